// The pages of what went wrong: in the reader's language, and with a way on.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe as suite, expect, it } from 'vitest';
import { faultIn } from '../../server/views/messages/faults/faults.js';
import { pl } from '../../server/views/messages/faults/pl/pl.js';
import { prov, rdf } from '../../src/index.js';
import { literal, namedNode, xsd } from '../../src/rdf/rdf.js';
import { useServed } from '../e2e/publication.js';
import { build, describe, fact, folder, museum, names, publication, quads } from '../release/museum.js';
import { serveKept } from '../server/kept.js';

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

function mainOf(html: string): { html: string; text: string } {
  const [main = ''] = /<main[^]*<\/main>/.exec(html) ?? [];
  return { html: main, text: main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
}

suite('a page of a fault', () => {
  const served = useServed();
  const query = (text: string): string => `/sparql?query=${encodeURIComponent(text)}`;

  it.each([
    ['/doc/city/krakw', 404, 'Może chodziło o: Kraków miasto', 'href="/doc/city/krakow'],
    ['/doc/city/vienna-city', 404, 'Wiedeń', 'href="/doc/city/vienna'],
    ['/id/city/krakw', 404, 'Kraków', 'href="/doc/city/krakow'],
    ['/doc/city/nowhere', 404, 'Wszystkie na jednej liście: Miasta', 'href="/doc/city?lang=pl"'],
    ['/doc/citys/krakow', 404, 'Kraków', 'href="/doc/city?lang=pl"'],
    ['/miasto/Krak%C3%B3w', 404, 'Kraków', 'href="/doc/city/krakow'],
    ['/doc/memberships', 404, 'Członkostwa', 'href="/doc/membership'],
    ['/dataset/nothing', 404, 'Co jest pod takimi adresami', 'href="/catalog'],
    ['/graph/nothing', 404, 'Nic w tej publikacji nie ma takiej nazwy.', 'href="/catalog'],
    ['/nothing/%E0%A4', 400, 'Popraw żądanie.', ''],
    [
      '/doc/city/krakow?_mediatype=image/png',
      406,
      'Poproś o jeden',
      'href="/doc/city/krakow?lang=pl&amp;_mediatype=text%2Fturtle"',
    ],
    [query('SELECT * { ?s ?p ?o'), 400, 'Nawias nie jest zamknięty.', ''],
    [query('SELECT * { ?s foo:bar ?o }'), 400, 'Prefiks „foo:” nie jest zadeklarowany.', ''],
    [query('SELEKT * { }'), 400, 'Zapytanie nie może się tak zaczynać.', ''],
    [query('INSERT DATA { <a:b> <a:b> 1 }'), 403, 'zmian nie przyjmuje', ''],
    [query('SELECT * { SERVICE <http://e.example/> { ?s ?p ?o } }'), 403, 'nie pyta innych usług', ''],
    ['/problem/query-timeout', 504, 'dodaj LIMIT', ''],
  ])('%s is %d, in Polish throughout, and leads on', async (path, status, told, link) => {
    const address = `${path}${path.includes('?') ? '&' : '?'}lang=pl`;
    const answer = await served().fetch(address, { headers: browser });
    expect(answer.status).toBe(path.startsWith('/problem') ? 200 : status);
    const { html, text } = mainOf(await answer.text());
    expect(text).toContain(told);
    expect(html).toContain(link);
    const notice = html.slice(html.indexOf('role="alert"'), html.indexOf('</section>'));
    expect(notice).not.toContain('lang="en"');
  });

  it('gives a program the problem document as before', async () => {
    const answer = await served().fetch('/doc/city/krakw', { headers: { accept: 'application/ld+json' } });
    expect(await answer.json()).toEqual({
      type: 'http://localhost:8080/problem/not-found',
      title: 'Not found',
      status: 404,
      detail: 'Nothing in this publication has this name.',
      hint: 'Begin at the home page, or look the name up in the lists.',
      instance: '/doc/city/krakw',
    });
  });
});

it('tells of what was withdrawn or let go by its name, and leads to the last release that had it', async () => {
  const releases = folder();
  const at = (day: number) => ({ ...publication, modified: `2026-11-0${day}` });
  const gone = museum('gone');
  const first = await build(releases, {
    quads: [...quads, ...describe('gone', '1999'), ...describe('lost', '1999')],
    publication: at(1),
  });
  const withdrawn = [
    fact(gone, rdf.type, `${names.tool}Withdrawn`),
    fact(gone, prov.invalidatedAtTime, literal('2026-11-02T00:00:00Z', namedNode(xsd.dateTime))),
  ];
  await build(releases, { quads: [...quads, ...withdrawn], publication: at(2) });
  await build(releases, { quads: [...quads, ...withdrawn, ...describe('new', '2001')], publication: at(3) });
  const { app, site } = await serveKept(releases);
  const ask = async (url: string) => {
    const answer = await app.inject({ url, headers: { ...browser, 'accept-language': 'pl' } });
    return { status: answer.statusCode, ...mainOf(answer.body) };
  };
  for (const path of ['/doc/museum/gone', '/id/museum/gone']) {
    const page = await ask(path);
    expect(page.status).toBe(410);
    expect(page.text).toContain('410 · Wycofano Muzeum „gone”');
    expect(page.text).toContain('Wycofano to 2 listopada 2026.');
    expect(page.html).toContain(`href="/version/${first.version}/doc/museum/gone"`);
  }
  const page = await ask('/doc/museum/lost');
  expect(page.status).toBe(404);
  expect(page.text).toContain('Muzeum „lost”');
  expect(page.html).toContain(`href="/version/${first.version}/doc/museum/lost"`);
  await app.close();
  await site.close();
});

/** The English of each fault that the sources make, as far as it stands where the fault is made; what differs is `1`. */
function* sentencesIn(file: string, isWanted = (code: string) => code.startsWith('query-')): Generator<string> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = new Map<string, ts.Expression>();
  const visit = function* (node: ts.Node): Generator<string> {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined)
      constants.set(node.name.text, node.initializer);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) yield* said(node);
    for (const child of node.getChildren()) yield* visit(child);
  };
  const textOf = (node: ts.Expression | undefined): string[] => {
    if (node === undefined) return [];
    if (ts.isIdentifier(node)) return textOf(constants.get(node.text));
    if (ts.isConditionalExpression(node)) return [...textOf(node.whenTrue), ...textOf(node.whenFalse)];
    if (ts.isStringLiteralLike(node)) return [node.text];
    if (!ts.isTemplateExpression(node)) return [];
    return [node.head.text + node.templateSpans.map(({ literal: { text } }) => `1${text}`).join('')];
  };
  const said = function* ({ expression, arguments: all }: ts.CallExpression | ts.NewExpression) {
    const given = [...(all ?? [])];
    const name = expression.getText();
    const isFault = name === 'HejnalError' && isWanted((given[0]?.getText() ?? '').slice(1, -1));
    if (name === 'sendProblem') yield* textOf(given[3]);
    if (isFault) yield* [given[1], given[2]].flatMap(textOf);
    if (makers.includes(name)) yield* given.slice(0, 2).flatMap(textOf);
    if (name === 'syntaxError') yield* [given[2], given[3]].flatMap(textOf);
  };
  yield* visit(source);
}

