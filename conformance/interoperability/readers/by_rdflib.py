# rdflib of Python reads a document; what it read is written as JSON: the version, and triples of the thing.
import json, sys
import rdflib

url, media_type, thing = sys.argv[1:4]
graph = rdflib.Graph()
graph.parse(url, format={'text/turtle': 'turtle', 'application/rdf+xml': 'xml', 'application/ld+json': 'json-ld', 'application/n-triples': 'nt'}[media_type])


def term(node):
    if not isinstance(node, rdflib.Literal):
        return {'iri': str(node)}
    if node.language:
        return {'value': str(node), 'language': node.language}
    return {'value': str(node), 'datatype': str(node.datatype or rdflib.XSD.string)}


triples = [[str(p), term(o)] for p, o in graph.predicate_objects(rdflib.URIRef(thing))]
print(json.dumps({'version': rdflib.__version__, 'triples': triples}))
