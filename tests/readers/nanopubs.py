# Computes the addresses of nanopublications anew, with the library of the nanopublications' own project: TriG on standard input, as JSON.
import json, sys
import rdflib

rdflib.NORMALIZE_LITERALS = False
from nanopub import Nanopub
from nanopub.trustyuri.rdf.RdfHasher import make_hash
from nanopub.trustyuri.rdf import RdfUtils

found = []
for text in json.load(sys.stdin):
    graph = rdflib.Dataset()
    graph.parse(data=text, format='trig')
    quads = [(c if isinstance(c, rdflib.URIRef) else c.identifier, s, p, o) for s, p, o, c in graph.quads((None, None, None, None))]
    head = next(s for s, p, o, c in graph.quads((None, rdflib.RDF.type, None, None)) if str(o).endswith('#Nanopublication'))
    code = str(head).split('/')[-1]
    conjunctive = rdflib.ConjunctiveGraph()
    conjunctive.parse(data=text, format='trig')
    found.append({'iri': str(head), 'code': code, 'again': make_hash(quads, code), 'isValid': Nanopub(rdf=conjunctive).is_valid})
print(json.dumps(found))
