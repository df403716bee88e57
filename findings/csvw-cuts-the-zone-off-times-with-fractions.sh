#!/usr/bin/env bash
# csvw 4.1.1 (PyPI) writes a time with fractions of a second and a zone without the end of its zone.
#
# Guess: 2024-01-02T10:00:00.5Z, a valid dateTime (XSD 1.1 part 2 §3.3.7), in the format that is taken where none is named (CSVW Tabular Data Model §6.4.4), comes out as one.
# Seen:  “2024-01-02T10:00:00.500000+00:”, two digits short of a form; without the fraction or without the zone it is right, and no warning is given.
# So:    tables with time stamps of machines give ill-typed literals; cut the fractions off before, or type the column as string.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install --no-compile csvw==4.1.1
cat >program.py <<'END'
import json
from csvw import CSVW

open('t.csv', 'w').write('t\n2024-01-02T10:00:00Z\n2024-01-02T10:00:00.5\n2024-01-02T10:00:00.5Z\n2024-01-02T10:00:00.25+01:00\n')
schema = {'columns': [{'name': 't', 'datatype': 'dateTime'}]}
json.dump({'@context': 'http://www.w3.org/ns/csvw', 'url': 't.csv', 'tableSchema': schema}, open('t.csv-metadata.json', 'w'))
table = CSVW('t.csv-metadata.json', validate=True)
print('valid', table.is_valid)
for row in table.to_json(minimal=True):
    print(row['t'])
END
cat >expected <<'END'
valid True
2024-01-02T10:00:00Z
2024-01-02T10:00:00.5
2024-01-02T10:00:00.500000+00:
2024-01-02T10:00:00.250000+01:
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
