#!/usr/bin/env bash
# mlcroissant 1.1.1 (PyPI) guesses the types of columns first and the dataType afterwards: codes lose their zeros and years fall into 1970.
#
# Guess: a field of dataType sc:Text is the text of the cell, and sc:Date of “2024” is that year or an error (Croissant 1.0, Field and DataType).
# Seen:  "007" of type sc:Text is 7 where all cells look like numbers, and the year 2024 of type sc:Date is 2024 nanoseconds after the start of 1970.
# So:    postal and territorial codes do not join any more; put a letter into codes, or read the file itself; write dates with day and month.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install --no-compile mlcroissant==1.1.1
cat >program.py <<'END'
import hashlib
import json
import logging
import mlcroissant

logging.disable(logging.CRITICAL)


def read(column, data_type):
    rows = '\n'.join(['v', *column]) + '\n'
    with open('t.csv', 'w') as file:
        file.write(rows)
    terms = {name: 'cr:' + name for name in ('column', 'extract', 'field', 'fileObject', 'recordSet', 'source')}
    context = {'@language': 'en', '@vocab': 'https://schema.org/', 'sc': 'https://schema.org/', 'cr': 'http://mlcommons.org/croissant/', 'dct': 'http://purl.org/dc/terms/', 'conformsTo': 'dct:conformsTo', 'dataType': {'@id': 'cr:dataType', '@type': '@vocab'}, **terms}
    file = {'@type': 'cr:FileObject', '@id': 't', 'name': 't', 'contentUrl': 't.csv', 'encodingFormat': 'text/csv', 'sha256': hashlib.sha256(rows.encode()).hexdigest()}
    field = {'@type': 'cr:Field', '@id': 'r/v', 'name': 'v', 'dataType': data_type, 'source': {'fileObject': {'@id': 't'}, 'extract': {'column': 'v'}}}
    records = {'@type': 'cr:RecordSet', '@id': 'r', 'name': 'r', 'field': [field]}
    dataset = {'@context': context, '@type': 'sc:Dataset', 'name': 'x', 'description': 'x', 'url': 'http://e/', 'conformsTo': 'http://mlcommons.org/croissant/1.0', 'distribution': [file], 'recordSet': [records]}
    with open('croissant.json', 'w') as file:
        json.dump(dataset, file)
    print(data_type, [(written, str(record['r/v'])) for written, record in zip(column, mlcroissant.Dataset('croissant.json').records('r'))])


read(['007', '012'], 'sc:Text')
read(['007', '01x'], 'sc:Text')
read(['2024', '1257'], 'sc:Date')
read(['2024-01-01', '1999-12-31'], 'sc:Date')
END
cat >expected <<'END'
sc:Text [('007', "b'7'"), ('012', "b'12'")]
sc:Text [('007', "b'007'"), ('01x', "b'01x'")]
sc:Date [('2024', '1970-01-01 00:00:00.000002024'), ('1257', '1970-01-01 00:00:00.000001257')]
sc:Date [('2024-01-01', '2024-01-01 00:00:00'), ('1999-12-31', '1999-12-31 00:00:00')]
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
