# DuckDB (Python): a table of the publication, and the rows of a query as CSV and TSV, asked in SQL.
# needs: duckdb
from urllib.parse import urlencode
from urllib.request import urlretrieve
import duckdb

file, _ = urlretrieve("http://localhost:8080/dump/networks.csv")
print(duckdb.sql(f"SELECT count(*), count(DISTINCT id) FROM read_csv('{file}')").fetchall())
query = "SELECT ?m ?n { ?m <http://localhost:8080/ontology#network> ?n }"
for name in "csv", "tsv":
    file, _ = urlretrieve("http://localhost:8080/sparql?" + urlencode({"query": query, "format": name}))
    print(name, duckdb.sql(f"SELECT count(*) FROM read_csv('{file}')").fetchall()[0][0])
