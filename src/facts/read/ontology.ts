// Reads the Turtle files of an ontology into skolemised quads of the ontology graph, under the namespaces of the publication.
import { HejnalError } from '../../errors.js';
import { settle, type Names } from '../../rdf/iri.js';
import { literal, namedNode, parseTurtle, quad, type NamedNode, type Quad } from '../../rdf/rdf.js';
import { skolemise } from '../../rdf/skolem.js';

const namespaceUri = 'http://purl.org/vocab/vann/preferredNamespaceUri';

/** Gives the quads of the files (name → Turtle text); relative IRIs stand under the base. */
export function readOntology(files: ReadonlyMap<string, string>, names: Names): Quad[] {
  const graph = namedNode(names.graph('ontology'));
  const parsed = [...files].flatMap(([file, text]) => {
    const found = parseTurtle(text, names.base, file);
    for (const each of found) refuseNewer(each, file);
    return found;
  });
  const settled = parsed.map((each) =>
    quad(
      settledTerm(each.subject, names) as NamedNode,
      settledTerm(each.predicate, names) as NamedNode,
      settledObject(each, names),
      graph,
    ),
  );
  return skolemise(settled, names);
}

/** What RDF 1.1 has no form for would be lost in the formats that everybody reads, or break them. */
function refuseNewer({ subject, predicate, object }: Quad, file: string): void {
  const direction = object.termType === 'Literal' ? object.direction : undefined;
  if (object.termType !== 'Quad' && !direction) return;
  const where = `<${subject.value}> (<${predicate.value}>)`;
  throw direction
    ? new HejnalError(
        'ontology-invalid',
        `${file} gives a text of ${where} a base direction, ${direction}, which RDF 1.1 does not have.`,
        'Leave the direction out: letters and language say how a text runs.',
      )
    : new HejnalError(
        'ontology-invalid',
        `${file} has a triple term as a value of ${where}, which RDF 1.1 does not have.`,
        'State the triple itself, or give what you mean a name and describe it.',
      );
}

function settledTerm<Term extends Quad['subject'] | Quad['predicate'] | Quad['object']>(
  term: Term,
  names: Names,
): Term | NamedNode {
  return term.termType === 'NamedNode' ? namedNode(settle(term.value, names)) : term;
}

/** The namespace that an ontology prefers is written relative to the base as well, though as a text. */
function settledObject({ predicate, object }: Quad, names: Names): NamedNode {
  if (predicate.value === namespaceUri && URL.canParse(object.value, names.base))
    return literal(settle(new URL(object.value, names.base).href, names)) as never;
  return settledTerm(object, names) as NamedNode;
}
