#!/usr/bin/env bash
# rdf-literal 2.0.0 (npm) reads dates before Christ as dates of our time.
#
# Guess: "-0044-03-15"^^xsd:date is the year 44 before Christ or 45 (XSD 1.1 part 2 §3.3.9), or an error.
# Seen:  the year 2044, which goes back as "2044-03-15", and the same through a dateTime; 31 April is 1 May.
# So:    dates of history and invalid dates become plausible ones on the way through JavaScript; take the text of the literal for them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rdf-literal@2.0.0 rdf-data-factory@2.1.0 >/dev/null
cat >program.mjs <<'END'
import { DataFactory } from 'rdf-data-factory';
import { fromRdf, toRdf } from 'rdf-literal';

const factory = new DataFactory();
const date = factory.namedNode('http://www.w3.org/2001/XMLSchema#date');
for (const form of ['2024-03-15', '-0044-03-15', '-0099-12-31', '2023-04-31']) {
  const value = fromRdf(factory.literal(form, date));
  console.log(form.padEnd(11), value.getUTCFullYear(), toRdf(value, { datatype: date }).value);
}
END
cat >expected <<'END'
2024-03-15  2024 2024-03-15
-0044-03-15 2044 2044-03-15
-0099-12-31 1999 1999-12-31
2023-04-31  2023 2023-05-01
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
