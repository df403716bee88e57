// Dates, numbers and identifiers are read in passages as people write them, and not where they do not stand.
import { describe, expect, it } from 'vitest';
import { datesIn, saysDate } from '../../src/facts/convert/dates.js';
import { monthForms } from '../../src/facts/convert/months.js';
import { canonical, numbersIn } from '../../src/facts/convert/numbers.js';
import { misread } from '../../src/facts/evidence/reading.js';
import { fieldOf } from '../../src/model/model.js';
import { literal, namedNode, xsd } from '../../src/rdf/rdf.js';
import { model } from './museum.js';

const both = ['pl', 'en'];
const says = (value: string, text: string, languages = both): boolean =>
  datesIn(text, languages).some((date) => saysDate(date, value));

describe('months', () => {
  const polish = `
    styczeń stycznia styczniowi styczniem styczniu
    luty lutego lutemu lutym lutym
    marzec marca marcowi marcem marcu
    kwiecień kwietnia kwietniowi kwietniem kwietniu
    maj maja majowi majem maju
    czerwiec czerwca czerwcowi czerwcem czerwcu
    lipiec lipca lipcowi lipcem lipcu
    sierpień sierpnia sierpniowi sierpniem sierpniu
    wrzesień września wrześniowi wrześniem wrześniu
    październik października październikowi październikiem październiku
    listopad listopada listopadowi listopadem listopadzie
    grudzień grudnia grudniowi grudniem grudniu`;
  const rows = polish
    .trim()
    .split('\n')
    .map((line, at) => [at + 1, line.trim().split(/\s+/)] as const);

  it.each(rows)('of number %i are read in every Polish case', (month, forms) => {
    expect(forms).toHaveLength(5);
    const value = `2022-${String(month).padStart(2, '0')}`;
    for (const form of forms) {
      expect(says(value, `od ${form} 2022 roku`), form).toBe(true);
      expect(says(value, `${form.toUpperCase()} 2022`), form).toBe(true);
      expect(says(`2022-${String((month % 12) + 1).padStart(2, '0')}`, `od ${form} 2022 roku`), form).toBe(false);
    }
  });

  it('are taken from Intl for other languages', () => {
    expect(monthForms(['de']).get('März')).toEqual({ month: 3, isBeforeDay: false });
    expect(says('2022-10-03', '3. Oktober 2022', ['de'])).toBe(true);
    expect(monthForms(['en']).has('may')).toBe(false);
  });
});

describe('dates', () => {
  it.each([
    ['1997', 'Sieć powstała w 1997 z inicjatywy'],
    ['2008', 'Od 2008 r. działa'],
    ['2022', 'w 2022r. i'],
    ['2022', 'z dnia 25.05.2022'],
    ['2022-09', 'Z początkiem września 2022 roku'],
    ['2022-09', 'we wrześniu i w październiku 2022'],
    ['2022-09', 'w 2022 roku, we wrześniu'],
    ['2022-09', 'in September of 2022'],
    ['2022-09', 'Sept 2022, IX 2022'],
    ['2022-09', '09.2022'],
    ['2022-09', '2022-09'],
    ['2022-09', '6 września 2022'],
    ['2011-05-25', 'z dnia 25 maja 2011 roku'],
    ['2011-05-25', 'dnia 25. maja 2011'],
    ['2011-05-25', 'May 25, 2011'],
    ['2011-05-25', 'the 25th of May 2011'],
    ['2011-05-25', 'on May 25th, 2011'],
    ['2011-05-25', '25.05.2011 r.'],
    ['2011-05-25', '25. 5. 2011'],
    ['2011-05-25', '25/05/2011'],
    ['2011-05-25', '25-05-2011'],
    ['2011-05-25', '2011-05-25.'],
    ['2011-05-25', '25 V 2011'],
    ['2011-05-25', '25.V.2011 r.'],
    ['2020-06-04', '4–6 czerwca 2020'],
    ['2020-06-06', 'od 4 do 6 czerwca 2020'],
    ['2020-06-04', '4 czerwca i 2 lipca 2020'],
    ['2020-06-04', '2020 roku, 4 czerwca'],
  ])('read %s in %j', (value, text) => {
    expect(says(value, text)).toBe(true);
  });

  it.each([
    ['2022', 'w latach 20221 i 12022'],
    ['2022-10', 'Z początkiem września 2022 roku'],
    ['2021-09', 'Z początkiem września 2022 roku'],
    ['2022-09', 'we wrześniu. W 2022 roku'],
    ['2022-09', 'we wrześniu rada przyjęła uchwałę z 2022 roku'],
    ['2022-05', 'cities may join until 2022'],
    ['2011-05-26', 'z dnia 25 maja 2011 roku'],
    ['2011-05-05', 'z dnia 25 maja 2011 roku'],
    ['2011-05-11', 'Nr XVI/171/11 z maja 2011'],
    ['2024-03-25', 'uchwała z 6 marca 2024, przyjęta 25 września 2024'],
    ['2011-02-30', '30 lutego 2011'],
    ['2020-06-05', 'od 4 do 6 czerwca 2020'],
    ['2011-12', 'nr 2011/12'],
    ['2011-05', 'w 2011 roku odbył się festiwal; w maju'],
  ])('do not read %s in %j', (value, text) => {
    expect(says(value, text)).toBe(false);
  });

  it('are listed as they stand, years apart', () => {
    expect(datesIn('6 marca 2024 roku, od 2008 r. i 25.09.2024', both).map(({ text }) => text)).toEqual([
      '6 marca 2024',
      '2008',
      '25.09.2024',
    ]);
  });
});

