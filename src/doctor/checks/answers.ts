// Answers: what can be kept, asked for again, packed and read from other origins (RFC 9110, RFC 9111, Fetch).
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { header, isGood, lists, typeOf } from '../reply.js';
import type { Visit } from '../visit.js';
import type { Question, Reply } from '../client.js';
import { asGraph } from './names.js';

const origin = 'https://hejnal-doctor.example';
/** Shorter bodies fit into one packet anyway. */
const smallBytes = 2048;

/** Looks at the document of a sample, and at the catalogue. */
export async function checkAnswers(visit: Visit): Promise<void> {
  const { things, catalog } = visit.survey;
  const thing = things[0] === undefined ? undefined : await visit.follow(things[0], { headers: asGraph });
  for (const reply of [thing, catalog]) {
    if (reply === undefined || !isGood(reply)) continue;
    const again = { headers: { accept: typeOf(reply) } };
    await checkValidators(visit, reply, again.headers);
    await checkCompression(visit, reply, again.headers);
    await checkOrigins(visit, reply, again.headers);
  }
}

type Headers = NonNullable<Question['headers']>;

async function checkValidators(visit: Visit, reply: Reply, headers: Headers): Promise<void> {
  const [tag, day, control] = ['etag', 'last-modified', 'cache-control'].map((name) => header(reply, name));
  if (tag === '' && day === '') visit.say('validator-missing', reply);
  if (control === '' && header(reply, 'expires') === '') visit.say('freshness-missing', reply);
  if ((control ?? '').includes('no-store')) visit.say('storing-forbidden', reply, { control: control ?? '' });
  const conditions: readonly (readonly [string, string | undefined])[] = [
    ['if-none-match', tag],
    ['if-modified-since', day],
  ];
  for (const [name, value] of conditions) {
    if (value === undefined || value === '') continue;
    const again = await visit.ask(reply.url, { headers: { ...headers, [name]: value } });
    if (again === undefined) continue;
    if (again.status === 200) visit.say('revalidation-fails', again, { condition: `${name}: ${value}` });
    if (again.status === 304) checkBare(visit, reply, again);
  }
  if (tag === '') return;
  const other = await visit.ask(reply.url, { headers: { ...headers, 'if-none-match': '"hejnal-doctor"' } });
  if (other?.status === 304) visit.say('revalidation-lies', other);
}

/** A 304 carries what its 200 would have (RFC 9110 §15.4.5). */
function checkBare(visit: Visit, reply: Reply, again: Reply): void {
  const lost = ['etag', 'vary', 'cache-control'].filter((name) => header(reply, name) !== '' && header(again, name) === ''); // prettier-ignore
  if (lost.length > 0) visit.say('revalidation-bare', again, { lost: lost.join(', ') });
}

const unpack: Readonly<Record<string, (bytes: Buffer) => Buffer>> = { gzip: gunzipSync, br: brotliDecompressSync };

async function checkCompression(visit: Visit, reply: Reply, headers: Headers): Promise<void> {
  const plain = await visit.ask(reply.url, { headers: { ...headers, 'accept-encoding': 'identity' } });
  if (plain === undefined || !isGood(plain) || !plain.isWhole) return;
  const forced = header(plain, 'content-encoding');
  if (forced !== '' && forced !== 'identity') {
    visit.say('compression-forced', plain, { coding: forced });
    return;
  }
  if (plain.bytes.length < smallBytes) return;
  let isPacked = false;
  let offered = plain;
  for (const [coding, decode] of Object.entries(unpack)) {
    const packed = await visit.ask(reply.url, { headers: { ...headers, 'accept-encoding': coding } });
    offered = packed ?? offered;
    if (packed === undefined || header(packed, 'content-encoding') !== coding) continue;
    isPacked = true;
    if (!isSame(packed, plain, decode)) visit.say('compression-broken', packed, { coding });
    if (!lists(packed, 'vary', 'accept-encoding')) visit.say('compression-vary', packed, { coding });
  }
  if (!isPacked) visit.say('uncompressed', offered, { bytes: String(plain.bytes.length) });
}

/** Bodies whose order is free may differ from one answer to the next; their length does not. */
function isSame(packed: Reply, plain: Reply, decode: (bytes: Buffer) => Buffer): boolean {
  try {
    return !packed.isWhole || decode(packed.bytes).length === plain.bytes.length;
  } catch {
    return false;
  }
}

async function checkOrigins(visit: Visit, reply: Reply, headers: Headers): Promise<void> {
  const answer = await visit.ask(reply.url, { headers: { ...headers, origin } });
  if (answer === undefined) return;
  const allowed = header(answer, 'access-control-allow-origin');
  if (allowed !== '*' && allowed !== origin) {
    visit.say('cors-missing', answer);
    return;
  }
  if (allowed === origin && header(answer, 'access-control-allow-credentials') === 'true')
    visit.say('cors-credentials', answer);
  const carried = ['link', 'etag'].filter((name) => header(answer, name) !== '');
  const hidden = carried.filter((name) => !lists(answer, 'access-control-expose-headers', name));
  if (hidden.length > 0) visit.say('cors-hidden', answer, { headers: hidden.join(', ') });
}
