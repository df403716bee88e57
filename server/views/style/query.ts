// Style of the query page and of the search.

/** Holds the rules for the editor, its colours, the chart and lists of what was found. */
export const query = `
:root { --query-variable: #8a3a00; --query-name: #5b2a86; --query-text: #0b6b3a; }
@media (prefers-color-scheme: dark) { :root { --query-variable: #ffb77a; --query-name: #cfb1ff; --query-text: #8fdca8; } }
.editor { display: block; }
#hint { margin-top: .5rem; } @media (hover: none) { .keys { display: none; } }
.limits { margin-top: 1rem; }
.row a[aria-current] { border-color: var(--accent); background: var(--tint); font-weight: 600; }
.facets { margin: 0 0 1.2rem; } .facets > .columns { display: grid; gap: .8rem 2.2rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); padding: .9rem 0 .2rem; }
.facets p { margin: 0 0 .15rem; font-weight: 600; font-size: .92rem; } .facets p.soft { font-weight: 400; } .facets summary { width: fit-content; max-width: 100%; }
.options { list-style: none; margin: 0; padding: 0; font-size: .92rem; } .options li { padding: .12rem 0; overflow-wrap: anywhere; } .options a[aria-current] { font-weight: 600; }
.chart { list-style: none; margin: 0 0 1.5rem; padding: 0; }
.chart li { display: grid; grid-template-columns: minmax(8rem, 18rem) minmax(0, 1fr) minmax(3rem, auto); gap: 1rem; align-items: center; padding: .3rem 0; border-bottom: 1px solid var(--line); }
.chart b { font-weight: 500; font-variant-numeric: tabular-nums; }
.g-bar { fill: var(--accent); }
.asked { font-size: clamp(1.7rem, 1.3rem + 1.7vw, 2.5rem); line-height: 1.12; }
.answer { margin-top: 1.6rem; }
.answer-word { font: 500 2.4rem/1.1 var(--serif); }
.answer > figure { margin: 1.4rem 0 2rem; }
.questions { display: grid; gap: 0 3.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); }
.questions h2 { margin: 1.8rem 0 .4rem; font-size: 1.25rem; }
.cells td { overflow-wrap: anywhere; min-width: 5rem; max-width: 30rem; } .cells td:has(.refs) { overflow-wrap: break-word; }
.cells thead th { white-space: normal; }
.sorted thead a { color: inherit; text-decoration-color: var(--line); } .sorted [aria-sort] a { color: var(--ink); }
.paper { display: none; }
.examples { list-style: none; margin: 0; padding: 0; }
.examples li { padding: .55rem 0; border-bottom: 1px solid var(--line); }
.examples p { margin: .1rem 0 0; font-size: .93rem; }
.found { padding-left: 2.4rem; }
.found li { padding: .35rem 0; }
button.small { font-size: .84rem; padding: .45rem .8rem; margin: 0 0 .4rem; }
.short { margin: 1.5rem 0; }
.short code { overflow-wrap: anywhere; }
.find + nav { margin-top: 1.3rem; }
section > nav:last-child { margin-top: 1.8rem; }
section > nav:last-child > p { margin-bottom: .4rem; }
.preview { padding: .8rem 1rem; }
.preview h1 { font-size: 1.3rem; margin-bottom: .6rem; }
@media (max-width: 40rem) {
  .cells, .cells tbody, .cells tr, .cells td, .cells th { display: block; min-width: 0; border: 0; } .cells thead { display: none; }
  .cells tr { padding: .7rem 0; border-bottom: 1px solid var(--line); } .cells tr:last-child { border: 0; }
  .cells td, .cells tbody th { padding: .2rem 0; } .cells td > p { display: inline; } .cells td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); font-size: .88em; }
  .cells td:empty { display: none; }
  .sorted thead { display: block; } .sorted thead tr { display: flex; flex-wrap: wrap; gap: .2rem .9rem; } .sorted thead th { padding: .2rem 0; }
  .sorted thead tr::before { content: attr(data-label); color: var(--soft); font-size: .84rem; padding: .2rem 0; }
}
@media (max-width: 40rem) { .chart li { grid-template-columns: 1fr auto; } .chart svg { grid-row: 2; grid-column: 1 / -1; } }
`;
