// Formats: what is asked for comes, is what it says, and says the same as the others (RFC 9110 §12.5).
import { tripleLine, type Quad } from '../../rdf/rdf.js';
import { graphIn, header, isGood, lists, readable, textOf, typeOf } from '../reply.js';
import type { Visit } from '../visit.js';
import type { Reply } from '../client.js';
import { faultOf } from './names.js';

/** Formats that are asked for, with other types under which they may come. */
const wanted: readonly (readonly [type: string, others: readonly string[]])[] = [
  ['text/turtle', []],
  ['application/ld+json', []],
  ['application/n-triples', ['text/plain', 'application/n-quads']],
  ['application/rdf+xml', []],
  ['text/html', ['application/xhtml+xml']],
];

/** What a browser sends. */
export const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';
/** What RDFLib sends. */
const library = 'text/turtle;q=0.9, application/rdf+xml;q=0.8, application/n-triples, text/n3;q=0.7, application/ld+json;q=0.6, */*;q=0.1'; // prettier-ignore

/** Asks for the documents of the samples in each format. */
export async function checkFormats(visit: Visit): Promise<void> {
  for (const thing of visit.survey.things.slice(0, 2)) await checkThing(visit, thing);
}

async function checkThing(visit: Visit, thing: string): Promise<void> {
  const replies = new Map<string, Reply>();
  for (const [type, others] of wanted) {
    const reply = await visit.follow(thing, { headers: { accept: type } });
    if (reply === undefined) continue;
    if (reply.status >= 500) visit.say('format-failed', reply, { type, status: String(reply.status) });
    if (!isGood(reply)) continue;
    const got = typeOf(reply);
    if (got === type || others.includes(got)) replies.set(type, reply);
    else visit.say('format-ignored', reply, { type, got: got === '' ? '-' : got });
  }
  checkOffered(visit, thing, replies);
  for (const reply of replies.values()) checkBody(visit, reply);
  checkSame(visit, [...replies.values()]);
  checkVary(visit, replies);
  await checkPreferences(visit, thing, replies);
  const [first] = replies;
  if (first !== undefined) await checkHead(visit, thing, ...first);
}

function checkOffered(visit: Visit, thing: string, replies: ReadonlyMap<string, Reply>): void {
  const graphs = wanted.map(([type]) => type).filter((type) => type !== 'text/html');
  if (!graphs.some((type) => replies.has(type))) return visit.say('format-none', thing);
  const missing = wanted.map(([type]) => type).filter((type) => !replies.has(type));
  if (missing.length > 0) visit.say('format-missing', thing, { types: missing.join(', ') });
}

function checkBody(visit: Visit, reply: Reply): void {
  const type = typeOf(reply);
  const fault = reply.isWhole ? faultIn(reply, type) : undefined;
  if (fault !== undefined) visit.say('format-broken', reply, { type, fault });
  const isText = type === 'text/html' && /[^\x00-\x7f]/.test(textOf(reply));
  if (
    isText &&
    !/charset/i.test(header(reply, 'content-type')) &&
    !/<meta[^>]+charset/i.test(textOf(reply).slice(0, 1024))
  )
    visit.say('charset-missing', reply);
}

function faultIn(reply: Reply, type: string): string | undefined {
  if (readable.includes(type)) return faultOf(reply);
  const text = textOf(reply);
  if (type === 'application/ld+json') {
    try {
      JSON.parse(text);
    } catch (error) {
      return (error as Error).message;
    }
  }
  if (type === 'application/rdf+xml' && !/<(?:\w+:)?[\w.-]+[\s/>]/.test(text)) return 'There is no element in it.';
  return undefined;
}

/** Turtle and N-Triples of one document hold the same; blank nodes have other names in each, so they are only counted. */
function checkSame(visit: Visit, replies: readonly Reply[]): void {
  const [first, second] = replies.flatMap((reply) => {
    const quads = graphIn(reply);
    return quads === undefined ? [] : [{ reply, lines: linesOf(quads), quads }];
  });
  if (first === undefined || second === undefined) return;
  const hasBlanks = [first, second].some(({ quads }) => quads.some(isBlank));
  const [lost] = hasBlanks ? [] : [...first.lines].filter((line) => !second.lines.has(line));
  if (lost === undefined && first.lines.size === second.lines.size) return;
  visit.say('formats-differ', second.reply, {
    first: `${typeOf(first.reply)}: ${first.lines.size}`,
    second: `${typeOf(second.reply)}: ${second.lines.size}`,
    example: lost ?? '',
  });
}

function linesOf(quads: readonly Quad[]): Set<string> {
  return new Set(quads.map(tripleLine));
}

function isBlank({ subject, object }: Quad): boolean {
  return subject.termType === 'BlankNode' || object.termType === 'BlankNode';
}

/** Where one address gives several types, caches must know (RFC 9110 §12.5.5). */
function checkVary(visit: Visit, replies: ReadonlyMap<string, Reply>): void {
  const byUrl = new Map<string, Reply[]>();
  for (const reply of replies.values()) byUrl.set(reply.url, [...(byUrl.get(reply.url) ?? []), reply]);
  for (const same of byUrl.values()) {
    const bare = same.find((reply) => !lists(reply, 'vary', 'accept'));
    if (new Set(same.map(typeOf)).size > 1 && bare !== undefined) visit.say('vary-missing', bare);
    const tags = same.map((reply) => header(reply, 'etag')).filter((tag) => tag !== '' && !tag.startsWith('W/'));
    const [shared] = tags.filter((tag, at) => tags.indexOf(tag) !== at);
    const [one] = same;
    if (shared !== undefined && one !== undefined) visit.say('tag-shared', one, { tag: shared });
  }
}

async function checkPreferences(visit: Visit, thing: string, replies: ReadonlyMap<string, Reply>): Promise<void> {
  const graph = ['text/turtle', 'application/ld+json', 'application/rdf+xml'].find((type) => replies.has(type));
  if (graph !== undefined && replies.has('text/html')) {
    const accept = `text/html;q=0.2, ${graph};q=0.9`;
    const reply = await visit.follow(thing, { headers: { accept } });
    if (reply !== undefined && isGood(reply) && typeOf(reply) !== graph)
      visit.say('quality-ignored', reply, { accept, got: typeOf(reply) });
    const page = await visit.follow(thing, { headers: { accept: browser } });
    if (page !== undefined && isGood(page) && !typeOf(page).includes('html'))
      visit.say('browser-gets-data', page, { got: typeOf(page) });
  }
  for (const headers of [{}, { accept: '*/*' }, { accept: library }]) {
    const reply = await visit.follow(thing, { headers });
    if (reply !== undefined && replies.size > 0 && !isGood(reply))
      visit.say('accept-needed', reply, { status: String(reply.status), accept: headers.accept ?? '-' });
  }
}

/** HEAD answers as GET does (RFC 9110 §9.3.2). */
async function checkHead(visit: Visit, thing: string, accept: string, reply: Reply): Promise<void> {
  const head = await visit.follow(thing, { method: 'HEAD', headers: { accept } });
  if (head === undefined) return;
  const differs = ['content-type', 'etag', 'last-modified', 'link'].filter((name) => {
    return header(head, name) !== header(reply, name);
  });
  if (head.status !== reply.status) differs.unshift('status');
  if (differs.length > 0) visit.say('head-differs', head, { differs: differs.join(', ') });
}
