// The one stylesheet, put together. Its address holds a digest, so that it can be kept for ever.
import { assetNamed, assetOf } from '../components/assets.js';
import { base } from './base.js';
import { dark, light, properties } from './colours.js';
import { drawings, print } from './drawings.js';
import { parts } from './parts.js';
import { query } from './query.js';

const face = (file: string, range: string): string =>
  `@font-face{font-family:Newsreader;font-weight:500;font-display:swap;src:url(${assetNamed(file).path}) format("woff2");unicode-range:${range}}`;

const roots = `
${face('newsreader-latin.woff2', 'U+20-7E,U+A0,U+AB,U+BB,U+C0-FF,U+2013,U+2014,U+2019,U+201C-201E,U+2026')}
${face('newsreader-latin-ext.woff2', 'U+100-17F,U+218-21B')}
:root { color-scheme: light dark; ${properties(light)};
  --serif: Newsreader, "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) { :root { ${properties(dark)} } }
`;

const style = [roots, base, parts, drawings, query, print].join('');

/** Holds the stylesheet as a file that pages refer to. */
export const styleAsset = assetOf('style.css', 'text/css; charset=utf-8', Buffer.from(style));
