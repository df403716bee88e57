// The matrix of pages on publications about something else: libraries of one city with three hundred days, words without
// places and days, shops in six languages and as many scripts, and the communes of France where they lie beside the repository; these take minutes to build, and wait
// for HEJNAL_MATRIX=all.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type Served } from '../e2e/publication.js';
import { presentOr, whenPresent } from '../present.js';
import { describeInBrowser, useBrowser } from './browser.js';
import { isWhole, walk, type Visited } from './looks.js';
import { buildFolder, buildLibraries, buildWords } from './publications.js';
import { buildShops } from './strangers.js';

const query = (text: string): string => `/sparql?query=${encodeURIComponent(text)}`;

/** Pages that every publication has. */
const every: readonly Visited[] = [
  ['/'],
  ['/search'],
  ['/search?q=biblioteka'],
  ['/search?q=xyzzyq'],
  ['/sparql'],
  [query('SELECT * { ?s ?p ?o } LIMIT 150')],
  [query('CONSTRUCT WHERE { ?s a ?c } LIMIT 20')],
  ['/ontology'],
  ['/shapes'],
  ['/catalog'],
  ['/evidence'],
  ['/accessibility'],
  ['/version'],
  ['/feed'],
  ['/graph/facts'],
  ['/.well-known/void'],
  ['/no/such/page', 404],
];

interface Publication {
  readonly languages: readonly string[];
  readonly pages: readonly Visited[];
  build(): Promise<string>;
}

const libraries: Publication = {
  languages: ['pl', 'en'],
  pages: [
    ...every,
    ['/doc/library'],
    ['/doc/library?page=2'],
    ['/doc/library?district=district-1&opened=1900/1999'],
    ['/doc/library?sort=-opened'],
    ['/doc/library?opened=1700'],
    ['/doc/library?opened=once', 400],
    ['/doc/library/library-1'],
    ['/doc/library/library-3'],
    ['/doc/library/library-6'],
    ['/doc/district'],
    ['/doc/district/district-1'],
    ['/doc/library/library-', 404],
    ['/dataset/libraries'],
    [query('PREFIX my: <http://localhost:8080/ontology#> SELECT ?library ?point { ?library my:point ?point }')],
    [
      query(
        'PREFIX my: <http://localhost:8080/ontology#> SELECT ?library ?opened { ?library my:opened ?opened } LIMIT 30',
      ),
    ],
  ],
  build: buildLibraries,
};

const words: Publication = {
  languages: ['pl', 'en'],
  pages: [
    ...every,
    ['/doc/word'],
    ['/doc/word/word-1'],
    ['/doc/word/word-3'],
    ['/doc/word/word-40'],
    ['/dataset/words'],
  ],
  build: buildWords,
};

const shops: Publication = {
  languages: ['pl', 'en'],
  pages: [
    ...every,
    ['/doc/shop'],
    ['/doc/shop?page=2'],
    ['/doc/shop?sort=-rating'],
    ['/doc/shop?sort=sells&open=true'],
    ['/doc/shop?lang=ar'],
    ['/doc/shop?sort=name@ja'],
    ['/doc/shop?rating=../3'],
    ['/doc/shop/shop-1'],
    ['/doc/shop/shop-3'],
    ['/doc/shop/shop-4'],
    ['/doc/shop/shop-6'],
    ['/doc/shop/shop-8', 410],
    ['/doc/good/good-1'],
    ['/doc/good/good-7'],
    ['/doc/stall'],
    ['/dataset/shops'],
    [query('PREFIX my: <http://localhost:8080/ontology#> SELECT * { ?shop my:sells ?good }')],
    [query('PREFIX my: <http://localhost:8080/ontology#> CONSTRUCT WHERE { ?shop my:sells ?good ; my:point ?point }')],
  ],
  build: buildShops,
};

const communes: Publication = {
  languages: ['en'],
  pages: [
    ...every,
    ['/doc/commune'],
    ['/doc/commune?page=350'],
    ['/doc/commune?departement=76&population=1000/9999'],
    ['/doc/commune/01001'],
    ['/doc/commune?sort=-population&page=2'],
    ['/doc/epci'],
    ['/doc/epci/200000172'],
    ['/doc/departement/64'],
    ['/search?q=saint+denis'],
    ['/dataset/communes'],
  ],
  build: () => buildFolder('../shared/communes'),
};

const sets = [
  ['libraries of one city', libraries, describeInBrowser],
  ['words', words, describeInBrowser],
  ['shops in six languages', shops, describeInBrowser],
  [
    'the communes of France',
    communes,
    isWhole
      ? whenPresent('../shared/communes', 'pages of the communes')
      : presentOr(false, 'pages of the communes (only with HEJNAL_MATRIX=all)'),
  ],
] as const;

for (const [name, { languages, pages, build }, describe] of sets) {
  describe(`the matrix of pages of ${name}`, () => {
    const browser = useBrowser();
    let served: Served | undefined;
    beforeAll(async () => {
      served = await serve({}, await build());
    }, 900_000);
    afterAll(() => served?.close());

    it('shows names beside a map that can be read on a telephone, and folds what is too many', async () => {
      const page = await browser().newPage({ viewport: { width: 390, height: 844 } });
      await page.goto(`http://127.0.0.1:${served?.port ?? 0}/`);
      const sizes = await page.$$eval('figure.map text', (texts) =>
        texts.filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect().height),
      );
      expect(sizes.filter((height) => height < 11)).toEqual([]);
      const open = await page.$$eval('figure.map .places a', (links) => links.filter((each) => each.checkVisibility()));
      expect(open.length).toBeLessThanOrEqual(60);
      await page.close();
    });

    it('has no fault', { timeout: 1_800_000 }, async () => {
      const port = served?.port ?? 0;
      const faults = await Promise.all(
        languages.map((language, at) => walk(browser(), { port, pages, language, isFirst: at === 0 })),
      );
      expect(faults.flat()).toEqual([]);
    });
  });
}
