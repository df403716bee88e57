// Reads the Turtle files of an ontology into skolemised quads of the ontology graph, under the namespaces of the publication.
import { settle, type Names } from '../../rdf/iri.js';
import { literal, namedNode, parseTurtle, quad, type NamedNode, type Quad } from '../../rdf/rdf.js';
import { skolemise } from '../../rdf/skolem.js';

const namespaceUri = 'http://purl.org/vocab/vann/preferredNamespaceUri';

/** Gives the quads of the files (name → Turtle text); relative IRIs stand under the base. */
export function readOntology(files: ReadonlyMap<string, string>, names: Names): Quad[] {
  const graph = namedNode(names.graph('ontology'));
  const parsed = [...files].flatMap(([file, text]) => parseTurtle(text, names.base, file));
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
