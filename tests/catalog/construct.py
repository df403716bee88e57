# Imports data sets as dane.gov.pl does from a source of the type DCAT-AP: python3 construct.py NAMES ADDRESS PAGE
# It asks the query of the page for each of them with the portal's own client, and reads the answer by the portal's rules.
import json, re, sys
import rdflib
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, XSD
from rdflib.plugins.stores.sparqlstore import SPARQLStore

names, address, page = sys.argv[1], sys.argv[2], sys.argv[3]
query = re.search(r'```sparql\n(.*?)```', open(page).read(), re.S)[1]
store = SPARQLStore(query_endpoint=address + 'sparql', returnFormat='application/rdf+xml')
authority = 'http://publications.europa.eu/resource/authority/'
themes = 'AGRI ECON EDUC ENER ENVI GOVE HEAL INTR JUST REGI SOCI TECH TRAN'.split()
licences = {'CC0_1_0': 'CC0 1.0', 'CC_BY_4_0': 'CC BY 4.0', 'CC_BY_SA_4_0': 'CC BY-SA 4.0'}


def code(term, table):
    """Cuts the table off as the portal does: by the set of its characters, from the left."""
    return str(term).lstrip(authority + table + '/')


def polish(graph, node, predicate):
    texts = {text.language: str(text) for text in graph.objects(node, predicate)}
    return texts.get('pl')


def read(iri):
    graph = store.query(query.replace('https://data.example.org/dataset/museums', iri)).graph
    [dataset] = graph.subjects(RDF.type, DCAT.Dataset)
    assert str(dataset) == iri
    identifier = str(graph.value(dataset, DCTERMS.identifier)).rsplit('/', 1)[-1]
    assert 1 <= len(identifier) <= 36, identifier
    assert polish(graph, dataset, DCTERMS.title) and polish(graph, dataset, DCTERMS.description)
    assert all(graph.value(dataset, each).datatype == XSD.dateTime for each in [DCTERMS.issued, DCTERMS.modified])
    # The reader gives every distribution in the answer to the data set.
    files = list(graph.subjects(RDF.type, DCAT.Distribution))
    assert files and set(files) == set(graph.objects(dataset, DCAT.distribution))
    for node in files:
        assert polish(graph, node, DCTERMS.title) and str(graph.value(node, DCAT.accessURL)).startswith('https://'), node
        assert code(graph.value(node, DCTERMS['format']), 'file-type').isupper(), node
        assert code(graph.value(node, DCTERMS.license), 'licence') in licences, node
    return {
        'title': polish(graph, dataset, DCTERMS.title),
        'themes': sorted(code(theme, 'data-theme') for theme in graph.objects(dataset, DCAT.theme) if code(theme, 'data-theme') in themes),
        'keywords': sorted(f'{word}@{word.language}' for word in graph.objects(dataset, DCAT.keyword)),
        'publisher': polish(graph, graph.value(dataset, DCTERMS.publisher), FOAF.name),
        'files': len(files),
    }


catalog = store.query(f'CONSTRUCT WHERE {{ <{names}catalog> <{DCAT.dataset}> ?dataset }}').graph
print(json.dumps({str(iri): read(str(iri)) for iri in sorted(catalog.objects())}))
