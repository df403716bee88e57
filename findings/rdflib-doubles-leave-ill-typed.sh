#!/usr/bin/env bash
# rdflib 7.6.0 (PyPI) writes an infinite double as "inf", which is no xsd:double.
#
# Guess: "INF" stays "INF": INF, +INF and -INF are all the infinities there are (XSD 1.1 part 2 §3.3.5).
# Seen:  "INF"^^xsd:double read from N-Triples leaves as "inf"^^xsd:double, unless literals are kept as written.
# So:    the next reader calls the file ill-typed; set rdflib.NORMALIZE_LITERALS = False before anything is parsed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install rdflib==7.6.0
cat >program.py <<'END'
import rdflib

for is_changed in (True, False):
    rdflib.NORMALIZE_LITERALS = is_changed
    line = '<http://e/a> <http://e/p> "%sINF"^^<http://www.w3.org/2001/XMLSchema#double> .'
    read = [rdflib.Graph().parse(data=line % sign, format='nt').serialize(format='nt').split()[2] for sign in ('', '-')]
    print('normalised' if is_changed else 'as written', *read)
END
cat >expected <<'END'
normalised "inf"^^<http://www.w3.org/2001/XMLSchema#double> "-inf"^^<http://www.w3.org/2001/XMLSchema#double>
as written "INF"^^<http://www.w3.org/2001/XMLSchema#double> "-INF"^^<http://www.w3.org/2001/XMLSchema#double>
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
