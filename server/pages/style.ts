// The one stylesheet: system fonts, light and dark, print. Its address holds a digest, so that it can be kept for ever.
import { createHash } from 'node:crypto';

/** Holds the stylesheet. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --raised: #ffffff; --ink: #1d2129; --soft: #565d69; --line: #dcd8d0; --accent: #14508c; --accent-ink: #ffffff;
  --mark: #fff4d6; --focus: #b3541e;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #14171c; --raised: #1b1f26; --ink: #e8e6e1; --soft: #a7adb8; --line: #343a45; --accent: #9cc4f2; --accent-ink: #10141a;
    --mark: #3a3116; --focus: #f0a875; }
}
*, *::before, *::after { box-sizing: border-box; }
html { font: 1.0625rem/1.6 var(--sans); background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; overflow-wrap: break-word; }
a { color: var(--accent); text-decoration-thickness: .06em; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: .14em; }
:focus-visible { outline: .18rem solid var(--focus); outline-offset: .15rem; border-radius: .15rem; }
:target { background: var(--mark); scroll-margin-top: 1rem; }
.wrap { width: 100%; max-width: 60rem; margin: 0 auto; padding: 0 1.25rem; }
.skip { position: absolute; left: -99rem; background: var(--raised); padding: .6rem 1rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 1; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.top { border-bottom: 1px solid var(--line); background: var(--raised); }
.top .wrap { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem 2rem; padding-top: 1rem; padding-bottom: 1rem; }
.brand { font: 600 1.15rem/1.3 var(--serif); color: inherit; text-decoration: none; flex: 1 1 16rem; }
.top ul { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 0; padding: 0; font-size: .95rem; }
.top ul a, .top ul span { display: inline-block; padding: .25rem 0; }
.top [aria-current] { color: var(--soft); }
.banner { background: var(--mark); font-size: .9rem; }
.banner p { margin: 0 auto; max-width: 60rem; padding-top: .5rem; padding-bottom: .5rem; }
main { flex: 1; padding: 2.5rem 0 4rem; }
main > .wrap > :first-child { margin-top: 0; }
.kind { font-size: .9rem; color: var(--soft); letter-spacing: .02em; margin: 0 0 .4rem; }
h1 { font: 600 clamp(1.9rem, 1.4rem + 2vw, 2.7rem)/1.15 var(--serif); margin: 0 0 1rem; text-wrap: balance; }
h2 { font: 600 1.45rem/1.3 var(--serif); margin: 3rem 0 1rem; }
h3 { font: 600 1.1rem/1.4 var(--sans); margin: 2rem 0 .4rem; }
p { margin: 0 0 1rem; max-width: 42rem; }
.lead { font-size: 1.15rem; }
.soft, .other { color: var(--soft); }
.other { font-size: .92em; }
.tongue { font-weight: 500; font-size: .75em; letter-spacing: .03em; color: var(--soft); }
code, .iri { font-family: var(--mono); font-size: .87em; overflow-wrap: anywhere; }
.facts { display: grid; grid-template-columns: minmax(9rem, 15rem) 1fr; margin: 0; border-top: 1px solid var(--line); }
.facts > div { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; border-bottom: 1px solid var(--line); padding: .7rem 0; gap: 0 1.5rem; }
.facts dt { color: var(--soft); font-size: .95rem; }
.facts dd { margin: 0; }
.facts dd > p { margin: 0; }
.facts dd > p + p { margin-top: .35rem; }
.refs { font-size: .78em; vertical-align: .35em; line-height: 0; margin-left: .2em; white-space: nowrap; }
.refs a { text-decoration: none; padding: .3em .15em; }
.refs a:hover { text-decoration: underline; }
.notes { padding-left: 1.8rem; margin: 0; }
.notes li { margin-bottom: .9rem; padding-left: .3rem; }
.notes p { margin: 0; max-width: 46rem; }
.notes q { font-family: var(--serif); font-style: italic; quotes: auto; }
.notice { border: 1px solid var(--line); border-left: .3rem solid var(--focus); border-radius: .4rem; background: var(--raised); padding: 1.2rem 1.4rem .4rem; margin: 0 0 2rem; }
.notice h2 { margin-top: 0; }
.notice .facts > div:last-child, .term .facts > div:last-child { border-bottom: 0; }
.scroll + nav { margin-top: 1rem; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: .4rem; background: var(--raised); }
table { border-collapse: collapse; width: 100%; font-size: .95rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding: .6rem .9rem; }
th, td { text-align: left; vertical-align: top; padding: .6rem .9rem; border-bottom: 1px solid var(--line); }
tbody tr:last-child > * { border-bottom: 0; }
thead th { font-weight: 600; font-size: .88rem; color: var(--soft); white-space: nowrap; }
tbody th { font-weight: 500; min-width: 11rem; }
.number { text-align: right; }
.cards { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .9rem; }
.cards a { display: block; height: 100%; padding: .9rem 1.1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--raised); text-decoration: none; color: inherit; }
.cards a:hover { border-color: var(--accent); }
.cards b { display: block; font: 600 1.6rem/1.2 var(--serif); color: var(--accent); }
.list { margin: 0; padding: 0; list-style: none; columns: 2 20rem; column-gap: 2.5rem; }
.list li { padding: .3rem 0; break-inside: avoid; }
.row { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; margin: 0 0 1rem; }
.row a { display: inline-block; border: 1px solid var(--line); border-radius: 2rem; padding: .25rem .9rem; text-decoration: none; background: var(--raised); font-size: .92rem; }
.row a:hover { border-color: var(--accent); }
details { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .8rem; }
summary { cursor: pointer; font-weight: 500; padding: .3rem 0; }
details > :nth-child(2) { margin-top: .8rem; }
label { display: block; font-weight: 600; margin-bottom: .4rem; }
textarea { width: 100%; min-height: 17rem; font: .92rem/1.5 var(--mono); tab-size: 2; padding: .9rem 1rem; color: inherit; background: var(--raised); border: 1px solid var(--soft); border-radius: .4rem; resize: vertical; }
button { font: 600 1rem/1 var(--sans); color: var(--accent-ink); background: var(--accent); border: 0; border-radius: .4rem; padding: .85rem 1.4rem; margin-top: .8rem; cursor: pointer; }
button:hover { filter: brightness(1.12); }
pre { overflow-x: auto; background: var(--raised); border: 1px solid var(--line); border-radius: .4rem; padding: 1rem; font: .87rem/1.55 var(--mono); }
.term { border-top: 1px solid var(--line); padding-top: 1.2rem; margin-top: 1.4rem; }
.term h3 { margin-top: 0; }
.bottom { border-top: 1px solid var(--line); background: var(--raised); font-size: .92rem; color: var(--soft); }
.bottom .wrap { padding-top: 1.8rem; padding-bottom: 2.2rem; }
.bottom p { margin-bottom: .5rem; }
.bottom dl { display: flex; flex-wrap: wrap; gap: .3rem 2rem; margin: 0 0 .8rem; }
.bottom dl div { display: flex; gap: .5rem; }
.bottom dd { margin: 0; color: var(--ink); }
@media (max-width: 40rem) {
  .facts { display: block; }
  .facts > div { display: block; }
  main { padding-top: 1.6rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  .top nav, .skip, .banner, form, .row, .bottom nav { display: none; }
  html { font-size: 10.5pt; background: #fff; color: #000; }
  .scroll { overflow: visible; border: 0; }
  .facts a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .8em; color: #555; }
  h2, h3 { break-after: avoid; }
  tr, .notes li { break-inside: avoid; }
}
`;

/** Names the file of the stylesheet, with a digest of its text. */
export const styleFile = `style-${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`;
