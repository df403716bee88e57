// Writes JSON whose numbers have the digits of the facts, of whatever size and precision (RFC 8259 §6).

/** A number of JSON as it is written. */
export class JsonNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Anything that JSON can say; members that are `undefined` are left out. */
export type Json =
  string | boolean | null | JsonNumber | readonly Json[] | { readonly [name: string]: Json | undefined };

/** Reads a number of XML Schema as one of JSON; `undefined` for INF and NaN, which JSON has not. */
export function jsonNumber(lexical: string): JsonNumber | undefined {
  const [, minus = '', whole = '', fraction = '', exponent = ''] =
    /^([+-]?)(\d*)(?:\.(\d*))?([eE][+-]?\d+)?$/.exec(lexical.trim()) ?? [];
  if (whole === '' && fraction === '') return undefined;
  const sign = minus === '-' ? '-' : '';
  const rest = fraction === '' ? '' : `.${fraction}`;
  return new JsonNumber(`${sign}${whole.replace(/^0+(?=\d)/, '') || '0'}${rest}${exponent}`);
}

/** Writes a value on one line. */
export function writeJson(value: Json): string {
  if (value instanceof JsonNumber) return value.text;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(writeJson).join(',')}]`;
  const members = Object.entries(value).flatMap(([name, each]) =>
    each === undefined ? [] : [`${JSON.stringify(name)}:${writeJson(each)}`],
  );
  return `{${members.join(',')}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
