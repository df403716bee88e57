#!/usr/bin/env bash
# morph-kgc 2.10.0 (PyPI) takes columns typed xsd:integer through floating point: long identifiers become others, or negative.
#
# Guess: the value of the column is the lexical form, canonical at most (R2RML §10.3, datatype override).
# Seen:  9007199254740993 arrives as ...992 and 12345678901234567890 as the least 64-bit integer; without the datatype, or as xsd:long, both arrive whole.
# So:    numbers of registers and bank codes of 17 digits point to others after the mapping; leave xsd:integer away, or take xsd:long and other derived types.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install --no-compile morph-kgc==2.10.0
cat >program.py <<'END'
import morph_kgc

mapping = """
@prefix rml: <http://semweb.mmlab.be/ns/rml#> .
@prefix rr: <http://www.w3.org/ns/r2rml#> .
@prefix ql: <http://semweb.mmlab.be/ns/ql#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<http://m/a> rml:logicalSource [ rml:source "t.csv" ; rml:referenceFormulation ql:CSV ] ;
  rr:subjectMap [ rr:template "http://e/{id}" ] ;
  rr:predicateObjectMap [ rr:predicate <http://e/integer> ; rr:objectMap [ rml:reference "n" ; rr:datatype xsd:integer ] ] ,
    [ rr:predicate <http://e/long> ; rr:objectMap [ rml:reference "n" ; rr:datatype xsd:long ] ] .
"""
open('m.ttl', 'w').write(mapping)
open('t.csv', 'w').write('id,n\na,9007199254740992\nb,9007199254740993\nc,12345678901234567890\n')
triples = morph_kgc.materialize_set('[CONFIGURATION]\nlogging_level: ERROR\nnumber_of_processes: 1\n[M]\nmappings: m.ttl\n')
for triple in sorted(triples):
    print(triple.replace('http://www.w3.org/2001/XMLSchema#', 'xsd:').replace('http://e/', ''))
END
cat >expected <<'END'
<a> <integer> "9007199254740992"^^<xsd:integer>
<a> <long> "9007199254740992"^^<xsd:long>
<b> <integer> "9007199254740992"^^<xsd:integer>
<b> <long> "9007199254740993"^^<xsd:long>
<c> <integer> "-9223372036854775808"^^<xsd:integer>
<c> <long> "12345678901234567890"^^<xsd:long>
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
