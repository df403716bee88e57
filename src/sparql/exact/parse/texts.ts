// The texts of a query's tokens: what is escaped in them, and what the grammar lets them be (SPARQL 1.2 Query §19.2, §19.7, §19.8).

/** PN_CHARS_BASE without the letters of ASCII. */
const letters =
  '\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c-\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const start = `A-Za-z_${letters}`;
/** What PN_CHARS has beside PN_CHARS_U and the hyphen. */
const marks = '\\u0300-\\u036f0-9\\u00b7\\u203f-\\u2040';
const part = `${marks}${start}\\-`;
const escaped = `%[0-9A-Fa-f]{2}|\\\\[_~.\\-!$&'()*+,;=/?#@%]`;

const plainName = /^[A-Za-z][A-Za-z0-9]*:[A-Za-z0-9_]*$/;
const fullName = new RegExp(
  `^(?:[A-Za-z${letters}](?:[${part}.]*[${part}])?)?:(?:(?:[${start}:0-9]|${escaped})(?:(?:[${part}.:]|${escaped})*(?:[${part}:]|${escaped}))?)?$`,
  'u',
);
const fullLabel = new RegExp(`^_:[${start}0-9](?:[${part}.]*[${part}])?$`, 'u');
const fullVariable = new RegExp(`^[?$][${start}0-9][${marks}${start}]*$`, 'u');

/** Tells whether a token is a prefixed name (PNAME_LN, PNAME_NS). */
export function isName(token: string): boolean {
  return plainName.test(token) || fullName.test(token);
}

/** Tells whether a token is the label of a blank node (BLANK_NODE_LABEL). */
export function isLabel(token: string): boolean {
  return fullLabel.test(token);
}

/** Tells whether a token is a variable (VAR1, VAR2). */
export function isVariable(token: string): boolean {
  return fullVariable.test(token);
}

const characters: Readonly<Record<string, string>> = {
  t: '\t',
  b: '\b',
  n: '\n',
  r: '\r',
  f: '\f',
  '\\': '\\',
  '"': '"',
  "'": "'",
};
const codePoint = /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([^]))/g;

/** Gives the character of an escape; `undefined` for a surrogate, and beyond Unicode. */
function characterOf(digits: string): string | undefined {
  const code = Number.parseInt(digits, 16);
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : String.fromCodePoint(code);
}

/** Takes the quotes and the escapes out of a string (ECHAR, UCHAR); `undefined` for an escape that there is not. */
export function stringOf(token: string): string | undefined {
  const length = token.length >= 6 && token.startsWith(token.charAt(0).repeat(3)) ? 3 : 1;
  return unescaped(token.slice(length, -length), characters);
}

/** Takes the escapes out of an IRI (UCHAR). */
export function iriOf(token: string): string | undefined {
  return unescaped(token.slice(1, -1), {});
}

function unescaped(text: string, named: Readonly<Record<string, string>>): string | undefined {
  if (!text.includes('\\')) return text;
  const strange = new Set<string>();
  const plain = text.replace(codePoint, (all, short?: string, long?: string, sign?: string) => {
    const digits = short ?? long;
    const character = digits === undefined ? named[sign ?? ''] : characterOf(digits);
    if (character === undefined) strange.add(all);
    return character ?? '';
  });
  return strange.size === 0 ? plain : undefined;
}

/** Takes the backslashes out of the local part of a name (PN_LOCAL_ESC). */
export function localOf(text: string): string {
  return text.includes('\\') ? text.replace(/\\([_~.\-!$&'()*+,;=/?#@%])/g, '$1') : text;
}
