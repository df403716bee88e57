# Reads a dump of RDF 1.2 with pyoxigraph, and validates it by its shapes with rudof: JSON on standard input.
import json, sys
import pyoxigraph, pyrudof

given = json.load(sys.stdin)
formats = {'nt': 'N_TRIPLES', 'ttl': 'TURTLE', 'nq': 'N_QUADS', 'trig': 'TRIG'}
reifies = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies'
counts = {}
for ending, text in given['dumps'].items():
    quads = list(pyoxigraph.parse(input=text, format=getattr(pyoxigraph.RdfFormat, formats[ending])))
    counts[ending] = [len(quads), sum(each.predicate.value == reifies for each in quads)]


def violations(data):
    rudof = pyrudof.Rudof(pyrudof.RudofConfig())
    rudof.read_data(data, pyrudof.RDFFormat.NTriples)
    rudof.read_shacl(given['shapes'], pyrudof.ShaclFormat.Turtle)
    rudof.validate_shacl()
    report = str(rudof.serialize_shacl_validation_results())
    return [] if 'No Errors' in report else report.split('\n')


print(json.dumps({'counts': counts, 'violations': [len(violations(each)) for each in given['data']]}))
