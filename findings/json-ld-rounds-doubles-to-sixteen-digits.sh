#!/usr/bin/env bash
# JSON-LD 1.1 writes a JSON number as a double of sixteen digits, so that some become another number; jsonld 9.0.0 (npm) follows it.
#
# Guess: a JSON number is a double, an xsd:double is a double, so the value arrives.
# Seen:  17 digits are needed for half of all doubles, and the canonical form of JSON-LD has 15 after the point (JSON-LD 1.1 API §8.2.2, “%1.15E”): 0.30000000000000004 arrives as 0.3.
# So:    equal sums and joins over coordinates fail by the last digit between JSON and RDF; write such numbers as typed texts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsonld@9.0.0 >/dev/null
cat >program.mjs <<'END'
import jsonld from 'jsonld';

for (const number of [0.1, 0.1 + 0.2, 19.944544123456785, 50.06143000000001, 1 / 3]) {
  const [, form] = (await jsonld.toRDF({ 'http://e/p': number }, { format: 'application/n-quads' })).split('"');
  console.log(String(number).padEnd(20), form.padEnd(22), Number(form) === number);
}
END
cat >expected <<'END'
0.1                  1.0E-1                 true
0.30000000000000004  3.0E-1                 false
19.944544123456787   1.994454412345679E1    false
50.06143000000001    5.006143000000001E1    true
0.3333333333333333   3.333333333333333E-1   true
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
