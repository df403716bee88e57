#!/usr/bin/env bash
# rdf-canonize 5.0.0 (npm) drops language and direction of a text that has a direction, and says nothing.
#
# Guess: a canonical form of `"x"@ar--rtl` (RDF 1.2, as n3 2.13.12 parses it), or an error that it is not known.
# Seen:  "x"^^rdf:dirLangString: "x"@ar--rtl and "x"@he--rtl have one canonical form, so one digest and one signature.
# So:    sign and compare the RDF 1.1 view of data; two data sets that differ in language can have the same hash.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rdf-canonize@5.0.0 n3@2.13.12 >/dev/null
cat >program.mjs <<'END'
import { canonize } from 'rdf-canonize';
import { Parser } from 'n3';

for (const tag of ['ar--rtl', 'he--rtl', 'ar']) {
  const quads = new Parser({ format: 'N-Triples' }).parse(`<http://e/a> <http://e/p> "x"@${tag} .`);
  console.log(tag, (await canonize(quads, { algorithm: 'RDFC-1.0' })).trim());
}
END
cat >expected <<'END'
ar--rtl <http://e/a> <http://e/p> "x"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString> .
he--rtl <http://e/a> <http://e/p> "x"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString> .
ar <http://e/a> <http://e/p> "x"@ar .
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
