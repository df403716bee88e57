#!/usr/bin/env bash
# Comunica 5.4.1 (npm) leaves MIN and MAX of IRIs unbound.
#
# Guess: MIN takes the order of ORDER BY, in which IRIs have their place (SPARQL 1.1 Query §18.5.1.5), so there is a least one.
# Seen:  unbound, where ORDER BY over the same values works.
# So:    the usual idiom for “any one, but always the same” fails silently; take MIN(STR(?x)).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# It asks for undici 8, which needs Node 22 (comunica-loads-on-node-20-and-answers-nothing.sh).
echo '{ "overrides": { "undici": "7.30.2" } }' >package.json
npm install --silent --no-audit --no-fund @comunica/query-sparql@5.4.1 n3@2.13.12 >/dev/null
cat >program.mjs <<'END'
import { QueryEngine } from '@comunica/query-sparql';
import { Store } from 'n3';

const engine = new QueryEngine();
async function ask(expression, values = '') {
  const query = `PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT (${expression} AS ?x) { ${values} }`;
  const rows = await (await engine.queryBindings(query, { sources: [new Store()] })).toArray();
  const term = rows[0]?.get('x');
  console.log(expression, '=>', term === undefined ? 'unbound' : `${term.value} ${term.datatype?.value.replace(/^.*#/, '') ?? term.termType}`);
}

await ask('MIN(?v)', 'VALUES ?v { <http://e/b> <http://e/a> }');
await ask('MIN(STR(?v))', 'VALUES ?v { <http://e/b> <http://e/a> }');
END
cat >expected <<'END'
MIN(?v) => unbound
MIN(STR(?v)) => http://e/a string
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
