// One stretch of the list of a kind: the things on it, where the next begins, and the same said in RDF.
import { literal, namedNode, quad, rdf, skos, xsd, type Kind, type Quad, type Release } from '../../../src/index.js';
import { addParameter } from '../../http/address.js';
import { namesOf } from '../components/names.js';
import { censusOf, isCounted } from './census.js';
import { addressWith, chosenBy, parameterOf, type Condition } from './condition.js';
import { markFitting } from './facets.js';

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
  /** IRI of this stretch. */
  readonly iri: string;
  readonly things: readonly string[];
  readonly next: string | undefined;
  readonly total: number;
  /** All things that meet the conditions, where there are some. */
  readonly chosen?: ReadonlySet<string>;
}

/** Which stretch of a list is asked for. */
export interface Asked {
  readonly conditions: readonly Condition[];
  /** Short name behind which it begins. */
  readonly after: string | undefined;
  readonly limit?: number | undefined;
}

/** Reads the stretch behind a short name, as long as is said, else as a page; conditions need a kind that is counted. */
export async function readStretch(release: Release, kind: Kind, asked: Asked, pageSize: number): Promise<Stretch> {
  const { names } = release;
  const { conditions, after, limit } = asked;
  const size = limit ?? pageSize;
  const address = addressWith(`${names.base}doc/${kind.name}`, kind, conditions);
  const addressOf = (behind: string | undefined): string =>
    addParameter(
      addParameter(address, behind && `after=${behind}`),
      limit === undefined ? undefined : `limit=${limit}`,
    );
  const from = after === undefined ? {} : { after: names.thing(kind.name, after) };
  const chosen = conditions.length === 0 ? undefined : await choose(release, kind, asked);
  const found = chosen?.behind.slice(0, size + 1) ?? release.things(kind.name, { ...from, limit: size + 1 });
  const things = found.slice(0, size);
  const last = names.readThing(things.at(-1) ?? '')?.slug;
  const next = found.length > size && last !== undefined ? addressOf(last) : undefined;
  const total = chosen?.all.size ?? release.instances(kind.class);
  return {
    kind,
    conditions,
    address,
    iri: addressOf(after),
    things,
    next,
    total,
    ...(chosen && { chosen: chosen.all }),
  };
}

/** Lists the things that meet the conditions, all and those behind a short name, which need not be one of theirs. */
async function choose(
  release: Release,
  kind: Kind,
  { conditions, after }: Asked,
): Promise<{ readonly all: ReadonlySet<string>; readonly behind: readonly string[] }> {
  const census = await censusOf(release, kind);
  const marks = markFitting(census, conditions);
  const all = census.things.filter((_, at) => marks[at] === 1);
  if (after === undefined) return { all: new Set(all), behind: all };
  const [first = ''] = release.things(kind.name, { after: release.names.thing(kind.name, after), limit: 1 });
  const begun = census.things.indexOf(first);
  return {
    all: new Set(all),
    behind: begun < 0 ? [] : census.things.filter((_, at) => at >= begun && marks[at] === 1),
  };
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
