// Exact numbers: integers and decimals of any length (XSD 1.1 part 2 §3.3.3), each a whole number and a scale.
import { fail } from './error.js';

/** Holds `digits` divided by 10 to the power of `scale`, which is never negative. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** More digits than anybody measures or counts; without an end, thirty squarings of a row's value would fill the memory. */
const maxDigits = 4096;
const tooMuch = 10n ** BigInt(maxDigits);
/** XSD 1.1 part 2 §5.4 asks for 16 digits; quotients that do not end have at least this many behind the point. */
const quotientDigits = 18;

/** The number 0. */
export const zero: Decimal = { digits: 0n, scale: 0 };

/** Makes a decimal; throws `ExpressionError` where it is longer than any that is kept. */
export function decimal(digits: bigint, scale = 0): Decimal {
  if (digits >= tooMuch || digits <= -tooMuch) fail();
  return scale > maxDigits ? shortened(digits, scale) : { digits, scale };
}

/** Underflow gives the nearest number that is kept (XPath F&O 3.1 §4.2, which lets it be zero). */
function shortened(digits: bigint, scale: number): Decimal {
  return { digits: digits / 10n ** BigInt(scale - maxDigits), scale: maxDigits };
}

const form = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** Reads the lexical form of an xsd:decimal; `undefined` for any other text. */
export function readDecimal(text: string): Decimal | undefined {
  if (text.length > maxDigits || !form.test(text)) return undefined;
  const point = text.indexOf('.');
  const whole = text.startsWith('+') ? text.slice(1) : text;
  if (point < 0) return { digits: BigInt(whole), scale: 0 };
  return { digits: BigInt(whole.replace('.', '')), scale: text.length - point - 1 };
}

/** Writes a decimal in the canonical form of XSD 1.1 part 2 §E.1: without a point where it is whole. */
export function writeDecimal({ digits, scale }: Decimal): string {
  if (scale === 0) return digits.toString();
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const fraction = text.slice(-scale).replace(/0+$/, '');
  const whole = text.slice(0, -scale);
  return fraction === '' ? (digits === 0n ? '0' : sign + whole) : `${sign}${whole}.${fraction}`;
}

/** Gives the nearest double (XPath F&O 3.1 §19.1.2.3). */
export function toNumber(value: Decimal): number {
  return value.scale === 0 ? Number(value.digits) : Number(writeDecimal(value));
}

/** Gives the shortest decimal that reads back as a finite double. */
export function fromNumber(number: number): Decimal {
  const [mantissa = '', exponent = ''] = number.toExponential().split('e');
  const { digits, scale } = readDecimal(mantissa) ?? fail();
  const places = scale - Number(exponent);
  return places >= 0 ? decimal(digits, places) : decimal(digits * 10n ** BigInt(-places));
}

/** Puts a decimal's digits to another scale, which is not smaller than its own. */
function scaled({ digits, scale }: Decimal, to: number): bigint {
  return scale === to ? digits : digits * 10n ** BigInt(to - scale);
}

/** Adds. */
export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return decimal(scaled(a, scale) + scaled(b, scale), scale);
}

/** Gives the number with the other sign. */
export function negative({ digits, scale }: Decimal): Decimal {
  return { digits: -digits, scale };
}

/** Multiplies, without losing a digit. */
export function times(a: Decimal, b: Decimal): Decimal {
  return decimal(a.digits * b.digits, a.scale + b.scale);
}

/** Divides; a quotient that does not end is rounded after at least 18 digits that count. Throws `ExpressionError` for zero. */
export function over(a: Decimal, b: Decimal): Decimal {
  if (b.digits === 0n) fail();
  const magnitude = length(a) - a.scale - (length(b) - b.scale);
  const scale = Math.min(maxDigits, Math.max(quotientDigits, quotientDigits - magnitude, a.scale));
  // One digit more than is kept tells how to round.
  const shift = scale + 1 - a.scale + b.scale;
  const dividend = shift >= 0 ? a.digits * 10n ** BigInt(shift) : a.digits / 10n ** BigInt(-shift);
  const quotient = dividend / b.digits;
  return decimal((quotient + (quotient < 0n ? -5n : 5n)) / 10n, scale);
}

function length({ digits }: Decimal): number {
  return digits.toString().length - (digits < 0n ? 1 : 0);
}

/** Compares by value: negative, zero or positive. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [scaled(a, scale), scaled(b, scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Gives the largest whole number that is not larger. */
export function floor({ digits, scale }: Decimal): Decimal {
  const unit = 10n ** BigInt(scale);
  return { digits: digits / unit - (digits % unit < 0n ? 1n : 0n), scale: 0 };
}

/** Gives the whole number towards zero. */
export function truncated({ digits, scale }: Decimal): Decimal {
  return { digits: digits / 10n ** BigInt(scale), scale: 0 };
}

/** Gives the nearest whole number, and of two the larger (XPath F&O 3.1 §4.4.4). */
export function rounded(value: Decimal): Decimal {
  return floor(plus(value, { digits: 5n, scale: 1 }));
}
