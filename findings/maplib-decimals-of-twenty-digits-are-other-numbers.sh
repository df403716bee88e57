#!/usr/bin/env bash
# maplib 0.20.26 (PyPI) reads a decimal with many digits as a number a thousand times smaller, or as another one.
#
# Guess: a decimal keeps its value, with 16 places after the point at least, and what does not fit is refused (XSD 1.1 part 2 §3.3.3, §5.4).
# Seen:  the last digits move behind the point, or the value is cut at a bound of its own; places after the twelfth are cut. Nothing is said.
# So:    sums and comparisons over large decimals are wrong by whole powers of ten; take integers or texts for identifiers and for precise coordinates.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install --no-compile maplib==0.20.26
cat >program.py <<'END'
from maplib import Model

for number in ('1234567890123456.5', '1234567890123456789.5', '123456789012345678901', '99999999999999999999999999.9', '0.123456789012345'):
    model = Model()
    model.reads('<http://e/s> <http://e/p> "%s"^^<http://www.w3.org/2001/XMLSchema#decimal> .' % number, format='turtle')
    print('%-30s' % number, model.writes(format='ntriples').split('"')[1])
END
cat >expected <<'END'
1234567890123456.5             1234567890123456.5
1234567890123456789.5          12345678901234567.895
123456789012345678901          12345678901234567.8901
99999999999999999999999999.9   9999999999999999.99999999999
0.123456789012345              0.123456789012
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
