// The shapes that documents with reifiers keep to: evidence says every fact (SHACL 1.2 Core, reifier shapes).
import {
  blankNode,
  known,
  namedNode,
  oa,
  quad,
  rdf,
  sh,
  typedTerm,
  xsd,
  type Quad,
  type Release,
} from '../../../src/index.js';

type Term = Quad['object'];
type Say = (subject: Quad['subject'], predicate: string, object: Term) => Quad;

/**
 * Gives the quads of shapes with what they ask of reifiers: each value of each field has at least one, which is the
 * evidence for that field of the thing, and names a source or is the word of the editor.
 */
export function requireReifiers(quads: readonly Quad[], { model, names }: Pick<Release, 'model' | 'names'>): Quad[] {
  const say: Say = (subject, predicate, object) =>
    quad(subject, namedNode(predicate), object as never, known(names.graph('ontology')));
  const evidence = namedNode(`${names.base}shapes#evidence`);
  const isThere = new Set(quads.map(({ subject }) => subject.value));
  const fields = model.kinds.flatMap((kind) => kind.fields.map(({ shape }) => shape));
  return [
    ...quads,
    ...[...new Set(fields)]
      .filter((shape) => isThere.has(shape))
      .flatMap((shape) => [
        say(namedNode(shape), sh.reificationRequired, typedTerm('true', xsd.boolean)),
        say(namedNode(shape), sh.reifierShape, evidence),
      ]),
    ...evidenceShape(say, evidence, names.tool),
  ];
}

function evidenceShape(say: Say, shape: Quad['subject'], tool: string): Quad[] {
  const once = (path: string, most?: string): Quad[] => {
    const node = blankNode(path.slice(tool.length));
    return [
      say(shape, sh.property, node),
      say(node, sh.path, namedNode(path)),
      say(node, sh.minCount, typedTerm('1', xsd.integer)),
      ...(most === undefined ? [] : [say(node, sh.maxCount, typedTerm(most, xsd.integer))]),
    ];
  };
  const [first, second] = [blankNode('first'), blankNode('second')];
  const [editing, sourced] = [blankNode('editing'), blankNode('sourced')];
  return [
    say(shape, rdf.type, namedNode(sh.NodeShape)),
    ...once(`${tool}about`, '1'),
    ...once(`${tool}field`),
    say(shape, sh.or, first),
    say(first, rdf.first, editing),
    say(first, rdf.rest, second),
    say(second, rdf.first, sourced),
    say(second, rdf.rest, namedNode(rdf.nil)),
    say(editing, sh.class, namedNode(`${tool}Editing`)),
    say(sourced, sh.path, namedNode(oa.hasSource)),
    say(sourced, sh.minCount, typedTerm('1', xsd.integer)),
  ];
}
