// A request read once, at the door: what is asked for, how the asker would like it, and of which release.
import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { misframed } from '../http/framing.js';
import { chooseCoding, type Coding } from '../http/negotiate.js';
import type { Config } from '../config.js';
import { takeVersion } from './memento.js';
import type { Metrics } from '../http/metrics.js';
import type { Edition } from './edition.js';
import type { Refusals } from './refusals.js';
import type { Site } from './site.js';

declare module 'node:http' {
  interface IncomingMessage {
    /** Set by who sees the request first. */
    wish?: Wish;
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    site: Site;
    config: Config;
    metrics: Metrics;
    refusals: Refusals;
  }
  interface FastifyRequest {
    edition: Edition | undefined;
  }
}

/** Headers of requests that ask for a part of an answer, make it depend on more than entity tags, or bring something. */
const special = [
  ...['if-modified-since', 'if-match', 'if-unmodified-since', 'if-range', 'range', 'expect'],
  ...['content-encoding', 'content-length', 'transfer-encoding', 'want-repr-digest', 'accept-datetime'],
] as const;

/** What a request asks for. Nothing in it is read twice, and nothing is read that nobody wants. */
export class Wish {
  /** The method that was sent, whatever the request was led to. */
  readonly method: string;
  /** Version that the address names, if it names one. */
  readonly version: string | undefined;
  /** Path and query string without that version. */
  readonly url: string;
  readonly path: string;
  /** Query string with its question mark, or nothing. */
  readonly search: string;
  readonly headers: IncomingMessage['headers'];
  readonly #raw: IncomingMessage;
  #parameters: ReadonlyMap<string, string | undefined> | undefined;
  #coding: Coding | undefined;
  #key: string | undefined;
  #hosts: number | undefined;

  constructor(raw: IncomingMessage, prefix: string) {
    const { method = 'GET', url = '/', headers } = raw;
    const taken = takeVersion(url, prefix);
    this.#raw = raw;
    this.method = method;
    this.version = taken?.version;
    this.url = taken?.url ?? url;
    const at = this.url.indexOf('?');
    this.path = at < 0 ? this.url : this.url.slice(0, at);
    this.search = at < 0 ? '' : this.url.slice(at);
    this.headers = headers;
  }

  /** Gives one parameter of the query string; a repeated one counts as absent. */
  parameter(name: string): string | undefined {
    if (this.search === '') return undefined;
    this.#parameters ??= readParameters(this.search);
    return this.#parameters.get(name);
  }

  /** The content coding that the asker likes best. */
  get coding(): Coding {
    this.#coding ??= chooseCoding(this.headers['accept-encoding']);
    return this.#coding;
  }

  /** Names all on which the answer to a plain request depends besides its release. */
  get key(): string {
    this.#key ??= this.url + this.manner;
    return this.#key;
  }

  /** Names how the answer is wanted, whatever it is about. */
  get manner(): string {
    const { accept, 'accept-encoding': coding, 'accept-language': language } = this.headers;
    return `${told(accept)}${told(coding)}${told(language)}${told(this.headers['accept-profile'])}`;
  }

  /** Whether the request could be read in two ways: two hosts, or none where HTTP/1.1 asks for one, are how requests are smuggled past a proxy (RFC 9112 §3.2). */
  get isAmbiguous(): boolean {
    const { httpVersion, httpVersionMajor } = this.#raw;
    this.#hosts ??= countHosts(this.#raw.rawHeaders);
    return httpVersionMajor < 1 || this.#hosts > 1 || (httpVersion === '1.1' && this.headers.host === undefined);
  }

  /** Whether the answer depends on {@link key} only. */
  get isPlain(): boolean {
    if ((this.method !== 'GET' && this.method !== 'HEAD') || this.version !== undefined || this.isAmbiguous)
      return false;
    if (misframed(this.#raw) !== undefined) return false;
    return special.every((name) => this.headers[name] === undefined);
  }
}

/** Reads a request, or gives what was read of it before. */
export function readWish(raw: IncomingMessage, prefix: string): Wish {
  raw.wish ??= new Wish(raw, prefix);
  return raw.wish;
}

/** What an answer is made from: the edition that gives it, and what is asked for. */
export interface Visit {
  readonly edition: Edition;
  readonly wish: Wish;
}

/** Gives what a request asks for. */
export function wishOf({ raw, server }: FastifyRequest): Wish {
  return raw.wish ?? readWish(raw, prefixOf(server.site.current()));
}

/** Gives what the answer to a request is made from. */
export function visitOf(request: FastifyRequest): Visit {
  return { edition: editionOf(request), wish: wishOf(request) };
}

/** Ties an answer to the edition that is current now, and lets go of it when the connection is done with the answer. */
export function enterSite(request: FastifyRequest, reply: FastifyReply): void {
  const { edition, leave } = request.server.site.enter();
  request.edition = edition;
  reply.raw.once('close', leave);
}

/** Gives the edition that answers a request; errors of the framework come before one is chosen and take the current one. */
export function editionOf(request: FastifyRequest): Edition {
  return request.edition ?? request.server.site.current();
}

/** Gives the path under which the pages of an edition stand; begins and ends with a slash. */
export function prefixOf({ address }: Pick<Edition, 'address'>): string {
  return new URL(address).pathname;
}

/** First parts of paths that are counted apart; what nobody has mounted is counted together. */
const families = new Set(
  'assets catalog context dataset doc dump features feed fragments graph health id metrics mcp ontology query ready reconcile search sparql version'.split(
    ' ',
  ),
);

/** Names the family of addresses that a request belongs to. */
export function familyOf({ path, version }: Wish, prefix: string): string {
  if (version !== undefined) return 'version';
  const [first = ''] = path.slice(prefix.length).split(/[/.]/, 1);
  if (first === '') return 'home';
  return families.has(first) ? first : 'other';
}

/** Gives the address that an IRI of the publication has in an edition. */
export function within({ address, release }: Edition, iri: string): string {
  const { base } = release.names;
  return iri.startsWith(base) ? address + iri.slice(base.length) : iri;
}

/** Says what the answers of a URL are negotiated on: the same for all of its answers, errors too. */
export function vary(reply: FastifyReply, on: keyof typeof varied): void {
  reply.header('vary', varied[on]);
}

/** Values of `Vary`, by what the answers of a URL are negotiated on. */
export const varied = {
  profile: 'Accept, Accept-Profile, Accept-Language, Accept-Encoding',
  everything: 'Accept, Accept-Language, Accept-Encoding',
  moment: 'Accept, Accept-Language, Accept-Encoding, Accept-Datetime',
  language: 'Accept-Language, Accept-Encoding',
  coding: 'Accept-Encoding',
} as const;

function readParameters(search: string): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const [name, value] of new URLSearchParams(search)) found.set(name, found.has(name) ? undefined : value);
  return found;
}

function countHosts(rawHeaders: readonly string[]): number {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++;
  }
  return hosts;
}

function told(wish: string | readonly string[] | undefined): string {
  return wish === undefined ? '\n-' : `\n+${String(wish)}`;
}
