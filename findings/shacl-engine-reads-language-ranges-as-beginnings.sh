#!/usr/bin/env bash
# shacl-engine 1.1.2 (npm) compares sh:languageIn by the first letters, and with their case.
#
# Guess: langMatches: whole subtags, case ignored (SHACL §4.4.4, RFC 4647 §3.3.1).
# Seen:  `( "pl" )` accepts "x"@plx; `( "PL" )` refuses "x"@pl.
# So:    shapes for pt-BR or zh-Hans refuse every text, as tags come in small letters from most parsers; write ranges in small letters.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund shacl-engine@1.1.2 n3@2.13.12 rdf-ext@2.6.0 >/dev/null
cat >program.mjs <<'END'
import { Parser } from 'n3';
import rdf from 'rdf-ext';
import { Validator } from 'shacl-engine';

const prefixes = `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix e: <http://e/> . `;
const read = (text) => rdf.dataset(new Parser().parse(prefixes + text));

async function conforms(constraint, data, beside = '') {
  const shapes = read(`e:S a sh:NodeShape ; sh:targetNode e:a ; sh:property [ sh:path e:p ; ${constraint} ] . ${beside}`);
  return (await new Validator(shapes, { factory: rdf }).validate({ dataset: read(data) })).conforms;
}

console.log('pl, @pl-pl', await conforms('sh:languageIn ( "pl" )', 'e:a e:p "x"@pl-pl .'));
console.log('pl, @plx  ', await conforms('sh:languageIn ( "pl" )', 'e:a e:p "x"@plx .'));
console.log('PL, @pl   ', await conforms('sh:languageIn ( "PL" )', 'e:a e:p "x"@pl .'));
END
cat >expected <<'END'
pl, @pl-pl true
pl, @plx   true
PL, @pl    false
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
