// The description of the query service: it is there, speaks of this service, and promises only what is kept.
import { formats } from '../../formats/formats.js';
import { graphIn, isGood, readable, typeOf } from '../reply.js';
import { instancesOf, valuesOf, type Visit } from '../visit.js';
import { faultOf } from './names.js';

const sd = 'http://www.w3.org/ns/sparql-service-description#';
const formatNs = 'http://www.w3.org/ns/formats/';

/** Types by the names of formats (https://www.w3.org/ns/formats/). */
const types: ReadonlyMap<string, string> = new Map([
  ['SPARQL_Results_JSON', 'application/sparql-results+json'],
  ['SPARQL_Results_XML', 'application/sparql-results+xml'],
  ['SPARQL_Results_CSV', 'text/csv'],
  ['SPARQL_Results_TSV', 'text/tab-separated-values'],
  ['Turtle', 'text/turtle'],
  ['N-Triples', 'application/n-triples'],
  ['RDF_XML', 'application/rdf+xml'],
  ['JSON-LD', 'application/ld+json'],
  ['N-Quads', 'application/n-quads'],
  ['TriG', 'application/trig'],
]);

/** Asks the endpoint without a query (SPARQL 1.1 Service Description §2). */
export async function checkDescription(visit: Visit, endpoint: string): Promise<void> {
  const reply = await visit.follow(endpoint, { headers: { accept: 'text/turtle, application/n-triples;q=0.9' } });
  if (reply === undefined) return;
  if (!isGood(reply) || !readable.includes(typeOf(reply))) {
    visit.say('description-missing', reply);
    return;
  }
  const quads = graphIn(reply);
  if (quads === undefined) {
    visit.say('description-broken', reply, { fault: faultOf(reply) ?? '' });
    return;
  }
  if (instancesOf(quads, `${sd}Service`).length === 0) {
    visit.say('description-missing', reply);
    return;
  }
  const told = valuesOf(quads, `${sd}endpoint`);
  if (told.length > 0 && !told.includes(endpoint)) visit.say('description-elsewhere', reply, { to: told.join(', ') });
  for (const name of valuesOf(quads, `${sd}resultFormat`)) await checkClaim(visit, endpoint, name);
}

async function checkClaim(visit: Visit, endpoint: string, name: string): Promise<void> {
  const type = types.get(name.slice(formatNs.length));
  if (!name.startsWith(formatNs) || type === undefined) return;
  const isOfRows = formats.some(({ mediaType, content }) => mediaType === type && content === 'results');
  const query = isOfRows ? 'SELECT (1 AS ?one) {}' : 'CONSTRUCT { <urn:a> <urn:b> 1 } WHERE {}';
  const reply = await visit.ask(`${endpoint}?query=${encodeURIComponent(query)}`, { headers: { accept: type } });
  if (reply !== undefined && (!isGood(reply) || typeOf(reply) !== type))
    visit.say('description-overclaims', reply, { type, got: `${reply.status} ${typeOf(reply)}` });
}
