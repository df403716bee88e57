#!/usr/bin/env bash
# oxigraph 0.5.11 (npm) keeps numbers as values: "300"^^xsd:unsignedShort comes back as "300"^^xsd:integer.
#
# Guess: a store gives back the terms that were loaded; a literal is its form and its datatype (RDF 1.1 Concepts §3.3).
# Seen:  derived types of integer become xsd:integer, 1.50 becomes 1.5, and midnight of the last day becomes the first of the next.
# So:    shapes that ask for xsd:nonNegativeInteger (DCAT-AP: dcat:byteSize) fail over what is exported, and COUNT(DISTINCT ?x) falls short of the file.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund oxigraph@0.5.11 >/dev/null
cat >program.mjs <<'END'
import oxigraph from 'oxigraph';

const xsd = 'http://www.w3.org/2001/XMLSchema#';
for (const [text, type] of [['300', 'unsignedShort'], ['007', 'integer'], ['1.50', 'decimal'], ['2024-12-31T24:00:00', 'dateTime']]) {
  const store = new oxigraph.Store();
  store.load(`<http://e/a> <http://e/p> "${text}"^^<${xsd}${type}> .`, { format: 'application/n-triples' });
  console.log(text, type, '=>', store.dump({ format: 'application/n-triples', from_graph_name: oxigraph.defaultGraph() }).split(' ')[2].replace(xsd, ''));
}
END
cat >expected <<'END'
300 unsignedShort => "300"^^<integer>
007 integer => "7"^^<integer>
1.50 decimal => "1.5"^^<decimal>
2024-12-31T24:00:00 dateTime => "2025-01-01T00:00:00"^^<dateTime>
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
