#!/usr/bin/env bash
# morph-kgc 2.10.0 (PyPI) lets a value in one record of a JSON source change or remove those of the others.
#
# Guess: a reference is evaluated in each iteration by itself (RML, logical source: reference and iterator), so the triples of a record depend on that record.
# Seen:  beside 1.5 the number 7 becomes "7.0"; beside an object the text "x" and its triple are gone; nothing is said.
# So:    compare counts of records and triples after each delivery; pick out the values (with their own key each) before the mapping.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install --no-compile morph-kgc==2.10.0
cat >program.py <<'END'
import json
import morph_kgc

mapping = """
@prefix rml: <http://semweb.mmlab.be/ns/rml#> .
@prefix rr: <http://www.w3.org/ns/r2rml#> .
@prefix ql: <http://semweb.mmlab.be/ns/ql#> .
<http://m/a> rml:logicalSource [ rml:source "t.json" ; rml:referenceFormulation ql:JSONPath ; rml:iterator "$[*]" ] ;
  rr:subjectMap [ rr:template "http://e/{id}" ] ;
  rr:predicateObjectMap [ rr:predicate <http://e/p> ; rr:objectMap [ rml:reference "v" ] ] .
"""
open('m.ttl', 'w').write(mapping)


def first(*values):
    json.dump([{'id': key, 'v': value} for key, value in zip('abc', values)], open('t.json', 'w'))
    triples = morph_kgc.materialize_set('[CONFIGURATION]\nlogging_level: ERROR\nnumber_of_processes: 1\n[M]\nmappings: m.ttl\n')
    found = [triple for triple in triples if triple.startswith('<http://e/a>')]
    print(json.dumps(values).ljust(18), found)


first(7, 8)
first(7, 1.5)
first('x', 'y')
first('x', {'y': 1})
END
cat >expected <<'END'
[7, 8]             ['<http://e/a> <http://e/p> "7"']
[7, 1.5]           ['<http://e/a> <http://e/p> "7.0"']
["x", "y"]         ['<http://e/a> <http://e/p> "x"']
["x", {"y": 1}]    []
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
