// Texts in another language than the page are marked wherever they stand, titles and drawings included; what may run from
// right to left stands apart in titles and citations.
import { expect, it } from 'vitest';
import { inGraph } from '../formats/museum.js';
import { makeToy, names } from '../server/toy.js';

const arabic = 'متحف';
const more = inGraph(
  `<id/museum/cairo> a mu:Museum ; skos:prefLabel "${arabic}"@ar ; mu:partner <id/museum/prado> , <id/museum/wawel> .
   <id/museum/prado> a mu:Museum ; skos:prefLabel "Prado Museum"@en .`,
  'facts',
);

async function page(path: string): Promise<string> {
  const { app } = await makeToy({}, undefined, more);
  const { pathname } = new URL(names.base);
  const { body, statusCode } = await app.inject({
    url: `${pathname}${path}?lang=pl`,
    headers: { accept: 'text/html' },
  });
  expect(statusCode).toBe(200);
  return body;
}

/** Every text that holds some words, with the language of the innermost element that has one. */
function tonguesOf(html: string, words: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const [, end, name = '', attributes = '', text = ''] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)([^>]*)>([^<]*)/gi,
  )) {
    if (['meta', 'link', 'input', 'br', 'img', 'hr', 'wbr'].includes(name)) open.push('');
    if (end === '/') open.pop();
    else if (!attributes.endsWith('/')) open.push(/ lang="([^"]*)"/.exec(attributes)?.[1] ?? '');
    if (['meta', 'link', 'input', 'br', 'img', 'hr', 'wbr'].includes(name)) open.splice(-2);
    if (text.includes(words) && name !== 'script') found.push([...open].reverse().find((each) => each !== '') ?? '');
  }
  return found;
}

it('a name that the page shows in another language is marked in title, heading, citation, links and drawing', async () => {
  const own = tonguesOf(await page('doc/museum/prado'), 'Prado');
  expect(own.length).toBeGreaterThan(2);
  expect(new Set(own)).toEqual(new Set(['en']));
  const drawn = tonguesOf(await page('doc/museum/cairo'), 'Prado');
  expect(drawn.length).toBeGreaterThan(2);
  expect(new Set(drawn)).toEqual(new Set(['en']));
});

it('a name that runs from right to left stands apart in the title by characters, in the citation by an element', async () => {
  const html = await page('doc/museum/cairo');
  expect(/<title[^>]*>([^<]*)</.exec(html)?.[1]).toContain(`\u2068${arabic}\u2069`);
  expect(html).toContain(`: <bdi lang="ar">${arabic}</bdi>. <cite>`);
  expect(
    html.replace(/<(bdi)[^>]*>[^<]*<\/\1>|<title[^]*?<\/title>|<svg[^]*?<\/svg>|<script[^]*?<\/script>|="[^"]*"/g, ''),
  ).not.toContain(arabic);
});
