// Loads a release into a triple store by the SPARQL 1.1 Graph Store Protocol, and proves that it is there.
import { setTimeout as sleep } from 'node:timers/promises';
import { startDeadline } from '../endpoint/deadline.js';
import { Endpoint, type EndpointOptions, type Incoming, type Outgoing } from '../endpoint/exchange.js';
import { HejnalError } from '../errors.js';
import { graphNames, type GraphName } from '../rdf/iri.js';
import { readResults } from '../formats/results/bindings.js';
import { dcat, tripleLine, type Quad } from '../rdf/rdf.js';
import type { Release } from '../release/open.js';

/** Says how far a push is. */
export interface PushProgress {
  readonly graph: GraphName;
  /** Triples of the graph that the store has taken, and all of them. */
  readonly sent: number;
  readonly total: number;
}

/** Configures a push; `chunkBytes` is about the size of one request, `requestMs` the longest that the store may think. */
export interface PushOptions {
  /** Address of the Graph Store Protocol. */
  readonly store: EndpointOptions;
  /** Address for queries; where absent it follows from that of the store, if it has a form that is known. */
  readonly query?: string | undefined;
  readonly chunkBytes?: number;
  readonly requestMs?: number;
  readonly onProgress?: (progress: PushProgress) => void;
}

const defaultChunkBytes = 4 * 1024 * 1024;
const defaultRequestMs = 300_000;
/** How often something is asked where the connection breaks, and what is waited for the first time. */
const [tries, pauseMs] = [3, 300];
/** Room for a row a property. */
const maxReplyBytes = 4 * 1024 * 1024;

/** How stores call the two addresses: the end of the one and what stands in its place in the other. */
const siblings: readonly (readonly [string, string])[] = [
  ['/sparql-graph-crud-auth', '/sparql'], // Virtuoso
  ['/sparql-graph-crud', '/sparql'],
  ['/rdf-graphs/service', ''], // RDF4J, GraphDB
  ['/data', '/query'], // Jena Fuseki
  ['/sparql/gsp/', '/sparql'], // Neptune
  ['/sparql/gsp', '/sparql'],
  ['/store', '/query'], // Oxigraph
];

/**
 * Pushes a release: each graph is replaced, the catalogue, which names the version, last, so that a store never claims
 * a release that it does not hold whole. Throws `option-invalid` and `push-failed`; pushing again mends what was left.
 */
export async function pushRelease(release: Release, options: PushOptions): Promise<void> {
  const push = new Push(release, options);
  await push.send('DELETE', 'catalog');
  const content = graphNames.filter((name) => name !== 'catalog');
  for (const graph of content) await push.replace(graph);
  for (const graph of content) await push.verify(graph);
  await push.replace('catalog');
  await push.verify('catalog');
}

/** Gives the ASK that is true where a store holds this release, as {@link pushRelease} leaves it. */
export function releaseProbe({ names, publication, manifest }: Release): string {
  const triple = `<${names.dataset(publication.slug)}> <${dcat.version}> "${manifest.version}"`;
  return `ASK { GRAPH <${names.graph('catalog')}> { ${triple} } }`;
}

/** Gives the address for queries that belongs to one of the Graph Store Protocol; throws `option-invalid` for an unknown form. */
export function queryAddress(store: string): string {
  const url = URL.canParse(store) ? new URL(store) : undefined;
  const known = siblings.find(([ending]) => url?.pathname.endsWith(ending) === true);
  if (url !== undefined && known !== undefined) {
    url.pathname = url.pathname.slice(0, -known[0].length) + known[1];
    return url.href;
  }
  const hint = 'Name it with --query; it is needed to count what the store holds afterwards.';
  throw new HejnalError('option-invalid', `The address for queries does not follow from ${store}.`, hint);
}

class Push {
  /** How many triples of each property have been sent into a graph. */
  readonly #sent = new Map<GraphName, Map<string, number>>();
  readonly #release: Release;
  readonly #options: PushOptions;
  readonly #store: Endpoint;
  readonly #query: Endpoint;

  constructor(release: Release, options: PushOptions) {
    const { url, credentials } = options.store;
    this.#release = release;
    this.#options = options;
    this.#store = new Endpoint(options.store);
    this.#query = new Endpoint({ url: options.query ?? queryAddress(url), credentials });
  }

