#!/usr/bin/env bash
# Comunica 5.4.1 (npm) adds a month to the last day of January and arrives in March.
#
# Guess: 2024-01-31 + P1M is 2024-02-29: the day is cut to the length of the month (XSD 1.1 part 2 §E.3.3, XPath F&O §9.7).
# Seen:  2024-03-02.
# So:    due dates computed at the end of a month are late by days; add to the first of a month.
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

await ask('"2024-01-31"^^xsd:date + "P1M"^^xsd:yearMonthDuration');
await ask('"2024-01-15"^^xsd:date + "P1M"^^xsd:yearMonthDuration');
END
cat >expected <<'END'
"2024-01-31"^^xsd:date + "P1M"^^xsd:yearMonthDuration => 2024-03-02 date
"2024-01-15"^^xsd:date + "P1M"^^xsd:yearMonthDuration => 2024-02-15 date
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
