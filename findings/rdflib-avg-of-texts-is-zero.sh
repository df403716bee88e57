#!/usr/bin/env bash
# rdflib 7.6.0 (PyPI) answers AVG over texts with 0, and SUM over one text among numbers with an exception.
#
# Guess: a text is a type error, which makes the aggregate an error: unbound in the result (SPARQL 1.1 Query §11.3, §18.5.1.3).
# Seen:  AVG gives 0 as if there were nothing; SUM raises out of the loop over the rows.
# So:    an average of a column that came as texts looks like a real number; cast, and count what casts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install rdflib==7.6.0
cat >program.py <<'END'
import logging
from rdflib import Graph

logging.disable(logging.CRITICAL)
for text in ('AVG', 'SUM'):
    for values in ('"a"', '1 "a" 2'):
        try:
            rows = [None if row[0] is None else row[0].n3() for row in Graph().query('SELECT (%s(?x) AS ?n) { VALUES ?x { %s } }' % (text, values))]
        except Exception as error:
            rows = 'raises ' + type(error).__name__
        print(text, values, rows)
END
cat >expected <<'END'
AVG "a" ['"0"^^<http://www.w3.org/2001/XMLSchema#integer>']
AVG 1 "a" 2 ['"1.5"^^<http://www.w3.org/2001/XMLSchema#decimal>']
SUM "a" raises SPARQLTypeError
SUM 1 "a" 2 raises SPARQLTypeError
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
