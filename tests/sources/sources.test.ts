// What becomes of passages when their sources change: of a publication whose source is proven, and then written otherwise.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { textOfHtml } from '../../src/facts/evidence/html.js';
import { findLoosely, loosen } from '../../src/sources/loose.js';
import { hejnal } from '../e2e/command.js';
import { whenPresent } from '../present.js';
import { scratch } from '../scratch.js';

interface Passage {
  readonly state: string;
  readonly record: string;
  readonly line?: number;
  readonly before?: string;
  readonly now?: string;
  readonly isSetOtherwise: boolean;
  readonly values: readonly { readonly field: string; readonly isLost: boolean }[];
  readonly reason?: string;
}

const cases = 'tests/cases';
const proven = readFileSync(join(cases, 'evidence-quotable/sources/chronicle.txt'), 'utf8');

/** A publication of one exhibition whose passage is proven. */
function publication(): string {
  const folder = scratch('sources');
  for (const each of ['base', 'evidence-quotable']) cpSync(join(cases, each), folder, { recursive: true });
  return folder;
}

/** Writes the source otherwise, and tells what became of the passage. */
async function after(change: (text: string) => string, ...words: string[]): Promise<Passage & { code: number | null }> {
  const folder = publication();
  writeFileSync(join(folder, 'sources/chronicle.txt'), change(proven));
  const { code, out, err } = await hejnal('verify-sources', folder, '--sources', join(folder, 'sources'), '--format', 'json', ...words); // prettier-ignore
  expect(out, err).not.toBe('');
  const [passage] = (JSON.parse(out) as { passages: Passage[] }).passages;
  return { ...passage!, code };
}

const lost = ({ values }: Passage): string[] => values.filter(({ isLost }) => isLost).map(({ field }) => field);

describe('a passage', () => {
  it('is found where it was proven', async () => {
    const passage = await after((text) => text);
    expect(passage).toMatchObject({ code: 0, state: 'found', record: 'exhibition/sibyl', line: 3 });
    expect(passage.values.map(({ field }) => field).sort()).toEqual(['opened', 'permit', 'shownIn', 'visitors']);
    expect(lost(passage)).toEqual([]);
  });

  it('has moved, and nothing is lost', { timeout: 60_000 }, async () => {
    // The proof of the case does not say where the passage stood, so the lock is written anew first.
    const folder = publication();
    const sources = join(folder, 'sources');
    rmSync(join(folder, 'data/evidence.lock'));
    expect((await hejnal('check', folder, '--sources', sources, '--write')).code).toBe(0);
    writeFileSync(join(sources, 'chronicle.txt'), `# Spis treści\n\nO kronice.\n\n${proven}`);
    const { code, out } = await hejnal('verify-sources', folder, '--sources', sources, '--lang', 'pl');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^data\/exhibitions\.yaml:\d+:\d+ w innym miejscu: exhibition\/sibyl, chronicle \(wiersz 7\)\n/,
    );
    expect(out).toMatch(/\nw innym miejscu: 1, bez zmian: 0\n$/);
  });

  it('has changed: what it says otherwise loses its proof, what it still says does not', async () => {
    const passage = await after((text) => text.replace('15 maja 1801', '16 maja 1801'));
    expect(passage).toMatchObject({ code: 1, state: 'changed', line: 3 });
    expect([passage.before?.includes('15 maja'), passage.now?.includes('16 maja')]).toEqual([true, true]);
    // A reference is read by people only, so somebody must look.
    expect(lost(passage)).toEqual(['opened', 'shownIn']);
  });

  it('has other words at its beginning, and the nearest are shown', async () => {
    const passage = await after((text) => text.replace('Świątynię **Sybilli**', 'Świątynia Sybilli'));
    expect(passage).toMatchObject({ code: 1, state: 'changed', line: 3 });
    expect(passage.now).toMatch(/Sybilli w Puławach otwarto 15 maja/);
  });

  it('is gone with everything that rests on it', async () => {
    const passage = await after(() => '# Kronika\n\nStrona w przebudowie.\n');
    expect(passage).toMatchObject({ code: 1, state: 'gone' });
    expect(lost(passage)).toEqual(['opened', 'visitors', 'permit', 'shownIn']);
  });

  it('is the same when only its setting differs', async () => {
    const passage = await after((text) => text.replace('Pozwolenie', 'Pozwo-\nlenie').replace('1 200', '1\u00a0200'));
    expect(passage).toMatchObject({ state: 'changed', code: 1 });
    expect(lost(passage)).toEqual(['shownIn']);
    const parted = await after((text) => text.replace('Sybilli**', 'Sy-\nbilli**'));
    expect(parted).toMatchObject({ code: 0, state: 'moved', isSetOtherwise: true });
  });

  it('is not looked up where its source cannot be read, which is said', { timeout: 60_000 }, async () => {
    const folder = publication();
    writeFileSync(join(folder, 'data/sources.yaml'), readFileSync(join(folder, 'data/sources.yaml'), 'utf8').replace('chronicle.txt', 'chronicle.pdf')); // prettier-ignore
    const { code, out } = await hejnal('verify-sources', folder, '--sources', join(folder, 'sources'));
    expect([code, out]).toEqual([1, expect.stringContaining('Make a text of it (pdftotext')]);
    expect((await hejnal('verify-sources', folder)).code).toBe(2);
    expect((await hejnal('verify-sources', folder, '--sources', join(folder, 'none'))).code).toBe(3);
  });
});

