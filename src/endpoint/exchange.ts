// One exchange with a server elsewhere that may be slow, broken or hostile: bounded in bytes, never redirected.
import { HejnalError } from '../errors.js';
import { Authenticator, type Credentials } from './authenticate.js';

/** Names a server's address; credentials are used when it asks for them. */
export interface EndpointOptions {
  /** Absolute http or https address without credentials in it. */
  readonly url: string;
  readonly credentials?: Credentials | undefined;
}

/** Holds one request; `search` is added to the address, `signal` carries the deadline. */
export interface Outgoing {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly accept: string;
  readonly search?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly type?: string;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/** Holds one whole reply; `mediaType` is in lower case without parameters. */
export interface Incoming {
  readonly status: number;
  readonly mediaType: string;
  readonly charset: string | undefined;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** Says why there is no whole reply: nobody there, a redirect, a broken connection, or more bytes than allowed. */
export interface Broken {
  readonly broken: 'connection' | 'redirect' | 'bytes';
  readonly detail: string;
}

/** Talks with one address. */
export class Endpoint {
  readonly #url: URL;
  readonly #authenticator: Authenticator;

  /** Throws `option-invalid` for an address that cannot be used. */
  constructor({ url, credentials }: EndpointOptions) {
    this.#url = checkedUrl(url);
    this.#authenticator = new Authenticator(credentials);
  }

  /** Sends a request and reads the reply whole; rejects only with the signal's reason. */
  async send(outgoing: Outgoing): Promise<Incoming | Broken> {
    const url = new URL(this.#url);
    for (const [name, value] of Object.entries(outgoing.search ?? {})) url.searchParams.append(name, value);
    const first = await this.#sendOnce(url, outgoing);
    if ('broken' in first || first.status !== 401) return first;
    if (!this.#authenticator.learn(first.headers.get('www-authenticate'))) return first;
    return this.#sendOnce(url, outgoing);
  }

  async #sendOnce(url: URL, outgoing: Outgoing): Promise<Incoming | Broken> {
    const { method, accept, type, body, signal, maxBytes } = outgoing;
    const authorization = this.#authenticator.header(method, `${url.pathname}${url.search}`);
    const headers = {
      accept,
      ...(type !== undefined && { 'content-type': type }),
      ...(authorization !== undefined && { authorization }),
    };
    try {
      const response = await fetch(url, {
        method,
        headers,
        body: body ?? null,
        signal,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
      });
      if (response.status >= 300 && response.status < 400) {
        void response.body?.cancel().catch(() => undefined);
        return { broken: 'redirect', detail: `It answered ${response.status}, and redirects are not followed.` };
      }
      return await readWhole(response, maxBytes);
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      return { broken: 'connection', detail: reasonOf(cause) };
    }
  }
}

function checkedUrl(text: string): URL {
  const hint =
    'Write an http or https address such as http://localhost:8890/sparql, with the user named apart from it.';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') {
    url.hash = '';
    return url;
  }
  throw new HejnalError('option-invalid', `"${url?.username ? url.host : text}" is no address of a server.`, hint);
}

const firstBytes = 16 * 1024;

async function readWhole(response: Response, maxBytes: number): Promise<Incoming | Broken> {
  let buffer = Buffer.allocUnsafe(Math.min(firstBytes, maxBytes));
  let size = 0;
  // Copied into one buffer, for a body of single-byte chunks would else cost a hundred times its size.
  for await (const chunk of response.body ?? []) {
    const next = size + (chunk as Uint8Array).length;
    if (next > maxBytes) return { broken: 'bytes', detail: `It answered with more than ${maxBytes} bytes.` };
    if (next > buffer.length) {
      const larger = Buffer.allocUnsafe(Math.min(maxBytes, Math.max(next, buffer.length * 2)));
      buffer.copy(larger, 0, 0, size);
      buffer = larger;
    }
    buffer.set(chunk, size);
    size = next;
  }
  const type = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    mediaType: (type.split(';', 1)[0] ?? '').trim().toLowerCase(),
    charset: /;\s*charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1]?.toLowerCase(),
    headers: response.headers,
    bytes: buffer.subarray(0, size),
  };
}

/** The system's own code where there is one, such as ECONNREFUSED: it names no file, address or secret. */
function reasonOf(cause: unknown): string {
  for (let error = cause; error instanceof Error; error = error.cause) {
    const code = (error as NodeJS.ErrnoException).code;
    if (typeof code === 'string') return `The connection failed (${code}).`;
  }
  return 'The connection failed.';
}
