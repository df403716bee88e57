#!/usr/bin/env bash
# rdflib 7.6.0 (PyPI) lets every solution through a filter that is the constant `false`.
#
# Guess: FILTER keeps the solutions whose effective boolean value is true (SPARQL 1.1 Query §17.2, §18.5), so `FILTER(false)` keeps none.
# Seen:  all rows come back; `FILTER(1 = 2)` keeps none.
# So:    queries that programs put together switch parts off with `false`, and here these parts stay on; write `1 = 2`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install rdflib==7.6.0
cat >program.py <<'END'
from rdflib import Graph

graph = Graph().parse(data='<http://e/a> <http://e/p> 1 . <http://e/b> <http://e/p> 2 .', format='turtle')
for test in ('1 = 2', 'false', '!true', 'false && true'):
    print(test, len(graph.query('SELECT * { ?s ?p ?o FILTER(%s) }' % test)))
END
cat >expected <<'END'
1 = 2 0
false 2
!true 0
false && true 0
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
