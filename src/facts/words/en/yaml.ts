// What is wrong with YAML, in English.
import type { Said } from '../said.js';

const nameOf = (character: string): string =>
  character === '\u00a0' ? 'a no-break space (U+00A0)' : `the character ${codePoint(character)}`;

/** Writes a character by its number, such as `U+00A0`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Holds the sentences about YAML. */
export const yaml = {
  merge: [
    'The file holds the marks of a merge that was not finished.',
    'Keep one of the two versions, and delete the lines with <<<<<<<, ======= and >>>>>>>.',
  ] as Said,
  control: (character: string): Said => [
    `The line holds ${nameOf(character)}, which nobody sees.`,
    'Delete it; it may stand at the end of the line.',
  ],
  tab: (spaces: number): Said => [
    'The line begins with a tab.',
    `Indent with spaces, not with tabs: ${spaces} spaces here.`,
  ],
  oddSpace: (space: string): Said => [
    `The line begins with ${nameOf(space)}, which only looks like a space.`,
    'Delete it and type a space.',
  ],
  oddSpaceAfter: (key: string, space: string): Said => [
    `After "${key}:" stands ${nameOf(space)}, which only looks like a space.`,
    'Delete it and type a space.',
  ],
  oddColon: (sign: string): Said => [`${capital(nameOf(sign))} only looks like a colon.`, 'Type a colon and a space.'],
  spaceAfterColon: (key: string, value: string): Said => [
    'A space is missing after the colon.',
    `Write "${key}: ${value}".`,
  ],
  spaceAfterHyphen: (rest: string): Said => ['A space is missing after the hyphen.', `Write "- ${rest}".`],
  beginning: (sign: string, whole: string): Said => [
    `A text cannot begin with "${sign}".`,
    `Put it in quotation marks: ${whole}.`,
  ],
  behindQuotes: (whole: string): Said => [
    'Text stands behind the closing quotation mark.',
    `Put the whole text in quotation marks: ${whole}.`,
  ],
  comment: ['A comment begins with a number sign here.', 'Write # before it, in the place of these signs.'] as Said,
  listBelow: (key: string, list: string): Said => [
    'A list does not begin behind the colon with a hyphen.',
    `Write ${key}: ${list}, or each value below it with a hyphen and a space before.`,
  ],
  trailing: (sign: string): Said => [`Nothing stands behind "${sign}".`, `Leave "${sign}" out: a line ends by itself.`],
  braces: (key: string, texts: string): Said => ['Texts by language stand in braces.', `Write ${key}: { ${texts} }.`],
  braceMissing: (key: string, texts: string): Said => [
    'The bracket "{" before "}" is missing.',
    `Write ${key}: { ${texts} }.`,
  ],
  extraBracket: (sign: string): Said => [`The bracket "${sign}" closes nothing.`, 'Leave one out.'],
  oddQuote: (sign: string, whole: string): Said => [
    `The quotation mark is not closed: ${sign} is another mark than the one that opens.`,
    `Write ${whole}.`,
  ],
  quotes: (text: string, bare: string): Said => [
    `The marks around ${text} are letters of the text: only " and ' are taken off.`,
    `Write "${bare}"; if they belong to the text, write '${text}'.`,
  ],
  merged: [
    '"<<" takes fields over from another entry.',
    'Write the fields out here, so that everybody sees what the entry says.',
  ] as Said,
  comma: (key: string): Said => [`A comma is missing before "${key}:".`, `Write ", ${key}: …".`],
  colonInText: (key: string, whole: string): Said => [
    'The text holds a colon, so that it looks like a field inside a field.',
    `Put it in quotation marks: ${key}: ${whole}.`,
  ],
  colon: (key: string, value: string): Said => [`After "${key}" a colon is missing.`, `Write "${key}: ${value}".`],
  backslash: [
    'A backslash in double quotation marks means something special.',
    'Write it twice, or use single quotation marks around the text.',
  ] as Said,
  openQuote: (whole: string): Said => ['The quotation mark is not closed.', `Write ${whole}.`],
  commentInBracket: [
    'A number sign begins a comment, so that the bracket before it is not closed.',
    'Put the text with the number sign in quotation marks.',
  ] as Said,
  openBracket: (open: string, close: string, whole: string): Said => [
    `The bracket "${open}" is not closed.`,
    `Write "${close}" at the end: ${whole}`,
  ],
  shallow: (above: number, here: number): Said => [
    `The line above is indented by ${above}, this one by ${here}.`,
    `Indent both by ${here} spaces.`,
  ],
  columnOne: (key: string, spaces: number): Said => [
    `"${key}" stands at the beginning of the line, as if it were an entry of its own.`,
    `Indent it by ${spaces} spaces, as the fields above.`,
  ],
  uneven: (here: number, above: number, whole: string): Said => [
    `The line is indented by ${here}, the fields above by ${above}.`,
    `Indent it by ${above} spaces: ${whole}`,
  ],
  alias: (name: string): Said => [
    `"*${name}" points to another place of the file.`,
    'Write the value out here; a text that begins so stands in quotation marks.',
  ],
  anchor: (name: string): Said => [
    `"&${name}" gives a name to a value, and there is none.`,
    'A text that begins so stands in quotation marks.',
  ],
  cut: (text: string, comment: string): Said => [
    `The text "${text}" ends where a number sign begins a comment: "#${comment}".`,
    /^[^\s]/.test(comment)
      ? 'Put the whole text in quotation marks; if it is a comment, write a space after the number sign.'
      : 'Put the whole text in quotation marks; if it is a comment, say in it what it is about, or take the number sign away.',
  ],
  key: ['A key must be a single word.', 'Write the key as plain text.'] as Said,
  twice: ['A name stands here for the second time.', 'Remove one of the two entries or give it another name.'] as Said,
  /** What nothing else explains: the words of the parser, and a hint by its code. */
  other: (message: string, code: string): Said => [sentence(message), hints[code] ?? hint],
};

const hint = 'If the text holds a colon, a number sign or quotation marks, put it in quotation marks.';
const hints: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'Remove the line "---" between them, or make two files of it.',
  BAD_INDENT: 'Give lines of the same level the same number of spaces, and close brackets.',
};

function sentence(message: string): string {
  if (message.includes('call stack')) return 'This is not YAML: Its values are nested too deeply.';
  const first = message.split(/\n|; please use /)[0] ?? message;
  return `This is not YAML: ${first.endsWith('.') ? first : `${first}.`}`;
}
