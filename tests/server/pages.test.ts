// Pages: what stands on them in which language, and that nothing in the facts can run.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDate } from '../../server/views/components/date.js';
import { formatNumber } from '../../server/views/components/value.js';
import { inGraph } from '../formats/museum.js';
import { makeToy, type Toy } from './toy.js';

let toy: Toy;
beforeAll(async () => (toy = await makeToy()));
afterAll(() => toy.app.close());

const page = async (url: string): Promise<string> =>
  (await toy.app.inject({ url: `/data${url}`, headers: { accept: 'text/html' } })).body;
/** Takes the text as a reader sees it. */
const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the page of a thing', () => {
  it('shows name, kind, facts, what is described with it, and the passages', async () => {
    const html = await page('/doc/museum/wawel.en.html');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('<title>Wawel Castle – Museums</title>');
    const text = textOf(html);
    for (const part of [
      'museum',
      'Louvre',
      'September 2022',
      '1.70',
      'swap',
      'On ma … pokoi',
      'inferred by the editors',
      'It follows.',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('speaks Polish, dates and numbers included, and marks what is in another language', async () => {
    const html = await page('/doc/museum/wawel.pl.html');
    expect(html).toContain('<html lang="pl">');
    const text = textOf(html);
    for (const part of [
      'Fakty',
      'muzeum',
      'Luwr',
      'wrzesień 2022',
      '1,70',
      'wymiana',
      'wywnioskowane przez redakcję',
    ]) {
      expect(text).toContain(part);
    }
    expect(html).toContain('<span lang="en">It follows.</span>');
  });

  it('sets texts apart that run from right to left, or turn what follows, in any language', async () => {
    const turned = inGraph(
      `<id/museum/israel> a mu:Museum ; skos:altLabel "מוזיאון"@he ; skos:prefLabel "Turned \u202etext"@en .`,
      'facts',
    );
    const { app } = await makeToy({}, undefined, turned);
    const answer = await app.inject({ url: '/data/doc/museum/israel.en.html', headers: { accept: 'text/html' } });
    // HTML §4.5.24: the direction of what stands in bdi is its own, and ends with it.
    expect(answer.body).toContain('<bdi lang="he">מוזיאון</bdi>');
    expect(answer.body).toMatch(/<h1><bdi>Turned \u202etext<\/bdi>/);
    await app.close();
  });

  it('leads from each fact to its note and numbers no evidence twice', async () => {
    const html = await page('/doc/museum/wawel.en.html');
    const notes = Array.from(html.matchAll(/<li id="note-(\d+)"/g), ([, number]) => number);
    const refs = new Set(Array.from(html.matchAll(/href="#note-(\d+)"/g), ([, number]) => number));
    expect(notes).toEqual(['1', '2']);
    expect([...refs].sort()).toEqual(notes);
  });

  it('keeps to a language that was chosen', async () => {
    const html = await page('/doc/museum/wawel?lang=en');
    expect(html).toContain('href="/data/doc/museum/louvre?lang=en"');
    expect(await page('/doc/museum/wawel')).toContain('href="/data/doc/museum/louvre"');
  });

  it('lets nothing in the facts run', async () => {
    for (const language of ['en', 'pl']) {
      const whole = await page(`/doc/museum/hostile.${language}.html`);
      // The island of JSON-LD is no script: nothing in it can run, and nothing can end it.
      const bare = whole.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '');
      const html = bare.replaceAll(/<script type="module" src="\/[\w/.-]+"><\/script>/g, '');
      expect(html).not.toMatch(/<script|href="javascript|"onload/i);
      expect(html).toContain('javascript:alert(1)');
      expect(html).toContain('href="https://example.org/a?b=1&amp;c=2"');
    }
  });
});

describe('every page', () => {
  it.each([
    '/',
    '/doc/museum',
    '/doc/museum/wawel',
    '/ontology',
    '/hejnal',
    '/shapes',
    '/catalog',
    '/dataset/museums',
    '/graph/facts',
    '/sparql',
    '/nowhere',
  ])('%s has a language, one heading, landmarks, a way to the content, and no script of others', async (path) => {
    const html = await page(path);
    expect(html).toMatch(/<html lang="pl">/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('<main id="content">');
    expect(html).toContain('href="#content"');
    expect(html).not.toMatch(
      /<script(?! type="application\/ld\+json"| type="module" src="\/data\/assets\/)|style="|onclick/,
    );
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
    for (const [, id] of html.matchAll(/(?:aria-labelledby|aria-describedby|for)="([^"]*)"/g))
      expect(ids).toContain(id);
  });

  it('has its stylesheet at an address that may be kept for ever', async () => {
    const address = /<link rel="stylesheet" href="([^"]*)"/.exec(await page('/'))![1]!;
    const { statusCode, headers } = await toy.app.inject({ url: address });
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
    expect(headers['cache-control']).toContain('immutable');
  });
});

describe('the page of a vocabulary', () => {
  it('has an anchor for each term', async () => {
    const html = await page('/ontology?lang=en');
    for (const id of ['Museum', 'Loan', 'lender', 'since', 'gift']) expect(html).toContain(`id="${id}"`);
    expect(textOf(html)).toContain('A house of things.');
  });
});

const xsd = 'http://www.w3.org/2001/XMLSchema#';
describe('values', () => {
  it.each([
    ['2022', 'gYear', 'pl', '2022'],
    ['2022-09', 'gYearMonth', 'pl', 'wrzesień 2022'],
    ['2022-09', 'gYearMonth', 'en', 'September 2022'],
    ['2011-05-25', 'date', 'pl', '25 maja 2011'],
    ['2011-05-25', 'date', 'en', '25 May 2011'],
    ['-0043', 'gYear', 'en', '44 BC'],
    ['-0043-03-15', 'date', 'pl', '15 marca 44 p.n.e.'],
    ['0000', 'gYear', 'en', '1 BC'],
    ['0050', 'gYear', 'en', '50'],
    ['12025-02', 'gYearMonth', 'en', 'February 12025'],
    ['-300000', 'gYear', 'en', undefined],
    ['2022', 'string', 'en', undefined],
  ])('the date %s as %s in %s', (value, type, language, shown) => {
    expect(formatDate(value, xsd + type, language)).toBe(shown);
  });

  it.each([
    ['1.70', 'decimal', 'en', '1.70'],
    ['1.70', 'decimal', 'pl', '1,70'],
    ['2022', 'integer', 'en', '2022'],
    ['12345678901234567890', 'integer', 'en', '12,345,678,901,234,567,890'],
    ['1e3', 'double', 'en', undefined],
  ])('the number %s as %s in %s', (value, type, language, shown) => {
    expect(formatNumber(value, xsd + type, language)).toBe(shown);
  });
});
