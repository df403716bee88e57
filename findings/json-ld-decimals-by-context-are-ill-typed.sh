#!/usr/bin/env bash
# JSON-LD 1.1 makes an ill-typed literal of a JSON number whose context says xsd:decimal; jsonld 9.0.0 (npm) follows it.
#
# Guess: `{"price": 1.5}` with `"@type": "xsd:decimal"` means "1.5"^^xsd:decimal.
# Seen:  "1.5E0"^^xsd:decimal, which no decimal may look like (XSD 1.1 part 2 §3.3.3): numbers with a fraction are written as doubles, and only then given the type (JSON-LD 1.1 API §8.6, object to RDF conversion).
# So:    prices and shares as JSON numbers are lost on every reader that checks; write decimals as strings.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsonld@9.0.0 >/dev/null
cat >program.mjs <<'END'
import jsonld from 'jsonld';

const typed = (type) => ({ '@id': 'http://e/p', '@type': `http://www.w3.org/2001/XMLSchema#${type}` });
const node = { '@context': { dec: typed('decimal'), int: typed('integer') }, '@id': 'http://e/a', dec: [1.5, 2], int: [2.5, 1e21] };
console.log((await jsonld.toRDF(node, { format: 'application/n-quads' })).trim());
END
cat >expected <<'END'
<http://e/a> <http://e/p> "1.0E21"^^<http://www.w3.org/2001/XMLSchema#integer> .
<http://e/a> <http://e/p> "1.5E0"^^<http://www.w3.org/2001/XMLSchema#decimal> .
<http://e/a> <http://e/p> "2"^^<http://www.w3.org/2001/XMLSchema#decimal> .
<http://e/a> <http://e/p> "2.5E0"^^<http://www.w3.org/2001/XMLSchema#integer> .
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
