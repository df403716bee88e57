#!/usr/bin/env bash
# pyrudof 0.3.35 (PyPI) counts sh:minLength and sh:maxLength in bytes in one of its two engines, the one it takes by itself, and in characters in the other.
#
# Guess: the length is that of STRLEN, characters (SHACL §4.4.1, §4.4.2; SPARQL 1.1 Query §17.4.3.2), whichever engine.
# Seen:  “Łódź” is longer than 4 and “ż” is not shorter than 2 for Native; Sparql has it the other way round.
# So:    the same shapes and data conform or not by the mode of one call; texts with letters beyond ASCII need ShaclValidationMode.Sparql.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install --no-compile pyrudof==0.3.35
cat >program.py <<'END'
from pyrudof import Rudof, RudofConfig, ShaclValidationMode

prefixes = '@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <http://e/> . '
for text, constraint in (('Lodz', 'sh:maxLength 4'), ('Łódź', 'sh:maxLength 4'), ('z', 'sh:minLength 2'), ('ż', 'sh:minLength 2')):
    print('%-5s %-15s' % (text, constraint), end='')
    for mode in (ShaclValidationMode.Native, ShaclValidationMode.Sparql):
        rudof = Rudof(RudofConfig())
        rudof.read_data(prefixes + 'e:a e:p "%s" .' % text)
        rudof.read_shacl(prefixes + 'e:S a sh:NodeShape ; sh:targetNode e:a ; sh:property [ sh:path e:p ; %s ] .' % constraint)
        print(' ', 'native' if mode == ShaclValidationMode.Native else 'sparql', rudof.validate_shacl(mode).conforms, end='')
    print()
END
cat >expected <<'END'
Lodz  sh:maxLength 4   native True  sparql True
Łódź  sh:maxLength 4   native False  sparql True
z     sh:minLength 2   native False  sparql False
ż     sh:minLength 2   native True  sparql False
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
