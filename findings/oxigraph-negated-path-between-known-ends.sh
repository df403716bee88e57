#!/usr/bin/env bash
# oxigraph 0.5.11 (npm) takes a negated property set between two known ends for a question of yes or no.
#
# Guess: `<a> !<p> <b>` has a row for each triple that fits, whatever is known (SPARQL 1.1 Query §18.4, negated property set).
# Seen:  one row between known ends where the same pattern with a variable has two.
# So:    binding a variable beforehand, which ought only to narrow, changes how often a row comes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund oxigraph@0.5.11 >/dev/null
cat >program.mjs <<'END'
import oxigraph from 'oxigraph';

const store = new oxigraph.Store();
store.load('<http://e/a> <http://e/q> <http://e/b> ; <http://e/r> <http://e/b> .', { format: 'text/turtle' });
const count = (pattern) => store.query(`PREFIX e: <http://e/> SELECT (COUNT(*) AS ?n) { ${pattern} }`)[0].get('n').value;
console.log('?s !p ?o', count('?s !e:p ?o'));
console.log('a !p b  ', count('e:a !e:p e:b'));
END
cat >expected <<'END'
?s !p ?o 2
a !p b   1
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