/** Functions that make a fault of a message and a hint. */
const makers: readonly string[] = ['damaged', 'refused', 'invalid', 'unreachable'];

/** What only a program that sends JSON is told, or only the log. */
const neverOnPages = /mcp|reconcile|site\.ts/;

it('every sentence that a page can say of a fault is there in Polish', () => {
  const files = ['server', 'src/sparql', 'src/formats', 'src/endpoint'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)),
  );
  const sources = files.filter((name) => name.endsWith('.ts') && !neverOnPages.test(name));
  const sentences = [...new Set(sources.flatMap((file) => [...sentencesIn(file)]))].filter((each) =>
    /[a-z]{3}/.test(each),
  );
  expect(sentences.length).toBeGreaterThan(100);
  const missing = sentences.filter((english) =>
    faultIn('pl', english).some(({ text, language }) => language === 'en' && text !== '1'),
  );
  expect(missing).toEqual([]);
});

it('every sentence that a command can say of a fault is there in Polish', () => {
  const roots = ['facts', 'model', 'release', 'publish', 'keep', 'outside', 'push', 'init', 'rdf', 'endpoint'];
  const files = roots.flatMap((root) =>
    readdirSync(`src/${root}`, { recursive: true, encoding: 'utf8' }).map((name) => join('src', root, name)),
  );
  const isTold = (code: string): boolean => /^[a-z-]+$/.test(code) && code !== 'internal';
  const sentences = files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((file) => [...sentencesIn(file, isTold)])
    .filter((each) => /[a-z]{3} /.test(each));
  expect(sentences.length).toBeGreaterThan(40);
  const missing = sentences.filter((english) =>
    faultIn('pl', english).some(({ text, language }) => language === 'en' && /[a-z]{3}/.test(text)),
  );
  expect([...new Set(missing)]).toEqual([]);
});

it('fills what differs into a sentence, says sentences within it, and marks the words of other programs', () => {
  const said = (english: string) =>
    faultIn('pl-PL', english)
      .map(({ text }) => text)
      .join('');
  expect(said('The query is longer than 65536 bytes.')).toBe('Zapytanie ma ponad 65536 bajtów.');
  expect(said('The query is too complex. Its brackets are nested more than 64 deep.')).toBe(
    'Zapytanie jest zbyt złożone. Nawiasy zagnieżdżono głębiej niż 64.',
  );
  expect(faultIn('pl', 'The query breaks a rule: variable used twice.')).toEqual([
    { text: 'Zapytanie łamie regułę języka: ', language: 'pl' },
    { text: 'variable used twice', language: 'en' },
    { text: '.', language: 'pl' },
  ]);
  expect(faultIn('de', 'Send less.')).toEqual([{ text: 'Send less.', language: 'en' }]);
  const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [english, polish] of Object.entries(pl))
    for (const hole of holes(polish)) expect(holes(english), english).toContain(hole);
});
