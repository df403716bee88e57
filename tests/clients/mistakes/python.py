# What SPARQLWrapper and rdflib print for common mistakes.
# needs: SPARQLWrapper rdflib
import re
from rdflib import Graph
from SPARQLWrapper import SPARQLWrapper, CSV, JSON


def show(mistake, ask):
    try:
        print(mistake, "| nothing wrong:", ask())
    except Exception as error:
        text = re.sub(r"\s+", " ", str(error))
        # Of a problem document, what is told to people.
        told = re.search(r'"detail":"(.*?)","hint":"(.*?)"', text)
        print(mistake, "|", type(error).__name__, "|", " ".join(told.groups()) if told else text)


def query(text, format=JSON, path="sparql", method="GET"):
    client = SPARQLWrapper("http://localhost:8080/" + path)
    client.setQuery(text)
    client.setReturnFormat(format)
    client.setMethod(method)
    return client.query().convert()


show("bracket", lambda: query("SELECT ?s WHERE { ?s a ?t"))
show("prefix", lambda: query("SELECT ?s { ?s a museum:City }"))
show("group", lambda: query("SELECT ?s (COUNT(?t) AS ?n) { ?s a ?t }"))
show("address", lambda: query("ASK { ?s ?p ?o }", path="sparq"))
show("update", lambda: query("INSERT DATA { <a:a> <a:b> <a:c> }", method="POST"))
show("service", lambda: query("SELECT ?x { SERVICE <https://query.wikidata.org/sparql> { ?x ?p ?o } }"))
show("format", lambda: query("ASK { ?s ?p ?o }", CSV))
show("name", lambda: len(Graph().parse("http://localhost:8080/id/city/krakw")))
show("table", lambda: len(Graph().parse("http://localhost:8080/dump/network.csv")))
show("class", lambda: query("SELECT ?s { ?s a <http://localhost:8080/ontology#Cities> }")["results"]["bindings"])
