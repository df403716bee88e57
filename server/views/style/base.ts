// Style of what every page has: type, links, focus, header, footer.

/** Holds the rules for the frame of the pages. */
export const base = `
*, *::before, *::after { box-sizing: border-box; }
html { font: 1.0625rem/1.6 var(--sans); background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; accent-color: var(--accent); }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; overflow-wrap: break-word; }
a { color: var(--accent); text-decoration-thickness: .06em; text-underline-offset: .18em; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
a:hover { text-decoration-thickness: .12em; text-decoration-color: currentColor; }
:focus-visible { outline: .19rem solid var(--brass); outline-offset: .16rem; border-radius: .15rem; }
:target { box-shadow: -.6rem 0 0 var(--paper), -.85rem 0 0 var(--brass); scroll-margin-top: 1.5rem; }
.wrap { width: 100%; max-width: 70rem; margin: 0 auto; padding: 0 clamp(1.1rem, 4vw, 2.5rem); }
.skip { position: absolute; left: -99rem; background: var(--raised); padding: .6rem 1rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 1; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.top { border-bottom: 1px solid var(--line); }
.top .wrap { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.8rem; padding-top: .9rem; padding-bottom: .9rem; }
.brand { display: flex; align-items: center; gap: .7rem; flex: 1 1 18rem; font: 500 1.14rem/1.25 var(--serif); color: inherit; text-decoration: none; }
.brand img { flex: none; }
.brand:hover span { text-decoration: underline; text-decoration-thickness: .06em; text-underline-offset: .2em; }
.top .wrap > nav { margin: 0; }
.top nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.3rem; margin: 0; padding: 0; font-size: .93rem; }
.top nav li > * { display: inline-block; padding: .35rem 0; }
.top nav a { color: inherit; text-decoration-color: transparent; }
.top nav a:hover, .top nav a[aria-current] { text-decoration-color: var(--brass); text-decoration-thickness: .12em; }
.top nav span[aria-current] { color: var(--soft); }
.banner { background: var(--mark); font-size: .88rem; }
.past { background: var(--brass); color: var(--paper); } .past a { color: inherit; }
.banner p { margin: 0 auto; max-width: 70rem; padding-top: .45rem; padding-bottom: .45rem; }
main { flex: 1; padding: clamp(1.8rem, 5vw, 3.6rem) 0 5rem; }
main > .wrap > :first-child { margin-top: 0; }
h1, h2, .head { font-family: var(--serif); font-weight: 500; font-synthesis: none; text-wrap: balance; }
h1 { font-size: clamp(2.1rem, 1.35rem + 3.1vw, 3.5rem); line-height: 1.07; letter-spacing: -.012em; margin: 0 0 1.1rem; max-width: 24em; }
h2 { font-size: clamp(1.45rem, 1.25rem + .9vw, 1.9rem); line-height: 1.2; letter-spacing: -.006em; margin: 3.4rem 0 1.1rem; }
h3 { font: 600 1.06rem/1.4 var(--sans); margin: 2rem 0 .4rem; }
p { margin: 0 0 1rem; max-width: 44rem; }
.lead { font-size: clamp(1.1rem, 1.03rem + .35vw, 1.25rem); line-height: 1.55; max-width: 42rem; }
.short { display: inline-block; min-width: 24px; min-height: 24px; }
.soft, .other { color: var(--soft); }
.other, .small { font-size: .9rem; }
.tongue { font-weight: 500; font-size: .75em; letter-spacing: .03em; color: var(--soft); }
code, .iri { font-family: var(--mono); font-size: .86em; overflow-wrap: anywhere; }
.kind { font-size: .82rem; font-weight: 600; letter-spacing: .07em; text-transform: uppercase; margin: 0 0 .7rem; color: var(--brass); }
.kind a { color: inherit; }
.bottom { border-top: 1px solid var(--line); background: var(--tint); font-size: .92rem; }
.bottom .wrap { padding-top: 2.4rem; padding-bottom: 2.6rem; display: grid; gap: 1.6rem 3rem; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); }
.bottom p { margin: 0; color: var(--soft); }
.bottom ul { list-style: none; margin: 0; padding: 0; }
.bottom li { padding: .12rem 0; }
.bottom dl { margin: 0; display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem .9rem; }
.bottom dl div { display: contents; }
.bottom dt { color: var(--soft); }
.bottom dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (max-width: 40rem) { .top .wrap { gap: .4rem 1.3rem; } .brand { flex-basis: 100%; } }
`;
