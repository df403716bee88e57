// Style of the query page and of the search.

/** Holds the rules for the editor, its colours, the chart and lists of what was found. */
export const query = `
:root { --query-variable: #8a3a00; --query-name: #5b2a86; --query-text: #0b6b3a; }
@media (prefers-color-scheme: dark) { :root { --query-variable: #ffb77a; --query-name: #cfb1ff; --query-text: #8fdca8; } }
.editor { display: block; }
#hint { margin-top: .5rem; }
.limits { margin-top: 1rem; }
.row a[aria-current] { border-color: var(--accent); background: var(--tint); font-weight: 600; }
.chart { list-style: none; margin: 0 0 1.5rem; padding: 0; }
.chart li { display: grid; grid-template-columns: minmax(8rem, 18rem) minmax(0, 1fr) minmax(3rem, auto); gap: 1rem; align-items: center; padding: .3rem 0; border-bottom: 1px solid var(--line); }
.chart b { font-weight: 500; font-variant-numeric: tabular-nums; }
.g-bar { fill: var(--accent); }
.examples { list-style: none; margin: 0; padding: 0; }
.examples li { padding: .55rem 0; border-bottom: 1px solid var(--line); }
.examples p { margin: .1rem 0 0; font-size: .93rem; }
.found { padding-left: 2.4rem; }
.found li { padding: .35rem 0; }
button.small { font-size: .84rem; padding: .45rem .8rem; margin: 0 0 .4rem; }
.short { margin: 1.5rem 0; }
.short code { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-width: 46rem; }
.find + nav { margin-top: 1.3rem; }
section > nav:last-child { margin-top: 1.8rem; }
section > nav:last-child > p { margin-bottom: .4rem; }
.preview { padding: .8rem 1rem; }
.preview h1 { font-size: 1.3rem; margin-bottom: .6rem; }
@media (max-width: 40rem) { .chart li { grid-template-columns: 1fr auto; } .chart svg { grid-row: 2; grid-column: 1 / -1; } }
`;
