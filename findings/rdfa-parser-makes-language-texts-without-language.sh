#!/usr/bin/env bash
# rdfa-streaming-parser 3.0.2 (npm) makes of a text with lang="" an rdf:langString without a language.
#
# Guess: an empty lang takes the language away and leaves a plain literal, xsd:string (RDFa Core 1.1 §7.5 step 4; a langString has a non-empty tag, RDF 1.1 Concepts §3.3).
# Seen:  the datatype is rdf:langString with the language "", and n3 2.13.12 writes that as N-Quads, which has no such literal.
# So:    codes and proper names that a page marks as of no language become terms that do not exist; stores refuse the file or keep an ill-typed text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rdfa-streaming-parser@3.0.2 n3@2.13.12 >/dev/null
cat >program.mjs <<'END'
import { Readable } from 'node:stream';
import { Writer } from 'n3';
import { RdfaParser } from 'rdfa-streaming-parser';

const page = '<!doctype html><html lang="pl"><body vocab="http://schema.org/" resource="http://e/a"><b property="name">Kraków</b> <b property="identifier" lang="">KR-1</b></body></html>';
for await (const quad of Readable.from([page]).pipe(new RdfaParser({ baseIRI: 'http://e/', contentType: 'text/html' }))) {
  const { object } = quad;
  if (object.termType === 'Literal') console.log(JSON.stringify(object.language), object.datatype.value.split('#')[1], new Writer({ format: 'N-Quads' }).quadsToString([quad]).trim());
}
END
cat >expected <<'END'
"pl" langString <http://e/a> <http://schema.org/name> "Kraków"@pl .
"" langString <http://e/a> <http://schema.org/identifier> "KR-1"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> .
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
