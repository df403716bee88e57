// Regular expressions as SHACL means them: those of XPath and XQuery Functions and Operators 3.1 §5.6, put into JavaScript's.
import vm from 'node:vm';

/** Tells whether a text has a form; `undefined` where finding out takes longer than {@link patienceMs}. */
export type Matcher = (text: string) => boolean | undefined;

/** How long one text may take, in milliseconds. */
export const patienceMs = 500;

const multiples: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  s: ' \\t\\n\\r',
  S: '[^ \\t\\n\\r]',
  w: '[[\\s\\S]--[\\p{P}\\p{Z}\\p{C}]]',
  W: '\\p{P}\\p{Z}\\p{C}',
  i: '\\p{L}_:',
  I: '[^\\p{L}_:]',
  c: '\\p{L}\\p{N}\\p{M}._:\\-\\xB7',
  C: '[^\\p{L}\\p{N}\\p{M}._:\\-\\xB7]',
};

/** What stands in a class for itself, but means something to JavaScript under the flag v. */
const loud = /[(){}/|&!#$%*+,.:;<=>?@^`~]/;

/**
 * Compiles a pattern with its flags (s, m, i, x, q). Throws a SyntaxError that says what is wrong with it. A pattern that
 * can take for ever is run with a limit of time.
 */
export function compilePattern(pattern: string, flags = ''): Matcher {
  const unknown = /[^smixq]/.exec(flags)?.[0];
  if (unknown !== undefined) throw new SyntaxError(`there is no flag "${unknown}"`);
  const plain = flags.includes('q') ? pattern.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&') : unfold(pattern, flags);
  const own = flags.replace(/[xq]/g, '');
  const expression = new RegExp(flags.includes('q') ? plain : translate(plain), `v${own}`);
  const [isSlow, careful] = [canTakeLong(plain), limited(expression)];
  return (text) => ((isSlow && text.length > 12) || text.length > 2000 ? careful(text) : expression.test(text));
}

/** With the flag x white space outside of classes is not part of the pattern. */
function unfold(pattern: string, flags: string): string {
  if (!flags.includes('x')) return pattern;
  return pattern.replace(/\\[^]|\[(?:\\[^]|[^\]\\])*\]|[ \t\n\r]+/g, (each) => (/^\s/.test(each) ? '' : each));
}

function translate(pattern: string): string {
  let result = '';
  for (let at = 0; at < pattern.length;) {
    if (pattern[at] === '[') {
      const inner = readClass(pattern, at);
      result += inner.text;
      at = inner.end;
    } else if (pattern[at] === '\\') {
      result += escape(pattern, at, false);
      at = endOfEscape(pattern, at);
    } else result += pattern.charAt(at++);
  }
  return result;
}

/** Reads a class; `[a-z-[aeiou]]` takes the second class from the first (XSD 1.1 part 2 §G.4.1). */
function readClass(pattern: string, start: number): { text: string; end: number } {
  let at = start + 1;
  const isNegated = pattern[at] === '^';
  if (isNegated) at++;
  let items = '';
  let without = '';
  while (at < pattern.length && (pattern[at] !== ']' || items === '')) {
    if (pattern[at] === '-' && pattern[at + 1] === '[') {
      const inner = readClass(pattern, at + 1);
      without = inner.text;
      at = inner.end;
      break;
    }
    if (pattern[at] === '[') throw new SyntaxError('a bracket stands in a class without a backslash');
    if (pattern[at] === '\\') {
      items += escape(pattern, at, true);
      at = endOfEscape(pattern, at);
    } else {
      const character = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
      items += isEdge(pattern, at, items) || loud.test(character) ? `\\${character}` : character;
      at += character.length;
    }
  }
  if (pattern[at] !== ']') throw new SyntaxError('a class is not closed by a bracket');
  const plain = `[${isNegated ? '^' : ''}${items}]`;
  return { text: without === '' ? plain : `[${plain}--${without}]`, end: at + 1 };
}

/** A hyphen at either edge of a class stands for itself. */
function isEdge(pattern: string, at: number, before: string): boolean {
  return pattern[at] === '-' && (before === '' || pattern[at + 1] === ']');
}

function endOfEscape(pattern: string, at: number): number {
  const next = pattern[at + 1] ?? '';
  return /[pPu]/.test(next) && pattern[at + 2] === '{' ? pattern.indexOf('}', at) + 1 : at + 2;
}

