#!/usr/bin/env bash
# pyoxigraph 0.5.13 (PyPI) refuses JSON-LD type maps whose objects have an @id.
#
# Guess: a container @type takes node objects under the name of their type, with whatever keys in whatever order (JSON-LD 1.1 §4.6.4, node type indexing), as the same reader takes @type last elsewhere.
# Seen:  an object without @id and one that is only a text are read; with @id there is a syntax error that @type must be the first key, though no @type is written.
# So:    what a processor compacts into type maps, where every node has its @id, cannot be loaded; leave @container @type out of published contexts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install --no-compile pyoxigraph==0.5.13
cat >program.py <<'END'
import json
import pyoxigraph

context = {'@vocab': 'http://v/', 'parts': {'@id': 'http://v/parts', '@container': '@type'}}
for document in ({'parts': {'Park': 'http://e/x'}}, {'parts': {'Park': {'size': 1}}}, {'parts': {'Park': {'@id': 'http://e/x', 'size': 1}}}, {'part': {'@id': 'http://e/x', 'size': 1, '@type': 'Park'}}):
    try:
        found = '%d triples' % len(list(pyoxigraph.parse(json.dumps({'@context': context, '@id': 'http://e/a', **document}), format=pyoxigraph.RdfFormat.JSON_LD)))
    except SyntaxError as error:
        found = str(error)
    print(json.dumps(document), found)
END
cat >expected <<'END'
{"parts": {"Park": "http://e/x"}} 2 triples
{"parts": {"Park": {"size": 1}}} 3 triples
{"parts": {"Park": {"@id": "http://e/x", "size": 1}}} @type must be the first key of an object or right after @context
{"part": {"@id": "http://e/x", "size": 1, "@type": "Park"}} 3 triples
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
