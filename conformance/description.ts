// Holds a description against the schema of its vocabulary (SPARQL 1.1 Service Description, 3).
import { rdf, type Quad } from '../src/rdf/rdf.js';

const sd = 'http://www.w3.org/ns/sparql-service-description#';

/** Properties with the class of their subjects and that of their values; `''` where the schema names none. */
const properties: Readonly<Record<string, readonly [domain: string, range: string]>> = {
  endpoint: ['Service', ''],
  feature: ['Service', 'Feature'],
  defaultEntailmentRegime: ['Service', 'EntailmentRegime'],
  entailmentRegime: ['NamedGraph', 'EntailmentRegime'],
  defaultSupportedEntailmentProfile: ['Service', 'EntailmentProfile'],
  supportedEntailmentProfile: ['NamedGraph', 'EntailmentProfile'],
  extensionFunction: ['Service', 'Function'],
  extensionAggregate: ['Service', 'Aggregate'],
  languageExtension: ['Service', 'Feature'],
  supportedLanguage: ['Service', 'Language'],
  propertyFeature: ['Service', 'Feature'],
  defaultDataset: ['Service', 'Dataset'],
  availableGraphs: ['Service', 'GraphCollection'],
  resultFormat: ['Service', 'http://www.w3.org/ns/formats/Format'],
  inputFormat: ['Service', 'http://www.w3.org/ns/formats/Format'],
  defaultGraph: ['Dataset', 'Graph'],
  namedGraph: ['GraphCollection', 'NamedGraph'],
  name: ['NamedGraph', ''],
  graph: ['NamedGraph', 'Graph'],
};

const known: Readonly<Record<string, readonly string[]>> = {
  feature: ['DereferencesURIs', 'UnionDefaultGraph', 'RequiresDataset', 'EmptyGraphs', 'BasicFederatedQuery'],
  supportedLanguage: ['SPARQL10Query', 'SPARQL11Query', 'SPARQL11Update'],
};
const classes = new Set([
  ...Object.values(properties).flat(),
  ...['Service', 'Feature', 'Language', 'Function', 'Aggregate', 'Dataset', 'Graph', 'NamedGraph', 'GraphCollection'],
]);

/** What a class is a part of: whoever is typed as the first is the second. */
const wider: Readonly<Record<string, readonly string[]>> = { Dataset: ['GraphCollection'] };

/** Lists where quads use the vocabulary otherwise than its schema says. */
export function faultsOf(quads: readonly Quad[]): string[] {
  const types = typesOf(quads);
  const faults = quads.flatMap((quad) => faultsOfQuad(quad, types));
  const named = quads.filter(({ predicate }) => predicate.value === `${sd}namedGraph`);
  for (const { object } of named) {
    const names = quads.filter(({ subject, predicate }) => subject.equals(object) && predicate.value === `${sd}name`);
    if (names.length !== 1) faults.push(`${object.value} has ${names.length} names`);
  }
  const services = [...types.values()].filter((each) => each.has('Service'));
  if (services.length !== 1) faults.push(`${services.length} services`);
  return faults;
}

function typesOf(quads: readonly Quad[]): Map<string, Set<string>> {
  const types = new Map<string, Set<string>>();
  for (const { subject, predicate, object } of quads) {
    if (predicate.value !== rdf.type || !object.value.startsWith(sd)) continue;
    const name = object.value.slice(sd.length);
    const all = types.get(subject.value) ?? new Set();
    for (const each of [name, ...(wider[name] ?? [])]) all.add(each);
    types.set(subject.value, all);
  }
  return types;
}

function faultsOfQuad({ subject, predicate, object }: Quad, types: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  if (predicate.value === rdf.type && object.value.startsWith(sd) && !classes.has(object.value.slice(sd.length)))
    return [`${object.value} is no class of the vocabulary`];
  if (!predicate.value.startsWith(sd)) return [];
  const name = predicate.value.slice(sd.length);
  const property = properties[name];
  if (property === undefined) return [`${predicate.value} is no property of the vocabulary`];
  const [domain, range] = property;
  const faults: string[] = [];
  if (!types.get(subject.value)?.has(domain)) faults.push(`${subject.value} has sd:${name} and is no sd:${domain}`);
  if (object.termType === 'Literal') faults.push(`sd:${name} has a literal`);
  const isKnown = known[name]?.some((each) => object.value === sd + each);
  if (isKnown === false) faults.push(`sd:${name} has ${object.value}`);
  const isTyped = ['Dataset', 'Graph', 'NamedGraph'].includes(range);
  if (isTyped && !types.get(object.value)?.has(range)) faults.push(`${object.value} is no sd:${range}`);
  return faults;
}
