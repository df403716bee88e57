#!/usr/bin/env bash
# rdflib.js 2.4.0 (npm) ends a whole Turtle document at the number .5, and makes true into "1".
#
# Guess: .5 is a decimal of Turtle 1.1 (§6.5, DECIMAL), and `true` is "true"^^xsd:boolean (§2.5.3).
# Seen:  “objectList expected” for the first; the boolean gets another lexical form.
# So:    files that other tools wrote are lost over one number; write 0.5, or quote it with its datatype.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rdflib@2.4.0 >/dev/null
cat >program.mjs <<'END'
import * as rdf from 'rdflib';

for (const text of ['0.5', '.5', 'true']) {
  const graph = rdf.graph();
  try {
    rdf.parse(`<http://e/a> <http://e/p> ${text} .`, graph, 'http://e/', 'text/turtle');
    console.log(text, '=>', graph.statements[0].object.toNT());
  } catch (error) {
    console.log(text, '=>', String(error.message).includes('objectList expected') ? 'objectList expected' : error.message);
  }
}
END
cat >expected <<'END'
0.5 => "0.5"^^<http://www.w3.org/2001/XMLSchema#decimal>
.5 => objectList expected
true => "1"^^<http://www.w3.org/2001/XMLSchema#boolean>
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