function escape(pattern: string, at: number, isInClass: boolean): string {
  const name = pattern[at + 1];
  if (name === undefined) throw new SyntaxError('it ends with a backslash');
  if (name === 'p' || name === 'P') return property(pattern.slice(at, endOfEscape(pattern, at)));
  const multiple = multiples[name];
  if (multiple !== undefined)
    return isInClass || multiple.startsWith('[') || multiple.startsWith('\\p{N') ? multiple : asClass(multiple);
  if (/[A-Za-z0-9]/.test(name)) return `\\${name}`;
  return /[\\^$.*+?()[\]{}|/-]/.test(name) && !(name === '-' && !isInClass) ? `\\${name}` : quiet(name, isInClass);
}

function asClass(items: string): string {
  return items.startsWith('\\P') ? items : `[${items}]`;
}

function quiet(name: string, isInClass: boolean): string {
  return isInClass && loud.test(name) ? `\\${name}` : name;
}

/** Blocks are `\p{IsGreek}`, which JavaScript knows as scripts only; the few that people use are named here. */
function property(text: string): string {
  const [, negation = '', name = ''] = /^\\(p|P)\{(.*)\}$/.exec(text) ?? [];
  const block = /^Is(.+)$/.exec(name)?.[1];
  if (block === undefined) return text;
  const range = blocks[block];
  if (range === undefined) throw new SyntaxError(`the block "${name}" is not known here`);
  return `[${negation === 'P' ? '^' : ''}${range}]`;
}

const blocks: Readonly<Record<string, string>> = {
  BasicLatin: '\\x00-\\x7F',
  'Latin-1Supplement': '\\x80-\\xFF',
  'LatinExtended-A': '\\u0100-\\u017F',
  'LatinExtended-B': '\\u0180-\\u024F',
  LatinExtendedAdditional: '\\u1E00-\\u1EFF',
  IPAExtensions: '\\u0250-\\u02AF',
  CombiningDiacriticalMarks: '\\u0300-\\u036F',
  Greek: '\\u0370-\\u03FF',
  GreekandCoptic: '\\u0370-\\u03FF',
  Cyrillic: '\\u0400-\\u04FF',
  Armenian: '\\u0530-\\u058F',
  Hebrew: '\\u0590-\\u05FF',
  Arabic: '\\u0600-\\u06FF',
  Georgian: '\\u10A0-\\u10FF',
  GeneralPunctuation: '\\u2000-\\u206F',
  CurrencySymbols: '\\u20A0-\\u20CF',
  Hiragana: '\\u3040-\\u309F',
  Katakana: '\\u30A0-\\u30FF',
  CJKUnifiedIdeographs: '\\u4E00-\\u9FFF',
};

/** A repeated group that holds a repetition or a choice, or three open repetitions, can make the time grow without measure. */
function canTakeLong(pattern: string): boolean {
  const plain = pattern.replace(/\\[^]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const isNested = /\)(?:[*+]|\{\d+,)/.test(plain) && /[*+|?{].*\)/s.test(plain);
  return isNested || (plain.match(/[*+]|\{\d+,\}/g)?.length ?? 0) > 2;
}

/** A regular expression gives way to the clock only where it runs as a script; its context is made when it is needed. */
function limited(expression: RegExp): Matcher {
  const script = new vm.Script('expression.test(text)');
  let context: { text: string } | undefined;
  return (text) => {
    context ??= vm.createContext({ expression, text }) as { text: string };
    context.text = text;
    try {
      return script.runInContext(context, { timeout: patienceMs }) as boolean;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
      throw error;
    }
  };
}

/** Tells whether editors, which know JavaScript's regular expressions only, read a pattern in the same way. */
export function isPortable(pattern: string): boolean {
  if (/\\[icICwW]|-\[|\\p\{Is/.test(pattern)) return false;
  try {
    return new RegExp(pattern, 'u').unicode;
  } catch {
    return false;
  }
}

const known = new Map<string, Matcher | undefined>();
const most = 1000;

/** Gives the matcher of a pattern, compiled once; `undefined` for one that is no regular expression. */
export function matcherOf(pattern: string, flags = ''): Matcher | undefined {
  const key = `${flags} ${pattern}`;
  if (known.has(key)) return known.get(key);
  if (known.size >= most) known.clear();
  const matcher = patternFault(pattern, flags) === undefined ? compilePattern(pattern, flags) : undefined;
  known.set(key, matcher);
  return matcher;
}

/** Says why a text is no regular expression; `undefined` where it is one. */
export function patternFault(pattern: string, flags = ''): string | undefined {
  try {
    compilePattern(pattern, flags);
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return error.message
      .replace(/^Invalid regular expression: \/.*\/[a-z]*: /s, '')
      .replace(/^[A-Z]/, (each) => each.toLowerCase());
  }
}
