// One stretch of the list of a kind: the things on it, where the next begins, and the same said in RDF.
import { literal, namedNode, quad, rdf, skos, xsd, type Kind, type Quad, type Release } from '../../../src/index.js';
import { addParameter } from '../../http/address.js';
import { namesOf } from '../components/names.js';

/** The vocabulary of collections and their parts that harvesters read (Hydra Core). */
const hydra = 'http://www.w3.org/ns/hydra/core#';

/** One stretch. */
export interface Stretch {
  readonly kind: Kind;
  readonly address: string;
  /** IRI of this stretch. */
  readonly iri: string;
  readonly things: readonly string[];
  readonly next: string | undefined;
  readonly total: number;
}

/** Reads the stretch behind a short name, as long as is said, else as a page. */
export function readStretch(
  release: Release,
  kind: Kind,
  { after, limit }: { readonly after: string | undefined; readonly limit?: number | undefined },
  pageSize: number,
): Stretch {
  const { names } = release;
  const size = limit ?? pageSize;
  const address = `${names.base}doc/${kind.name}`;
  const addressOf = (behind: string | undefined): string =>
    addParameter(
      addParameter(address, behind && `after=${behind}`),
      limit === undefined ? undefined : `limit=${limit}`,
    );
  const from = after === undefined ? {} : { after: names.thing(kind.name, after) };
  const found = release.things(kind.name, { ...from, limit: size + 1 });
  const things = found.slice(0, size);
  const last = names.readThing(things.at(-1) ?? '')?.slug;
  const next = found.length > size && last !== undefined ? addressOf(last) : undefined;
  return { kind, address, iri: addressOf(after), things, next, total: release.instances(kind.class) };
}

/** Says the same as the page: a collection, its members with their names, and the stretch that follows. */
export function describeStretch(release: Release, { kind, address, iri, things, next, total }: Stretch): Quad[] {
  const graph = namedNode(release.names.graph('catalog'));
  const say = (subject: string, predicate: string, object: Quad['object']): Quad =>
    quad(namedNode(subject), namedNode(predicate), object as never, graph);
  const labels = Object.entries(kind.label).map(([language, text]) =>
    say(address, skos.prefLabel, literal(text, language)),
  );
  return [
    say(address, rdf.type, namedNode(`${hydra}Collection`)),
    ...labels,
    say(address, `${hydra}totalItems`, literal(String(total), namedNode(xsd.integer))),
    // A first stretch is the collection's own address; a later one is a view of it.
    ...(iri === address ? [] : [say(address, `${hydra}view`, namedNode(iri))]),
    ...things.map((thing) => say(address, `${hydra}member`, namedNode(thing))),
    ...(next === undefined ? [] : [say(iri, `${hydra}next`, namedNode(next))]),
    ...things.flatMap((thing) => namesOf(release, thing)),
    // Concepts make up a scheme, which is a part of this document.
    ...release.quadsOf(`${address}#scheme`),
  ];
}
