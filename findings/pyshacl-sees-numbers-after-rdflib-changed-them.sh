#!/usr/bin/env bash
# pySHACL 0.40.1 (PyPI) accepts "01" where the shape allows only 1, for rdflib has rewritten the data before.
#
# Guess: sh:in, sh:hasValue and sh:equals compare terms, and "01"^^xsd:integer is another term than 1 (SHACL §4.8.3, RDF 1.1 Concepts §3.3).
# Seen:  conforms; the graph that is validated holds 1, and no longer what the file says. With rdflib.NORMALIZE_LITERALS = False sh:in is violated, as it should be; sh:hasValue and sh:equals pass even then.
# So:    two validators differ over one file, and neither says why; switch the normalising off before parsing what is to be judged as written.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install pyshacl==0.40.1 rdflib==7.6.0
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


for is_changed in (True, False):
    rdflib.NORMALIZE_LITERALS = is_changed
    print('normalised' if is_changed else 'as written',
          'in', conforms('sh:in ( 1 )', 'e:a e:p "01"^^xsd:integer .'),
          'hasValue', conforms('sh:hasValue 1', 'e:a e:p "01"^^xsd:integer .'),
          'equals', conforms('sh:equals e:q', 'e:a e:p "01"^^xsd:integer ; e:q 1 .'))
END
cat >expected <<'END'
normalised in True hasValue True equals True
as written in False hasValue True equals True
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
