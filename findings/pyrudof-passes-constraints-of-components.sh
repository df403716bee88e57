#!/usr/bin/env bash
# pyrudof 0.3.35 (PyPI) evaluates sh:sparql constraints and passes over the constraint components that stand beside them.
#
# Guess: a processor that takes SPARQL-based constraints (SHACL §5) takes SPARQL-based constraint components too (§6), for both are SHACL-SPARQL, or reports that it does not.
# Seen:  the same condition is a violation as sh:sparql and conforms as a component, in both engines, with no word of it.
# So:    shapes that use components (DASH, many profiles) conform without having been looked at; write such conditions as sh:sparql.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install --no-compile pyrudof==0.3.35
cat >program.py <<'END'
from pyrudof import Rudof, RudofConfig, ShaclValidationMode

prefixes = '@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <http://e/> . '
component = """
e:Most a sh:ConstraintComponent ; sh:parameter [ sh:path e:most ] ;
  sh:validator [ a sh:SPARQLAskValidator ; sh:ask "ASK { FILTER ($value <= $most) }" ] .
e:S a sh:NodeShape ; sh:targetNode e:a ; sh:property [ sh:path e:p ; e:most 5 ] .
"""
constraint = """
e:S a sh:NodeShape ; sh:targetNode e:a ;
  sh:sparql [ a sh:SPARQLConstraint ; sh:select "SELECT $this ?value WHERE { $this <http://e/p> ?value FILTER (?value > 5) }" ] .
"""
for name, shapes in (('sh:sparql', constraint), ('component', component)):
    for mode in ('Native', 'Sparql'):
        rudof = Rudof(RudofConfig())
        rudof.read_data(prefixes + 'e:a e:p 6 .')
        rudof.read_shacl(prefixes + shapes)
        print(name, mode, rudof.validate_shacl(getattr(ShaclValidationMode, mode)).conforms)
END
cat >expected <<'END'
sh:sparql Native False
sh:sparql Sparql False
component Native True
component Sparql True
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
