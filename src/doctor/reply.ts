// What an answer says: its type, its links, its graph.
import { openReader, parseQuads, type Quad } from '../rdf/rdf.js';
import type { Reply } from './client.js';

/** Gives a header as one text, empty where it is not there. */
export function header({ headers }: Reply, name: string): string {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}

/** Gives the media type of an answer, without parameters, in lower case. */
export function typeOf(reply: Reply): string {
  return header(reply, 'content-type')
    .replace(/;[^]*$/, '')
    .trim()
    .toLowerCase();
}

/** Tells whether a header with a list has an item; `*` stands for every one. */
export function lists(reply: Reply, name: string, item: string): boolean {
  const items = header(reply, name)
    .toLowerCase()
    .split(/\s*,\s*/);
  return items.includes(item.toLowerCase()) || items.includes('*');
}

/** Tells whether an answer is good: 200 to 299. */
export function isGood({ status }: Reply): boolean {
  return status >= 200 && status < 300;
}

/** Gives the body as text. */
export function textOf({ bytes }: Reply): string {
  return bytes.toString('utf8');
}

/** Types of graphs that are read here. */
export const readable = ['text/turtle', 'application/n-triples', 'application/n-quads', 'application/trig'];

/** Reads a graph of Turtle and its family; throws the error of the parser. */
export function graphOf(reply: Reply): Quad[] {
  const text = textOf(reply);
  if (typeOf(reply) === 'application/n-quads') return parseQuads(text);
  const quads: Quad[] = [];
  const reader = openReader(reply.url.replace(/#.*$/, ''), (each) => quads.push(each));
  reader.write(text);
  reader.end();
  return quads;
}

const read = new WeakMap<Reply, Quad[] | undefined>();

/** Reads a graph where there is one; `undefined` otherwise. */
export function graphIn(reply: Reply | undefined): Quad[] | undefined {
  if (reply === undefined || !isGood(reply) || !reply.isWhole || !readable.includes(typeOf(reply))) return undefined;
  if (!read.has(reply)) read.set(reply, graphOrNone(reply));
  return read.get(reply);
}

function graphOrNone(reply: Reply): Quad[] | undefined {
  try {
    return graphOf(reply);
  } catch {
    return undefined;
  }
}

/** A link of an answer (RFC 8288). */
export interface Link {
  /** IRI, resolved. */
  readonly target: string;
  readonly rel: readonly string[];
  readonly type: string | undefined;
  /** What the link is from, where that is another than what was asked for. */
  readonly anchor: string | undefined;
}

const oneLink = /\s*<([^<>]*)>((?:\s*;\s*[\w!#$&+\-.^`|~*]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s",;<>]+))?)*)\s*(?:,|$)/y;

/** Reads the links of an answer; `undefined` where the header is not well-formed. */
export function linksOf(reply: Reply): Link[] | undefined {
  return readLinks(header(reply, 'link'), reply.url);
}

/** Reads links as a header has them, or a document of type `application/link-format` (RFC 6690). */
export function readLinks(text: string, base: string): Link[] | undefined {
  const links: Link[] = [];
  oneLink.lastIndex = 0;
  while (oneLink.lastIndex < text.length) {
    const found = oneLink.exec(text);
    if (found === null || !URL.canParse(found[1] ?? '', base)) return undefined;
    const parameter = (name: string): string | undefined =>
      new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s",;]+))`, 'i').exec(found[2] ?? '')?.slice(1).find(Boolean); // prettier-ignore
    const rel = (parameter('rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    links.push({ target: new URL(found[1] ?? '', base).href, rel, type: parameter('type'), anchor: parameter('anchor') }); // prettier-ignore
  }
  return links;
}

/** Finds the targets of a relation. */
export function targetsOf(reply: Reply, rel: string): string[] {
  return (linksOf(reply) ?? []).filter((link) => link.rel.includes(rel)).map(({ target }) => target);
}
