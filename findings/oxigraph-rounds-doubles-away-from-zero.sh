#!/usr/bin/env bash
# oxigraph 0.5.11 (npm) rounds halves below zero one way for decimals and the other way for doubles.
#
# Guess: ROUND(-2.5) and ROUND(-2.5e0) are both -2: halves go towards positive infinity for every type of number (XPath F&O 3.1 §4.4.4, by SPARQL 1.1 Query §17.4.4.2).
# Seen:  -2 for the decimal, -3 for the double.
# So:    figures rounded in a query change by one when a column turns from decimals to doubles; cast to xsd:decimal before ROUND.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund oxigraph@0.5.11 >/dev/null
cat >program.mjs <<'END'
import oxigraph from 'oxigraph';

const store = new oxigraph.Store();
for (const number of ['2.5', '2.5e0', '-2.5', '-2.5e0', '-0.5', '-0.5e0']) {
  const [row] = store.query(`SELECT (ROUND(${number}) AS ?x) {}`);
  console.log(number, row.get('x').value);
}
END
cat >expected <<'END'
2.5 3
2.5e0 3
-2.5 -2
-2.5e0 -3
-0.5 0
-0.5e0 -1
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
