// Texts as XPath sees them: sequences of code points, where the language has UTF-16 code units.

const surrogate = /[\ud800-\udfff]/;

/** Compares by code points (XPath F&O 3.1 §5.3.2, the code point collation): negative, zero or positive. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === end) return a.length - b.length;
  return weight(a.charCodeAt(at)) - weight(b.charCodeAt(at));
}

/** Surrogates stand for code points behind all others, but their numbers are smaller than those of the last block. */
function weight(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit > 0xdfff ? unit - 0x800 : unit + 0x2000;
}

/** Counts code points. */
export function countPoints(text: string): number {
  return surrogate.test(text) ? [...text].length : text.length;
}

/** Cuts from one code point to before another, both counted from 0. */
export function slicePoints(text: string, start: number, end: number): string {
  return surrogate.test(text) ? [...text].slice(start, end).join('') : text.slice(start, end);
}
