#!/usr/bin/env bash
# pySHACL 0.40.1 (PyPI) accepts "99" as xsd:gYear and "not a tag" as xsd:language under sh:datatype.
#
# Guess: sh:datatype is violated by literals whose form the datatype does not have (SHACL §4.1.2: ill-typed, of the types of XSD that SPARQL 1.1 names, and a year has four digits).
# Seen:  years and language tags are not looked at; xsd:date, xsd:boolean and the integers are.
# So:    a green report does not mean that years are years; add sh:pattern to fields of these types.
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


for text, kind in (('99', 'gYear'), ('2024-13', 'gYearMonth'), ('not a tag', 'language'), ('2024-02-30', 'date'), ('TRUE', 'boolean'), ('300', 'byte')):
    print(kind, text, conforms('sh:datatype xsd:' + kind, 'e:a e:p "%s"^^xsd:%s .' % (text, kind)))
END
cat >expected <<'END'
gYear 99 True
gYearMonth 2024-13 True
language not a tag True
date 2024-02-30 False
boolean TRUE False
byte 300 False
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
