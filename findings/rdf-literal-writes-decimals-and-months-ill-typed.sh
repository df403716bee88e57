#!/usr/bin/env bash
# rdf-literal 2.0.0 (npm) writes decimals with an exponent, months with one digit, and large numbers as xsd:long.
#
# Guess: what it says to be of a datatype has a form of that datatype: no exponent in xsd:decimal (XSD 1.1 part 2 §3.3.3), two digits in xsd:gYearMonth (§3.3.10), digits alone in xsd:long (§3.4.16).
# Seen:  1.5 as decimal is "1.5E0", June is "2024-6", and 1e21 without a datatype is "1e+21"^^xsd:long; all of them are ill-typed.
# So:    stores drop or cannot compare such literals, and sh:datatype reports them; write the form by oneself and give it to the factory.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rdf-literal@2.0.0 rdf-data-factory@2.1.0 >/dev/null
cat >program.mjs <<'END'
import { DataFactory } from 'rdf-data-factory';
import { toRdf } from 'rdf-literal';

const factory = new DataFactory();
const show = (value, name) => {
  const datatype = name && factory.namedNode('http://www.w3.org/2001/XMLSchema#' + name);
  const literal = toRdf(value, { datatype });
  console.log(literal.value, literal.datatype.value.split('#')[1]);
};
show(1.5, 'decimal');
show(0.1 + 0.2, 'decimal');
show(new Date('2024-06-01T00:00:00Z'), 'gYearMonth');
show(1e21);
END
cat >expected <<'END'
1.5E0 decimal
3.0E-1 decimal
2024-6 gYearMonth
1e+21 long
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
