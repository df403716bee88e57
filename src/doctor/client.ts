// Asks a deployment as any client does, byte for byte as it answers: only where it may, and within bounds.
import { request as requestPlain, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { toolVersion } from '../version.js';

/** How much may be asked of a deployment. */
export interface Limits {
  readonly requests: number;
  /** Bytes of one answer; the rest of it is not read. */
  readonly answerBytes: number;
  /** Bytes of all answers together. */
  readonly bytes: number;
  /** Seconds for everything. */
  readonly seconds: number;
}

/** Where may be asked, and what for. */
export interface ClientOptions {
  readonly limits: Limits;
  /** Origins that may be asked, such as `https://data.example.org`. */
  readonly origins: readonly string[];
  /** Gives the address under which a name is asked for. */
  readonly locate: (name: string) => string;
  /** Hears of every answer. */
  readonly onReply?: (requests: number) => void;
}

/** A question besides its address. */
export interface Question {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'OPTIONS';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Bytes to be read at most, in place of the limit for answers. */
  readonly most?: number;
}

/** What is known of the encryption of an answer. */
export interface Encryption {
  readonly protocol: string;
  /** Why the certificate is not to be trusted; `undefined` where it is. */
  readonly fault: string | undefined;
  readonly daysLeft: number;
}

/** An answer, not decoded, redirects not followed. */
export interface Reply {
  /** The name or address that was asked for. */
  readonly url: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  /** Whether all bytes were read. */
  readonly isWhole: boolean;
  readonly curl: string;
  readonly encryption: Encryption | undefined;
}

const answerMs = 30_000;
/** Bad certificates and old protocols are told; what stands behind them can be looked at all the same, for nothing secret is sent. */
const tolerant = { rejectUnauthorized: false, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;

/** Asks within bounds; what was not asked, and why, is kept. */
export class Client {
  requests = 0;
  bytes = 0;
  /** Origins that were named and not asked, with how often. */
  readonly strangers = new Map<string, number>();
  /** Which bound was met first. */
  exhausted: 'requests' | 'bytes' | 'seconds' | undefined;
  readonly #options: ClientOptions;
  readonly #end: number;

  /** Takes where to ask; the time begins to run. */
  constructor(options: ClientOptions) {
    this.#options = options;
    this.#end = Date.now() + options.limits.seconds * 1000;
  }

  /** Tells whether an address may be asked. */
  isOwn(address: string): boolean {
    return URL.canParse(address) && this.#options.origins.includes(new URL(this.#options.locate(address)).origin);
  }

  /** Asks; `undefined` where that address or one more question is out of bounds. Throws where nobody answers. */
  async ask(url: string, question: Question = {}): Promise<Reply | undefined> {
    if (!this.isOwn(url)) {
      const origin = URL.canParse(url) ? new URL(url).origin : url;
      this.strangers.set(origin, (this.strangers.get(origin) ?? 0) + 1);
      return undefined;
    }
    const { limits, locate, onReply } = this.#options;
    if (this.requests >= limits.requests) this.exhausted ??= 'requests';
    if (this.bytes >= limits.bytes) this.exhausted ??= 'bytes';
    if (Date.now() >= this.#end) this.exhausted ??= 'seconds';
    if (this.exhausted !== undefined) return undefined;
    this.requests++;
    const reply = await send(url, locate(url), question, {
      most: Math.min(question.most ?? limits.answerBytes, limits.bytes - this.bytes),
      ms: Math.min(answerMs, this.#end - Date.now()),
    });
    this.bytes += reply.bytes.length;
    onReply?.(this.requests);
    return reply;
  }
}

interface Bounds {
  readonly most: number;
  readonly ms: number;
}

function send(url: string, address: string, question: Question, { most, ms }: Bounds): Promise<Reply> {
  const target = new URL(address.replace(/#.*$/, ''));
  const { method = 'GET', body } = question;
  const headers = { 'user-agent': `hejnal-doctor/${toolVersion}`, ...question.headers };
  const make = target.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((found, failed) => {
    const options = { method, headers, ...tolerant, agent: false, signal: AbortSignal.timeout(ms) };
    const asking = make(target, options, (answer) => {
      const encryption = encryptionOf(answer);
      read(answer, most).then(({ bytes, isWhole }) => {
        const { statusCode = 0 } = answer;
        found({ url, status: statusCode, headers: answer.headers, bytes, isWhole, curl: curlOf(address, question), encryption }); // prettier-ignore
      }, failed);
    });
    asking.on('error', failed);
    asking.end(body);
  });
}

async function read(answer: IncomingMessage, most: number): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    pieces.push(piece);
    size += piece.length;
    if (size > most) break;
  }
  return { bytes: Buffer.concat(pieces).subarray(0, most), isWhole: size <= most };
}

function encryptionOf({ socket }: IncomingMessage): Encryption | undefined {
  if (!('getPeerCertificate' in socket)) return undefined;
  const secure = socket as TLSSocket;
  const { valid_to: end } = secure.getPeerCertificate();
  const fault = secure.authorized ? undefined : String(secure.authorizationError);
  return { protocol: secure.getProtocol() ?? '', fault, daysLeft: (Date.parse(end) - Date.now()) / 86_400_000 };
}

/** Writes the question for a terminal. */
function curlOf(address: string, { method = 'GET', headers = {}, body }: Question): string {
  const how = method === 'HEAD' ? ['-I'] : method === 'GET' ? ['-i'] : ['-i', '-X', method];
  const said = Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`);
  const sent = body === undefined ? [] : [`--data-binary ${quote(body)}`];
  return ['curl', '-s', ...how, ...said, ...sent, quote(address)].join(' ');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
