// Style of what the server draws: timeline, map, neighbours, diagram; and of paper.

/** Pointing at a group leaves its pins as they are and lets the others step back. */
const lit = [0, 1, 2, 3, 4, 5]
  .map((at) => `.map:has(.of-k${at}:is(:hover, :focus-within)) .pin:not(.k${at}) { opacity: .25; }`)
  .join('\n');

/** Holds the rules for drawings. */
export const drawings = `
figure { margin: 0; }
figure + .scroll { margin-top: 1.5rem; }
figcaption { color: var(--soft); font-size: .9rem; max-width: 44rem; margin-top: .7rem; }
figure svg { display: block; max-width: 100%; height: auto; font-family: var(--sans); }
figure svg a { text-decoration: none; }
figure svg a:focus-visible { outline-offset: .1rem; }
.draw-scroll { overflow-x: auto; }
.draw-scroll svg { min-width: 40rem; }
.timeline { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
.timeline li { display: grid; grid-template-columns: minmax(0, 1fr); border-bottom: 1px solid var(--line); }
.timeline p { margin: 0; padding: .6rem 1.5rem .6rem 0; }
.timeline b { font: 500 1.2rem/1.3 var(--serif); }
.timeline svg { height: 1.8rem; }
@media (min-width: 48rem) { .timeline li { grid-template-columns: 24rem minmax(0, 1fr); } .timeline svg { height: 0; min-height: 100%; } .timeline-axis { margin-left: 24rem; } }
.timeline .details { display: block; font-size: .9rem; color: var(--soft); }
.details > * + *::before { content: "·"; display: inline-block; padding: 0 .3em; }
.bars { overflow-x: auto; }
.histogram { list-style: none; margin: 0; padding: 0; display: flex; align-items: end; gap: 2px; }
.histogram li { flex: 1 0 2.6rem; min-width: 0; text-align: center; font-size: .8rem; }
.histogram svg { display: block; } .histogram b { font-weight: 400; color: var(--soft); display: block; border-top: 1px solid var(--line); white-space: nowrap; }
.timeline-axis svg { overflow: visible; }
.places { list-style: none; margin: 1rem 0 0; padding: 0; columns: 6 9rem; font-size: .92rem; }
.places li { break-inside: avoid; padding: .15rem 0; }
.changes { list-style: none; margin: 0 0 1rem; padding: 0; }
.changes > li { padding: .5rem 0; border-bottom: 1px solid var(--line); }
.changes ul { margin: .2rem 0; padding-left: 1.2rem; }
figure.map { display: flex; flex-direction: column; }
.maps { display: grid; gap: 1.2rem; order: -1; }
.maps svg { width: 100%; border: 1px solid var(--line); }
.far .m-point { r: 9px; }
.far .m-label { font-size: 24px; stroke-width: 5px; }
@media (min-width: 62rem) { figure.map { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 2.5rem; align-items: start; } figure.map > figcaption { grid-row: 2; grid-column: 1; } figure.map > :is(.beside, .groups) { grid-column: 2; grid-row: 1 / 3; } figure.map .places { margin: 0; columns: 2 9rem; } }
.groups h3 { margin: 0 0 .2rem; font-size: 1rem; } .groups h3 svg { display: inline; vertical-align: -.1em; }
.groups section { margin-bottom: 1.1rem; }
.row-of-names { list-style: none; margin: 0; padding: 0; font-size: .92rem; } .row-of-names li { display: inline-block; margin-right: .8em; padding: .1rem 0; }
.groups .m-point { stroke: none; }
${lit}
.t-text { fill: var(--ink); font-size: 15px; }
.t-soft { fill: var(--soft); font-size: 13px; }
a:hover .t-text { text-decoration: underline; }
a .t-text { fill: var(--accent); }
.t-grid { stroke: var(--line); }
.t-bar { fill: var(--brass); }
rect.t-bar { transform: translateY(-5px); }
.t-open { fill: none; stroke: var(--brass); stroke-width: 2; stroke-dasharray: 2 5; }
.m-sea { fill: var(--sea); }
.m-ground { fill: var(--land); }
.m-land { fill: var(--land); stroke: var(--border); stroke-width: .7; stroke-linejoin: round; }
.m-border { fill: none; stroke: var(--border); stroke-width: .7; stroke-dasharray: 1.5 2; }
.m-point { fill: var(--brass); stroke: var(--raised); stroke-width: 1.6; }
.m-label { fill: var(--ink); font-size: 12.5px; paint-order: stroke; stroke: var(--land); stroke-width: 3px; stroke-linejoin: round; }
.m-narrow { display: none; }
@media (max-width: 40rem) { .m-label { display: none; } .m-narrow { display: inline; font-size: 31px; stroke-width: 7px; } .maps .m-point { r: 11px; stroke-width: 3; } .maps path.m-point { scale: 2; stroke-width: 1.6; } }
a:hover .m-point, a:focus .m-point { fill: var(--accent); }
@media (max-width: 44rem) { .neighbours { display: none; } }
.g-link { fill: none; stroke: var(--edge); stroke-width: 1; }
.g-box { fill: var(--raised); stroke: var(--edge); }
a:hover .g-box { stroke: var(--accent); }
.g-self { fill: var(--accent); }
.g-self-text { fill: var(--onaccent); font-size: 15px; font-weight: 600; }
`;

/** Holds the rules for paper: what leads nowhere on it is left out, addresses are written out. */
export const print = `
@media print {
  :root { --paper: #fff; --raised: #fff; --tint: #fff; --mark: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #000; --brass: #555; }
  .top nav, .find, .skip, .banner:not(.past), form, button, .row, .row + p, p:has(+ .row), .short, .limits, .screen, .bottom ul, .back { display: none; }
  .paper { display: block; white-space: pre-wrap; overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  html { font-size: 10pt; }
  .past { border: 1px solid #000; color: #000; }
  main { padding: 1.2rem 0 0; }
  .scroll, .draw-scroll, .bars { overflow: visible; } .draw-scroll svg { min-width: 0; }
  .histogram li { flex: 1 1 0; font-size: 6pt; } .histogram b { white-space: normal; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .facts a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .8em; color: #444; }
  table { font-size: 8.5pt; } th, td { padding: .25rem .6rem .25rem 0; overflow-wrap: anywhere; } thead th { white-space: normal; } tbody th { min-width: 0; }
  td a, td code { overflow-wrap: anywhere; }
  h1, h2, h3 { break-after: avoid; }
  tr, figure, .notes > li, .cards > li { break-inside: avoid; }
}
`;
