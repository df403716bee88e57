// Each page in each language: an address of its own, and every translation named in head, header and site map alike.
import { describe, expect, it } from 'vitest';
import { header, linksOf, pathOf, useToy } from './addresses.js';

const { ask } = useToy();
const base = 'https://museums.example/data/';

type Translations = Record<string, string>;

const inHead = (html: string): { canonical: string | undefined; translations: Translations } => {
  const links = [...html.matchAll(/<link ([^>]*)\/>/g)].map(([, text = '']) =>
    Object.fromEntries([...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!])),
  );
  const translations = links.filter(({ rel, hreflang }) => rel === 'alternate' && hreflang !== undefined);
  return {
    canonical: links.find(({ rel }) => rel === 'canonical')?.['href'],
    translations: Object.fromEntries(translations.map(({ hreflang, href }) => [hreflang!, href!])),
  };
};

/** Reads the site map: the translations of each address in it. */
const inMap = async (): Promise<ReadonlyMap<string, Translations>> => {
  const { body } = await ask('/sitemap.xml');
  return new Map(
    [...body.matchAll(/<url><loc>([^<]*)<\/loc>(.*?)<\/url>/g)].map(([, address = '', rest = '']) => {
      const links = [...rest.matchAll(/<xhtml:link rel="alternate" hreflang="([^"]*)" href="([^"]*)"\/>/g)];
      return [address, Object.fromEntries(links.map(([, language, to]) => [language!, to!]))];
    }),
  );
};

describe('translations', () => {
  it('are the same in site map, head and header, and each page of them is canonical in its own language', async () => {
    const map = await inMap();
    expect(map.size).toBeGreaterThan(20);
    for (const [address, translations] of map) {
      expect(Object.keys(translations)).toEqual(['pl', 'en', 'x-default']);
      // A crawler sends no language.
      const answer = await ask(pathOf(address), { accept: 'text/html' });
      const { canonical, translations: shown } = inHead(answer.body);
      const links = linksOf(answer).filter(({ rel, language }) => rel === 'alternate' && language !== undefined);
      expect([address, shown]).toEqual([address, translations]);
      expect(Object.fromEntries(links.map(({ language, to }) => [language!, to]))).toEqual(translations);
      expect([canonical, linksOf(answer).find(({ rel }) => rel === 'canonical')?.to]).toEqual([address, address]);
      expect(translations[header(answer, 'content-language')]).toBe(address);
    }
  });

  it.each([
    ['/doc/museum/wawel', 'doc/museum/wawel.pl.html'],
    ['/doc/museum/wawel?lang=en', 'doc/museum/wawel.en.html'],
    ['/doc/museum/wawel.en.md', 'doc/museum/wawel.en.html'],
    ['/doc/museum?page=2', 'doc/museum.pl.html?page=2'],
    ['/catalog', 'catalog.pl.html'],
    ['/', '?lang=pl'],
    ['/evidence?lang=en', 'evidence?lang=en'],
  ])('%s is a copy of %s', async (path, canonical) => {
    const answer = await ask(path, { accept: 'text/html' });
    expect([answer.statusCode, linksOf(answer).find(({ rel }) => rel === 'canonical')?.to]).toEqual([
      200,
      base + canonical,
    ]);
  });
});
