// The accessibility statement: what it must hold by the Polish minister's conditions (version 2.0), and that nothing is made up.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accessibilityPage } from '../../server/views/accessibility/page.js';
import type { Publication } from '../../src/index.js';
import { readPublication } from '../../src/facts/read/publication.js';

/** Identifiers that every statement must have, and those that depend on what there is to say. */
const always = ['wstep', 'podmiot', 'zakres', 'url', 'data-aktualizacja', 'status', 'kontakt', 'procedura'];
const said = ['data-publikacja', 'data-sporzadzenie', 'email', 'telefon', 'architektura', 'komunikacja'];

const whole = 'tests/views/accessibility.yaml';
const begun = 'tests/cases/accessibility-incomplete/data/publication.yaml';

function publicationIn(file: string): Publication {
  const { publication, findings } = readPublication(readFileSync(file, 'utf8'), file);
  expect(findings).toEqual([]);
  return publication!;
}

function pageOf(publication: Publication, language: string): string {
  return accessibilityPage({ publication, version: '1', prefix: '/', language, path: 'accessibility' });
}

function identifiersIn(page: string): string[] {
  return [...page.matchAll(/ id="a11y-([^"]+)"/g)].map(([, id]) => id!);
}

describe('an accessibility statement', () => {
  it.each(['en', 'pl'])('has, where everything is set, every identifier once (%s)', (language) => {
    const found = identifiersIn(pageOf(publicationIn(whole), language));
    expect([...found].sort()).toEqual([...always, ...said, 'data-przeglad'].sort());
  });

  it('says each thing where programs look for it', () => {
    const page = pageOf(publicationIn(whole), 'pl');
    expect(page).toContain('<span id="a11y-podmiot">Urząd Muzeów</span>');
    expect(page).toContain('<a id="a11y-url" href="https://museums.example/">');
    expect(page).toContain('<time id="a11y-data-publikacja" datetime="2026-01-01">');
    expect(page).toContain('<time id="a11y-data-sporzadzenie" datetime="2026-01-02">2 stycznia 2026</time>');
    expect(page).toContain('<time id="a11y-data-przeglad" datetime="2027-03-01">');
    expect(page).toContain('<span id="a11y-kontakt">Punkt obsługi</span>');
    expect(page).toContain('<a id="a11y-email" href="mailto:access@museums.example">');
    expect(page).toContain('<a id="a11y-telefon" href="tel:+48123456789">');
    expect(page).toMatch(/id="a11y-status">Strona internetowa jest w pełni zgodna z załącznikiem/);
    expect(page).toContain('badanie przeprowadzone przez Dom Badań');
    expect(page).toMatch(/id="a11y-procedura">.*href="https:\/\/bip\.brpo\.gov\.pl\/"/s);
    expect(page).toMatch(/id="a11y-architektura"><h3>Dostępność architektoniczna<\/h3><p>Drzwi od placu/);
  });

  it('has the headings of the conditions, in their order', () => {
    const page = pageOf(publicationIn(begun), 'pl');
    const main = page.slice(page.indexOf('<h1'), page.indexOf('</main>'));
    expect([...main.matchAll(/<h([23])[^>]*>([^<]+)</g)].map(([, level, title]) => `${level} ${title}`)).toEqual([
      '2 Daty',
      '2 Stan dostępności cyfrowej',
      '2 Niedostępne treści',
      '3 Niezgodność z załącznikiem',
      '2 Przygotowanie deklaracji dostępności i jej aktualizacja',
      '2 Udogodnienia, ograniczenia i inne informacje',
      '2 Skróty klawiszowe',
      '2 Informacje zwrotne i dane kontaktowe',
      '2 Obsługa wniosków i skarg związanych z dostępnością',
      '2 Pozostałe informacje',
      '3 Dostępność architektoniczna',
    ]);
    expect(page).toMatch(/<a id="a11y-architektura-url" href="https:\/\/museums\.example\/seat">/);
  });

  it('leaves out what the publisher does not say', () => {
    const { accessibility: _, contact: __, issued: ___, ...silent } = publicationIn(whole);
    const page = pageOf(silent, 'en');
    expect([...identifiersIn(page)].sort()).toEqual([...always].sort());
    expect(page).toContain('partially compliant');
    expect(page).toContain('self-assessment');
    expect(page).toContain('The publisher has not named a contact yet.');
  });
});
