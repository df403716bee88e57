# PyLD expands a JSON-LD document into quads.
import importlib.metadata, json, sys, urllib.request
import pyld

url, media_type, thing = sys.argv[1:4]
document = json.load(urllib.request.urlopen(urllib.request.Request(url, headers={'Accept': media_type})))
quads = pyld.jsonld.to_rdf(document, {'base': url})


def term(node):
    if node['type'] != 'literal':
        return {'iri': node['value']}
    if node.get('language'):
        return {'value': node['value'], 'language': node['language']}
    return {'value': node['value'], 'datatype': node['datatype']}


triples = [[each['predicate']['value'], term(each['object'])] for graph in quads.values() for each in graph if each['subject']['value'] == thing]
print(json.dumps({'version': importlib.metadata.version('PyLD'), 'triples': triples}))
