// Finds the slip of the pen behind what a YAML parser complains about, and says it in the words of the person who made it.
import type { Said } from '../words/said.js';
import type { FactWords, Saying } from '../words/words.js';
import { openIn } from './brackets.js';

/** What went wrong, where (line and column from 1), and how to mend it. */
export interface Slip {
  readonly line: number;
  readonly column: number;
  readonly say: Saying;
}

interface Place {
  readonly lines: readonly string[];
  /** Number of the line that is looked at, from 0. */
  readonly at: number;
  readonly code: string;
}

type Check = (line: string, place: Place) => Omit<Slip, 'line'> | undefined;

const oddSpace = '[\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000]';
const key = '[\\p{L}_][\\p{L}\\p{N}_.@-]*';

/** A new slip is a new line here; the first that fits is told. */
const checks: readonly Check[] = [
  matched(/^(?:<{7}|={7}|>{7})(?: |$)/, (said) => said.merge),
  matched(/([\x00-\x08\x0b\x0c\x0e-\x1f\x7f])/, (said, [, sign]) => said.control(sign), 1),
  matched(/^ *(\t)\s*/, (said, [all]) => said.tab(all.replaceAll('\t', '  ').length)),
  matched(new RegExp(`^ *(${oddSpace})`, 'u'), (said, [, space]) => said.oddSpace(space)),
  matched(new RegExp(`^\\s*(?:- )?(${key}):(${oddSpace})`, 'u'), (said, [, word, space]) => said.oddSpaceAfter(word, space), 2),
  matched(new RegExp(`^\\s*(?:- )?${key} ?([\\uff1a\\ufe55\\ufe13\\u2236\\u02d0\\ua789\\uff0c])`, 'u'), (said, [, sign]) => said.oddColon(sign), 1),
  matched(new RegExp(`^\\s*(?:- )?(${key}):(?![\\s/:])(.+)$`, 'u'), (said, [, word, value]) => said.spaceAfterColon(word, value)),
  matched(/^\s*-(?=[\p{L}"'{[])(.+)$/u, (said, [, rest]) => said.spaceAfterHyphen(rest), 1),
  onlyFor('BAD_SCALAR_START', matched(new RegExp(`^\\s*(?:- )?(?:${key}: )?([@\`%&*!|>].*)$`, 'u'), (said, [, value]) => said.beginning(value.charAt(0), quoted(value)), 1)),
  onlyFor('BAD_SCALAR_START', matched(new RegExp(`[{,[] *(?:${key}: *)?([@\`%|>][^,}\\]]*)`, 'u'), (said, [, value]) => said.beginning(value.charAt(0), quoted(value.trim())), 1)),
  matched(/^\s*(\/\/|\/\*|--+(?= ))/, (said) => said.comment, 1),
  matched(new RegExp(`^\\s*(?:- )?(${key}): ((?:- ?[^-\\s].*))$`, 'u'), (said, [, word, items]) => said.listBelow(word, listOf(items)), 2),
  matched(/[}\]"'] *([,;])\s*$/, (said, [, sign]) => said.trailing(sign), 1, (line) => !/^\s*["'{[]/.test(line) && openIn(line).bracket === undefined),
  matched(new RegExp(`^\\s*(?:- )?(${key}): *\\(([^()]*:[^()]*)\\)$`, 'u'), (said, [, word, texts]) => said.braces(word, texts.trim()), 1),
  matched(new RegExp(`^\\s*(?:- )?(${key}): ((?!["'{[])[^{]*:[^{]*)\\}$`, 'u'), (said, [, word, texts]) => said.braceMissing(word, texts.trim()), 2),
  matched(/[}\]]/, (said, [sign]) => said.extraBracket(sign), 0, (line) => openIn(line).extra !== undefined, (line) => openIn(line).extra ?? 0),
  onlyFor('UNEXPECTED_TOKEN', matched(/[{,[] *(?:[\p{L}_][\p{L}\p{N}_-]*: *)?('[^',{}]*'(?:\p{L}[^',{}]*'?)+)/u, (said, [, text]) => said.behindQuotes(quoted(text)), 1)),
  matched(/" +"([^"]*)" *:/, (said, [, word]) => said.comma(word), 1),
  onlyFor('UNEXPECTED_TOKEN', matched(new RegExp(`^\\s*(?:- )?(?:${key}: )?((?:"[^"]*"|'[^']*')\\s*[^\\s#,}\\]].*)$`, 'u'), (said, [, text]) => said.behindQuotes(quoted(text)), 1)),
  onlyFor('BLOCK_IN_FLOW', matched(new RegExp(`[{,] *${key}: *(?:"[^"]*"|[^,{}"]*?) (${key}):`, 'u'), (said, [, word]) => said.comma(word))),
  matched(new RegExp(`^\\s*(?:- )?(${key}): (?!["'{[|>#&*!])(.*?:(?: .*|$))$`, 'u'), (said, [, word, value]) => said.colonInText(word, quoted(value.trim())), 2),
  unclosedBracket,
  indented,
  onlyFor('MULTILINE_IMPLICIT_KEY MISSING_CHAR', matched(new RegExp(`^\\s*(?:- )?(${key}) ?[=;,] ?(.*)$`, 'u'), (said, [, word, value]) => said.colon(word, value))),
  onlyFor('MULTILINE_IMPLICIT_KEY MISSING_CHAR', matched(new RegExp(`^\\s*(?:- )?(${key})(?: +(.*))?$`, 'u'), (said, [, word, value]) => said.colon(word, value || '…'))),
  onlyFor('BAD_DQ_ESCAPE', matched(/(\\)/, (said) => said.backslash, 1)),
]; // prettier-ignore

/** Makes a check of one form of a line; the column is that of a group, the first character that is no space by default. */
function matched(
  form: RegExp,
  say: (said: FactWords['yaml'], groups: readonly [string, string, string]) => Said,
  group?: number,
  isMeant: (line: string) => boolean = () => true,
  placed?: (line: string) => number,
): Check {
  return (line) => {
    const match = isMeant(line) ? form.exec(line) : null;
    if (match === null) return undefined;
    const groups = [match[0], match[1] ?? '', match[2] ?? ''] as const;
    const before = group === undefined ? line.search(/\S/) : line.indexOf(match[group] ?? '', match.index);
    return { column: Math.max(0, placed?.(line) ?? before) + 1, say: ({ yaml }) => say(yaml, groups) };
  };
}

/** Puts a text in the marks that it does not hold; marks around all of it are taken off first. */
function quoted(text: string): string {
  const bare = /^(["'])(.*)\1$/s.exec(text)?.[2] ?? text;
  if (bare.includes('"') && !bare.includes("'")) return `'${bare}'`;
  return `"${bare.replace(/[\\"]/g, '\\$&')}"`;
}

/** Writes the values behind hyphens as a list in one line. */
function listOf(items: string): string {
  return `[${items.replace(/^- ?/, '').split(/ - /).join(', ').trim()}]`;
}

/** Asks only where the parser gave up with one of the codes, which have spaces between them. */
function onlyFor(codes: string, check: Check): Check {
  return (line, place) => (codes.split(' ').includes(place.code) ? check(line, place) : undefined);
}

/** Finds the slip near the place where the parser gave up; `undefined` where it is none that is known. */
export function slipAt(text: string, { line, code }: { line: number; code: string }): Slip | undefined {
  const lines = text.split(/\r\n?|\n/);
  const quote = code === 'MISSING_CHAR' ? openQuote(lines) : undefined;
  if (quote !== undefined) return quote;
  for (const check of checks) {
    for (const at of [line - 1, line, line - 2].filter((each) => each >= 0 && each < lines.length)) {
      const found = isComment(lines[at]) ? undefined : check(lines[at] ?? '', { lines, at, code });
      if (found !== undefined) return { line: at + 1, ...found };
    }
  }
  return undefined;
}

function isComment(line = ''): boolean {
  return /^\s*(?:#|$)/.test(line);
}

/** A text that was opened runs to the next quotation mark, which is another's or the end of the file. */
function openQuote(lines: readonly string[]): Slip | undefined {
  for (const [index, line] of lines.entries()) {
    const open = openIn(line).quote;
    if (open === undefined) continue;
    const [, rest = ''] = /^(.*?)\s*(?:,\s*[\w-]+:.*|[}\]].*)?$/s.exec(line.slice(open + 1)) ?? [];
    const mark = line.charAt(open);
    const curly = /^(.*)([”“„’»])$/s.exec(rest);
    if (curly !== null) {
      const [, inner = '', sign = ''] = curly;
      return { line: index + 1, column: open + 1, say: ({ yaml }) => yaml.oddQuote(sign, `${mark}${inner}${mark}`) };
    }
    return {
      line: index + 1,
      column: open + 1,
      say: ({ yaml }) => yaml.openQuote(`${mark}${rest}${mark}`),
    };
  }
  return undefined;
}

function unclosedBracket(line: string, { lines, at, code }: Place): Omit<Slip, 'line'> | undefined {
  const open = openIn(line).bracket;
  // A bracket may be closed in a later line; here the parser says that it is not.
  if (
    open === undefined ||
    !['BAD_INDENT', 'MISSING_CHAR', 'FLOW_SEQ', 'UNEXPECTED_TOKEN'].includes(code) ||
    lines[at] !== line
  )
    return undefined;
  const close = line.charAt(open) === '{' ? '}' : ']';
  const sign = / #.*[}\]]/.exec(line.slice(open));
  if (sign !== null)
    return {
      column: open + sign.index + 2,
      say: ({ yaml }) => yaml.commentInBracket,
    };
  return {
    column: open + 1,
    say: ({ yaml }) => yaml.openBracket(line.charAt(open), close, `${line.trim()}${close === '}' ? ' }' : ']'}`),
  };
}

/** A line deeper than the one above, which has a value of its own, or at a depth that no line above has. */
function indented(line: string, { lines, at }: Place): Omit<Slip, 'line'> | undefined {
  const above = lastBefore(lines, at);
  if (above === undefined) return undefined;
  const [depth, aboveDepth] = [depthOf(line), depthOf(lines[above] ?? '')];
  const hasValue = /^\s*(?:- )?[^\s#][^:]*: +[^\s#|>]/.test(lines[above] ?? '');
  const before = lastBefore(lines, above);
  if (
    depth > aboveDepth &&
    hasValue &&
    aboveDepth === 0 &&
    before !== undefined &&
    depthOf(lines[before] ?? '') === depth
  ) {
    return undefined;
  }
  if (depth > aboveDepth && hasValue) return uneven(line, depth, aboveDepth);
  if (depth < aboveDepth && depth > 0 && !isKnown(lines.slice(0, at), depth)) return uneven(line, depth, aboveDepth);
  if (depth < aboveDepth && depth > 0 && before !== undefined && depthOf(lines[before] ?? '') < depth) {
    return { column: depth + 1, say: ({ yaml }) => yaml.shallow(aboveDepth, depth) };
  }
  const next = lines[at + 1] ?? '';
  if (depth === 0 && aboveDepth > 0 && /^\S[^:]*: +[^\s#]/.test(line) && depthOf(next) > 0 && !isComment(next)) {
    return { column: 1, say: ({ yaml }) => yaml.columnOne(line.split(':')[0] ?? '', aboveDepth) };
  }
  return undefined;
}

function uneven(line: string, depth: number, aboveDepth: number): Omit<Slip, 'line'> {
  const whole = `${' '.repeat(aboveDepth)}${line.trim()}`;
  return { column: depth + 1, say: ({ yaml }) => yaml.uneven(depth, aboveDepth, whole) };
}

function isKnown(lines: readonly string[], depth: number): boolean {
  return lines.some((line) => !isComment(line) && depthOf(line) === depth);
}

function lastBefore(lines: readonly string[], at: number): number | undefined {
  for (let each = at - 1; each >= 0; each--) if (!isComment(lines[each])) return each;
  return undefined;
}

function depthOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
