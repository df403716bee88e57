// The addresses of the toy publication that the tables of the contract go over, and how they are asked.
import { afterAll, beforeAll } from 'vitest';
import { makeToy, type Toy } from '../server/toy.js';

/** Path of the toy's base. */
export const root = '/data';

/** Addresses that are negotiated on the format, without the root. */
export const negotiated = [
  '/doc/museum/wawel',
  '/doc/loan/ermine',
  '/doc/quote/1a',
  '/doc/museum',
  '/doc/museum?after=closed',
  '/ontology',
  '/hejnal',
  '/shapes',
  '/catalog',
  '/dataset/museums',
  '/graph/facts',
] as const;

/** Names under which clients ask for each format. */
export const mediaTypes = {
  jsonld: 'application/ld+json',
  ttl: 'text/turtle; charset=utf-8',
  nt: 'application/n-triples',
  rdf: 'application/rdf+xml; charset=utf-8',
  yamlld: 'application/ld+yaml',
  html: 'text/html; charset=utf-8',
} as const;

/** Gives the media types of the records that an address has: lines for things and their lists, maps for what has places, none for evidence. */
export function recordTypes(path: string): string[] {
  if (!/^\/doc\/(?:museum|loan)/.test(path)) return [];
  const isList = /^\/doc\/\w+(?:[?.]|$)/.test(path);
  return [
    ...(path.startsWith('/doc/museum') ? ['application/geo+json'] : []),
    'application/jsonl',
    ...(isList ? ['text/csv'] : []),
  ];
}

/** One answer as the tables look at it. */
export interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly rawPayload: Buffer;
  readonly body: string;
}

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';

/** Asks the toy for an address below its root. */
export type Ask = (path: string, headers?: Record<string, string>, method?: Method) => Promise<Answer>;

/** Serves the toy for the tests of a file, two things on a page of a list. */
export function useToy(): { readonly ask: Ask; readonly toy: () => Toy } {
  let toy: Toy;
  beforeAll(async () => {
    toy = await makeToy({ pageSize: 2 });
  });
  afterAll(() => toy.app.close());
  return {
    toy: () => toy,
    ask: (path, headers = {}, method = 'GET') => toy.app.inject({ method, url: root + path, headers }),
  };
}

/** Gives one header as a text, empty where it is absent. */
export function header({ headers }: Answer, name: string): string {
  const value = headers[name];
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Gives the headers that do not depend on when and over which connection an answer was sent. */
export function steady({ headers }: Answer): Record<string, unknown> {
  const { date: _date, connection: _connection, 'keep-alive': _alive, ...rest } = headers;
  return rest;
}

/** One link of a `Link` header. */
export interface Linked {
  readonly to: string;
  readonly rel: string;
  readonly type: string | undefined;
  readonly language: string | undefined;
  readonly formats?: string;
  readonly anchor?: string;
  readonly token?: string;
}

/** Reads the `Link` header of an answer. */
export function linksOf(answer: Answer): Linked[] {
  return [...header(answer, 'link').matchAll(/<([^>]*)>((?:; [a-z]+="[^"]*")*)/g)].map(([, to = '', rest = '']) => {
    const parameter = (name: string): string | undefined => new RegExp(`; ${name}="([^"]*)"`).exec(rest)?.[1];
    const further = ['formats', 'anchor', 'token'].flatMap((name) => {
      const text = parameter(name);
      return text === undefined ? [] : [[name, text] as const];
    });
    const [rel, type, language] = [parameter('rel') ?? '', parameter('type'), parameter('hreflang')];
    return { to, rel, type, language, ...Object.fromEntries(further) };
  });
}

/** Gives the path below the root that an IRI of the toy has. */
export function pathOf(iri: string): string {
  const found = /^https:\/\/museums\.example\/data(\/.*)$/.exec(iri)?.[1];
  if (found === undefined) throw new Error(`${iri} is not under the base.`);
  return found;
}
