#!/usr/bin/env bash
# maplib 0.20.26 (PyPI) divides integers downwards: 7/2 is 3 and -7/2 is -4.
#
# Guess: an integer divided by an integer is a decimal, 3.5 (SPARQL 1.1 Query §17.3, XPath F&O 3.1 §4.2.4).
# Seen:  the quotient is rounded down and then given as a double; with a decimal or AVG the fraction is there.
# So:    shares and rates of counts are 0 below one and never negative fractions; multiply by 1.0 first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install --no-compile maplib==0.20.26
cat >program.py <<'END'
from maplib import Model

model = Model()
for expression in ('7/2', '-7/2', '1/2', '7/2.0', '7*1.0/2'):
    print('%-8s' % expression, *model.query('SELECT (%s AS ?x) {}' % expression).rows()[0])
print('AVG(1,2)', *model.query('SELECT (AVG(?n) AS ?x) { VALUES ?n { 1 2 } }').rows()[0])
END
cat >expected <<'END'
7/2      3.0
-7/2     -4.0
1/2      0.0
7/2.0    3.5
7*1.0/2  3.5
AVG(1,2) 1.5
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
