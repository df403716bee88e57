# rdflib (Python): a document in every format that it reads, and queries through its SPARQLStore.
# needs: rdflib
from rdflib import Dataset, Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore

city = "http://localhost:8080/id/city/krakow"
size = len(Graph().parse(city))
for name in "turtle", "ttl", "n3", "nt", "xml", "json-ld":
    print(name, len(Graph().parse(city, format=name)) == size)
print("trig", len(Dataset(default_union=True).parse(city, format="trig")) == size)

store = Graph(SPARQLStore("http://localhost:8080/sparql"))
query = "SELECT ?n { <%s> <http://www.w3.org/2004/02/skos/core#prefLabel> ?n } ORDER BY ?n" % city
for row in store.query(query):
    print(row.n.n3())
