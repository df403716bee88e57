// The only way from a query to another machine: a fetch that reaches listed endpoints, waits and reads only so much.
import type { CallLimits } from '../threads/messages.js';

const call = globalThis.fetch;
const results = 'application/sparql-results+json, application/sparql-results+xml;q=0.5';
const graphs = 'text/turtle, application/n-triples;q=0.5'; // the engine passes on a CONSTRUCT that is for one endpoint
const redirectMessage = 'It answers with a redirect, which is not followed.';

/** Makes the calls of one query and remembers the first that failed. */
export class Calls {
  /** What went wrong first, for the query's writer. */
  failure: string | undefined;
  private readonly endpoints: ReadonlySet<string>;
  private readonly limits: CallLimits;
  private made = 0;

  constructor(endpoints: ReadonlySet<string>, limits: CallLimits) {
    this.endpoints = endpoints;
    this.limits = limits;
  }

  /**
   * Fetches as the engine asks. A look at the endpoint itself is answered without a call, so that nothing the endpoint
   * says of itself leads elsewhere; queries are posted, however the engine would send them. The whole body is read and looked at before the engine sees it.
   */
  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    const endpoint = [...this.endpoints].find((each) => url === each || url.startsWith(`${each}?query=`));
    try {
      if (endpoint === undefined) throw new Error('It is not on the list of endpoints.');
      const query = init.method === 'POST' ? bodyOf(init) : url.slice(endpoint.length + 1);
      if (query === '') return description(endpoint);
      if (++this.made > this.limits.calls) throw new Error(`The query needs more than ${this.limits.calls} calls.`);
      return await this.post(endpoint, query, new Headers(init.headers).get('accept')?.includes('turtle') === true);
    } catch (error) {
      this.failure ??= `The endpoint <${endpoint ?? url}> failed. ${explain(error, this.limits.callMs)}`;
      throw error;
    }
  };

  private async post(url: string, body: string, isGraph: boolean): Promise<Response> {
    const headers = { accept: isGraph ? graphs : results, 'content-type': 'application/x-www-form-urlencoded' };
    const signal = AbortSignal.timeout(this.limits.callMs);
    const response = await call(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    try {
      if (response.status >= 300 && response.status < 400) throw new Error(redirectMessage);
      if (!response.ok) throw new Error(`It answers with status ${response.status}.`);
      const type = typeOf(response, isGraph);
      const text = await readText(response, this.limits.callBytes);
      if (!isWhole(text, type)) throw new Error('Its answer is cut off or malformed.');
      return new Response(text, { headers: { 'content-type': type } });
    } catch (error) {
      void response.body?.cancel().catch(() => undefined);
      throw error;
    }
  }
}

function bodyOf({ body }: RequestInit): string {
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new Error('The call has no text to send.');
}

/** Says of an endpoint what its being listed says: that it is one (SPARQL 1.1 Service Description). */
function description(url: string): Response {
  const text = `[] a <http://www.w3.org/ns/sparql-service-description#Service> ;
    <http://www.w3.org/ns/sparql-service-description#endpoint> <${url}> .`;
  const response = new Response(text, { headers: { 'content-type': 'text/turtle' } });
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

function typeOf(response: Response, isGraph: boolean): string {
  const type = (response.headers.get('content-type') ?? '')
    .replace(/;[^]*$/, '')
    .trim()
    .toLowerCase();
  if (isGraph && /^(text\/turtle|application\/n-triples)$/.test(type)) return type;
  if (type === 'application/json') return 'application/sparql-results+json';
  if (/^application\/sparql-results\+(json|xml)$/.test(type)) return type;
  throw new Error(`Its answer is of the type “${type.slice(0, 80)}”, not a result of SPARQL.`);
}

/** Counts what is decompressed, not what is sent, so that a small answer cannot become a large one. */
async function readText(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) throw new Error(`Its answer has more than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}

/** A reader of streams may take a beginning for the whole; in Turtle only the reader can tell. */
function isWhole(text: string, type: string): boolean {
  if (!type.includes('sparql')) return true;
  if (type.endsWith('xml')) return /<\/(\w+:)?sparql\s*>\s*$/.test(text.slice(-1000));
  const answer = JSON.parse(text) as { results?: { bindings?: unknown }; boolean?: unknown } | null;
  return Array.isArray(answer?.results?.bindings) || typeof answer?.boolean === 'boolean';
}

function explain(error: unknown, callMs: number): string {
  if (!(error instanceof Error)) return 'The call failed.';
  if (error.name === 'TimeoutError') return `It took longer than ${callMs / 1000} seconds.`;
  if (error instanceof SyntaxError || error.message.includes('encoded data')) return 'Its answer is malformed.';
  const cause = error.cause as { code?: string } | undefined;
  if (error instanceof TypeError) return `It cannot be reached${cause?.code === undefined ? '' : ` (${cause.code})`}.`;
  return error.message;
}
