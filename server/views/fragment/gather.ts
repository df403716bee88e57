// One Triple Pattern Fragment: its pattern as clients write it, and the controls by which they find the others.
import {
  foaf,
  literal,
  namedNode,
  quad,
  rdf,
  voidNs,
  xsd,
  dct,
  type Names,
  type Quad,
  type Release,
} from '../../../src/index.js';

const hydra = 'http://www.w3.org/ns/hydra/core#';

type Pattern = Parameters<Release['fitting']>[0];

/** What is known of one page of a fragment. */
export interface Fragment {
  readonly pattern: Pattern;
  /** Where the page begins; absent for the first. */
  readonly from: string | undefined;
  readonly next: string | undefined;
  readonly pageSize: number;
  /** Triples that fit, as far as is known. */
  readonly total: number;
}

const parts = ['subject', 'predicate', 'object'] as const;

/** Reads a pattern; an empty part and a variable (`?x`) fit anything. `undefined` where a part can be no term. */
export function readPattern(read: (name: string) => string | undefined): Pattern | undefined {
  const texts = parts
    .map((name) => read(name))
    .map((text) => (text === '' || text?.startsWith('?') ? undefined : text));
  const [subject, predicate, object] = texts;
  if (subject?.startsWith('"') === true || predicate?.startsWith('"') === true) return undefined;
  const term = object === undefined ? undefined : readTerm(object);
  return object !== undefined && term === undefined ? undefined : { subject, predicate, object: term };
}

/** Reads a term in the explicit representation (Hydra Core, `hydra:ExplicitRepresentation`). */
function readTerm(text: string): Quad['object'] | undefined {
  if (!text.startsWith('"')) return namedNode(text);
  const [, value, language, datatype] = /^"([^]*)"(?:@([A-Za-z0-9-]+)|\^\^<?([^<>"]+)>?)?$/.exec(text) ?? [];
  if (value === undefined) return undefined;
  return literal(value, language ?? (datatype === undefined ? undefined : namedNode(datatype)));
}

function writeTerm(term: Quad['object']): string {
  if (term.termType !== 'Literal') return term.value;
  const { value, language, datatype } = term;
  if (language !== '') return `"${value}"@${language}`;
  return datatype.value === xsd.string ? `"${value}"` : `"${value}"^^${datatype.value}`;
}

/** Gives the address of a page, and its quads: the triples without a graph, the controls in the page's own. */
export function describeFragment(
  names: Names,
  { pattern, from, next, pageSize, total }: Fragment,
  found: readonly Quad[],
): { page: string; quads: Quad[] } {
  const root = `${names.base}fragments`;
  const fragment = addressOf(root, pattern);
  const page = addressOf(root, pattern, from);
  const [graph, dataset, search] = [namedNode(`${page}#metadata`), `${root}#dataset`, `${root}#search`];
  const say = (subject: string, predicate: string, object: Quad['object']): Quad =>
    quad(namedNode(subject), namedNode(predicate), object as never, graph);
  const count = literal(String(total), namedNode(xsd.integer));
  const controls = [
    say(graph.value, foaf.primaryTopic, namedNode(page)),
    say(dataset, rdf.type, namedNode(voidNs.Dataset)),
    say(dataset, rdf.type, namedNode(`${hydra}Collection`)),
    say(dataset, 'http://rdfs.org/ns/void#subset', namedNode(page)),
    say(dataset, `${hydra}search`, namedNode(search)),
    say(search, `${hydra}template`, literal(`${root}{?subject,predicate,object}`)),
    say(search, `${hydra}variableRepresentation`, namedNode(`${hydra}ExplicitRepresentation`)),
    ...parts.flatMap((name) => [
      say(search, `${hydra}mapping`, namedNode(`${root}#${name}`)),
      say(`${root}#${name}`, `${hydra}variable`, literal(name)),
      say(`${root}#${name}`, `${hydra}property`, namedNode(rdf.type.replace('type', name))),
    ]),
    say(page, rdf.type, namedNode(`${hydra}PartialCollectionView`)),
    say(page, dct.source, namedNode(dataset)),
    say(page, `${hydra}totalItems`, count),
    say(page, voidNs.triples, count),
    say(page, `${hydra}itemsPerPage`, literal(String(pageSize), namedNode(xsd.integer))),
    say(page, `${hydra}first`, namedNode(fragment)),
    ...(next === undefined ? [] : [say(page, `${hydra}next`, namedNode(addressOf(root, pattern, next)))]),
  ];
  return { page, quads: [...found.map((each) => quad(each.subject, each.predicate, each.object)), ...controls] };
}

function addressOf(root: string, { subject, predicate, object }: Pattern, from?: string): string {
  const values = { subject, predicate, object: object === undefined ? undefined : writeTerm(object), from };
  const given = Object.entries(values).flatMap(([name, text]) =>
    text === undefined ? [] : [`${name}=${encodeURIComponent(text)}`],
  );
  return given.length === 0 ? root : `${root}?${given.join('&')}`;
}
