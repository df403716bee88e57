// Finds the query service of a deployment.
import { dcat, type Quad } from '../rdf/rdf.js';
import type { Question, Reply } from './client.js';
import { textOf, typeOf } from './reply.js';
import { valuesOf } from './visit.js';

const resultTypes = ['application/sparql-results+json', 'application/sparql-results+xml'];
const voidNs = 'http://rdfs.org/ns/void#';

/** Gives the address where a query is answered; `undefined` where none is. */
export async function findEndpoint(
  ask: (url: string, question?: Question) => Promise<Reply | undefined>,
  {
    root,
    thing,
    endpoint,
  }: { readonly root: string; readonly thing: string | undefined; readonly endpoint: string | undefined },
  { quads }: { readonly quads: readonly Quad[] },
): Promise<string | undefined> {
  if (endpoint !== undefined) return endpoint;
  const told = [...valuesOf(quads, `${voidNs}sparqlEndpoint`), ...valuesOf(quads, dcat.endpointURL)];
  const usual = ['sparql', 'query', 'sparql/query'].map((each) => root + each);
  for (const url of new Set([...told, ...(thing === undefined ? [] : [thing]), ...usual, root])) {
    if (/[?#]/.test(url)) continue;
    const reply = await ask(`${url}?query=${encodeURIComponent('ASK {}')}`, {
      headers: { accept: resultTypes.join(', ') },
    });
    if (reply?.status === 200 && resultTypes.includes(typeOf(reply)) && textOf(reply).includes('boolean')) return url;
  }
  return valuesOf(quads, `${voidNs}sparqlEndpoint`)[0];
}
