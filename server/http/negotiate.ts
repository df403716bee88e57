// Content negotiation (RFC 9110 §12): media type, language and content coding. The only importer of negotiator.
import Negotiator from 'negotiator';

/** What a server can send: the better offer stands first in a list of offers, and wins ties. */
interface Offer {
  readonly mediaType: string;
  /** Other names of the media type, which count only where the client writes them. */
  readonly aliases?: readonly string[];
}

/** Names a content coding that the server writes. */
export type Coding = 'br' | 'gzip' | 'identity';

/** Most media ranges that are looked at; what stands behind them is ignored. */
const maxRanges = 200;

const token = /^[!#$%&'*+.^_`|~0-9a-z-]+\/[!#$%&'*+.^_`|~0-9a-z-]+$/;

/**
 * Chooses among offers by an `Accept` header; `undefined` where nothing fits. No header and one without an element, for
 * empty elements do not count (RFC 9110 §5.6.1.2), mean anything.
 */
export function chooseOffer<Each extends Offer>(accept: string | undefined, offers: readonly Each[]): Each | undefined {
  if (accept === undefined || /^[\s,]*$/.test(accept)) return offers[0];
  const question = `${accept}\n${offers.map(({ mediaType }) => mediaType).join(' ')}`;
  const known = choices.get(question);
  if (known !== undefined) return offers[known];
  const chosen = negotiate(accept, offers);
  if (choices.size >= maxChoices) choices.clear();
  if (question.length <= maxQuestion) choices.set(question, chosen === undefined ? -1 : offers.indexOf(chosen));
  return chosen;
}

/** Places in the list of offers by header and offers: clients word their wishes in few ways. */
const choices = new Map<string, number>();
const maxChoices = 1000;
const maxQuestion = 1000;

function negotiate<Each extends Offer>(accept: string, offers: readonly Each[]): Each | undefined {
  const ranges = readRanges(accept);
  const names = offers.flatMap((offer) => (offer.aliases ?? []).filter((alias) => ranges.has(alias)));
  const types = [...new Set([...offers.map((offer) => offer.mediaType), ...names])];
  const chosen = new Negotiator({ headers: { accept: writeRanges(ranges, types) } }).mediaType(types);
  if (chosen === undefined) return undefined;
  return offers.find((offer) => offer.mediaType === chosen) ?? offers.find((offer) => offer.aliases?.includes(chosen));
}

/**
 * Tells whether the client would rather have a page than a problem document: it names a type of HTML, and likes nothing
 * better. Programs that could read RDF from HTML in need would else show a page to their users as an error.
 */
export function prefersPage(accept: string | undefined): boolean {
  if (!/html/i.test(accept ?? '')) return false;
  const ranges = readRanges(accept ?? '');
  const liking = Math.max(ranges.get('text/html') ?? 0, ranges.get('application/xhtml+xml') ?? 0);
  return liking > 0 && [...ranges.values()].every((quality) => quality <= liking);
}

/** Chooses a language by `Accept-Language` (RFC 4647 §3.4); the first that is not refused (`q=0`) where none fits. */
export function chooseLanguage(header: string | undefined, languages: readonly string[]): string {
  const first = languages[0] ?? 'en';
  if (header === undefined) return first;
  const bounded = header.split(',', maxRanges).join(',');
  const wished = bounded.includes('*') ? bounded : `${bounded},*;q=0.001`;
  return new Negotiator({ headers: { 'accept-language': wished } }).language(languages) ?? first;
}

/** Chooses a content coding by `Accept-Encoding`: Brotli before gzip where the client likes both alike. */
export function chooseCoding(header: string | undefined): Coding {
  if (header === undefined) return 'identity';
  const parts = header.split(',', maxRanges).map((part) => part.trim());
  const preferred = [...parts.filter((part) => /^br\b/i.test(part)), ...parts.filter((part) => !/^br\b/i.test(part))];
  const negotiator = new Negotiator({ headers: { 'accept-encoding': preferred.join(',') } });
  return (negotiator.encoding(['br', 'gzip', 'identity']) as Coding | undefined) ?? 'identity';
}

/**
 * Reads the media ranges of an `Accept` header with the highest `q` of each. Other parameters are dropped: clients send
 * `application/ld+json;profile=…` and `text/turtle;charset=utf-8`, and mean the type. What is no media range is ignored.
 */
function readRanges(accept: string): Map<string, number> {
  const ranges = new Map<string, number>();
  for (const part of splitOutsideQuotes(accept, ',').slice(0, maxRanges)) {
    const [range = '', ...parameters] = splitOutsideQuotes(part, ';').map((each) => each.trim().toLowerCase());
    const type = range === '*' ? '*/*' : range;
    if (token.test(type)) ranges.set(type, Math.max(ranges.get(type) ?? 0, qualityOf(parameters)));
  }
  return ranges;
}

/**
 * Tells whether a client asks for an offer in a version of RDF, by a parameter of the media range that names it (RDF 1.2
 * Turtle, media type). Of several ranges for one offer the highest `q` counts, and the version where they are alike.
 */
export function wantsVersion(accept: string | undefined, { mediaType, aliases = [] }: Offer, version: string): boolean {
  if (accept?.includes('version') !== true) return false;
  let [named, other] = [0, 0];
  for (const part of splitOutsideQuotes(accept, ',').slice(0, maxRanges)) {
    const [type = '', ...parameters] = splitOutsideQuotes(part, ';').map((each) => each.trim().toLowerCase());
    if (type !== mediaType && !aliases.includes(type)) continue;
    const quality = qualityOf(parameters);
    if (parameters.some((each) => each === `version=${version}` || each === `version="${version}"`))
      named = Math.max(named, quality);
    else other = Math.max(other, quality);
  }
  return named > 0 && named >= other;
}

/** Writes ranges in the order of our preference, by which negotiator breaks ties. */
function writeRanges(ranges: ReadonlyMap<string, number>, types: readonly string[]): string {
  const place = (range: string): number => (types.includes(range) ? types.indexOf(range) : types.length);
  const ordered = [...ranges].sort(([a], [b]) => place(a) - place(b));
  return ordered.map(([range, quality]) => `${range};q=${quality}`).join(',');
}

/** Reads `q`; a value outside 0 to 1 or not a number counts as absent. */
export function qualityOf(parameters: readonly string[]): number {
  const text = parameters.find((each) => /^q\s*=/.test(each))?.replace(/^q\s*=\s*/, '');
  return text !== undefined && /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(text) ? Number(text) : 1;
}

/** Splits at a separator that does not stand in a quoted string (RFC 9110 §5.6.4). */
function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted && character === '\\') at++;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