describe('sources as pages', () => {
  const html = `<!doctype html><html><head><title>X</title><style>p { }</style></head><body>
<nav>Menu</nav><script>var a = "Świątynię";</script>
<p>&#346;wi&#x105;tyni&eogon; <b>Sybilli</b> w
<a href="/">Pu&lstrok;awach</a> otwarto 15&nbsp;maja 1801 roku.</p><p>Pozwolenie nr 12/1801/A wyda&lstrok; urz&aogon;d.<br>W pierwszym roku przysz&lstrok;o 1&nbsp;200 os&oacute;b.</p>
</body></html>`;

  it('are read as people see them, at the lines of the file', { timeout: 60_000 }, async () => {
    const folder = publication();
    writeFileSync(join(folder, 'sources/chronicle.html'), html);
    writeFileSync(join(folder, 'data/sources.yaml'), readFileSync(join(folder, 'data/sources.yaml'), 'utf8').replace('chronicle.txt', 'chronicle.html')); // prettier-ignore
    const { code, out } = await hejnal('verify-sources', folder, '--sources', join(folder, 'sources'), '--json');
    const { passages } = JSON.parse(out) as { passages: Passage[] };
    expect([code, passages[0]?.state, passages[0]?.line]).toEqual([0, 'found', 3]);
    const checked = await hejnal('check', folder, '--sources', join(folder, 'sources'));
    expect(checked.err).not.toContain('passage-missing');
  });

  it('keep lines, and leave out what nobody sees', () => {
    const text = textOfHtml(html);
    expect(text.split('\n')).toHaveLength(html.split('\n').length);
    expect(text).not.toMatch(/var a|p \{|<|&/);
    expect(textOfHtml('a&bogus;b &amp;lt; x<!-- \n -->y 1 < 2')).toBe('a&bogus;b &lt; x \ny 1 < 2');
  });

  it('are asked for on the web only if the operator says so', { timeout: 60_000 }, async () => {
    const asked: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const folder = publication();
    const page = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kronika`;
    writeFileSync(join(folder, 'data/sources.yaml'), readFileSync(join(folder, 'data/sources.yaml'), 'utf8').replace('chronicle.txt', `none.txt\n  page: ${page}`)); // prettier-ignore
    expect((await hejnal('verify-sources', folder, '--sources', join(folder, 'sources'))).code).toBe(1);
    expect(asked).toEqual([]);
    const { code, out } = await hejnal('verify-sources', folder, '--online');
    expect([code, asked, out]).toEqual([0, ['/kronika'], expect.stringContaining('found: 1')]);
  });
});

describe('texts compared loosely', () => {
  it.each([
    ['powiedział: „tak” – i poszedł', 'powiedział: "tak" - i poszedł'],
    ['współ- praca miast', 'współpraca miast'],
    ['oﬁara', 'ofiara'],
    ['czekał…', 'czekał...'],
  ])('%s is %s', (text, words) => {
    expect(findLoosely(loosen(text), words)).toEqual([0, text.length]);
  });

  it.each([
    ['Kraków', 'kraków'],
    ['2024-09-25', '2024-09-26'],
    ['biało-czerwony', 'białoczerwony'],
    ['Polska - Francja', 'PolskaFrancja'],
  ])('%s is not %s', (text, words) => {
    expect(findLoosely(loosen(text), words)).toBeUndefined();
  });
});

whenPresent('../shared/source', 'the source of Kraków')('the page of Kraków', () => {
  it('still proves every passage', async () => {
    const { code, out } = await hejnal('verify-sources', '.', '--sources', '../shared/source', '--lang', 'en');
    expect([code, out]).toEqual([0, expect.stringMatching(/^found: 1\d\d\n$/)]);
  });
});
