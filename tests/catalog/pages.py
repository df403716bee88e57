# Walks a catalogue on several pages as three harvesters do, each by its own rules: python3 pages.py NAMES ADDRESS
import json, re, sys, urllib.error, urllib.request
import rdflib
from rdflib.namespace import DCAT, DCTERMS, RDF

HYDRA = rdflib.Namespace('http://www.w3.org/ns/hydra/core#')
names, address = sys.argv[1], sys.argv[2]
pages = {}


def fetch(url):
    """Fetches a page, one of them twice: it has to be the same bytes, for harvesters compare digests."""
    if url not in pages:
        bodies = []
        for _ in range(2 if 'page=3' in url else 1):
            with urllib.request.urlopen(url.replace(names, address)) as answer:
                bodies.append((answer.headers['Content-Type'].split(';')[0], answer.read()))
        assert bodies[0] == bodies[-1], url
        media, body = bodies[0]
        pages[url] = (media, body, rdflib.Graph().parse(data=body, format=media))
    return pages[url]


def next_of(graph, kinds):
    for kind, following in kinds:
        for view in graph.subjects(RDF.type, HYDRA[kind]):
            for found in graph.objects(view, HYDRA[following]):
                return str(found)
    return None


def ckan(url):
    """Keeps the type of the first page, and stops where a page repeats the bytes of the one before."""
    first, before = fetch(url)[0], None
    while url:
        media, body, graph = fetch(url)
        assert media == first, (media, first)
        if body == before:
            return
        yield graph
        before, url = body, next_of(graph, [('PartialCollectionView', 'next'), ('PagedCollection', 'next'), ('PagedCollection', 'nextPage')])


def udata(url):
    while url:
        graph = fetch(url)[2]
        yield graph
        url = next_of(graph, [('PartialCollectionView', 'next'), ('PagedCollection', 'nextPage')])


def piveau(url):
    """Reads the number of all items without asking whether it is there; of the next address it may keep the query only."""
    start = url
    while url:
        graph = fetch(url)[2]
        assert (None, RDF.type, HYDRA.PagedCollection) not in graph
        assert isinstance(next(graph.objects(None, HYDRA.totalItems)).toPython(), int)
        yield graph
        following = next_of(graph, [('PartialCollectionView', 'next')])
        url = following and start.split('?')[0] + '?' + following.split('?', 1)[1]


found = {}
for walk in [ckan, udata, piveau]:
    seen, total = set(), None
    for graph in walk(names + 'catalog.nt'):
        views = list(graph.subjects(RDF.type, HYDRA.PartialCollectionView))
        assert len(views) == 1, views
        total = int(next(graph.objects(None, HYDRA.totalItems)))
        own = set(graph.subjects(RDF.type, DCAT.Dataset))
        assert own == set(graph.objects(rdflib.URIRef(names + 'catalog'), DCAT.dataset)), 'lists others than it describes'
        assert not own & seen, 'repeats data sets'
        for dataset in own:
            for needed in [DCTERMS.title, DCTERMS.description, DCTERMS.identifier, DCAT.distribution]:
                assert (dataset, needed, None) in graph, (dataset, needed)
        seen |= own
    found[walk.__name__] = [len(seen), total]

with urllib.request.urlopen((names + 'catalog.ttl?page=3&_profile=dcat-ap-2.1.1').replace(names, address)) as answer:
    older = re.findall(r'(?:hydra:|hydra/core#)previous>? <([^>]*)>', answer.read().decode())
try:
    urllib.request.urlopen((names + 'catalog.nt?page=4').replace(names, address))
    beyond = 200
except urllib.error.HTTPError as error:
    beyond = error.code
sizes = {url.replace(names, ''): len(body) for url, (_, body, _) in pages.items()}
print(json.dumps({'found': found, 'older': older, 'beyond': beyond, 'sizes': sizes}))
