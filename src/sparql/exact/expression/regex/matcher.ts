// Matching and replacing in time that grows with the text alone, whatever the pattern.
import { RE2JS } from 're2js';
import { HejnalError } from '../../../../errors.js';
import { attempt, fail } from '../error.js';
import { readFlags, translate, type Flags } from './translate.js';

/** Holds a pattern, made ready. */
export interface Matcher {
  test(text: string): boolean;
  /** Replaces all that match (XPath F&O 3.1 §5.6.4); throws `ExpressionError` where the empty text matches. */
  replace(text: string, replacement: string): string;
}

const known = new Map<string, Matcher | undefined>();
const maxKnown = 256;
/** What was asked for last: rows ask one after the other for the same. */
let last: { readonly pattern: string; readonly flags: string; readonly matcher: Matcher } | undefined;

/** Makes a pattern ready; throws `ExpressionError` where pattern or flags are none, and `query-refused` where the engine cannot have it. */
export function matcherOf(pattern: string, flags: string): Matcher {
  if (last?.pattern === pattern && last.flags === flags) return last.matcher;
  const key = `${flags}/${pattern}`;
  if (!known.has(key)) {
    if (known.size >= maxKnown) known.clear();
    known.set(
      key,
      attempt(() => make(pattern, readFlags(flags))),
    );
  }
  const matcher = known.get(key) ?? fail();
  last = { pattern, flags, matcher };
  return matcher;
}

function make(pattern: string, flags: Flags): Matcher {
  const translation = translate(pattern, flags);
  const engine = compile(translation.pattern, flags);
  const isPlain = !flags.ignoreCase && !flags.extended && (flags.literal || !/[\\^$.|?*+()[\]{}]/.test(pattern));
  return {
    test: isPlain ? (text) => text.includes(pattern) : (text) => engine.test(text),
    replace: (text, replacement) => {
      if (engine.test('')) fail();
      const parts = flags.literal ? [replacement] : readReplacement(replacement, translation.groups);
      return replaceAll(engine, text, parts);
    },
  };
}

function compile(pattern: string, flags: Flags): RE2JS {
  try {
    return RE2JS.compile(pattern, flags.ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  } catch (cause) {
    throw new HejnalError(
      'query-refused',
      'The pattern of a regular expression is larger or deeper than the service takes.',
      'Write it with fewer brackets, and repeat nothing more than 1,000 times.',
      { cause },
    );
  }
}

/** Holds texts, and numbers of groups whose texts stand between them. */
type Parts = readonly (string | number)[];

/** Reads a replacement: `$1`, as many digits as there are groups, `\$` and `\\`; throws `ExpressionError` for any other. */
function readReplacement(text: string, groups: number): Parts {
  const parts: (string | number)[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const next = text.charAt(at + 1);
    if (sign === '\\') parts.push(next === '\\' || next === '$' ? next : fail());
    if (sign === '\\') at++;
    if (sign !== '$' && sign !== '\\') parts.push(sign);
    if (sign !== '$') continue;
    let digits = /^\d+/.exec(text.slice(at + 1))?.[0] ?? fail();
    while (digits.length > 1 && Number(digits) > groups) digits = digits.slice(0, -1);
    parts.push(Number(digits) > groups ? '' : Number(digits));
    at += digits.length;
  }
  return parts;
}

function replaceAll(engine: RE2JS, text: string, parts: Parts): string {
  const matcher = engine.matcher(text);
  let result = '';
  let end = 0;
  while (matcher.find()) {
    result += text.slice(end, matcher.start());
    for (const part of parts) result += typeof part === 'string' ? part : (matcher.group(part) ?? '');
    end = matcher.end();
  }
  return result + text.slice(end);
}
