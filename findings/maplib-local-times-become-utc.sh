#!/usr/bin/env bash
# maplib 0.20.26 (PyPI) makes UTC of a time that has no zone, and of a time that has one.
#
# Guess: a dateTime without a zone is another value than one in UTC (XSD 1.1 part 2 §3.3.7.1), and literals come out as they went in (RDF 1.1 Concepts §3.3).
# Seen:  three literals become two, the local one with +00:00; the equality of local and UTC is true, and TZ says nothing of the zone that was given.
# So:    local times (opening hours, timetables) leave shifted by the offset of their place; give them a zone before loading.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install --no-compile maplib==0.20.26
cat >program.py <<'END'
from maplib import Model

model = Model()
turtle = """
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<http://e/local> <http://e/p> "2024-07-01T08:00:00"^^xsd:dateTime .
<http://e/utc>   <http://e/p> "2024-07-01T08:00:00Z"^^xsd:dateTime .
<http://e/zone>  <http://e/p> "2024-07-01T10:00:00+02:00"^^xsd:dateTime .
"""
model.reads(turtle, format='turtle')
for line in sorted(model.writes(format='ntriples').splitlines()):
    print(line.split('/')[3].split('>')[0], line.split('"')[1])
print(model.query('SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }').rows())
END
cat >expected <<'END'
local 2024-07-01T08:00:00+00:00
utc 2024-07-01T08:00:00+00:00
zone 2024-07-01T08:00:00+00:00
[(1,)]
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
