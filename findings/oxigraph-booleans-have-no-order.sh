#!/usr/bin/env bash
# oxigraph 0.5.11 (npm) cannot say which of two booleans is greater, though it sorts them.
#
# Guess: `true > false` is true: the operator is in the table of SPARQL 1.1 Query §17.3.
# Seen:  an error, so unbound, also for variables; ORDER BY puts false before true.
# So:    a filter that compares flags keeps nothing; compare xsd:integer(?flag).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund oxigraph@0.5.11 >/dev/null
cat >program.mjs <<'END'
import oxigraph from 'oxigraph';

const store = new oxigraph.Store();
const ask = (query) => store.query(query).map((row) => row.get('x')?.value ?? 'unbound').join(' ');
console.log('true > false ', ask('SELECT (true > false AS ?x) {}'));
console.log('true = true  ', ask('SELECT (true = true AS ?x) {}'));
console.log('FILTER       ', ask('SELECT ?x { VALUES ?x { true false } FILTER(?x < true) }') || 'no row');
console.log('ORDER BY     ', ask('SELECT ?x { VALUES ?x { true false } } ORDER BY ?x'));
END
cat >expected <<'END'
true > false  unbound
true = true   true
FILTER        no row
ORDER BY      false true
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
