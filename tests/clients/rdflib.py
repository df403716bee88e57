# rdflib (Python): a document in every format that it reads, a catalogue, and queries through its SPARQLStore.
# needs: rdflib
from rdflib import Dataset, Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore

city = "http://localhost:8080/id/city/krakow"
size = len(Graph().parse(city))
for name in "turtle", "ttl", "n3", "nt", "xml", "json-ld":
    print(name, len(Graph().parse(city, format=name)) == size)
print("trig", len(Dataset(default_union=True).parse(city, format="trig")) == size)

# By any other name it asks for everything that it can read: let the ending say what comes.
document = "http://localhost:8080/doc/city/krakow"
endings = {"ntriples": "nt", "nt11": "nt", "nquads": "nt", "text/turtle": "ttl", "text/n3": "ttl", "application/trig": "ttl",
           "application/n-triples": "nt", "application/n-quads": "nt", "application/rdf+xml": "rdf", "application/ld+json": "jsonld"}
for name, ending in endings.items():
    print(name, len(Dataset(default_union=True).parse(f"{document}.{ending}", format=name)) == size)

catalog = "http://localhost:8080/catalog"
print("catalog", len(Graph().parse(catalog, format="json-ld")) == len(Graph().parse(catalog, format="xml")))

store = Graph(SPARQLStore("http://localhost:8080/sparql"))
query = "SELECT ?n { <%s> <http://www.w3.org/2004/02/skos/core#prefLabel> ?n } ORDER BY ?n" % city
for row in store.query(query):
    print(row.n.n3())
