# pandas (Python): the rows of a query as a table.
# needs: pandas
from urllib.parse import urlencode
import pandas

query = """
SELECT ?network (COUNT(?m) AS ?members) {
  ?m <http://localhost:8080/ontology#network> ?network
} GROUP BY ?network ORDER BY DESC(?members) ?network LIMIT 3
"""
address = "http://localhost:8080/sparql?"
rows = pandas.read_csv(address + urlencode({"query": query, "format": "csv"}))
print(rows.shape, rows.members.dtype)
comma = 'SELECT ?a ?b { VALUES (?a ?b) { (<http://e.example/a,b> "c, \\"d\\"") } }'
print(pandas.read_csv(address + urlencode({"query": comma, "format": "csv"})).iloc[0].tolist())
print(pandas.read_csv(address + urlencode({"query": comma, "format": "tsv"}), sep="\t").columns.tolist())