describe('numbers', () => {
  it.each([
    ['144', 'jest 144 miastem'],
    ['140', 'ponad 140 miast'],
    ['144', 'the 144th member'],
    ['10', '10-punktowy plan'],
    ['1234', '1 234, 1.234'],
    ['1234567', '1.234.567 and 1,234,567'],
    ['1.5', '1,5 raza'],
    ['1.50', '1.5'],
    ['1234.5', '1.234,50'],
    ['-5', 'at -5 degrees'],
    ['007', 'agent 7'],
    ['5', 'od 3-5 osób'],
  ])('read %s in %j', (value, text) => {
    expect(numbersIn(text).flatMap(({ readings }) => readings)).toContain(canonical(value));
  });

  it.each([
    ['140', 'ponad 1400 miast, 2140, 140a'],
    ['171', 'Nr XVI/171/11'],
    ['11', 'Nr XVI/171/11'],
    ['19', 'COVID-19'],
    ['14', '144 i 1,4 oraz 0.14'],
    ['234', '1 234'],
    ['5', 'at -5 degrees'],
    ['25', '25.05.2011'],
    ['10', 'dziesięć'],
  ])('do not read %s in %j', (value, text) => {
    expect(numbersIn(text).flatMap(({ readings }) => readings)).not.toContain(canonical(value));
  });
});

describe('values', () => {
  const museum = model.kind('museum')!;
  const value = (key: string, text: string, datatype: string) => ({
    field: fieldOf(museum, key)!,
    term: literal(text, namedNode(datatype)),
    text,
    origin: { file: 'x', line: 1, column: 1 },
  });

  it.each([
    ['opened', '1997', xsd.gYear, 'in 1998', { what: 'dates', found: ['1998'] }],
    ['rooms', '24', xsd.integer, 'has 240 rooms on 3 floors', { what: 'numbers', found: ['240', '3'] }],
    ['register', 'XVI/171/11', xsd.string, 'Nr XVI/171/110', { what: 'words', found: ['XVI/171/110'] }],
    ['register', 'Pittsburg', xsd.string, 'w Pittsburgh', { what: 'words', found: ['Pittsburgh'] }],
    ['register', 'abc', xsd.string, 'xyz', { what: 'words', found: [] }],
    ['register', 'XVI/171/11', xsd.string, 'uchwały Nr XVI/171/11 Rady', undefined],
    ['register', 'a  b', xsd.string, 'so a b.', undefined],
    ['rooms', '+024', xsd.nonNegativeInteger, 'has 24 rooms', undefined],
    ['opened', '2011-05-25T00:00:00Z', xsd.dateTime, '25 maja 2011', undefined],
    ['opened', 'true', xsd.boolean, 'nothing of the kind', undefined],
  ])('of %s: %s as %s in %j', (key, text, datatype, passage, unread) => {
    expect(misread(value(key, text, datatype), passage, both)).toEqual(unread);
  });
});
