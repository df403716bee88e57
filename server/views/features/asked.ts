// What is asked of the things of a collection (OGC 17-069r4 §7.15): where, when, how many, and from which on.
import { isSlug, type Box } from '../../../src/index.js';
import { spanOfDate, type Span } from './extents.js';

/** What is asked for. */
export interface Asked {
  /** One box, or the two parts of one that crosses the 180th meridian; none where things anywhere are asked for. */
  readonly boxes?: readonly Box[];
  readonly time?: Span;
  readonly limit: number;
  /** Short name behind which the page begins. */
  readonly after?: string;
}

/** Things on a page where nothing is said, and the most that there are. */
export const pageLimits = { usual: 100, most: 1_000 } as const;

/** Parameters of a page, besides the format and the language. */
export const pageParameters = ['limit', 'bbox', 'datetime', 'after'] as const;

/** Reads the parameters; gives in a sentence what is wrong with them. */
export function readAsked(parameters: URLSearchParams): Asked | string {
  const [limit, bbox, datetime, after] = pageParameters.map((name) => parameters.get(name) ?? undefined);
  const count = limit === undefined ? pageLimits.usual : readLimit(limit);
  if (count === undefined) return `The parameter "limit" is a whole number from 1 to ${String(pageLimits.most)}.`;
  const boxes = bbox === undefined ? undefined : readBoxes(bbox);
  if (bbox !== undefined && boxes === undefined)
    return 'The parameter "bbox" is west,south,east,north in degrees, such as 19.7,49.9,20.3,50.2.';
  const time = datetime === undefined ? undefined : readTime(datetime);
  if (datetime !== undefined && time === undefined)
    return 'The parameter "datetime" is a day, a moment, or an interval of them, such as 2018-02-12/.. or 2018-02-12T23:20:50Z.';
  if (after !== undefined && !isSlug(after)) return 'The parameter "after" is the short name of a thing.';
  return { limit: count, ...(boxes && { boxes }), ...(time && { time }), ...(after !== undefined && { after }) };
}

/** A limit that is too high is no mistake (requirement 21 of the standard). */
function readLimit(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Math.min(Number(text), pageLimits.most) : undefined;
}

/** Reads four numbers, or six, of which two are heights. */
function readBoxes(text: string): readonly Box[] | undefined {
  const numbers = text
    .split(',')
    .map((each) => (/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(each) ? Number(each) : NaN));
  const isHigh = numbers.length === 6;
  const [west = NaN, south = NaN, east = NaN, north = NaN] = isHigh
    ? [0, 1, 3, 4].map((at) => numbers[at] ?? NaN)
    : numbers;
  const isFit = (numbers.length === 4 || isHigh) && numbers.every(Number.isFinite) && south <= north;
  if (!isFit) return undefined;
  return west <= east ? [[west, south, east, north]] : [[west, south, 180, north], [-180, south, east, north]]; // prettier-ignore
}

const moment = /^(\d{4}-\d\d-\d\d)(?:[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d))?$/;

/** Reads a moment, a day, or an interval that may be open at one end (RFC 3339 §5.6). */
function readTime(text: string): Span | undefined {
  const parts = text.split('/');
  if (parts.length > 2) return undefined;
  const [first, last] = parts.map((each) =>
    parts.length === 2 && (each === '' || each === '..') ? always : readMoment(each),
  );
  const until = parts.length === 2 ? last : first;
  if (first === undefined || until === undefined || (first === always && until === always)) return undefined;
  return first[0] < until[1] ? [first[0], until[1]] : undefined;
}

const always: Span = [-Infinity, Infinity];

function readMoment(text: string): Span | undefined {
  const [, day = ''] = moment.exec(text) ?? [];
  const whole = spanOfDate(day);
  if (whole === undefined || text === day) return whole;
  const at = Date.parse(text.toUpperCase());
  return Number.isNaN(at) ? undefined : [at, at + 1];
}
