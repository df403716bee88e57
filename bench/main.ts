// `npm run bench -- sparql|http|build|search|lists|reconcile|cite|paths|past|shards [10k|100k|1m …]`, or `agents`: measures beside what a user would pick instead, in one run.
import { benchAgents } from './agents/bench.js';
import { benchBuild } from './build.js';
import { benchCite } from './cite.js';
import { benchHttp } from './http.js';
import { benchLists } from './lists.js';
import { benchPast } from './past.js';
import { benchPaths } from './paths.js';
import { benchReconcile } from './reconcile.js';
import { benchSearch } from './search.js';
import { benchShards } from './shards.js';
import { benchSparql } from './sparql.js';
import { note } from './table.js';

const sizes: Readonly<Record<string, number>> = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000, '10m': 10_000_000 };

const benches: Readonly<
  Record<string, { fallback: readonly string[]; run: (quads: readonly number[]) => Promise<void> }>
> = {
  sparql: { fallback: ['100k'], run: (quads) => inTurn(quads, benchSparql) },
  http: { fallback: ['1m'], run: (quads) => inTurn(quads, benchHttp) },
  search: { fallback: ['1m'], run: (quads) => inTurn(quads, benchSearch) },
  lists: { fallback: ['1m'], run: (quads) => inTurn(quads, benchLists) },
  paths: { fallback: ['100k'], run: (quads) => inTurn(quads, benchPaths) },
  past: { fallback: ['1m'], run: (quads) => inTurn(quads, benchPast) },
  shards: { fallback: ['100k'], run: (quads) => inTurn(quads, benchShards) },
  cite: { fallback: ['100k'], run: (quads) => inTurn(quads, benchCite) },
  reconcile: { fallback: ['1m'], run: (quads) => inTurn(quads, benchReconcile) },
  build: { fallback: ['10k', '100k', '1m'], run: benchBuild },
  agents: { fallback: [], run: benchAgents },
};

async function inTurn(quads: readonly number[], run: (quads: number) => Promise<void>): Promise<void> {
  for (const each of quads) await run(each);
}

const [name = '', ...words] = process.argv.slice(2);
const bench = benches[name];
const asked = (words.length > 0 ? words : (bench?.fallback ?? [])).map((word) => sizes[word.toLowerCase()] ?? NaN);
if (bench === undefined || asked.some(Number.isNaN)) {
  note(`npm run bench -- ${Object.keys(benches).join('|')} [${Object.keys(sizes).join('|')} …]`);
  process.exitCode = 2;
} else await bench.run(asked);
