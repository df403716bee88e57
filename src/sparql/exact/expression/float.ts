// Floating-point numbers as XSD and XPath read and write them.
import { fromNumber, writeDecimal } from './decimal.js';

const form = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const named: Readonly<Record<string, number>> = { INF: Infinity, '+INF': Infinity, '-INF': -Infinity, NaN };

/** Reads the lexical form of an xsd:double (XSD 1.1 part 2 §3.3.5); `undefined` for any other text. */
export function readDouble(text: string): number | undefined {
  return form.test(text) ? Number(text) : named[text];
}

/** Writes a double in the canonical form of XSD 1.1 part 2 §E.2: `3.0E-1`. */
export function writeDouble(number: number): string {
  return scientific(number, number.toExponential());
}

/** Writes a float with the fewest digits that read back as the same float. */
export function writeFloat(number: number): string {
  return scientific(number, shortestFloat(number));
}

function shortestFloat(number: number): string {
  if (!Number.isFinite(number)) return '';
  // Nine digits tell all floats apart (IEEE 754).
  for (let digits = 0; digits < 9; digits++) {
    const text = number.toExponential(digits);
    if (Math.fround(Number(text)) === number) return text;
  }
  return number.toExponential();
}

function scientific(number: number, text: string): string {
  if (Number.isNaN(number)) return 'NaN';
  if (!Number.isFinite(number)) return number > 0 ? 'INF' : '-INF';
  if (number === 0) return Object.is(number, -0) ? '-0.0E0' : '0.0E0';
  const [mantissa = '', exponent = ''] = text.split('e');
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return `${short.includes('.') ? short : `${short}.0`}E${Number(exponent)}`;
}

/** Writes a float or double as a cast to xsd:string does: as a decimal from 0.000001 up to a million (XPath F&O 3.1 §19.1.2.2). */
export function writePlainly(number: number, isFloat: boolean): string {
  if (number === 0) return Object.is(number, -0) ? '-0' : '0';
  const size = Math.abs(number);
  if (size >= 1e-6 && size < 1e6) return writeDecimal(fromNumber(isFloat ? Number(shortestFloat(number)) : number));
  return isFloat ? writeFloat(number) : writeDouble(number);
}
