#!/usr/bin/env bash
# csvw 4.1.1 (PyPI) finds a table invalid whose headings are described with their language.
#
# Guess: the titles {"pl": "Imię"} fit the heading Imię of a file of unknown language, for “und” fits every language (CSVW Metadata, “Schema Compatibility”).
# Seen:  “Incompatible column titles”, and the table is invalid; the same title without a language, or with “und”, is valid.
# So:    metadata with headings in several languages, which only this form can say, is refused; give the name of the column as a plain title to such readers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install --no-compile csvw==4.1.1
cat >program.py <<'END'
import json
from csvw import CSVW

open('t.csv', 'w').write('Imię\nAda\n')
for titles in ('Imię', {'und': 'Imię'}, {'pl': 'Imię'}, {'pl': 'Imię', 'en': 'First name'}):
    schema = {'columns': [{'name': 'n', 'titles': titles}]}
    json.dump({'@context': 'http://www.w3.org/ns/csvw', 'url': 't.csv', 'tableSchema': schema}, open('t.csv-metadata.json', 'w'))
    table = CSVW('t.csv-metadata.json', validate=True)
    print(json.dumps(titles, ensure_ascii=False), table.is_valid, *(str(warning.message) for warning in table.warnings))
END
cat >expected <<'END'
"Imię" True
{"und": "Imię"} True
{"pl": "Imię"} False Incompatible column titles
{"pl": "Imię", "en": "First name"} False Incompatible column titles
END
python/bin/python program.py >seen 2>log
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
