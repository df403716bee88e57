# DuckDB (Python): a table of the publication, asked in SQL.
# needs: duckdb
from urllib.request import urlretrieve
import duckdb

file, _ = urlretrieve("http://localhost:8080/dump/networks.csv")
print(duckdb.sql(f"SELECT count(*), count(DISTINCT id) FROM read_csv('{file}')").fetchall())
