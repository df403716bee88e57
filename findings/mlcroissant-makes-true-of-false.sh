#!/usr/bin/env bash
# mlcroissant 1.1.1 (PyPI) reads the text false as True, where the column has a value that is neither true nor false.
#
# Guess: a field of dataType sc:Boolean gives False for “false” in whatever row (Croissant 1.0, Field and DataType).
# Seen:  seen
# So:    filters over such fields turn round with one missing or differing value of another row; give booleans as 0 and 1, or as texts, and compare them by oneself.
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


read(['true', 'false'], 'sc:Boolean')
read(['true', 'false', '1'], 'sc:Boolean')
read(['true', 'false', 'unknown'], 'sc:Boolean')
read(['true', 'false', 'NA', 'true'], 'sc:Boolean')
read(['1', '0', '1'], 'sc:Boolean')
END
cat >expected <<'END'
sc:Boolean [('true', 'True'), ('false', 'False')]
sc:Boolean [('true', 'True'), ('false', 'True'), ('1', 'True')]
sc:Boolean [('true', 'True'), ('false', 'True'), ('unknown', 'True')]
sc:Boolean [('true', 'True'), ('false', 'False'), ('NA', 'None'), ('true', 'True')]
sc:Boolean [('1', 'True'), ('0', 'False'), ('1', 'True')]
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
