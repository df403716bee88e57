// The lexical spaces of the datatypes that RDF takes from XML Schema (RDF 1.1 Concepts §5.1; XSD 1.1 part 2 §3.3, §3.4).
import { xsd } from '../terms.js';
import { calendarFault, isTemporal, readParts } from './calendar.js';

const namespaceIri = xsd.string.slice(0, -'string'.length);

/** Characters of XML 1.1 names, as inside of a character class (XML 1.0 §2.3, fifth edition). */
const nameStart =
  ':A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const nameMore = `${nameStart}\\-.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040`;

/** Bounds of the integer types; absent where there is none. */
const bounds: Readonly<Record<string, readonly [least?: bigint | undefined, most?: bigint]>> = {
  integer: [],
  nonNegativeInteger: [0n],
  positiveInteger: [1n],
  nonPositiveInteger: [undefined, 0n],
  negativeInteger: [undefined, -1n],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  short: [-32768n, 32767n],
  byte: [-128n, 127n],
  unsignedLong: [0n, 2n ** 64n - 1n],
  unsignedInt: [0n, 2n ** 32n - 1n],
  unsignedShort: [0n, 65535n],
  unsignedByte: [0n, 255n],
};

const decimal = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)`;
const floating = new RegExp(`^(?:${decimal}(?:[eE][+-]?\\d+)?|[+-]?INF|NaN)$`);
const six = '[A-Za-z0-9+/]';
const days = String.raw`\d+D`;
const clock = String.raw`T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?`;
/** Compiles what code builds of pieces; classes of names hold combining characters on purpose. */
function expression(source: string): RegExp {
  return new RegExp(source, 'u');
}

const duration = (date: string, time: string): RegExp => new RegExp(`^-?P(?=.*\\d)(?!.*T$)${date}${time}$`);

const patterns: Readonly<Record<string, RegExp>> = {
  boolean: /^(?:true|false|1|0)$/,
  decimal: new RegExp(`^${decimal}$`),
  double: floating,
  float: floating,
  duration: duration(`(?:\\d+Y)?(?:\\d+M)?(?:${days})?`, `(?:${clock})?`),
  yearMonthDuration: duration('(?:\\d+Y)?(?:\\d+M)?', ''),
  dayTimeDuration: duration(`(?:${days})?`, `(?:${clock})?`),
  hexBinary: /^(?:[0-9a-fA-F]{2})*$/,
  base64Binary: new RegExp(`^(?:(?:${six} ?){4})*(?:(?:${six} ?){3}${six}|(?:${six} ?){2}[AEIMQUYcgkosw048] ?=|${six} ?[AQgw] ?= ?=)?$`),
  language: /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/,
  Name: expression(`^[${nameStart}][${nameMore}]*$`),
  NCName: expression(`^(?!.*:)[${nameStart}][${nameMore}]*$`),
  NMTOKEN: expression(`^[${nameMore}]+$`),
  normalizedString: /^[^\t\n\r]*$/,
  token: /^(?:[^\t\n\r ]+(?: [^\t\n\r ]+)*)?$/,
  string: /^[^]*$/,
  anyURI: /^[^]*$/,
}; // prettier-ignore

/** Gives the local name of a datatype of XML Schema that RDF knows; `undefined` for any other. */
export function nameOfDatatype(iri: string): string | undefined {
  const name = iri.startsWith(namespaceIri) ? iri.slice(namespaceIri.length) : '';
  return name in bounds || name in patterns || isTemporal(name) ? name : undefined;
}

/** Tells whether a text stands in the lexical space of a datatype; `undefined` for a datatype that is not known here. */
export function isLexical(text: string, datatype: string): boolean | undefined {
  const name = nameOfDatatype(datatype);
  if (name === undefined) return undefined;
  const range = bounds[name];
  if (range !== undefined) return isWithin(text, range);
  if (!isTemporal(name)) return patterns[name]?.test(text);
  const parts = readParts(text, name);
  return parts !== undefined && calendarFault(parts) === undefined;
}

function isWithin(text: string, [least, most]: readonly [(bigint | undefined)?, bigint?]): boolean {
  if (!/^[+-]?\d+$/.test(text)) return false;
  const value = BigInt(text.replace(/^\+/, ''));
  return (least === undefined || value >= least) && (most === undefined || value <= most);
}

/** Tells whether a datatype is xsd:integer or derived from it. */
export function isInteger(iri: string): boolean {
  return (nameOfDatatype(iri) ?? '') in bounds;
}
