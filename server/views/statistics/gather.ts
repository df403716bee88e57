// What the release as a whole holds, counted, for clients that decide by it whether to come (VoID).
import {
  literal,
  namedNode,
  owl,
  quad,
  rdf,
  rdfs,
  voidNs,
  xsd,
  dct,
  foaf,
  type Quad,
  type Release,
} from '../../../src/index.js';

const ns = 'http://rdfs.org/ns/void#';
const formatIri = 'http://www.w3.org/ns/formats/';
const formatNames = ['JSON-LD', 'Turtle', 'N-Triples', 'RDF_XML'];
const skos = 'http://www.w3.org/2004/02/skos/core#';

/** Links that say that two things are the same or close, whichever field they stand in. */
const matches = [owl.sameAs, ...['exact', 'close', 'broad', 'narrow'].map((word) => `${skos}${word}Match`)];

/** Quads that are counted before others get their turn. */
const batch = 5_000;

/** Names a term of VoID. */
export function statistic(local: string): string {
  return ns + local;
}

/** Address of the description under the base of a release. */
export function voidIri({ names }: Pick<Release, 'names'>): string {
  return `${names.base}.well-known/void`;
}

type Say = (subject: string, predicate: string, object: Quad['object']) => Quad;

/** Describes the data set (VoID §2 to §6): where it is, how much is in it by class and property, and where its links lead. */
export async function describeStatistics(release: Release): Promise<Quad[]> {
  const { names, publication } = release;
  const [document, dataset] = [voidIri(release), names.dataset(publication.slug)];
  const within = namedNode(names.graph('catalog'));
  const say: Say = (subject, predicate, object) =>
    quad(namedNode(subject), namedNode(predicate), object as never, within);
  return [
    say(document, rdf.type, namedNode(`${ns}DatasetDescription`)),
    say(document, foaf.primaryTopic, namedNode(dataset)),
    say(document, dct.modified, literal(publication.modified, namedNode(xsd.date))),
    say(dataset, rdf.type, namedNode(voidNs.Dataset)),
    ...Object.entries(publication.title).map(([language, text]) => say(dataset, dct.title, literal(text, language))),
    say(dataset, dct.license, namedNode(publication.licence)),
    ...accesses(release, say, dataset),
    ...totals(release, say, dataset),
    ...partitions(release, say, dataset),
    ...(await linksets(release, say, dataset)),
  ];
}

function accesses({ names, manifest, model, things }: Release, say: Say, dataset: string): Quad[] {
  const link = (predicate: string, iri: string): Quad => say(dataset, `${ns}${predicate}`, namedNode(iri));
  const dumps = manifest.files.flatMap(
    ({ path }) => /^dumps\/(.*\.(?:nt|ttl|nq|trig|rdf|jsonld))$/.exec(path)?.[1] ?? [],
  );
  const vocabularies = [names.ontology, names.tool].map((iri) => iri.replace(/[#/]$/, ''));
  return [
    say(dataset, foaf.homepage, namedNode(names.base)),
    say(dataset, rdfs.seeAlso, namedNode(`${names.base}feed`)),
    link('sparqlEndpoint', `${names.base}sparql`),
    say(dataset, `${ns}uriSpace`, literal(`${names.base}id/`)),
    ...dumps.map((file) => link('dataDump', `${names.base}dump/${file}`)),
    ...vocabularies.map((iri) => link('vocabulary', iri)),
    ...formatNames.map((name) => link('feature', formatIri + name)),
    ...model.kinds.flatMap(({ name }) => things(name, { limit: 1 }).map((iri) => link('exampleResource', iri))),
  ];
}

function totals({ manifest, model, instances, ...release }: Release, say: Say, dataset: string): Quad[] {
  const entities = model.kinds.reduce((sum, kind) => sum + instances(kind.class), 0);
  const counts = {
    triples: manifest.total,
    entities,
    classes: release.classes().length,
    properties: release.predicates().length,
  };
  return Object.entries(counts).map(([name, value]) => say(dataset, `${ns}${name}`, count(value)));
}

function partitions(release: Release, say: Say, dataset: string): Quad[] {
  const parts = (is: 'class' | 'property', iris: readonly string[], counted: string, of: (iri: string) => number) =>
    iris.flatMap((iri, index) => {
      const part = `${voidIri(release)}#${is}-${index + 1}`;
      return [
        say(dataset, `${ns}${is}Partition`, namedNode(part)),
        say(part, `${ns}${is}`, namedNode(iri)),
        say(part, `${ns}${counted}`, count(of(iri))),
      ];
    });
  return [
    ...parts('class', release.classes(), 'entities', release.instances),
    ...parts('property', release.predicates(), 'triples', release.uses),
  ];
}

/** Counts the links that leave the publication, by property and by the host that they lead to (VoID §5). */
async function linksets(release: Release, say: Say, dataset: string): Promise<Quad[]> {
  const fields = release.model.kinds.flatMap(({ fields }) => fields.filter(({ type }) => type.is === 'link'));
  const predicates = new Set([...fields.map(({ path }) => path), ...matches]);
  const counts = new Map<string, { predicate: string; space: string; links: number }>();
  let seen = 0;
  for (const predicate of [...predicates].sort()) {
    for (const { object } of release.quadsWith(predicate)) {
      if (++seen % batch === 0) await new Promise((resolve) => setImmediate(resolve));
      const space = object.termType === 'NamedNode' ? /^https?:\/\/[^/?#]+\//.exec(object.value)?.[0] : undefined;
      if (space === undefined || object.value.startsWith(release.names.base)) continue;
      const key = `${predicate} ${space}`;
      counts.set(key, { predicate, space, links: (counts.get(key)?.links ?? 0) + 1 });
    }
  }
  return [...counts.values()].flatMap(({ predicate, space, links }, index) => {
    const [set, target] = [`${voidIri(release)}#links-${index + 1}`, `${voidIri(release)}#target-${index + 1}`];
    return [
      say(set, rdf.type, namedNode(`${ns}Linkset`)),
      say(dataset, `${ns}subset`, namedNode(set)),
      say(set, `${ns}subjectsTarget`, namedNode(dataset)),
      say(set, `${ns}objectsTarget`, namedNode(target)),
      say(set, `${ns}linkPredicate`, namedNode(predicate)),
      say(set, voidNs.triples, count(links)),
      say(target, rdf.type, namedNode(voidNs.Dataset)),
      say(target, `${ns}uriSpace`, literal(space)),
    ];
  });
}

function count(value: number): Quad['object'] {
  return literal(String(value), namedNode(xsd.integer));
}
