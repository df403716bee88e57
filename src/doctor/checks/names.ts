// Names of things: each leads to a document that speaks of it (Cool URIs for the Semantic Web; RFC 9110 §15.4.4).
import { graphIn, graphOf, header, isGood, readable, typeOf } from '../reply.js';
import { redirectOf, type Visit } from '../visit.js';
import type { Reply } from '../client.js';

/** Accept header for graphs that are read here. */
export const asGraph = { accept: 'text/turtle, application/n-triples;q=0.9, application/ld+json;q=0.5' };

const maxHops = 8;

/** Follows each name to its document. */
export async function checkNames(visit: Visit): Promise<void> {
  const { things, root } = visit.survey;
  if (things.length === 0) visit.say('sample-missing', root);
  for (const thing of things) {
    const end = await walk(visit, thing);
    if (end !== undefined) checkDocument(visit, thing, end);
  }
  const [first] = things;
  if (first !== undefined) await checkNothing(visit, first);
}

/** Follows the redirects of a name; says what is wrong with them. */
async function walk(visit: Visit, thing: string): Promise<Reply | undefined> {
  const seen = new Set<string>();
  let reply = await visit.ask(thing, { headers: asGraph });
  for (let hop = 0; reply !== undefined; hop++) {
    const next = redirectOf(reply);
    if (next === undefined) {
      if (hop === 0 && isGood(reply) && !thing.includes('#')) visit.say('name-is-document', reply);
      return reply;
    }
    checkRedirect(visit, reply, next, hop === 0 && !thing.includes('#'));
    if (seen.has(next) || hop === maxHops) {
      visit.say('name-redirect-circle', reply, { to: next });
      return undefined;
    }
    seen.add(next);
    reply = await visit.ask(next, { headers: asGraph });
  }
  return undefined;
}

function checkRedirect(visit: Visit, reply: Reply, next: string, isName: boolean): void {
  const location = header(reply, 'location');
  if (/[^\x21-\x7e]/.test(location)) visit.say('name-redirect-raw', reply, { to: next });
  if (reply.url.startsWith('https:') && next.startsWith('http:'))
    visit.say('name-redirect-downgrade', reply, { to: next });
  // A redirect that only adds a slash or turns to https says nothing of what the name stands for.
  const isSame = next.replace(/^https?:|\/$/g, '') === reply.url.replace(/^https?:|\/$/g, '');
  if (isName && reply.status !== 303 && !isSame)
    visit.say('name-redirect', reply, { status: String(reply.status), to: next });
  if (!visit.client.isOwn(next)) visit.say('name-elsewhere', reply, { to: next });
}

function checkDocument(visit: Visit, thing: string, reply: Reply): void {
  const { status } = reply;
  if (status === 404 || status === 410 || status >= 500 || status === 401 || status === 403)
    return visit.say('name-missing', reply, { name: thing, status: String(status) });
  if (!isGood(reply)) return;
  const type = typeOf(reply);
  if (!readable.includes(type)) {
    if (!/json|xml/.test(type) || type.includes('html')) visit.say('name-without-data', reply, { name: thing, type });
    return;
  }
  const quads = graphIn(reply);
  if (quads === undefined) return;
  const isNamed = quads.some(({ subject, object }) => subject.value === thing || object.value === thing);
  if (isNamed) return;
  const instead = quads.find(({ subject }) => isElsewhere(subject.value, thing))?.subject.value;
  if (instead === undefined) visit.say('name-unmentioned', reply, { name: thing, triples: String(quads.length) });
  else visit.say('name-rewritten', reply, { name: thing, instead });
}

/** Tells whether two names differ by nothing but their origin, as those do that a server makes of the Host header. */
function isElsewhere(name: string, thing: string): boolean {
  if (!URL.canParse(name)) return false;
  const [a, b] = [new URL(name), new URL(thing)];
  return (
    a.origin !== b.origin && a.origin !== 'null' && a.href.slice(a.origin.length) === b.href.slice(b.origin.length)
  );
}

/** A name that nobody gave must not be found. */
async function checkNothing(visit: Visit, thing: string): Promise<void> {
  const nobody = thing.replace(/#.*$/, '').replace(/[^/]*\/?$/, 'hejnal-doctor-never-given');
  const reply = await visit.follow(nobody, { headers: asGraph });
  if (reply !== undefined && isGood(reply)) visit.say('name-of-nothing', reply, { name: nobody });
}

/** Reads a graph, or says why it cannot be read. */
export function faultOf(reply: Reply): string | undefined {
  try {
    graphOf(reply);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
