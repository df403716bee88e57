#!/usr/bin/env bash
# sparqlxml-parse 3.3.0 (npm), which Comunica reads remote answers with, gives texts in CDATA as empty literals.
#
# Guess: <literal><![CDATA[a & b]]></literal> is the text “a & b” (XML 1.0 §2.7: CDATA is character data).
# Seen:  the literal is empty, with no error; the same text escaped by entities is whole.
# So:    answers of endpoints that write CDATA look complete and are not; ask them for JSON.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund sparqlxml-parse@3.3.0 stream-to-array@2.3.0 >/dev/null
cat >program.mjs <<'END'
import { Readable } from 'node:stream';
import { SparqlXmlParser } from 'sparqlxml-parse';

async function read(text) {
  const xml = `<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="x"/></head><results><result><binding name="x"><literal>${text}</literal></binding></result></results></sparql>`;
  const rows = [];
  for await (const row of new SparqlXmlParser().parseXmlResultsStream(Readable.from([Buffer.from(xml)]))) rows.push(row['?x']?.value ?? row.x?.value);
  return JSON.stringify(rows);
}
console.log('entities', await read('a &amp; b'));
console.log('CDATA   ', await read('<![CDATA[a & b]]>'));
console.log('mixed   ', await read('c <![CDATA[a & b]]>'));
END
cat >expected <<'END'
entities ["a & b"]
CDATA    [""]
mixed    ["c "]
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
