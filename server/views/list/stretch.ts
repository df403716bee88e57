// One stretch of the list of a kind: the things on it, where the next begins, and the same said in RDF.
import { literal, namedNode, quad, rdf, skos, xsd, type Kind, type Quad, type Release } from '../../../src/index.js';
import { addParameter } from '../../http/address.js';
import { namesOf } from '../components/names.js';
import { refused, type Wrong } from './asked.js';
import { censusOf, isCounted } from './census.js';
import { addressWith, chosenBy, parameterOf, type Condition } from './condition.js';
import { markFitting } from './facets.js';
import { orderOf, type Order } from './order.js';
import { addSort, type Sort } from './sort.js';

/** The vocabulary of collections and their parts that harvesters read (Hydra Core). */
const hydra = 'http://www.w3.org/ns/hydra/core#';
const subset = 'http://rdfs.org/ns/void#subset';

/** One stretch. */
export interface Stretch {
  readonly kind: Kind;
  /** Conditions that its things meet. */
  readonly conditions: readonly Condition[];
  /** IRI of the list, with its conditions. */
  readonly address: string;
  /** By what it is sorted; its short names where nothing is said. */
  readonly sort: Sort | undefined;
  /** IRI of this stretch. */
  readonly iri: string;
  readonly things: readonly string[];
  readonly next: string | undefined;
  readonly total: number;
  /** Marks the things that meet the conditions at their places in the census, where there are conditions. */
  readonly marks: Uint8Array | undefined;
}

/** Which stretch of a list is asked for. */
export interface Asked {
  readonly conditions: readonly Condition[];
  readonly sort?: Sort | undefined;
  /** Short name behind which it begins. */
  readonly after: string | undefined;
  readonly limit?: number | undefined;
}

/** Reads the stretch behind a short name, as long as is said, else as a page; conditions and orders need a kind that is counted. */
export async function readStretch(
  release: Release,
  kind: Kind,
  asked: Asked,
  pageSize: number,
): Promise<Stretch | Wrong> {
  const { names } = release;
  const { conditions, sort, after, limit } = asked;
  const size = limit ?? pageSize;
  const address = addressWith(`${names.base}doc/${kind.name}`, kind, conditions);
  const sorted = addSort(address, sort);
  const addressOf = (behind: string | undefined): string =>
    addParameter(addParameter(sorted, behind && `after=${behind}`), limit === undefined ? undefined : `limit=${limit}`);
  const from = after === undefined ? {} : { after: names.thing(kind.name, after) };
  const isWhole = conditions.length === 0 && sort === undefined;
  const chosen = isWhole ? undefined : await choose(release, kind, asked, size);
  if (chosen !== undefined && 'wrong' in chosen) return chosen;
  const found = chosen?.found ?? release.things(kind.name, { ...from, limit: size + 1 });
  const things = found.slice(0, size);
  const last = names.readThing(things.at(-1) ?? '')?.slug;
  const next = found.length > size && last !== undefined ? addressOf(last) : undefined;
  const total = chosen?.total ?? release.instances(kind.class);
  return { kind, conditions, address, sort, iri: addressOf(after), things, next, total, marks: chosen?.marks };
}

interface Chosen {
  /** One thing more than are wanted, where there are so many. */
  readonly found: readonly string[];
  readonly total: number;
  readonly marks: Uint8Array | undefined;
}

