#!/usr/bin/env bash
# oxigraph 0.5.11 (npm) gives no number for a COUNT of an expression that is an error in one of the rows.
#
# Guess: COUNT leaves errors out, and counts the rest, as it does with an unbound variable (SPARQL 1.1 Query §18.5.1.2).
# Seen:  0 and 1 for the variable; nothing for STR of it, whether all rows or one of two are an error.
# So:    a table of counts has holes where OPTIONAL found nothing; bind the expression to a variable first, and count that.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund oxigraph@0.5.11 >/dev/null
cat >program.mjs <<'END'
import oxigraph from 'oxigraph';

const store = new oxigraph.Store();
const count = (what, values) => {
  const [row] = store.query(`SELECT (COUNT(${what}) AS ?n) { VALUES (?x ?y) { ${values} } }`);
  return row.get('n')?.value ?? 'nothing';
};
for (const what of ['?y', 'STR(?y)', 'DISTINCT STR(?y)'])
  console.log(what, count(what, '(1 UNDEF) (2 UNDEF)'), count(what, '(1 UNDEF) (2 "a")'));
END
cat >expected <<'END'
?y 0 1
STR(?y) nothing nothing
DISTINCT STR(?y) nothing nothing
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
