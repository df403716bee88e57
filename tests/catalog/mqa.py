# Scores every data set of a served catalogue by the table of the Metadata Quality Assessment of data.europa.eu, with rdflib, and
# asks for every address of a file: python mqa.py BASE ADDRESS.
import json, sys, urllib.request
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, RDF

base, address = sys.argv[1:3]
table = 'http://publications.europa.eu/resource/authority/'
open_formats = {table + 'file-type/' + code for code in 'CSV JSON JSON_LD RDF_N_QUADS RDF_N_TRIPLES RDF_TRIG RDF_TURTLE RDF_XML'.split()}


def answers(url):
    try:
        request = urllib.request.Request(str(url).replace(base, address), method='HEAD')
        return 200 <= urllib.request.urlopen(request).status < 300
    except Exception:
        return False


graph = Graph().parse(address + 'catalog.rdf', format='xml')
scores = {}
for dataset in graph.objects(None, DCAT.dataset):
    def has(node, predicate): return (node, predicate, None) in graph
    def values(node, predicate): return [str(each) for each in graph.objects(node, predicate)]
    own = sum(points for predicate, points in [
        (DCAT.keyword, 30), (DCAT.theme, 30), (DCTERMS.spatial, 20), (DCTERMS.temporal, 20), (DCTERMS.accessRights, 10),
        (DCAT.contactPoint, 20), (DCTERMS.publisher, 10), (DCTERMS.issued, 5), (DCTERMS.modified, 5),
    ] if has(dataset, predicate)) + 30  # the shapes of DCAT-AP are run by other tests
    own += 5 * any(each.startswith(table) for each in values(dataset, DCTERMS.accessRights))
    best = 0
    for file in graph.objects(dataset, DCAT.distribution):
        points = 50 * any(map(answers, values(file, DCAT.accessURL)))
        points += 20 * has(file, DCAT.downloadURL) + 30 * any(map(answers, values(file, DCAT.downloadURL)))
        formats, types = values(file, DCTERMS['format']), values(file, DCAT.mediaType)
        points += 20 * bool(formats) + 10 * bool(types)
        points += 10 * (any(each.startswith(table) for each in formats) and any('iana.org' in each for each in types))
        points += 40 * bool(open_formats & set(formats))
        points += 20 * has(file, DCTERMS.license) + 10 * any(each.startswith(table) for each in values(file, DCTERMS.license))
        points += 5 * has(file, DCTERMS.rights) + 5 * has(file, DCAT.byteSize)
        best = max(best, points)
    scores[str(dataset)] = own + best
print(json.dumps(scores))
