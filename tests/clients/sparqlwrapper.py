# SPARQLWrapper (Python), version 1.8 or 2: a query in every format that it knows.
# needs: SPARQLWrapper
from SPARQLWrapper import SPARQLWrapper, CSV, JSON, JSONLD, N3, RDFXML, TSV, TURTLE, XML

client = SPARQLWrapper("http://localhost:8080/sparql")


def types(query, *formats):
    client.setQuery(query)
    for each in formats:
        client.setReturnFormat(each)
        print(each, client.query().info()["content-type"].split(";")[0])


city = "<http://localhost:8080/id/city/krakow>"
types("SELECT * { %s ?p ?o } LIMIT 5" % city, JSON, XML, CSV, TSV)
types("ASK { %s ?p ?o }" % city, JSON, XML)
types("DESCRIBE %s" % city, TURTLE, N3, RDFXML, JSONLD)

client.setMethod("POST")
client.setReturnFormat(JSON)
client.setQuery("SELECT (COUNT(*) AS ?n) { ?m a <http://localhost:8080/ontology#Membership> }")
print(client.query().convert()["results"]["bindings"][0]["n"]["value"], "memberships")
