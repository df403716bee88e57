#!/usr/bin/env bash
# rocrate 0.16.0 (PyPI) writes a crate without the terms that its own context had added, and texts without their languages.
#
# Guess: properties of other vocabularies stay defined: a crate may add terms to its @context (RO-Crate 1.1, “Extending RO-Crate”), and a library that reads and writes it keeps them.
# Seen:  the property e:district is there and the prefix e is not, so it means nothing in JSON-LD; {"@value": …, "@language": …} becomes a plain text.
# So:    a crate that went through it loses statements for readers of JSON-LD, with no error; add the context again before writing, and give languages to entities.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install --no-compile rocrate==0.16.0
cat >program.py <<'END'
import json
import os
from rocrate.rocrate import ROCrate

os.mkdir('crate')
root = {'@id': './', '@type': 'Dataset', 'name': {'@value': 'Kraków', '@language': 'pl'}, 'e:district': {'@id': 'http://e/d/1'}}
descriptor = {'@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', 'about': {'@id': './'}, 'conformsTo': {'@id': 'https://w3id.org/ro/crate/1.1'}}
with open('crate/ro-crate-metadata.json', 'w') as file:
    json.dump({'@context': ['https://w3id.org/ro/crate/1.1/context', {'e': 'http://e/'}], '@graph': [descriptor, root]}, file)
ROCrate('crate').write('again')
for folder in ('crate', 'again'):
    document = json.load(open(folder + '/ro-crate-metadata.json'))
    entity = next(entity for entity in document['@graph'] if entity['@id'] == './')
    print(folder, document['@context'], entity['name'], entity['e:district'])
END
cat >expected <<'END'
crate ['https://w3id.org/ro/crate/1.1/context', {'e': 'http://e/'}] {'@value': 'Kraków', '@language': 'pl'} {'@id': 'http://e/d/1'}
again https://w3id.org/ro/crate/1.1/context Kraków {'@id': 'http://e/d/1'}
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
