#!/usr/bin/env bash
# DuckDB 2.0.1 (PyPI) reads a column of CSV in which every value is the double INF as infinite dates.
#
# Guess: a number: INF is how xsd:double writes infinity (XSD 1.1 part 2 §3.3.5), and a SPARQL answer as CSV holds it so (§3.2 there).
# Seen:  DATE; one other number in the column makes it DOUBLE with infinity, beside a date it is a date as well.
# So:    a maximum, a limit or a price that is infinite in the rows at hand becomes a day; read with `all_varchar` or give the type.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.1
cat >program.py <<'END'
import duckdb

for name, rows in {'infinite only': ['INF', 'INF'], 'with a number': ['1.5', 'INF'], 'with a date': ['2024-01-01', 'INF']}.items():
    with open('table.csv', 'w') as out:
        out.write('\n'.join(['x', *rows]) + '\n')
    print(name, duckdb.sql("select x::varchar, typeof(x) from read_csv('table.csv')").fetchall())
END
cat >expected <<'END'
infinite only [('infinity', 'DATE'), ('infinity', 'DATE')]
with a number [('1.5', 'DOUBLE'), ('inf', 'DOUBLE')]
with a date [('2024-01-01', 'DATE'), ('infinity', 'DATE')]
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
