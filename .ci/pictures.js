// `npm run pictures`: takes the pictures of README.md and docs/ from Kraków's publication, built and served anew; each the same page,
// language and width every time, so that a change of a page is a change of its picture. Debian's Chromium takes and encodes them.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const port = 18_999;
const program = 'dist/bin/hejnal.js';

/** Pages by the beginning of their file's name: an address, and how high the picture is on a wide screen. */
const pages = {
  home: ['/', 1500],
  thing: ['/doc/city/krakow', 1500],
  question: ['/q?cities-by-country', 1500],
  list: ['/doc/membership?sort=-joinedOn', 1100],
  source: ['/doc/source/krakow-2025-01-22', 1330],
  ontology: ['/ontology', 1500],
};

/** Pages that are taken on a telephone, too. */
const onPhone = new Set(['home', 'thing', 'question']);

/** Pages that are dark in English, so that both ways are seen. */
const dark = new Set(['home']);

function shots() {
  return Object.entries(pages).flatMap(([name, [path, height]]) =>
    ['pl', 'en'].flatMap((language) => {
      const scheme = language === 'en' && dark.has(name) ? 'dark' : 'light';
      const own = { path, language, scheme };
      const wide = { ...own, file: `${name}-${language}`, width: 1280, height };
      const narrow = { ...own, file: `${name}-${language}-phone`, width: 390, height: 844 };
      return onPhone.has(name) ? [wide, narrow] : [wide];
    }),
  );
}

async function take(browser, { file, path, language, scheme, width, height }) {
  const context = await browser.newContext({
    locale: language,
    colorScheme: scheme,
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const answer = await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: 'load' });
  if (answer?.status() !== 200) throw new Error(`${path} is ${answer?.status()}.`);
  await page.evaluate('document.fonts.ready.then(() => true)');
  const session = await context.newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  writeFileSync(`docs/pictures/${file}.webp`, Buffer.from(data, 'base64'));
  await context.close();
}

async function whenServed() {
  for (let at = 0; at < 240; at++) {
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The server did not answer within a minute.');
}

const releases = mkdtempSync(join(tmpdir(), 'hejnal-pictures-'));
const words = ['--releases', releases];
const built = spawnSync(process.execPath, [program, 'build', '.', ...words, '--base', 'https://krakow.example/'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (built.status !== 0) process.exit(built.status ?? 1);
const server = spawn(process.execPath, [program, 'serve', ...words, '--port', String(port)], { stdio: 'ignore' });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  await whenServed();
  for (const shot of shots()) await take(browser, shot);
} finally {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(releases, { recursive: true, force: true });
}
