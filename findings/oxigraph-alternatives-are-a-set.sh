#!/usr/bin/env bash
# oxigraph 0.5.11 (npm) answers alternatives in a property path as a set: rows that two branches give are one.
#
# Guess: `?s (a|b) ?o` is the UNION of its branches, duplicates kept (SPARQL 1.1 Query §18.5: eval of alt is Union, which adds cardinalities).
# Seen:  one row where UNION gives two; `a|a` over one triple is one row, not two.
# So:    COUNT, SUM and AVG over `rdfs:label|skos:prefLabel` come out short, with no word; write UNION where duplicates count.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund oxigraph@0.5.11 >/dev/null
cat >program.mjs <<'END'
import oxigraph from 'oxigraph';

const store = new oxigraph.Store();
store.load('<http://e/a> <http://e/p> "x" ; <http://e/q> "x" .', { format: 'text/turtle' });
const count = (pattern) => store.query(`PREFIX e: <http://e/> SELECT (COUNT(*) AS ?n) { ${pattern} }`)[0].get('n').value;
console.log('UNION', count('{ ?s e:p ?o } UNION { ?s e:q ?o }'));
console.log('p|q  ', count('?s (e:p|e:q) ?o'));
console.log('p|p  ', count('?s (e:p|e:p) ?o'));
END
cat >expected <<'END'
UNION 2
p|q   1
p|p   1
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
