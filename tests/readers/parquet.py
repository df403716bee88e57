# Reads Parquet files with DuckDB and pyarrow and compares every cell with the CSV beside them: python parquet.py FOLDER.
import csv, datetime, glob, json, os, sys
import duckdb, pyarrow.parquet


def text(value):
    if isinstance(value, bool):
        return 'true' if value else 'false'
    return '' if value is None else value.isoformat() if isinstance(value, datetime.date) else str(value)


def same(cell, value):
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(cell.replace('INF', 'inf')) == float(value)
    return {'1': 'true', '0': 'false'}.get(cell, cell) == text(value) if isinstance(value, bool) else cell == text(value)


wrong, rows, types = [], 0, {}
for file in sorted(glob.glob(os.path.join(sys.argv[1], '*.parquet'))):
    name = os.path.basename(file)
    with open(file.replace('.parquet', '.csv'), encoding='utf-8', newline='') as lines:
        expected = list(csv.reader(lines))
    table = pyarrow.parquet.read_table(file)
    found = duckdb.sql(f"select * from '{file}'")
    if table.column_names != expected[0] or found.columns != expected[0]:
        wrong.append([name, table.column_names])
    for read in (found.fetchall(), [tuple(row.values()) for row in table.to_pylist()]):
        if len(read) != len(expected) - 1:
            wrong.append([name, len(read), len(expected) - 1])
        wrong += [[name, a, text(b)] for cells, row in zip(expected[1:], read) for a, b in zip(cells, row) if not same(a, b)]
    rows += len(expected) - 1
    types[name] = dict(zip(found.columns, map(str, found.types)))
codec = pyarrow.parquet.ParquetFile(file).metadata.row_group(0).column(0).compression
print(json.dumps({'wrong': wrong[:20], 'rows': rows, 'types': types, 'codec': codec}))
