// The query service, by the SPARQL 1.1 Protocol and its formats of results.
import { graphIn, header, isGood, typeOf, textOf } from '../reply.js';
import { hydra, rdf } from '../../rdf/rdf.js';
import { valuesOf, type Visit } from '../visit.js';
import type { Question, Reply } from '../client.js';
import { checkDescription } from './description.js';
import { asGraph } from './names.js';

/** Asks for what every service must answer in the same way. */
const select = 'SELECT ?text ?number ?nothing WHERE { VALUES (?text ?number) { ("ż \\"2\\", <&"@pl 42) } }';
const [text, construct] = ['ż "2", <&', 'CONSTRUCT { <urn:a> <urn:b> "ż" } WHERE {}'];
const json = 'application/sparql-results+json';

/** Formats of rows, with what says that they are right; quotation marks and signs of markup are written as each needs. */
const rows: readonly (readonly [type: string, isRight: (body: string) => boolean])[] = [
  [json, isRightJson],
  ['application/sparql-results+xml', (body) => dereferenced(body).includes(`<literal xml:lang="pl">${text}</literal>`)],
  ['text/csv', (body) => /^text,number,nothing\r?\n"ż ""2"", <&",42,\r?\n$/.test(body)],
  ['text/tab-separated-values', (body) => /^\?text\t\?number\t\?nothing\r?\n"ż \\"2\\", <&"@pl\t(?:42|"42"\^\^<[^>]*integer>)\t\r?\n$/.test(body)], // prettier-ignore
];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Puts characters in the place of references to them (XML 1.0 §4.1, §4.6): writers may refer to any of them, in any way. */
function dereferenced(xml: string): string {
  return xml.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return Number.isNaN(code)
        ? (entities[name as string] ?? whole)
        : code <= 0x10ffff
          ? String.fromCodePoint(code)
          : whole;
    },
  );
}

function isRightJson(body: string): boolean {
  try {
    const { head, results } = JSON.parse(body) as { head: { vars: string[] }; results: { bindings: Record<string, Record<string, string>>[] } }; // prettier-ignore
    const [row] = results.bindings;
    const isText = row?.['text']?.['value'] === text && row['text']['xml:lang'] === 'pl';
    return isText && row['number']?.['value'] === '42' && !('nothing' in row) && head.vars.length === 3;
  } catch {
    return false;
  }
}

/** Looks at the query service. */
export async function checkSparql(visit: Visit): Promise<void> {
  const { endpoint, root } = visit.survey;
  if (endpoint === undefined) {
    if (!(await hasFragments(visit))) visit.say('sparql-missing', root);
    return;
  }
  const ask = (query: string, accept: string, more: Headers = {}): Promise<Reply | undefined> =>
    visit.ask(`${endpoint}?query=${encodeURIComponent(query)}`, { headers: { accept, ...more } });
  if (!(await checkRows(visit, ask))) return;
  await checkForms(visit, ask);
  await checkPost(visit, endpoint);
  await checkErrors(visit, ask);
  await checkOrigins(visit, endpoint, ask);
  await checkDescription(visit, endpoint);
}

/** Questions can be answered without a query service where triples can be asked for by pattern (Triple Pattern Fragments §3). */
async function hasFragments(visit: Visit): Promise<boolean> {
  const { root, home } = visit.survey;
  for (const url of new Set([root, home?.url ?? root])) {
    const quads = graphIn(await visit.follow(url, { headers: asGraph })) ?? [];
    const asked = valuesOf(quads, `${hydra.next.slice(0, -'next'.length)}property`);
    if (['subject', 'predicate', 'object'].every((each) => asked.includes(rdf.type.replace(/type$/, each))))
      return true;
  }
  return false;
}

type Headers = NonNullable<Question['headers']>;
type Ask = (query: string, accept: string, more?: Headers) => Promise<Reply | undefined>;

