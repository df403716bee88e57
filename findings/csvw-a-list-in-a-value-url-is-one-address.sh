#!/usr/bin/env bash
# CSV on the Web makes one address of a cell with several values whose column has a valueUrl; csvw 4.1.1 (PyPI) follows it.
#
# Guess: a column with `separator` and `valueUrl` "http://e/t/{themes}" gives an address for each value.
# Seen:  one address that holds all values with commas between: the template is expanded once a cell, and a list in a template is joined by commas (CSVW Metadata §6.4, RFC 6570 §3.2.1).
# So:    many-to-many columns cannot be links in CSVW; give them a table of their own with a row for each pair.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install csvw==4.1.1
cat >program.py <<'END'
import json
from csvw import CSVW

open('t.csv', 'w').write('id,themes\na,x|y\n')
columns = [{'name': 'id', 'suppressOutput': True}, {'name': 'themes', 'separator': '|', 'propertyUrl': 'http://e/theme', 'valueUrl': 'http://e/t/{themes}'}]
schema = {'aboutUrl': 'http://e/id/{id}', 'columns': columns}
json.dump({'@context': 'http://www.w3.org/ns/csvw', 'url': 't.csv', 'tableSchema': schema}, open('t.csv-metadata.json', 'w'))
print(json.dumps(CSVW('t.csv-metadata.json').to_json(minimal=True)))
END
cat >expected <<'END'
[{"@id": "http://e/id/a", "http://e/theme": "http://e/t/x,y"}]
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
