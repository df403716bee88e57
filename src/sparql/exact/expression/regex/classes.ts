// The escapes and the classes of characters in regular expressions of XPath (XSD 1.1 part 2 §G.4).
import { fail } from '../error.js';
import { blockOf } from './blocks.js';
import { categoryRanges, complement, union, without, type Range } from './ranges.js';

const singles: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const kept = '\\|.-^?*+{}()[]$';
const space: readonly Range[] = [
  [9, 10],
  [13, 13],
  [32, 32],
];
// prettier-ignore
const nameStart: readonly Range[] = [
  [0x3a, 0x3a], [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x2ff], [0x370, 0x37d],
  [0x37f, 0x1fff], [0x200c, 0x200d], [0x2070, 0x218f], [0x2c00, 0x2fef], [0x3001, 0xd7ff], [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd], [0x10000, 0xeffff],
];
// prettier-ignore
const namePart: readonly Range[] = [
  ...nameStart, [0x2d, 0x2e], [0x30, 0x39], [0xb7, 0xb7], [0x300, 0x36f], [0x203f, 0x2040],
];
/** What each letter after a backslash stands for; its capital stands for all else. */
const multiples: Readonly<Record<string, () => readonly Range[]>> = {
  s: () => space,
  i: () => nameStart,
  c: () => namePart,
  d: () => categoryRanges(['Nd']),
  w: () => categoryRanges(['L', 'M', 'N', 'S']),
};
const categories = new Set(
  'L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po Z Zs Zl Zp S Sm Sc Sk So C Cc Cf Co Cn'.split(' '),
);

/** Reads a pattern from left to right. */
export interface Reader {
  readonly points: readonly string[];
  at: number;
}

/** Reads the escape behind a backslash; throws `ExpressionError` for those that XPath does not have. */
export function readEscape(reader: Reader): readonly Range[] {
  const sign = reader.points[reader.at++] ?? fail();
  const single = singles[sign] ?? (kept.includes(sign) ? sign : undefined);
  if (single !== undefined) return [pointRange(single)];
  if (sign === 'p' || sign === 'P') {
    const ranges = readProperty(reader);
    return sign === 'p' ? ranges : complement(ranges);
  }
  const ranges = (multiples[sign.toLowerCase()] ?? fail())();
  return sign === sign.toLowerCase() ? ranges : complement(ranges);
}

function pointRange(sign: string): Range {
  const point = sign.codePointAt(0) ?? fail();
  return [point, point];
}

function readProperty(reader: Reader): readonly Range[] {
  const end = reader.points.indexOf('}', reader.at);
  if (reader.points[reader.at] !== '{' || end < 0) fail();
  const name = reader.points.slice(reader.at + 1, end).join('');
  reader.at = end + 1;
  if (categories.has(name)) return categoryRanges([name]);
  return [blockOf(name.startsWith('Is') ? name.slice(2) : fail()) ?? fail()];
}

/** Reads a class behind its opening bracket, with what is taken from it again: `[a-z-[aeiou]]`; throws `ExpressionError`. */
export function readClass(reader: Reader, depth = 0): Range[] {
  if (depth > 50) fail();
  const isNegative = reader.points[reader.at] === '^';
  if (isNegative) reader.at++;
  const ranges: Range[] = [];
  let taken: Range[] = [];
  const start = reader.at;
  for (;;) {
    const sign = reader.points[reader.at++] ?? fail();
    if (sign === ']' && reader.at > start + 1) break;
    if (sign === '-' && reader.points[reader.at] === '[' && ranges.length > 0) {
      reader.at++;
      taken = readClass(reader, depth + 1);
      if (reader.points[reader.at++] !== ']') fail();
      break;
    }
    ranges.push(...readItem(reader, sign, reader.at === start + 1));
  }
  return without(isNegative ? complement(ranges) : union(ranges), taken);
}

/** Reads a character, a range or an escape of a class; a hyphen stands for itself at either end only. */
function readItem(reader: Reader, sign: string, isFirst: boolean): readonly Range[] {
  if (sign === '[' || sign === ']') fail();
  if (sign === '-' && !isFirst && reader.points[reader.at] !== ']') fail();
  const first = sign === '\\' ? readEscape(reader) : [pointRange(sign)];
  const isRange = reader.points[reader.at] === '-' && ![']', '['].includes(reader.points[reader.at + 1] ?? ']');
  if (!isRange) return first;
  const [[from, to] = fail()] = first;
  if (from !== to || first.length > 1) fail();
  reader.at++;
  const next = reader.points[reader.at++] ?? fail();
  const [[end] = fail(), ...more] = next === '\\' ? readEscape(reader) : [pointRange(next)];
  if (more.length > 0 || end < from) fail();
  return [[from, end]];
}

const hex = (point: number): string => `\\x{${point.toString(16)}}`;

/** Writes a set of characters as the engine reads it. */
export function writeRanges(ranges: readonly Range[]): string {
  // No character at all: the engine has no empty class, but a class of which all others are taken.
  if (ranges.length === 0) return '[^\\x{0}-\\x{10ffff}]';
  return `[${ranges.map(([start, end]) => (start === end ? hex(start) : `${hex(start)}-${hex(end)}`)).join('')}]`;
}