/** Asks for rows in each format; tells whether any was answered. */
async function checkRows(visit: Visit, ask: Ask): Promise<boolean> {
  const missing: string[] = [];
  let first: Reply | undefined;
  for (const [type, isRight] of rows) {
    const reply = await ask(select, type);
    first ??= reply;
    if (reply === undefined || !isGood(reply) || typeOf(reply) !== type) missing.push(type);
    else if (!isRight(textOf(reply)))
      visit.say('sparql-format-broken', reply, { type, got: textOf(reply).slice(0, 200) });
  }
  if (missing.length === rows.length) {
    if (first !== undefined) visit.say('sparql-failed', first, { status: String(first.status), type: typeOf(first) });
    return false;
  }
  const hasNeither = missing.includes(json) && missing.includes('application/sparql-results+xml');
  if (hasNeither && first !== undefined) visit.say('sparql-failed', first, { status: String(first.status), type: typeOf(first) }); // prettier-ignore
  if (missing.length > 0 && first !== undefined)
    visit.say('sparql-format-missing', first, { types: missing.join(', ') });
  return true;
}

async function checkForms(visit: Visit, ask: Ask): Promise<void> {
  const truth = await ask('ASK { FILTER(1 = 1.0) }', json);
  if (truth !== undefined && !/"boolean"\s*:\s*true/.test(textOf(truth)))
    visit.say('sparql-wrong', truth, { form: 'ASK', got: textOf(truth).slice(0, 200) });
  const graph = await ask(construct, 'text/turtle, application/n-triples;q=0.9');
  const quads = graphIn(graph);
  const isRight = quads?.length === 1 && quads[0]?.object.value === 'ż' && quads[0].subject.value === 'urn:a';
  // Formats that are not read here say nothing.
  if (graph !== undefined && !isRight && !(isGood(graph) && /json|xml/.test(typeOf(graph))))
    visit.say('sparql-wrong', graph, { form: 'CONSTRUCT', got: textOf(graph).slice(0, 200) });
}

/** Queries may come in three ways (SPARQL 1.1 Protocol §2.1). */
async function checkPost(visit: Visit, endpoint: string): Promise<void> {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const direct = { 'content-type': 'application/sparql-query' };
  const ways = [
    ['sparql-post-form', form, `query=${encodeURIComponent(select)}`],
    ['sparql-post-direct', direct, select],
  ] as const;
  for (const [check, headers, body] of ways) {
    const reply = await visit.ask(endpoint, { method: 'POST', headers: { accept: json, ...headers }, body });
    if (reply !== undefined && !(isGood(reply) && isRightJson(textOf(reply))))
      visit.say(check, reply, { status: String(reply.status) });
  }
}

/** A query that is none is the client's fault: 400, and the reason (SPARQL 1.1 Protocol §2.1.4). */
async function checkErrors(visit: Visit, ask: Ask): Promise<void> {
  const reply = await ask('SELECT * WHERE { ?s ?p }', json);
  if (reply === undefined) return;
  if (reply.status !== 400) visit.say('sparql-error-status', reply, { status: String(reply.status) });
  else if (textOf(reply).trim().length < 10) visit.say('sparql-error-silent', reply);
}

async function checkOrigins(visit: Visit, endpoint: string, ask: Ask): Promise<void> {
  const origin = 'https://hejnal-doctor.example';
  const reply = await ask('ASK {}', json, { origin });
  const allows = (each: Reply): boolean => ['*', origin].includes(header(each, 'access-control-allow-origin'));
  if (reply !== undefined && !allows(reply)) {
    visit.say('sparql-cors', reply);
    return;
  }
  const headers = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
  const preflight = await visit.ask(endpoint, { method: 'OPTIONS', headers });
  if (preflight === undefined) return;
  const takes = header(preflight, 'access-control-allow-headers').toLowerCase();
  const isFit = isGood(preflight) && allows(preflight) && (takes.includes('content-type') || takes === '*');
  if (!isFit) visit.say('cors-preflight', preflight, { status: String(preflight.status), headers: takes });
}
