// Finds the slip of the pen behind what a YAML parser complains about, and says it in the words of the person who made it.

/** What went wrong, where (line and column from 1), and how to mend it. */
export interface Slip {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
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
  matched(/^(?:<{7}|={7}|>{7})(?: |$)/, () => ['The file holds the marks of a merge that was not finished.', 'Keep one of the two versions, and delete the lines with <<<<<<<, ======= and >>>>>>>.']),
  matched(/([\x00-\x08\x0b\x0c\x0e-\x1f\x7f])/, ([, sign]) => [`The line holds ${nameOf(sign)}, which nobody sees.`, 'Delete it; it may stand at the end of the line.'], 1),
  matched(/^ *(\t)\s*/, ([all]) => ['The line begins with a tab.', `Indent with spaces, not with tabs: ${all.replaceAll('\t', '  ').length} spaces here.`]),
  matched(new RegExp(`^ *(${oddSpace})`, 'u'), ([, space]) => [`The line begins with ${nameOf(space)}, which only looks like a space.`, 'Delete it and type a space.']),
  matched(new RegExp(`^\\s*(?:- )?(${key}):(${oddSpace})`, 'u'), ([, word, space]) => [`After "${word}:" stands ${nameOf(space)}, which only looks like a space.`, 'Delete it and type a space.'], 2),
  matched(new RegExp(`^\\s*(?:- )?${key} ?([\\uff1a\\ufe55\\ufe13\\u2236\\u02d0\\ua789\\uff0c])`, 'u'), ([, sign]) => [`${nameOf(sign)[0]?.toUpperCase()}${nameOf(sign).slice(1)} only looks like a colon.`, 'Type a colon and a space.'], 1),
  matched(new RegExp(`^\\s*(?:- )?(${key}):(?![\\s/:])(.+)$`, 'u'), ([, word, value]) => ['A space is missing after the colon.', `Write "${word}: ${value}".`]),
  matched(/^\s*-(?=[\p{L}"'{[])(.+)$/u, ([, rest]) => ['A space is missing after the hyphen.', `Write "- ${rest}".`], 1),
  onlyFor('BAD_SCALAR_START', matched(new RegExp(`^\\s*(?:- )?(?:${key}: )?([@\`%&*!|>].*)$`, 'u'), ([, value]) => [`A text cannot begin with "${value.charAt(0)}".`, `Put it in quotation marks: ${quoted(value)}.`], 1)),
  onlyFor('BAD_SCALAR_START', matched(new RegExp(`[{,[] *(?:${key}: *)?([@\`%|>][^,}\\]]*)`, 'u'), ([, value]) => [`A text cannot begin with "${value.charAt(0)}".`, `Put it in quotation marks: ${quoted(value.trim())}.`], 1)),
  onlyFor('UNEXPECTED_TOKEN', matched(new RegExp(`^\\s*(?:- )?(?:${key}: )?((?:"[^"]*"|'[^']*')\\s*[^\\s#,}\\]].*)$`, 'u'), ([, text]) => ['Text stands behind the closing quotation mark.', `Put the whole text in quotation marks: ${quoted(text)}.`], 1)),
  onlyFor('BLOCK_IN_FLOW', matched(new RegExp(`[{,] *${key}: *(?:"[^"]*"|[^,{}"]*?) (${key}):`, 'u'), ([, word]) => [`A comma is missing before "${word}:".`, `Write ", ${word}: …".`])),
  matched(new RegExp(`^\\s*(?:- )?(${key}): (?!["'{[|>#&*!])(.*?:(?: .*|$))$`, 'u'), ([, word, value]) => ['The text holds a colon, so that it looks like a field inside a field.', `Put it in quotation marks: ${word}: ${quoted(value.trim())}.`], 2),
  unclosedBracket,
  indented,
  onlyFor('MULTILINE_IMPLICIT_KEY MISSING_CHAR', matched(new RegExp(`^\\s*(?:- )?(${key}) ?[=;,] ?(.*)$`, 'u'), ([, word, value]) => [`After "${word}" a colon is missing.`, `Write "${word}: ${value}".`])),
  onlyFor('MULTILINE_IMPLICIT_KEY MISSING_CHAR', matched(new RegExp(`^\\s*(?:- )?(${key})(?: +(.*))?$`, 'u'), ([, word, value]) => [`After "${word}" a colon is missing.`, `Write "${word}: ${value || '…'}".`])),
  onlyFor('BAD_DQ_ESCAPE', matched(/(\\)/, () => ['A backslash in double quotation marks means something special.', 'Write it twice, or use single quotation marks around the text.'], 1)),
]; // prettier-ignore

/** Makes a check of one form of a line; the column is that of a group, the first character that is no space by default. */
function matched(
  form: RegExp,
  say: (groups: readonly [string, string, string]) => readonly [string, string],
  group?: number,
): Check {
  return (line) => {
    const match = form.exec(line);
    if (match === null) return undefined;
    const [message, hint] = say([match[0], match[1] ?? '', match[2] ?? '']);
    const before = group === undefined ? line.search(/\S/) : line.indexOf(match[group] ?? '', match.index);
    return { column: Math.max(0, before) + 1, message, hint };
  };
}

/** Puts a text in the marks that it does not hold; marks around all of it are taken off first. */
function quoted(text: string): string {
  const bare = /^(["'])(.*)\1$/s.exec(text)?.[2] ?? text;
  if (bare.includes('"') && !bare.includes("'")) return `'${bare}'`;
  return `"${bare.replace(/[\\"]/g, '\\$&')}"`;
}

/** Asks only where the parser gave up with one of the codes, which have spaces between them. */
function onlyFor(codes: string, check: Check): Check {
  return (line, place) => (codes.split(' ').includes(place.code) ? check(line, place) : undefined);
}

function nameOf(space: string): string {
  const code = (space.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return space === '\u00a0' ? 'a no-break space (U+00A0)' : `the character U+${code}`;
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
    return {
      line: index + 1,
      column: open + 1,
      message: 'The quotation mark is not closed.',
      hint: `Write ${mark}${rest}${mark}.`,
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
      message: 'A number sign begins a comment, so that the bracket before it is not closed.',
      hint: 'Put the text with the number sign in quotation marks.',
    };
  return {
    column: open + 1,
    message: `The bracket "${line.charAt(open)}" is not closed.`,
    hint: `Write "${close}" at the end: ${line.trim()}${close === '}' ? ' }' : ']'}`,
  };
}

/** Finds the first quotation mark and the last bracket that a line opens and does not close. */
function openIn(line: string): { quote?: number; bracket?: number } {
  const brackets: number[] = [];
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '#' && /(?:^|\s)$/.test(line.slice(0, at))) break;
    const beginsValue = /(?:^|[:[{,-])\s*$/.test(line.slice(0, at));
    if ((character === '"' || character === "'") && beginsValue) {
      const end = closing(line, at);
      if (end === undefined) return { quote: at };
      at = end;
    } else if (/[[{]/.test(character) && (beginsValue || brackets.length > 0)) brackets.push(at);
    else if (/[\]}]/.test(character)) brackets.pop();
  }
  const bracket = brackets.at(-1);
  return bracket === undefined ? {} : { bracket };
}

function closing(line: string, open: number): number | undefined {
  const mark = line.charAt(open);
  for (let at = open + 1; at < line.length; at++) {
    if (mark === '"' && line[at] === '\\') at++;
    else if (line[at] === mark && mark === "'" && line[at + 1] === mark) at++;
    else if (line[at] === mark) return at;
  }
  return undefined;
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
    const message = `The line above is indented by ${aboveDepth}, this one by ${depth}.`;
    return { column: depth + 1, message, hint: `Indent both by ${depth} spaces.` };
  }
  const next = lines[at + 1] ?? '';
  if (depth === 0 && aboveDepth > 0 && /^\S[^:]*: +[^\s#]/.test(line) && depthOf(next) > 0 && !isComment(next)) {
    const message = `"${line.split(':')[0]}" stands at the beginning of the line, as if it were an entry of its own.`;
    return { column: 1, message, hint: `Indent it by ${aboveDepth} spaces, as the fields above.` };
  }
  return undefined;
}

function uneven(line: string, depth: number, aboveDepth: number): Omit<Slip, 'line'> {
  const message = `The line is indented by ${depth}, the fields above by ${aboveDepth}.`;
  return {
    column: depth + 1,
    message,
    hint: `Indent it by ${aboveDepth} spaces: ${' '.repeat(aboveDepth)}${line.trim()}`,
  };
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
