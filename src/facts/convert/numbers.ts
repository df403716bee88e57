// Reads the numbers of a text, with the marks for thousands and decimals that people write.

/** A number as a text has it, and all that it can mean as a canonical decimal: `1.234` can be 1234 or 1.234. */
export interface NumberRead {
  readonly text: string;
  readonly readings: readonly string[];
}

// Bounded: no part of a word, of another number, of an identifier with slashes, or of a name such as X-19.
const token =
  /(?<![\p{L}\p{N}/]|[\p{L}/][-–.]|\d[.,'])(?:(?<![\p{L}\p{N}])[-−](?=\d))?(?:\d{1,3}(?:[ '’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)(?:st|nd|rd|th|r)?(?![\p{L}\p{N}/])/gu;

/** Lists the numbers of a text in its order; white space must be collapsed. */
export function numbersIn(text: string): NumberRead[] {
  return [...text.matchAll(token)].flatMap(([written]) => {
    const readings = readingsOf(written.replace(/\p{L}+$/u, ''));
    return readings.length === 0 ? [] : [{ text: written, readings }];
  });
}

function readingsOf(written: string): string[] {
  const sign = /^[-−]/.test(written) ? '-' : '';
  const digits = written.replace(/^[-−]/, '').replace(/[ '’]/g, '');
  const readings = new Set<string>();
  for (const [thousands, decimal] of [
    ['.', ','],
    [',', '.'],
  ] as const) {
    const [whole = '', part, ...more] = digits.split(decimal);
    const groups = whole.split(thousands);
    const isGrouped = groups.length === 1 || /^\d{1,3}(?: \d{3})+$/.test(groups.join(' '));
    if (more.length > 0 || !isGrouped) continue;
    readings.add(canonical(`${sign}${groups.join('')}${part === undefined ? '' : `.${part}`}`));
  }
  return [...readings];
}

/** Brings the lexical form of a decimal into its shortest: no plus, no zeros that say nothing, `-0` as `0`. */
export function canonical(number: string): string {
  const parts = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(number);
  if (parts === null) return String(Number(number));
  const [, sign, whole = '', fraction = ''] = parts;
  const text = `${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`;
  return sign === '-' && text !== '0' ? `-${text}` : text;
}