/** Takes the things that meet the conditions in their order, from behind a short name on, which need not be one of theirs. */
async function choose(release: Release, kind: Kind, asked: Asked, size: number): Promise<Chosen | Wrong> {
  const { conditions, sort, after } = asked;
  const [language = 'en'] = release.publication.languages;
  const census = await censusOf(release, kind);
  const marks = conditions.length === 0 ? undefined : markFitting(census, conditions);
  const order = sort === undefined ? undefined : await orderOf(release, kind, sort, language);
  const begun = after === undefined ? 0 : beginBehind(release, kind, after, census.things, order);
  if (begun === undefined)
    return refused(`"${after ?? ''}" has no place in this list.`, 'Begin with the first stretch of the list.');
  const found: string[] = [];
  for (let at = begun; at < census.things.length && found.length <= size; at++) {
    const place = order?.[at] ?? at;
    if (marks === undefined || marks[place] === 1) found.push(census.things[place] ?? '');
  }
  return { found, total: marks?.reduce((all, each) => all + each, 0) ?? census.things.length, marks };
}

/** Finds where the things behind a short name begin. Short names have their order whether one is there or not; in another, it has to be. */
function beginBehind(
  release: Release,
  kind: Kind,
  after: string,
  things: readonly string[],
  order: Order | undefined,
): number | undefined {
  const own = release.names.thing(kind.name, after);
  if (order === undefined) {
    const [first] = release.things(kind.name, { after: own, limit: 1 });
    return first === undefined ? things.length : things.indexOf(first);
  }
  const place = things.indexOf(own);
  return place < 0 ? undefined : order.indexOf(place) + 1;
}

/** Says the same as the page: a collection, its members with their names, the stretch that follows, and how to choose. */
export function describeStretch(release: Release, stretch: Stretch): Quad[] {
  const { kind, address, iri, things, next, total, conditions } = stretch;
  const whole = `${release.names.base}doc/${kind.name}`;
  const say = sayIn(release);
  const labels = Object.entries(kind.label).map(([language, text]) =>
    say(address, skos.prefLabel, literal(text, language)),
  );
  return [
    say(address, rdf.type, namedNode(`${hydra}Collection`)),
    // What is chosen has no name of its own; it is a part of the list.
    ...(conditions.length === 0 ? labels : [say(whole, subset, namedNode(address))]),
    say(address, `${hydra}totalItems`, literal(String(total), namedNode(xsd.integer))),
    // A first stretch is the collection's own address; a later one is a view of it.
    ...(iri === address ? [] : [say(address, `${hydra}view`, namedNode(iri))]),
    ...things.map((thing) => say(address, `${hydra}member`, namedNode(thing))),
    ...(next === undefined ? [] : [say(iri, `${hydra}next`, namedNode(next))]),
    ...things.flatMap((thing) => namesOf(release, thing)),
    ...describeChoice(release, kind, address),
    // Concepts make up a scheme, which is a part of this document.
    ...release.quadsOf(`${address}#scheme`),
  ];
}

/** Says by which properties things can be chosen, as a template of addresses (Hydra Core §4.2). */
function describeChoice(release: Release, kind: Kind, address: string): Quad[] {
  const fields = isCounted(release, kind) ? chosenBy(kind) : [];
  if (fields.length === 0) return [];
  const whole = `${release.names.base}doc/${kind.name}`;
  const search = `${whole}#search`;
  const say = sayIn(release);
  return [
    say(address, `${hydra}search`, namedNode(search)),
    say(search, rdf.type, namedNode(`${hydra}IriTemplate`)),
    say(search, `${hydra}template`, literal(`${whole}{?${fields.map(parameterOf).join(',')}}`)),
    say(search, `${hydra}variableRepresentation`, namedNode(`${hydra}BasicRepresentation`)),
    ...fields.flatMap((field) => {
      const mapping = `${search}-${field.key}`;
      return [
        say(search, `${hydra}mapping`, namedNode(mapping)),
        say(mapping, `${hydra}variable`, literal(parameterOf(field))),
        say(mapping, `${hydra}property`, namedNode(field.path)),
      ];
    }),
  ];
}

function sayIn({ names }: Release): (subject: string, predicate: string, object: Quad['object']) => Quad {
  const graph = namedNode(names.graph('catalog'));
  return (subject, predicate, object) => quad(namedNode(subject), namedNode(predicate), object as never, graph);
}
