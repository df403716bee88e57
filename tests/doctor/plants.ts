// What is planted: for each check one answer that is changed so that the check must fail.
import type { Check } from '../../src/doctor/symptom.js';
import type { Answer, Asked, Plant } from './proxy.js';

const base = 'http://localhost:8080/';
const isThing = ({ path }: Asked): boolean => path.startsWith('/id/');
const isDocument = ({ path }: Asked): boolean => path.startsWith('/doc/');
const asks =
  (type: string) =>
  (asked: Asked): boolean =>
    (asked.headers.accept ?? '').startsWith(type);
const at =
  (path: string) =>
  (asked: Asked): boolean =>
    asked.path.replace(/\?.*$/, '') === path;
const all =
  (...tests: ((asked: Asked) => boolean)[]) =>
  (asked: Asked): boolean =>
    tests.every((test) => test(asked));
const sends =
  (name: string) =>
  ({ headers }: Asked): boolean =>
    headers[name] !== undefined;
const by =
  (wanted: string) =>
  ({ method }: Asked): boolean =>
    method === wanted;
const not =
  (test: (asked: Asked) => boolean) =>
  (asked: Asked): boolean =>
    !test(asked);
const asksQuery =
  (text: string) =>
  ({ path }: Asked): boolean =>
    decodeURIComponent(path).includes(text);

function where(test: (asked: Asked) => boolean, change: Plant): Plant {
  return (answer, asked) => {
    if (test(asked)) change(answer, asked);
  };
}

const status =
  (code: number): Plant =>
  (answer) =>
    (answer.status = code);
const header =
  (name: string, value: string | undefined): Plant =>
  (answer) =>
    (answer.headers[name] = value);
const body =
  (text: string): Plant =>
  (answer) => {
    answer.body = Buffer.from(text);
  };
const typed =
  (type: string, text: string): Plant =>
  (answer) => {
    answer.status = 200;
    answer.headers['content-type'] = type;
    delete answer.headers['location'];
    answer.body = Buffer.from(text);
  };
const replaced =
  (from: string | RegExp, to: string): Plant =>
  (answer) => {
    answer.body = Buffer.from(answer.body.toString().replaceAll(from, to));
  };
const redirected =
  (to: string, code = 303): Plant =>
  (answer) => {
    answer.status = code;
    answer.headers['location'] = to;
    answer.headers['content-length'] = '0';
    answer.body = Buffer.alloc(0);
  };
const missing = status(404);
const turtle = 'text/turtle';
const catalogue = all(at('/catalog'), by('GET'));
const rows = asksQuery('SELECT ?text');
const isFile = ({ path }: Asked): boolean => path.startsWith('/dump/');
const everywhere = (): boolean => true;

