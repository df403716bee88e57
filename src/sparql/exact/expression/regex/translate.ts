// Regular expressions of XPath put as the linear engine reads them (XPath F&O 3.1 §5.6.1, XSD 1.1 part 2 §G).
import { HejnalError } from '../../../../errors.js';
import { fail } from '../error.js';
import { readClass, readEscape, writeRanges, type Reader } from './classes.js';
import { complement } from './ranges.js';

/** The flags of XPath F&O 3.1 §5.6.1.1. */
export interface Flags {
  /** The dot matches ends of lines too (`s`). */
  readonly dotAll: boolean;
  /** `^` and `$` match at each line (`m`). */
  readonly multiline: boolean;
  /** The case of letters does not matter (`i`). */
  readonly ignoreCase: boolean;
  /** White space in the pattern does not count (`x`). */
  readonly extended: boolean;
  /** All signs of the pattern stand for themselves (`q`). */
  readonly literal: boolean;
}

/** Reads flags; throws `ExpressionError` for a letter that is none. */
export function readFlags(text: string): Flags {
  if (!/^[smixq]*$/.test(text)) fail();
  const has = (letter: string): boolean => text.includes(letter);
  return {
    dotAll: has('s'),
    multiline: has('m'),
    ignoreCase: has('i'),
    extended: has('x'),
    literal: has('q'),
  };
}

/** Tells how the engine is to read the pattern, and how many groups it has. */
export interface Translation {
  readonly pattern: string;
  readonly groups: number;
}

const space = /[ \t\n\r]/;
const notLineEnd = writeRanges(
  complement([
    [10, 10],
    [13, 13],
  ]),
);
const sign = /[\\^$.|?*+()[\]{}]/;

interface State extends Reader {
  readonly flags: Flags;
  readonly out: string[];
  depth: number;
  groups: number;
  /** Whether a quantifier may follow. */
  hasAtom: boolean;
}

/** Translates a pattern; throws `ExpressionError` where it is none, and `query-refused` where it refers back to a group. */
export function translate(pattern: string, flags: Flags): Translation {
  if (flags.literal) return { pattern: [...pattern].map(quoted).join(''), groups: 0 };
  const state: State = { points: [...pattern], at: 0, flags, out: [], depth: 0, groups: 0, hasAtom: false };
  while (state.at < state.points.length) step(state, state.points[state.at++] ?? '');
  if (state.depth !== 0) fail();
  return { pattern: state.out.join(''), groups: state.groups };
}

function step(state: State, each: string): void {
  if (state.flags.extended && space.test(each)) return;
  const read = steps[each];
  if (read === undefined) atom(state, quoted(each));
  else read(state, each);
}

function atom(state: State, text: string): void {
  state.out.push(text);
  state.hasAtom = true;
}

function mark(state: State, text: string): void {
  state.out.push(text);
  state.hasAtom = false;
}

const steps: Readonly<Record<string, (state: State, each: string) => void>> = {
  '.': (state) => atom(state, state.flags.dotAll ? '(?s:.)' : notLineEnd),
  '^': (state) => mark(state, state.flags.multiline ? '(?m:^)' : '\\A'),
  $: (state) => mark(state, state.flags.multiline ? '(?m:$)' : '\\z'),
  '|': mark,
  '(': open,
  ')': close,
  '[': (state) => atom(state, writeRanges(readClass(state))),
  '\\': escape,
  '?': quantify,
  '*': quantify,
  '+': quantify,
  '{': repeat,
  '}': fail,
  ']': fail,
};

function open(state: State): void {
  state.depth++;
  if (state.points[state.at] !== '?') {
    state.groups++;
    mark(state, '(');
    return;
  }
  if (state.points[state.at + 1] !== ':') fail();
  state.at += 2;
  mark(state, '(?:');
}

function close(state: State, each: string): void {
  if (state.depth === 0) fail();
  state.depth--;
  atom(state, each);
}

function escape(state: State): void {
  if (/[1-9]/.test(state.points[state.at] ?? '')) {
    throw new HejnalError(
      'query-refused',
      'The pattern of a regular expression refers back to a group, which takes time without end.',
      'Write the pattern without references such as \\1.',
    );
  }
  atom(state, writeRanges(readEscape(state)));
}

function quantify(state: State, each: string): void {
  if (!state.hasAtom) fail();
  mark(state, each + reluctant(state));
}

function reluctant(state: State): string {
  if (state.points[state.at] !== '?') return '';
  state.at++;
  return '?';
}

function repeat(state: State): void {
  const end = state.points.indexOf('}', state.at);
  const text = end < 0 ? fail() : state.points.slice(state.at, end).join('');
  const [, least, comma, most] = /^(\d{1,9})(?:(,)(\d{1,9})?)?$/.exec(text) ?? [];
  if (!state.hasAtom || least === undefined || Number(most ?? least) < Number(least)) fail();
  state.at = end + 1;
  mark(state, `{${Number(least)}${comma ?? ''}${most === undefined ? '' : Number(most)}}${reluctant(state)}`);
}

function quoted(each: string): string {
  return sign.test(each) ? `\\${each}` : each;
}
