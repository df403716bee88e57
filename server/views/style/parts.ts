// Style of what pages are put together from: facts, notes, tables, cards, forms.

/** Holds the rules for the parts of the pages. */
export const parts = `
.thing h1::first-letter { text-transform: uppercase; }
.thing h1 .refs { font: 500 .9rem/1 var(--sans); vertical-align: 1.1em; }
.names > span + span::before { content: " · "; }
.source { margin: 1.4rem 0 .5rem; font-weight: 500; }
.plain { list-style: none; margin: 0; padding: 0; } .plain li { padding: .2rem 0; }
aside.about { font-size: .92rem; margin-top: 3rem; }
aside.about h2 { font: 600 .82rem/1.4 var(--sans); letter-spacing: .02em; color: var(--soft); margin: 1.5rem 0 .35rem; }
aside.about > div > :first-child { margin-top: 0; }
aside.about p, aside.about ul { margin-bottom: .4rem; }
aside.about ul:not(.row) { list-style: none; padding: 0; margin-top: 0; }
.facts { display: grid; grid-template-columns: minmax(8rem, 13rem) minmax(0, 1fr); margin: 0; border-top: 1px solid var(--line); }
.facts > div { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; border-bottom: 1px solid var(--line); padding: .65rem 0; gap: 0 1.6rem; }
.facts dt { color: var(--soft); font-size: .93rem; padding-top: .05rem; }
.facts dd { margin: 0; }
.facts dd > p, .facts dd > ul { margin: 0; padding: 0; list-style: none; }
.facts dd > p + p { margin-top: .3rem; }
.refs { font-size: .74em; vertical-align: .4em; line-height: 0; margin-left: .25em; white-space: nowrap; }
.refs a { padding: .4rem .5rem; text-decoration: none; font-variant-numeric: lining-nums; color: var(--brass); }
.refs a:hover { text-decoration: underline; }
.notes { padding-left: 2rem; margin: 0; font-size: .95rem; }
.notes > li { padding: .8rem .6rem .8rem .4rem; border-top: 1px solid var(--line); }
.notes > li::marker { color: var(--brass); font-size: .85em; font-variant-numeric: tabular-nums; }
.notes p { margin: 0 0 .15rem; max-width: 46rem; }
.quote { font: 500 1.14rem/1.45 var(--serif); font-synthesis: none; quotes: auto; }
.state::before { content: ""; display: inline-block; width: .55em; height: .55em; border-radius: 50%; margin-right: .4em; border: .12em solid var(--brass); }
.state.proven::before { background: var(--brass); }
.back { text-decoration: none; padding: 0 .4rem; }
.notice { border-left: .25rem solid var(--brass); background: var(--tint); padding: 1.2rem 1.4rem .4rem; margin: 0 0 2rem; }
.notice h2 { margin-top: 0; }
.notice .facts > div:last-child, .term .facts > div:last-child { border-bottom: 0; }
.scroll + nav, .scroll + p { margin-top: 1rem; }
.scroll { overflow-x: auto; border: solid var(--line); border-width: 1px 0; background:
  linear-gradient(90deg, var(--paper) 40%, transparent) left / 3rem 100% local, linear-gradient(-90deg, var(--paper) 40%, transparent) right / 3rem 100% local,
  linear-gradient(90deg, var(--line), transparent) left / 1rem 100% scroll, linear-gradient(-90deg, var(--line), transparent) right / 1rem 100% scroll; background-repeat: no-repeat; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding: .6rem 0; white-space: normal; max-width: calc(100vw - 2.4rem); }
th, td { text-align: left; vertical-align: top; padding: .6rem 1.2rem .6rem 0; border-bottom: 1px solid var(--line); }
td > p { margin: 0; }
tbody tr:last-child > * { border-bottom: 0; }
thead th { font-weight: 600; font-size: .84rem; color: var(--soft); white-space: nowrap; }
tbody th { font-weight: 500; min-width: 11rem; }
.number { text-align: right; }
.cards { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 1.2rem; }
.cards > li { background: var(--raised); border: 1px solid var(--line); border-top: .2rem solid var(--brass); padding: 1.1rem 1.25rem 1.2rem; }
.cards h3 { font: 500 1.3rem/1.2 var(--serif); margin: 0 0 .5rem; }
.cards h3 a { color: inherit; text-decoration-color: transparent; }
.cards h3 a:hover { text-decoration-color: currentColor; }
.cards dl { margin: 0; font-size: .92rem; }
.cards dt { color: var(--soft); font-size: .84rem; margin-top: .5rem; }
.cards dd { margin: 0; }
.cards p { margin: 0; }
.more a { display: inline-block; line-height: 1.6rem; }
.counts { list-style: none; margin: 0; padding: 0; columns: 3 13rem; column-gap: 3rem; }
.counts li { break-inside: avoid; border-bottom: 1px solid var(--line); }
.counts a { display: flex; justify-content: space-between; gap: 1rem; padding: .5rem 0; color: inherit; text-decoration: none; }
.counts a:hover span { text-decoration: underline; }
.counts b { font-weight: 500; font-variant-numeric: tabular-nums; color: var(--accent); }
.list { margin: 0; padding: 0; list-style: none; columns: 2 20rem; column-gap: 3rem; }
.list li { padding: .35rem 0; break-inside: avoid; border-bottom: 1px solid var(--line); }
.row { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem .5rem; padding: 0; margin: 0 0 1rem; }
.row a { display: inline-block; border: 1px solid var(--edge); border-radius: .25rem; padding: .2rem .65rem; text-decoration: none; font-size: .88rem; }
.row a:hover { border-color: var(--accent); background: var(--tint); }
.ways { display: grid; gap: 1.6rem 3rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); }
.ways > * { min-width: 0; border-top: 1px solid var(--line); padding-top: 1rem; }
.ways h3 { margin: 0 0 .3rem; }
details { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .6rem; }
details[open] > summary { margin-bottom: .4rem; }
.stack details { margin-top: 0; padding: .3rem 0; }
summary { cursor: pointer; font-weight: 500; padding: .3rem 0; }
details > :nth-child(2) { margin-top: .8rem; }
label { display: block; font-weight: 600; margin-bottom: .4rem; }
input, select, textarea { font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--edge); border-radius: .25rem; padding: .5rem .7rem; }
textarea { width: 100%; min-height: 17rem; font: .92rem/1.5 var(--mono); tab-size: 2; padding: .9rem 1rem; resize: vertical; }
button { font: 600 1rem/1 var(--sans); color: var(--onaccent); background: var(--accent); border: 1px solid transparent; border-radius: .25rem; padding: .8rem 1.3rem; margin-top: .8rem; cursor: pointer; }
button:hover { filter: brightness(1.12); }
.find { display: flex; gap: .5rem; max-width: 34rem; margin: 1.8rem 0 0; }
.find .field { flex: 1; min-width: 0; position: relative; display: block; }
.find input { width: 100%; padding: .7rem .9rem; }
.suggest { position: absolute; z-index: 2; top: 100%; left: 0; width: max-content; min-width: 100%; max-width: min(26rem, calc(100vw - 2.2rem)); max-height: 60vh; overflow-y: auto; list-style: none; margin: .25rem 0 0; padding: .25rem 0; background: var(--raised); border: 1px solid var(--edge); border-radius: .3rem; box-shadow: 0 .4rem 1.2rem #0002; }
.suggest.end { left: auto; right: 0; }
.suggest li { padding: .4rem .9rem; cursor: pointer; overflow-wrap: anywhere; }
.suggest li:hover { background: var(--tint); }
.suggest li[aria-selected=true] { background: var(--accent); color: var(--onaccent); }
.suggest li[aria-selected=true] .soft { color: inherit; }
.find button { margin: 0; }
.top .find { margin: 0; } .top .find .field { width: 11rem; } .top .find input { padding: .32rem .6rem; font-size: .93rem; }
pre { overflow-x: auto; background: var(--tint); border-radius: .25rem; padding: 1rem 1.1rem; font: .86rem/1.6 var(--mono); margin: 0 0 1rem; }
.term { border-top: 1px solid var(--line); padding-top: 1.2rem; margin-top: 1.6rem; }
.term h3 { font: 500 1.35rem/1.25 var(--serif); margin: 0 0 .4rem; }
.term .facts { border-top: 0; font-size: .94rem; }
@media (max-width: 40rem) { .facts, .facts > div { display: block; } .bottom .wrap { grid-template-columns: 1fr; } }
`;
