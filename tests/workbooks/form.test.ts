// Numbers and dates of a workbook as they are shown: the text that was typed, and the parts of a date.
import { describe, expect, it } from 'vitest';
import { numberCell } from '../../src/facts/read/workbook/cell.js';
import { dateFormOf, masked } from '../../src/facts/read/workbook/form.js';

describe('a number', () => {
  it.each([
    ['50.061430000000001', '50.06143'],
    ['0.30000000000000004', '0.3'],
    ['1E-7', '0.0000001'],
    ['-0', '0'],
    ['45560', '45560'],
    ['123456789012345', '123456789012345'],
  ])('%s is the text that was typed', (written, typed) => {
    expect(numberCell(written)).toEqual({ text: typed, is: 'number' });
  });

  it('of more digits than spreadsheets keep is told', () => {
    expect(numberCell('1.2345678901234568E+18').fault).toBe('digits');
    expect(numberCell('NaN').fault).toBe('error');
  });
});

describe('the code of a form', () => {
  it.each([
    ['yyyy-mm-dd', 'ymd'],
    ['mmm-yy', 'ym'],
    ['yyyy', 'y'],
    ['[$-415]d mmmm yyyy;@', 'ymd'],
    ['d"."mm"."yyyy\\ hh:mm', 'ymdt'],
    ['h:mm:ss', 't'],
    ['[h]:mm', 'ts'],
    ['mm:ss.0', 't'],
    ['General', ''],
    ['0.00E+00', ''],
    ['#,##0.00 "zł"', ''],
    ['0%', ''],
    ['@', ''],
    ['[Red]0;[Blue]0', ''],
  ])('%s shows %s', (code, parts) => {
    const form = dateFormOf(code);
    const shown = form === undefined ? [] : Object.entries(form).flatMap(([name, is]) => (is ? name.slice(0, 1) : []));
    expect(shown.join('')).toBe(parts);
  });

  it.each([
    ['7', '00000', '00007'],
    ['30001', '00\\-000', '30-001'],
    ['30001', '00"-"000', '30-001'],
    ['30001', '00/000', undefined],
    ['7', '0', undefined],
    ['123456', '00000', undefined],
    ['1.5', '00000', undefined],
  ])('puts %s into %s', (digits, code, shown) => {
    expect(masked(digits, code)).toBe(shown);
  });
});
