#!/usr/bin/env bash
# frictionless 5.21.0 (PyPI) finds a Parquet file invalid where its descriptor tells the right size, and valid with a wrong digest.
#
# Guess: right `bytes` and `hash` are valid and wrong ones are not, in every format that is read (Data Package 2.0, Data Resource: bytes, hash).
# Seen:  so it is for CSV; for Parquet the right size is a “byte-count” error with the value None, and another digest is no error.
# So:    a package that tells the sizes of its files, as portals want, is red for its Parquet, and a changed file passes; compare both by yourself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install --no-compile 'frictionless[parquet,pandas]==5.21.0' pyarrow==21.0.0 pandas==3.1.1
cat >program.py <<'END'
import hashlib
import os

import pyarrow
import pyarrow.parquet
from frictionless import Resource

pyarrow.parquet.write_table(pyarrow.table({'id': ['a', 'b'], 'n': [1, 2]}), 't.parquet')
with open('t.csv', 'w') as file:
    file.write('id,n\na,1\nb,2\n')


def told(path, **more):
    report = Resource({'name': 't', 'path': path, **more}).validate()
    errors = [f'{error.type}, {error.note.split(" and ")[-1]}' for task in report.tasks for error in task.errors]
    return '; '.join(errors) or 'valid'


for path in ('t.csv', 't.parquet'):
    size = os.path.getsize(path)
    with open(path, 'rb') as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    print(f'{path:10} nothing', told(path))
    print(f'{path:10} bytes  ', told(path, bytes=size))
    print(f'{path:10} hash   ', told(path, hash=f'sha256:{digest}'))
    print(f'{path:10} another', told(path, hash=f'sha256:{digest[::-1]}').split(',')[0])
END
cat >expected <<'END'
t.csv      nothing valid
t.csv      bytes   valid
t.csv      hash    valid
t.csv      another hash-count
t.parquet  nothing valid
t.parquet  bytes   byte-count, actual is "None"
t.parquet  hash    valid
t.parquet  another valid
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
