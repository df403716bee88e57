#!/usr/bin/env bash
# rdflib 7.6.0 (PyPI) leaves rows that bind nothing out of a loop, and counts them in `len`.
#
# Guess: a solution without bindings is a solution (SPARQL 1.1 Query §18.1.8), so a loop over a result has as many turns as `len` says.
# Seen:  `len` is 3, the loop has 2 turns; the result written as JSON has 3 rows.
# So:    pairing rows with a list of the same length shifts them; name a variable that is always bound.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install rdflib==7.6.0
cat >program.py <<'END'
import json
from rdflib import Graph

result = Graph().query('SELECT ?x { VALUES ?x { 1 UNDEF 3 } }')
print('len', len(result), 'loop', sum(1 for _ in result))
print('JSON', len(json.loads(Graph().query('SELECT ?x { VALUES ?x { 1 UNDEF 3 } }').serialize(format='json'))['results']['bindings']))
END
cat >expected <<'END'
len 3 loop 2
JSON 3
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
