#!/usr/bin/env bash
# frictionless 5.21.0 (PyPI) takes descriptors of Data Package 2 and checks neither unique keys, nor categories, nor empty primary keys.
#
# Guess: a table with rows against `uniqueKeys` or `categories`, or with an empty primary key, is invalid (Table Schema 2.0: uniqueKeys, categories, primaryKey, “equivalent to adding required”).
# Seen:  valid in all three cases, though the descriptor names version 2 and exclusiveMinimum, also new in it, is checked.
# So:    “valid” says nothing of these; write unique and required at the field, enum beside categories, and test pairs of columns by yourself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install --no-compile frictionless==5.21.0
cat >program.py <<'END'
from frictionless import Package

version = {'$schema': 'https://datapackage.org/profiles/2.0/datapackage.json'}
integer = {'name': 'a', 'type': 'integer'}
other = {'name': 'b', 'type': 'string'}


def valid(rows, *fields, **schema):
    with open('t.csv', 'w') as file:
        file.write('a,b\n' + rows)
    resource = {'name': 't', 'path': 't.csv', 'schema': {'fields': list(fields), **schema}}
    return Package.from_descriptor({**version, 'resources': [resource]}).validate().valid


print('uniqueKeys       ', valid('1,x\n1,x\n', integer, other, uniqueKeys=[['a', 'b']]))
print('categories       ', valid('1,blue\n', integer, {**other, 'categories': ['red', 'green']}))
print('primaryKey pair  ', valid(',x\n2,x\n', integer, other, primaryKey=['a', 'b']))
print('exclusiveMinimum ', valid('5,x\n', {**integer, 'constraints': {'exclusiveMinimum': 5}}, other))
print('unique           ', valid('1,x\n1,y\n', {**integer, 'constraints': {'unique': True}}, other))
END
cat >expected <<'END'
uniqueKeys        True
categories        True
primaryKey pair   True
exclusiveMinimum  False
unique            False
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
