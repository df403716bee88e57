// Asks a server as anybody does: by names of the publication, which may be served at another address, with a deadline.
import { HejnalError } from '../errors.js';

/** How long an answer may take to begin, and a whole file to arrive. */
const [beginMs, fileMs] = [30_000, 60 * 60 * 1000];
/** Most redirects from a name to its document. */
const maxRedirects = 5;

/** A server, and where the names of its publication lead. */
export interface Place {
  /** Address under which the publication is served; ends with a slash. */
  readonly url: string;
  /** Base of its names; ends with a slash. */
  readonly base: string;
}

/** An answer, and the address that gave it in the end. */
export interface Answer {
  readonly address: string;
  readonly status: number;
  readonly headers: Headers;
  /** Gives the body in pieces, without its content coding. */
  pieces(): AsyncIterable<Uint8Array>;
  bytes(): Promise<Buffer>;
}

/** Asks for a name or an address of the publication; redirects are followed within it. Throws `release-missing` where nobody answers. */
export async function ask(
  { url, base }: Place,
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  let wanted = address;
  for (let times = 0; ; times++) {
    const asked = wanted.startsWith(base) ? url + wanted.slice(base.length) : wanted;
    const response = await send(asked, { 'accept-encoding': 'identity', ...headers });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || response.status === 304 || location === null) {
      return {
        address: wanted,
        status: response.status,
        headers: response.headers,
        pieces: () => response.body ?? none(),
        bytes: async () => Buffer.from(await response.arrayBuffer()),
      };
    }
    await response.body?.cancel();
    if (times === maxRedirects) throw unreachable(asked, 'It redirects again and again.');
    wanted = new URL(location, wanted).href;
  }
}

async function send(url: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), beginMs);
  try {
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(fileMs)]);
    return await fetch(url, { headers, redirect: 'manual', signal });
  } catch (cause) {
    const reason = (cause as { cause?: { code?: string } }).cause?.code ?? (cause as Error).message;
    throw unreachable(url, reason, cause);
  } finally {
    clearTimeout(timer);
  }
}

async function* none(): AsyncGenerator<Uint8Array> {
  // An answer without a body.
}

/** Makes the error for an address that gives no answer. */
export function unreachable(url: string, reason: string, cause?: unknown): HejnalError {
  const hint = 'Name the address of a publication, such as https://data.example.org/.';
  return new HejnalError('release-missing', `${url} cannot be asked: ${reason}`, hint, { cause });
}
