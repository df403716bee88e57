# Harvests a catalogue as portals do, with rdflib, and fetches every file that it names: python3 harvest.py NAMES ADDRESS
import hashlib, json, re, sys, urllib.request
import rdflib
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, DCTERMS, RDF, RDFS

SPDX = rdflib.Namespace('http://spdx.org/rdf/terms#')
names, address = sys.argv[1], sys.argv[2]


def fetch(url, accept='*/*', method='GET'):
    request = urllib.request.Request(url.replace(names, address), headers={'Accept': accept}, method=method)
    with urllib.request.urlopen(request) as answer:
        return answer.status, answer.headers['Content-Type'].split(';')[0], answer.headers['Content-Length'], answer.read()


def check_table(url):
    # CSV on the Web finds the description by its link; it must be there, of its type, and about this very table.
    request = urllib.request.Request(url.replace(names, address), headers={'Accept-Encoding': 'identity'})
    with urllib.request.urlopen(request) as answer:
        link, header = answer.headers['Link'] or '', answer.readline().decode().rstrip('\r\n').split(',')
    match = re.search(r'<([^>]*)>; rel="describedby"; type="application/csvm\+json"', link)
    if match is None:
        return [f'{url} has no description']
    status, media, length, body = fetch(match[1])
    about = json.loads(body)
    columns = [column['titles'] if 'titles' in column else column['name'] for column in about['tableSchema']['columns'] if not column.get('virtual')]
    if (status, media, int(length)) != (200, 'application/csvm+json', len(body)):
        return [f'{match[1]} is not what the link says']
    if about['url'] not in (url, url.rsplit('/', 1)[1]) or len(columns) != len(header):
        return [f'{match[1]} describes another table']
    return []


graphs = {}
for ending in ['rdf', 'ttl', 'jsonld']:
    _, media, _, body = fetch(names + 'catalog.' + ending)
    _, head, length, _ = fetch(names + 'catalog.' + ending, method='HEAD')
    assert (head, int(length)) == (media, len(body)), ending
    assert body == fetch(names + 'catalog.' + ending, 'text/html')[3], ending
    graphs[ending] = rdflib.Graph().parse(data=body, format=media)
assert fetch(names + 'catalog')[1] == 'text/turtle'
assert fetch(names + 'catalog', 'text/html')[1] == 'text/html'
graph = graphs['rdf']
same = all(isomorphic(each, graph) for each in graphs.values())
# udata fetches a period that has a name; nothing else is without one.
blank = {str(p) for s, p, o in graph if isinstance(o, rdflib.BNode)}
assert blank == {str(DCTERMS.temporal)}, blank
# A context that has to be fetched would make rdflib fetch it.
assert b'"@context": {' in fetch(names + 'catalog.jsonld')[3] or b'"@context":{' in fetch(names + 'catalog.jsonld')[3]
older = rdflib.Graph().parse(data=fetch(names + 'catalog.rdf?_profile=dcat-ap-2.1.1')[3], format='application/rdf+xml')
assert set(older.subjects(RDF.type, DCAT.Dataset)) == set(graph.subjects(RDF.type, DCAT.Dataset))

status, media, _, portal = fetch(names + 'dane-gov-pl.xml')
assert (status, media) == (200, 'application/xml')
assert fetch(names + 'dane-gov-pl.md5')[3].decode() == hashlib.md5(portal).hexdigest()

wrong, files = [], 0
for dataset in graph.subjects(RDF.type, DCAT.Dataset):
    for needed in [DCTERMS.title, DCTERMS.description, DCTERMS.identifier, DCTERMS.publisher, DCAT.distribution]:
        if (dataset, needed, None) not in graph:
            wrong.append(f'{dataset} has no {needed}')
    if len(str(graph.value(dataset, DCTERMS.identifier)).rsplit('/')[-1]) > 36:
        wrong.append(f'{dataset} has a long identifier')
    if (dataset, RDF.type, DCAT.Dataset) not in rdflib.Graph().parse(data=fetch(str(dataset))[3], format='turtle'):
        wrong.append(f'{dataset} does not describe itself')
for node in graph.subjects(RDF.type, DCAT.Distribution):
    for needed in [DCTERMS.title, DCTERMS.license, DCTERMS['format'], DCTERMS.modified]:
        if (node, needed, None) not in graph:
            wrong.append(f'{node} has no {needed}')
    access = str(graph.value(node, DCAT.accessURL))
    if not access.startswith('https://') or fetch(access)[0] != 200:
        wrong.append(f'{access} is no https address that answers')
    download = graph.value(node, DCAT.downloadURL)
    if download is None:
        continue
    files += 1
    head = fetch(str(download), method='HEAD')
    if head[:3] != fetch(str(download))[:3]:
        wrong.append(f'{download} answers HEAD in another way')
    if str(download).endswith('.csv'):
        wrong.extend(check_table(str(download)))
    _, media, length, body = fetch(str(download))
    declared = str(graph.value(graph.value(node, DCAT.packageFormat) or graph.value(node, DCAT.mediaType), RDFS.label))
    checksum = str(graph.value(graph.value(node, SPDX.checksum), SPDX.checksumValue))
    size = int(graph.value(node, DCAT.byteSize))
    if (media, len(body), hashlib.sha256(body).hexdigest()) != (declared, size, checksum) or int(length) != size:
        wrong.append(f'{download} is not what the catalogue says')
print(json.dumps({'triples': len(graph), 'same': same, 'files': files, 'wrong': wrong}))
