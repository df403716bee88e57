// Writes the configuration by which nginx serves a twin: each file with the headers that it was served with.
import type { Crawled, Served } from './crawl.js';

/** nginx reads no word of a configuration that is longer than 4,096 bytes. */
const longestValue = 3_500;
const usualVary = 'Accept, Accept-Language, Accept-Encoding';

/** Says how the twin is laid out. */
export interface Twin extends Crawled {
  readonly base: string;
  readonly languages: readonly string[];
  /** Where the bytes of a path lie, below the folder of the files. */
  readonly file: (path: string) => string;
}

/** Media types by ending, as clients name them; the first that is named wins. */
const endings: readonly (readonly [type: string, ending: string])[] = [
  ['text/html', 'html'],
  ['application/xhtml\\+xml', 'html'],
  ['application/ld\\+json', 'jsonld'],
  ['text/turtle', 'ttl'],
  ['application/n-triples', 'nt'],
  ['application/rdf\\+xml', 'rdf'],
  ['application/ld\\+yaml', 'yamlld'],
  ['application/geo\\+json', 'geojson'],
  ['application/jsonl', 'jsonl'],
  ['text/csv', 'csv'],
];

/** Writes the maps, which stand in `http`. */
export function writeMaps({ languages, negotiated, files }: Twin): string {
  const [first = 'en', ...others] = languages;
  return [
    'map "$arg_lang,$http_accept_language" $twin_language {',
    `  default ${first};`,
    ...languages.map((language) => `  "~*^${language}," ${language};`),
    ...others.map((language) => `  "~*^[^,]*,${language}\\b" ${language};`),
    '}',
    'map $http_accept $twin_ending {',
    '  default "";',
    ...endings.map(([type, ending]) => `  "~*${type}" ${ending === 'html' ? '.$twin_language.html' : `.${ending}`};`),
    '}',
    ...mapOf(
      '$uri',
      '$twin_usual',
      '.jsonld',
      [...negotiated].map(([path, { ending }]) => [path, ending]),
    ),
    ...mapOf(
      '$uri',
      '$twin_varies',
      usualVary,
      [...negotiated].map(([path, { vary }]) => [path, vary]),
    ),
    ...variesOf(files).flatMap((vary, at) => [
      `map $twin_vary $twin_vary_${at} {`,
      '  default $twin_vary;',
      `  "" ${quoted(vary)};`,
      '}',
    ]),
    '',
  ].join('\n');
}

/** Writes what stands in `server`, where `$twin` is the folder of the files. */
export function writeServer(twin: Twin): string {
  const { base, files } = twin;
  const { pathname: root } = new URL(base);
  return [
    'etag off;',
    'set $twin_vary "";',
    // A file at rest answers no question: what a query string chooses is the server's; the language is not, nor where a reader comes from.
    'if ($args ~* "(?:^|&)(?!(?:lang|utm_[a-z]+|fbclid|gclid)=)[^&]") { return 404; }',
    `location ~ ^${root}id/(?<twin_name>.*)$ { return 303 ${base}doc/$twin_name$is_args$args; }`,
    'location / {',
    '  set $twin_vary $twin_varies;',
    '  if ($twin_ending = "") { rewrite ^(.*)$ $1$twin_usual last; }',
    '  rewrite ^(.*)$ $1$twin_ending last;',
    '}',
    'location ~ \\.[a-z0-9]+$ { return 404; }',
    ...files.map((each) => locationOf(each, twin, variesOf(files))),
    '',
  ].join('\n');
}

function locationOf({ path, headers }: Served, { file }: Twin, varies: readonly string[]): string {
  const { 'content-type': type = 'application/octet-stream', vary = '', 'accept-ranges': ranges, ...others } = headers;
  return [
    `location = ${quoted(decodeURI(path))} {`,
    `  root $twin; try_files ${quoted(`/${file(path)}`)} =404;`,
    `  types { } default_type ${quoted(type)};`,
    ...(ranges === undefined ? ['  max_ranges 0;'] : []),
    ...(others['last-modified'] === undefined ? ['  add_header last-modified "";'] : []),
    ...(vary === '' ? [] : [`  add_header vary $twin_vary_${varies.indexOf(vary)};`]),
    ...Object.entries(others).flatMap(([name, value]) =>
      pieces(value).map((each) => `  add_header ${name} ${quoted(each)};`),
    ),
    '}',
  ].join('\n');
}

/** By what files vary: one that is given at a negotiated address varies as that does. */
function variesOf(files: readonly Served[]): string[] {
  return [...new Set(files.flatMap(({ headers }) => headers['vary'] ?? []))];
}

/** A map by paths; what is as usual needs no line. */
function mapOf(
  from: string,
  to: string,
  usual: string,
  lines: readonly (readonly [path: string, value: string])[],
): string[] {
  const others = lines.filter(([, value]) => value !== usual);
  const written = others.map(([path, value]) => `  ${quoted(decodeURI(path))} ${quoted(value)};`);
  return [`map ${from} ${to} {`, `  default ${quoted(usual)};`, ...written, '}'];
}

/** A list may be sent as several fields of its name (RFC 9110 §5.3), so a long one is cut between its members. */
function pieces(value: string): string[] {
  if (value.length <= longestValue) return [value];
  const found = [''];
  for (const member of value.split(/, (?=<)/)) {
    const last = found.at(-1) ?? '';
    if (last !== '' && last.length + member.length > longestValue) found.push(member);
    else found[found.length - 1] = last === '' ? member : `${last}, ${member}`;
  }
  return found;
}

function quoted(text: string): string {
  return `"${text.replace(/(["\\])/g, '\\$1')}"`;
}
