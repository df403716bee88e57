# Reads JSON Lines and the CSV of the same things with DuckDB, and tells where a value differs: JSON on standard input.
import json, os, sys, tempfile
import duckdb

given = json.load(sys.stdin)
with tempfile.TemporaryDirectory() as folder:
    for name in ('lines', 'table'):
        with open(os.path.join(folder, name), 'w', encoding='utf-8', newline='') as out:
            out.write(given[name])
    lines = duckdb.sql(f"select * from read_json('{folder}/lines', format='newline_delimited')")
    table = duckdb.sql(f"select * from read_csv('{folder}/table', all_varchar=true, header=true)")
    rows = [dict(zip(lines.columns, row)) for row in lines.fetchall()]
    expected = {row[0]: dict(zip(table.columns, row)) for row in table.fetchall()}


def texts(value):
    return sorted(texts(each)[0] for each in value) if isinstance(value, list) else [str(value).lower() if isinstance(value, bool) else str(value)]


def same(value, cell):
    """The table has things by their short names: `slug`, or `kind/slug`."""
    written, cells = texts(value), sorted(cell.split('|'))
    if any('/id/' in each for each in written):
        written, cells = sorted(each.rsplit('/', 1)[-1] for each in written), sorted(each.rsplit('/', 1)[-1] for each in cells)
    return written == cells


wrong = [
    [row['id'], name, str(value), expected[row['id']].get(name)]
    for row in rows for name, value in row.items()
    if name != '@id' and value is not None and not same(value, expected[row['id']].get(name) or '')
]  # fmt: skip
missing = [
    [key, name] for key, cells in expected.items() for name, value in cells.items()
    if value is not None and next((row for row in rows if row['id'] == key), {}).get(name) is None
]  # fmt: skip
print(json.dumps({'rows': len(rows), 'expected': len(expected), 'wrong': wrong, 'missing': missing}))
