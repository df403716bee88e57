// Dates whose precision is their datatype: which texts are dates, and which moments they can mean.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { bounds, dateDatatype, firstDay, lastDay, readDate } from '../../src/rdf/date.js';
import { xsd } from '../../src/rdf/rdf.js';

describe('a date', () => {
  it.each([
    ['2022', { year: 2022 }, xsd.gYear],
    ['0001', { year: 1 }, xsd.gYear],
    ['0000', { year: 0 }, xsd.gYear],
    ['-0043-03-15', { year: -43, month: 3, day: 15 }, xsd.date],
    ['-0004-02-29', { year: -4, month: 2, day: 29 }, xsd.date],
    ['-12000', { year: -12000 }, xsd.gYear],
    ['12025-02', { year: 12025, month: 2 }, xsd.gYearMonth],
    ['2022-09', { year: 2022, month: 9 }, xsd.gYearMonth],
    ['2011-05-25', { year: 2011, month: 5, day: 25 }, xsd.date],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }, xsd.date],
    ['2000-02-29', { year: 2000, month: 2, day: 29 }, xsd.date],
  ])('is %s', (text, date, datatype) => {
    expect(readDate(text)).toEqual(date);
    expect(dateDatatype(date)).toBe(datatype);
  });

  it.each([
    '', '-0000', '22', '02022', '-22', '-02022', '+2022', '-0001-02-29', '1234567890', '2022-', '2022-9', '2022-00', '2022-13', '2022-09-', '2022-09-00', '2022-09-31',
    '2011-13-45', '2023-02-29', '1900-02-29', '2022-09-1', ' 2022', '2022\n', '2022-09-30Z', '2022-09-30T00:00:00', '٢٠٢٢',
  ])('is not %j', (text) => {
    expect(readDate(text)).toBeUndefined();
  }); // prettier-ignore
});

describe('the bounds of a date', () => {
  it.each([
    ['2022', '2022-01-01', '2023-01-01'],
    ['0999', '0999-01-01', '1000-01-01'],
    ['-0001', '-0001-01-01', '0000-01-01'],
    ['-0044-12-31', '-0044-12-31', '-0043-01-01'],
    ['0000-02', '0000-02-01', '0000-03-01'],
    ['9999', '9999-01-01', '10000-01-01'],
    ['2022-09', '2022-09-01', '2022-10-01'],
    ['2022-12', '2022-12-01', '2023-01-01'],
    ['2024-02', '2024-02-01', '2024-03-01'],
    ['2011-05-25', '2011-05-25', '2011-05-26'],
    ['2024-02-28', '2024-02-28', '2024-02-29'],
    ['2023-02-28', '2023-02-28', '2023-03-01'],
    ['2022-12-31', '2022-12-31', '2023-01-01'],
  ])('of %s are half-open', (text, notBefore, before) => {
    expect(bounds(readDate(text)!)).toEqual({ notBefore: `${notBefore}T00:00:00Z`, before: `${before}T00:00:00Z` });
  });

  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['-0043', '-0043-01-01', '-0043-12-31'],
    ['2020-05-07', '2020-05-07', '2020-05-07'],
  ])('of %s lie between two days', (text, first, last) => {
    expect([firstDay(readDate(text)!), lastDay(readDate(text)!)]).toEqual([first, last]);
  });

  it('of any day are 24 hours apart, as the calendar of the platform has it', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const text = day.toISOString().slice(0, 10);
        const { notBefore, before } = bounds(readDate(text)!);
        expect(notBefore).toBe(`${text}T00:00:00Z`);
        expect(Date.parse(before) - Date.parse(notBefore)).toBe(86_400_000);
      }),
    );
  });
});
