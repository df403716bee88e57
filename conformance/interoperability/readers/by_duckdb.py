# DuckDB reads a table of one row, a column a probe, as `read_csv` does where nothing is said; each value is told as text.
import json, os, sys, tempfile, urllib.request
import duckdb

url, media_type, thing = sys.argv[1:4]
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'table.csv')
    with open(path, 'wb') as out:
        out.write(urllib.request.urlopen(urllib.request.Request(url, headers={'Accept': media_type})).read())
    table = duckdb.sql(f"select * from read_csv('{path}')")
    [row] = table.fetchall()
triples = [[name, {'value': '' if value is None else str(value), 'datatype': str(kind)}] for name, kind, value in zip(table.columns, table.types, row)]
print(json.dumps({'version': duckdb.__version__, 'triples': triples}))