/** Holds the plants; names of areas that need another server are left out. */
export const plants: Readonly<Partial<Record<Check, Plant>>> = {
  'name-missing': where(isThing, missing),
  'name-without-data': where(isDocument, typed('text/html', '<p>no data')),
  'name-unmentioned': where(isDocument, replaced('http://localhost:8080/id/', 'http://localhost:8080/ident/')),
  'name-rewritten': where(isDocument, replaced('http://localhost:8080/id/', 'http://localhost:8081/id/')),
  'name-redirect': where(isThing, status(302)),
  'name-redirect-downgrade': where(isThing, (answer) => (answer.headers['location'] = `http://localhost:8080/doc/x`)),
  'name-redirect-raw': where(isThing, header('location', Buffer.from('/doc/city/krak\u00f3w').toString('latin1'))),
  'name-redirect-circle': where(isThing, (answer, { path }) => redirected(`http://localhost:8080${path}`)(answer, {} as Asked)),
  'name-is-document': where(isThing, typed(turtle, '<http://localhost:8080/id/a> a <urn:a> .')),
  'name-elsewhere': where(isThing, redirected('https://elsewhere.example/')),
  'name-of-nothing': where(({ path }) => path.includes('never-given'), typed(turtle, '<urn:a> a <urn:b> .')),
  'sample-missing': missing,

  'format-none': where(isDocument, (answer, { headers }) => {
    if (!(headers.accept ?? '').startsWith('text/html')) answer.status = 406;
  }),
  'format-missing': where(all(isDocument, asks('application/rdf+xml')), status(406)),
  'format-ignored': where(all(isDocument, asks('application/n-triples')), typed('text/html', '<p>')),
  'format-failed': where(all(isDocument, asks('application/rdf+xml')), status(500)),
  'format-broken': where(all(isDocument, asks(turtle)), replaced(' ;\n', ' ;;;, \n')),
  'formats-differ': where(all(isDocument, asks('application/n-triples')), (answer) => {
    answer.body = Buffer.from(answer.body.toString().split('\n').slice(1).join('\n'));
  }),
  'quality-ignored': where(all(isDocument, asks('text/html;q=0.2')), typed('text/html', '<p>')),
  'accept-needed': where(all(isDocument, not(sends('accept'))), status(406)),
  'browser-gets-data': where(all(isDocument, ({ headers }) => (headers.accept ?? '').includes('image/avif')), typed(turtle, '<urn:a> a <urn:b> .')), // prettier-ignore
  'vary-missing': where(isDocument, header('vary', 'Accept-Encoding')),
  'head-differs': where(all(isDocument, by('HEAD')), header('etag', '"other"')),
  'charset-missing': where(all(isDocument, asks('text/html')), typed('text/html', '<html><p>Kraków')),

  'validator-missing': where(isDocument, (answer) => {
    delete answer.headers['etag'];
    delete answer.headers['last-modified'];
  }),
  'revalidation-fails': where(all(isDocument, sends('if-none-match')), status(200)),
  'revalidation-lies': where(all(isDocument, sends('if-none-match')), status(304)),
  'revalidation-bare': where(all(isDocument, sends('if-none-match')), header('vary', undefined)),
  'tag-shared': where(isDocument, header('etag', '"always"')),
  'freshness-missing': where(isDocument, header('cache-control', undefined)),
  'storing-forbidden': where(isDocument, header('cache-control', 'no-store')),
  uncompressed: where(({ path }) => path.startsWith('/catalog'), (answer, { headers }) => {
    if (headers['accept-encoding'] !== 'identity') delete answer.headers['content-encoding'];
  }),
  'compression-broken': where(({ headers }) => headers['accept-encoding'] === 'gzip', (answer) => {
    answer.body = Buffer.concat([answer.body.subarray(0, 20), Buffer.from('nonsense')]);
  }),
  'compression-forced': where(({ headers }) => headers['accept-encoding'] === 'identity', header('content-encoding', 'gzip')), // prettier-ignore
  'compression-vary': where(({ headers }) => headers['accept-encoding'] === 'br', header('vary', 'Accept')),
  'cors-missing': where(sends('origin'), header('access-control-allow-origin', undefined)),
  'cors-credentials': where(sends('origin'), (answer, { headers }) => {
    answer.headers['access-control-allow-origin'] = headers.origin;
    answer.headers['access-control-allow-credentials'] = 'true';
  }),
  'cors-hidden': where(sends('origin'), header('access-control-expose-headers', 'Vary')),
  'cors-preflight': where(by('OPTIONS'), status(405)),

  'sparql-missing': (answer, { path }) => {
    if (path.startsWith('/sparql') || path.startsWith('/query')) answer.status = 404;
    replaced(/\S*sparqlEndpoint[^;.]*[;.]/g, '')(answer, {} as Asked);
  },
  'sparql-failed': where(rows, status(500)),
  'sparql-wrong': where(asksQuery('1 = 1.0'), replaced('true', 'false')),
  'sparql-format-missing': where(all(rows, asks('text/tab')), status(406)),
  'sparql-format-broken': where(all(rows, asks('text/csv')), replaced('""', '\\"')),
  'sparql-post-form': where(({ headers }) => (headers['content-type'] ?? '').includes('form'), status(415)),
  'sparql-post-direct': where(({ headers }) => (headers['content-type'] ?? '').includes('sparql-query'), body('{}')),
  'sparql-error-status': where(asksQuery('?s ?p }'), status(500)),
  'sparql-error-silent': where(asksQuery('?s ?p }'), body('')),
  'sparql-cors': where(at('/sparql'), header('access-control-allow-origin', undefined)),
  'description-missing': where(({ path }) => path === '/sparql', status(400)),
  'description-broken': where(({ path }) => path === '/sparql', typed(turtle, '<a> <b')),
  'description-elsewhere': where(({ path }) => path === '/sparql', replaced(/(#endpoint>) <[^>]*>/g, '$1 <https://other.example/sparql>')), // prettier-ignore
  'description-overclaims': where(asksQuery('(1 AS ?one)'), typed('text/html', '<p>')),

  'catalog-missing': (answer) => {
    answer.body = Buffer.from(answer.body.toString().replaceAll(/dcat:Catalog\b|ns\/dcat#Catalog\b/g, 'dcat:Other'));
  },
  'catalog-empty': where(catalogue, replaced('dcat:Dataset', 'dcat:Nothing')),
  'catalog-shapes': where(catalogue, replaced('dct:title', 'dct:alternative')),
  'catalog-values': where(catalogue, replaced('a dct:LicenseDocument', 'a dct:Nothing')),
  'catalog-recommended': where(catalogue, replaced('dcat:keyword', 'dct:subject')),
  'catalog-page-lost': where(catalogue, header('link', `<${base}catalog?page=2>; rel="next"`)),
  'dataset-missing': where(({ path }) => path.startsWith('/dataset/'), missing),
  'licence-missing': where(catalogue, replaced('dct:license', 'dct:rights')),
  'link-dead': where(all(by('HEAD'), ({ path }) => path.startsWith('/dataset/')), missing),
  'file-dead': where(isFile, missing),
  'file-type': where(isFile, header('content-type', 'application/octet-stream')),
  'file-size': where(all(isFile, by('HEAD')), header('content-length', '7')),
  'file-checksum': where(all(isFile, by('GET'), not(sends('range'))), (answer) => {
    answer.body = Buffer.from(answer.body.map((byte, place) => (place === 3 ? byte ^ 1 : byte)));
  }),
  'file-without-checksum': where(catalogue, replaced('spdx:checksumValue', 'spdx:other')),
  'file-ranges': where(isFile, (answer, { headers }) => {
    delete answer.headers['accept-ranges'];
    if (headers.range !== undefined) answer.status = 200;
  }),
  'file-ranges-broken': where(all(isFile, sends('range')), status(200)),

  'void-missing': where(at('/.well-known/void'), missing),
  'void-broken': where(at('/.well-known/void'), typed(turtle, '<a> <b')),
  'void-dead': where(all(isFile, by('HEAD')), missing),
  'sitemap-missing': (answer, { path }) => {
    if (path.startsWith('/sitemap')) answer.status = 404;
    if (path === '/robots.txt') answer.body = Buffer.from('User-agent: *\nAllow: /\n');
  },
  'sitemap-broken': where(at('/sitemap.xml'), body('<html>')),
  'sitemap-elsewhere': where(at('/sitemap.xml'), replaced('<loc>http://localhost:8080/', '<loc>http://localhost:3000/')),
  'sitemap-dead': where(all(by('HEAD'), ({ path }) => /html|lang=/.test(path)), missing),
  'sitemap-day': where(at('/sitemap.xml'), replaced(/<lastmod>[^<]*/g, '<lastmod>22.11.2026')),
  'robots-missing': where(at('/robots.txt'), missing),
  'robots-close': where(at('/robots.txt'), body('User-agent: *\nDisallow: /\n')),
  'robots-silent': where(at('/robots.txt'), body('User-agent: *\nAllow: /\n')),
  'links-missing': where(isDocument, header('link', undefined)),
  'links-broken': where(isDocument, header('link', 'http://a; rel=license')),
  'links-dead': where(all(by('HEAD'), ({ path }) => path.startsWith('/timemap/')), missing),
  'api-catalog-missing': where(at('/.well-known/api-catalog'), missing),
  'api-catalog-broken': where(at('/.well-known/api-catalog'), body('{}')),
  'page-without-data': where(all(isDocument, asks('text/html')), (answer: Answer) => {
    answer.headers['link'] = `<${base}>; rel="collection"`;
    answer.body = Buffer.from('<html><p>words');
  }),

  'versions-missing': (answer) => {
    if (typeof answer.headers['link'] === 'string')
      answer.headers['link'] = answer.headers['link'].replaceAll(/time(?:gate|map)"/g, 'other"');
    if (String(answer.headers['content-type']).startsWith(turtle)) replaced(/[vV]ersion/g, 'edition')(answer, {} as Asked);
  },
  'timegate-failed': where(({ path }) => path.startsWith('/timegate/'), status(500)),
  'timegate-vary': where(({ path }) => path.startsWith('/timegate/'), header('vary', 'Accept')),
  'memento-undated': where(everywhere, header('memento-datetime', undefined)),
  'timemap-broken': where(({ path }) => path.startsWith('/timemap/'), body('nothing')),

  'sniffing-allowed': where(everywhere, header('x-content-type-options', undefined)),
  'policy-missing': where(everywhere, header('content-security-policy', undefined)),
  'frames-allowed': where(everywhere, header('content-security-policy', "default-src 'self'")),
  'software-told': where(everywhere, header('server', 'Apache/2.4.1')),
  'cookie-set': where(everywhere, header('set-cookie', 'session=1')),
}; // prettier-ignore
