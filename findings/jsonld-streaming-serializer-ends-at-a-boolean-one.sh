#!/usr/bin/env bash
# jsonld-streaming-serializer 4.0.0 (npm), asked for native types, ends the document at the valid literal "1"^^xsd:boolean and changes long integers.
#
# Guess: useNativeTypes makes JSON values of what has one, and keeps the rest as typed values (JSON-LD 1.1 API §8.5.2, RDF to object conversion).
# Seen:  an exception ends the whole stream, as it does at "INF"^^xsd:double; 12345678901234567890 becomes another number.
# So:    one literal of a large file decides whether there is a file; leave native types off, or write true and false before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsonld-streaming-serializer@4.0.0 n3@2.13.12 >/dev/null
cat >program.mjs <<'END'
import { Readable } from 'node:stream';
import { Parser } from 'n3';
import { JsonLdSerializer } from 'jsonld-streaming-serializer';

for (const [value, type] of [['true', 'boolean'], ['1', 'boolean'], ['7', 'integer'], ['12345678901234567890', 'integer'], ['INF', 'double'], ['007', 'integer']]) {
  const quads = new Parser().parse(`<http://e/s> <http://e/p> "${value}"^^<http://www.w3.org/2001/XMLSchema#${type}> .`);
  let text = '';
  try {
    for await (const chunk of Readable.from(quads).pipe(new JsonLdSerializer({ useNativeTypes: true }))) text += chunk;
    console.log(value, type, JSON.stringify(JSON.parse(text)[0]['http://e/p']));
  } catch (error) {
    console.log(value, type, error.message);
  }
}
END
cat >expected <<'END'
true boolean [{"@value":true}]
1 boolean Invalid xsd:boolean value '1'
7 integer [{"@value":7}]
12345678901234567890 integer [{"@value":12345678901234567000}]
INF double Invalid xsd:float value 'INF'
007 integer [{"@value":7}]
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
