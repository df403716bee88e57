#!/usr/bin/env bash
# rdflib 7.6.0 (PyPI) gives MIN and MAX of IRIs as plain strings.
#
# Guess: MIN and MAX give back one of the terms, the first or last by ORDER BY (SPARQL 1.1 Query §18.5.1.5, §18.5.1.6).
# Seen:  `MIN(?x)` over two IRIs is a literal that holds the text of one; SAMPLE gives the IRI.
# So:    what is used in a join with the result of MIN never fits; wrap it as IRI(MIN(STR(?x))).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install rdflib==7.6.0
cat >program.py <<'END'
from rdflib import Graph

query = 'SELECT (MIN(?x) AS ?least) (MAX(?x) AS ?most) (SAMPLE(?x) AS ?one) { VALUES ?x { <http://e/a> <http://e/b> } }'
row = list(Graph().query(query))[0]
print(row.least.n3(), row.most.n3(), type(row.one).__name__)
END
cat >expected <<'END'
"http://e/a" "http://e/b" URIRef
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
