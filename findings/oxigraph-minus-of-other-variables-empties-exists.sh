#!/usr/bin/env bash
# oxigraph 0.5.11 (npm) takes away everything by a MINUS that shares no variable, where it stands inside of EXISTS.
#
# Guess: MINUS removes nothing where the two sides have no variable in common (SPARQL 1.1 Query §8.3.3, §18.5 Minus), inside of a filter as outside.
# Seen:  the pattern alone has its row; within EXISTS it has none, and NOT EXISTS lets all through.
# So:    a filter with such a pattern answers the contrary, with no error; write FILTER NOT EXISTS in place of the inner MINUS.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund oxigraph@0.5.11 >/dev/null
cat >program.mjs <<'END'
import { Store } from 'oxigraph';
const store = new Store();
store.load('<urn:a> <urn:p> <urn:b> . <urn:c> <urn:q> <urn:d> . <urn:e> <urn:r> <urn:f> .', { format: 'text/turtle' });
const pattern = '{ ?c <urn:q> ?d MINUS { ?e <urn:r> ?f } }';
for (const query of [
  `SELECT * ${pattern}`,
  `SELECT * { ?a <urn:p> ?b FILTER EXISTS ${pattern} }`,
  `SELECT * { ?a <urn:p> ?b FILTER NOT EXISTS ${pattern} }`,
])
  console.log(store.query(query).length, query);
END
cat >expected <<'END'
1 SELECT * { ?c <urn:q> ?d MINUS { ?e <urn:r> ?f } }
0 SELECT * { ?a <urn:p> ?b FILTER EXISTS { ?c <urn:q> ?d MINUS { ?e <urn:r> ?f } } }
1 SELECT * { ?a <urn:p> ?b FILTER NOT EXISTS { ?c <urn:q> ?d MINUS { ?e <urn:r> ?f } } }
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