  /**
   * Replaces a graph: PUT begins it, POST adds to it (SPARQL 1.1 Graph Store HTTP Protocol §5.3, §5.5). It is deleted
   * first, for Jena's TDB2 keeps decimals with a last zero through a PUT.
   */
  async replace(graph: GraphName): Promise<void> {
    const { onProgress, chunkBytes = defaultChunkBytes } = this.#options;
    const total = this.#release.manifest.counts[graph];
    await this.send('DELETE', graph);
    const properties = new Map<string, number>();
    this.#sent.set(graph, properties);
    let sent = 0;
    for (const { text, count } of chunks(counting(this.#release.quads(graph), properties), chunkBytes)) {
      await this.send(sent === 0 ? 'PUT' : 'POST', graph, text);
      sent += count;
      onProgress?.({ graph, sent, total });
    }
  }

  /** Compares the number of triples in a graph, property by property, with what was sent. */
  async verify(graph: GraphName): Promise<void> {
    const expected = this.#sent.get(graph) ?? new Map<string, number>();
    const iri = this.#release.names.graph(graph);
    const found = await this.#count(iri);
    const names = new Set([...expected.keys(), ...found.keys()]);
    const wrong = [...names].find((name) => found.get(name) !== expected.get(name));
    if (wrong === undefined) return;
    const [there, here] = [found.get(wrong) ?? 0, expected.get(wrong) ?? 0];
    const message = `The store has ${there} triples with <${wrong}> in <${iri}>; the release has ${here}.`;
    const hint =
      'Push again while nothing else writes there. A store that rewrites literals may have made two of them one.';
    throw new HejnalError('push-failed', message, hint);
  }

  async send(method: 'PUT' | 'POST' | 'DELETE', graph: GraphName, body?: string): Promise<void> {
    const iri = this.#release.names.graph(graph);
    const content = body === undefined ? {} : { body, type: 'application/n-triples' };
    const reply = await this.#ask(this.#store, { method, accept: '*/*', search: { graph: iri }, ...content });
    const isDone = (reply.status >= 200 && reply.status < 300) || (method === 'DELETE' && reply.status === 404);
    if (!isDone) throw refused(`It answered ${method} of <${iri}> with status ${reply.status}`, reply);
  }

  async #count(iri: string): Promise<Map<string, number>> {
    const query = `SELECT ?p (COUNT(*) AS ?count) WHERE { GRAPH <${iri}> { ?s ?p ?o } } GROUP BY ?p`;
    const reply = await this.#ask(this.#query, {
      method: 'POST',
      accept: 'application/sparql-results+json',
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams({ query }).toString(),
    });
    if (reply.status !== 200) throw refused(`It answered the count of <${iri}> with status ${reply.status}`, reply);
    return countsIn(reply, iri);
  }

  /**
   * Asks, and asks again where the connection breaks: a store closes one that was silent while the next piece was made,
   * which is seen only by using it. All that is sent here may be said twice, for a graph is a set of triples.
   */
  async #ask(endpoint: Endpoint, outgoing: Omit<Outgoing, 'signal' | 'maxBytes'>): Promise<Incoming> {
    const { requestMs = defaultRequestMs } = this.#options;
    const late = (): HejnalError => refused(`It gave no answer within ${requestMs / 1000} seconds`);
    const deadline = startDeadline(requestMs, late, []);
    try {
      for (let at = 1; ; at++) {
        const reply = await endpoint.send({ ...outgoing, maxBytes: maxReplyBytes, signal: deadline.signal });
        if (!('broken' in reply)) return reply;
        if (reply.broken !== 'connection' || at === tries) throw refused(reply.detail.replace(/\.$/, ''));
        await sleep(at * pauseMs);
      }
    } finally {
      deadline.end();
    }
  }
}

function countsIn(reply: Incoming, iri: string): Map<string, number> {
  try {
    const rows = [...readResults(reply.bytes.toString('utf8')).rows()];
    return new Map(rows.map(([property, count]) => [property?.value ?? '', Number(count?.value)]));
  } catch {
    throw refused(`It answered the count of <${iri}> with something else than results`);
  }
}

/** Passes quads on, and counts them by their property. */
function* counting(quads: Iterable<Quad>, counts: Map<string, number>): Generator<Quad> {
  for (const each of quads) {
    counts.set(each.predicate.value, (counts.get(each.predicate.value) ?? 0) + 1);
    yield each;
  }
}

function* chunks(quads: Iterable<Quad>, chunkBytes: number): Generator<{ text: string; count: number }> {
  let [text, count] = ['', 0];
  for (const each of quads) {
    text += `${tripleLine(each)}\n`;
    count += 1;
    if (text.length < chunkBytes) continue;
    yield { text, count };
    [text, count] = ['', 0];
  }
  if (count > 0) yield { text, count };
}

const hints: Readonly<Record<number, string>> = {
  401: 'Name the user with --user and give the password in HEJNAL_PUSH_PASSWORD.',
  403: 'This user may not write there.',
  404: 'Check the address; it must be that of the Graph Store Protocol.',
  405: 'Check the address; it must be that of the Graph Store Protocol.',
  413: 'The store takes smaller requests only; raise its limit.',
};

function refused(what: string, reply?: Incoming): HejnalError {
  const said = reply?.bytes
    .toString('utf8')
    .replace(/<[^>]*>|\s+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, 300);
  const message = `The store did not take the release. ${what}${said ? `: ${said}` : ''}.`;
  return new HejnalError(
    'push-failed',
    message,
    hints[reply?.status ?? 0] ?? 'Check its address and that it is running.',
  );
}
