#!/usr/bin/env bash
# pySHACL 0.40.1 (PyPI) lets a year pass a bound that is a date, whatever the year.
#
# Guess: a value that cannot be compared with the bound is a violation (SHACL §4.3.1 to §4.3.4), likewise in sh:lessThan (§4.5.3).
# Seen:  gYear 1990 and 2010 both conform to `sh:minInclusive "2000-05-01"^^xsd:date`; gYear against gYearMonth conforms to sh:lessThan either way round.
# So:    bounds on dates of mixed precision check nothing; give each precision a shape of its own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install pyshacl==0.40.1
cat >program.py <<'END'
import logging
import rdflib
from pyshacl import validate

logging.disable(logging.CRITICAL)
prefixes = '@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix e: <http://e/> . '


def conforms(constraint, data):
    shape = 'e:S a sh:NodeShape ; sh:targetNode e:a ; sh:property [ sh:path e:p ; %s ] .' % constraint
    graphs = [rdflib.Graph().parse(data=prefixes + text, format='turtle') for text in (data, shape)]
    return validate(graphs[0], shacl_graph=graphs[1])[0]


for year in ('1990', '2010'):
    print(year, conforms('sh:minInclusive "2000-05-01"^^xsd:date', 'e:a e:p "%s"^^xsd:gYear .' % year))
for year in ('1990', '2030'):
    print(year, 'less than 2022-09', conforms('sh:lessThan e:q', 'e:a e:p "%s"^^xsd:gYear ; e:q "2022-09"^^xsd:gYearMonth .' % year))
END
cat >expected <<'END'
1990 True
2010 True
1990 less than 2022-09 True
2030 less than 2022-09 True
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
