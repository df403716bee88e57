// Reads the codes by which a workbook shows numbers: which are dates, and how precise; which put digits into a mask.
import type { DateForm } from './cell.js';

/** Codes that a workbook names by their number only (ECMA-376 part 1 §18.8.30), where they show dates. */
const numbered: Readonly<Record<number, string>> = {
  14: 'mm-dd-yy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss',
  22: 'm/d/yy h:mm', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0',
}; // prettier-ignore

/** Gives the code of a number; those of East Asia, 27 to 36 and 50 to 58, show days. */
export function codeOf(id: number): string | undefined {
  return numbered[id] ?? ((id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'yyyy-mm-dd' : undefined);
}

/** Tells how a code shows a date; `undefined` where it shows something else. */
export function dateFormOf(code: string): DateForm | undefined {
  const bare = withoutTexts(code)
    .toLowerCase()
    .replace(/am\/pm|a\/p/g, 'h');
  const isSpan = /\[(?:h+|m+|s+)\]/.test(bare);
  const letters = bare
    .replace(/\[h+\]/g, 'h')
    .replace(/\[m+\]/g, 'n')
    .replace(/\[[^\]]*\]/g, '');
  // An m stands for minutes behind hours and before seconds.
  const rest = letters.replace(/(h[^a-z]*)m+/g, '$1n').replace(/m+([^a-z]*s)/g, 'n$1');
  const form = {
    year: /[yeb]/.test(rest) && !rest.includes('general'),
    month: rest.includes('m'),
    day: rest.includes('d'),
    time: isSpan || /[hsn]/.test(rest.replace('general', '')),
    span: isSpan,
  };
  return Object.values(form).some(Boolean) && !/[#?]|0(?!0*$)/.test(rest) ? form : undefined;
}

/**
 * Gives a whole number in the mask of its code, such as `00000` and `00-000`; `undefined` where the code has none. A slash
 * that is not in quotation marks makes a fraction.
 */
export function masked(digits: string, code: string): string | undefined {
  const mask = /^0(?:[0 -]|\\.|"[^"]*")*0(?=;|$)/.exec(code)?.[0].replace(/\\(.)|"([^"]*)"/g, '$1$2');
  const zeros = mask?.replace(/[^0]/g, '').length ?? 0;
  if (mask === undefined || !/^\d+$/.test(digits) || digits.length > zeros) return undefined;
  const padded = [...digits.padStart(zeros, '0')];
  return mask.replaceAll('0', () => padded.shift() ?? '');
}

/** Gives a whole number with the words that its code puts around it, such as `"PL-"000`; `undefined` where it puts none. */
export function worded(digits: string, code: string): string | undefined {
  const words = '((?:"[^"]*"|\\\\.|[ -])*)';
  const [, before, mask = '', after] = new RegExp(`^${words}(0+|General)${words}(?:;|$)`).exec(code) ?? [];
  if (before === undefined || !/^\d+$/.test(digits)) return undefined;
  const bare = (text = ''): string => text.replace(/\\(.)|"([^"]*)"/g, '$1$2');
  const padded = mask === 'General' ? digits : digits.padStart(mask.length, '0');
  return /\p{L}/u.test(bare(before) + bare(after)) ? `${bare(before)}${padded}${bare(after)}` : undefined;
}

/** A code has sections for positive and negative numbers; texts in it are no letters of it. */
function withoutTexts(code: string): string {
  return code.replace(/"[^"]*"|\\.|_./g, '').split(';')[0] ?? '';
}
