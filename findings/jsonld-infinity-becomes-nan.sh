#!/usr/bin/env bash
# jsonld 9.0.0 (npm) reads the texts "INF" and "-INF", typed xsd:double by the context, as NaN.
#
# Guess: a string with a type keeps its letters: "INF"^^xsd:double (JSON-LD 1.1 API §8.6).
# Seen:  "NaN"^^xsd:double for both, and "1e0" is rewritten as "1.0E0"; PyLD 3.3.0 keeps "INF".
# So:    no way of writing an infinite double in JSON-LD survives this reader; tell it by another property.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsonld@9.0.0 >/dev/null
cat >program.mjs <<'END'
import jsonld from 'jsonld';

const context = { dbl: { '@id': 'http://e/p', '@type': 'http://www.w3.org/2001/XMLSchema#double' } };
for (const text of ['INF', '-INF', '1e0'])
  console.log(text, (await jsonld.toRDF({ '@context': context, '@id': 'http://e/a', dbl: text }, { format: 'application/n-quads' })).trim());
END
cat >expected <<'END'
INF <http://e/a> <http://e/p> "NaN"^^<http://www.w3.org/2001/XMLSchema#double> .
-INF <http://e/a> <http://e/p> "NaN"^^<http://www.w3.org/2001/XMLSchema#double> .
1e0 <http://e/a> <http://e/p> "1.0E0"^^<http://www.w3.org/2001/XMLSchema#double> .
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
