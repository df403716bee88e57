#!/usr/bin/env bash
# shacl-engine 1.1.2 (npm) compares bounds of integers as doubles, and those of dates with years as texts.
#
# Guess: values compare by the operators of SPARQL, and what has no order is a violation (SHACL §4.3).
# Seen:  2^53 + 1 passes a maximum of 2^53; gYear 2010 passes a least date of 2000-05-01 and 1990 does not; infinity is less than 0.
# So:    bounds hold for small numbers and dates of one precision only.
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

console.log('2^53 + 1 at most 2^53      ', await conforms('sh:maxInclusive 9007199254740992', 'e:a e:p 9007199254740993 .'));
console.log('gYear 2010 from 2000-05-01 ', await conforms('sh:minInclusive "2000-05-01"^^xsd:date', 'e:a e:p "2010"^^xsd:gYear .'));
console.log('gYear 1990 from 2000-05-01 ', await conforms('sh:minInclusive "2000-05-01"^^xsd:date', 'e:a e:p "1990"^^xsd:gYear .'));
console.log('INF at least 0             ', await conforms('sh:minInclusive 0', 'e:a e:p "INF"^^xsd:double .'));
END
cat >expected <<'END'
2^53 + 1 at most 2^53       true
gYear 2010 from 2000-05-01  true
gYear 1990 from 2000-05-01  false
INF at least 0              false
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
