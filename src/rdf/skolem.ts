// Replaces blank nodes by IRIs made from what hangs on them, so that the same ontology always gives the same lines.
import { createHash } from 'node:crypto';
import type { Names } from './iri.js';
import { HejnalError } from '../errors.js';
import { namedNode, quad, termLine, type BlankNode, type NamedNode, type Quad } from './rdf.js';

/** Gives the quads with every blank node replaced (RDF 1.1 Concepts §3.5); throws `ontology-invalid` on a cycle of blank nodes. */
export function skolemise(quads: readonly Quad[], names: Names): Quad[] {
  const bySubject = new Map<string, Quad[]>();
  for (const each of quads) {
    if (each.subject.termType !== 'BlankNode') continue;
    const own = bySubject.get(each.subject.value);
    if (own === undefined) bySubject.set(each.subject.value, [each]);
    else own.push(each);
  }
  const known = new Map<string, string>();
  const digestOf = (node: BlankNode, above: ReadonlySet<string>): string => {
    const before = known.get(node.value);
    if (before !== undefined) return before;
    if (above.has(node.value))
      throw new HejnalError(
        'ontology-invalid',
        'Blank nodes of the ontology form a circle.',
        'Give one of them a name.',
      );
    const inside = new Set(above).add(node.value);
    const lines = (bySubject.get(node.value) ?? []).map(({ predicate, object }) => {
      return `${predicate.value} ${object.termType === 'BlankNode' ? digestOf(object, inside) : termLine(object)}`;
    });
    const digest = createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 20);
    known.set(node.value, digest);
    return digest;
  };
  const named = <Term extends Quad['object'] | Quad['subject']>(term: Term): Term | NamedNode =>
    term.termType === 'BlankNode' ? namedNode(names.skolem(digestOf(term, new Set()))) : term;
  return quads.map((each) =>
    quad(
      named(each.subject) as NamedNode,
      each.predicate as NamedNode,
      named(each.object) as NamedNode,
      each.graph as NamedNode,
    ),
  );
}
