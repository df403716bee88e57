#!/usr/bin/env bash
# jsonld 9.0.0 (npm), asked for native types, turns integers that it cannot take as numbers into plain strings.
#
# Guess: with useNativeTypes a literal becomes a JSON number where it can, and stays a typed value where not (JSON-LD 1.1 API §8.5, RDF to object conversion).
# Seen:  "01"^^xsd:integer and integers past 2^53 come as `{"@value": "01"}` without their type; "1"^^xsd:boolean comes as true.
# So:    identifiers kept as integers turn into texts on the way, and back in RDF they are xsd:string; leave useNativeTypes off.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsonld@9.0.0 >/dev/null
cat >program.mjs <<'END'
import jsonld from 'jsonld';

const literal = (text, type) => `<http://e/a> <http://e/p> "${text}"^^<http://www.w3.org/2001/XMLSchema#${type}> .\n`;
const quads = literal('7', 'integer') + literal('01', 'integer') + literal('9007199254740993', 'integer') + literal('1', 'boolean');
const [node] = await jsonld.fromRDF(quads, { format: 'application/n-quads', useNativeTypes: true });
for (const value of node['http://e/p']) console.log(JSON.stringify(value));
END
cat >expected <<'END'
{"@value":7}
{"@value":"01"}
{"@value":"9007199254740993"}
{"@value":true}
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
