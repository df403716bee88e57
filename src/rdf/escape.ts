// How texts stand in canonical lines (RDF Dataset Canonicalization 1.0 §5, Canonical N-Quads): no control character is raw.

const needed = /["\\\u0000-\u001f\u007f]/;
const all = /["\\\u0000-\u001f\u007f]/g;
const names: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

/** Writes a text as it stands between quotation marks. */
export function escapeText(text: string): string {
  return needed.test(text) ? text.replace(all, (each) => names[each] ?? numbered(each)) : text;
}

function numbered(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const signs: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
};

/** Reads what {@link escapeText} wrote. */
export function unescapeText(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:u([0-9A-F]{4})|(["\\btnfr]))/g, (_whole, code: string | undefined, sign: string) =>
    code === undefined ? (signs[sign] ?? sign) : String.fromCharCode(parseInt(code, 16)),
  );
}
