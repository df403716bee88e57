# Takes the example queries as others do, a server's address and its base on the command line: SIB's loaders from the endpoint and from
# the address that is well known, and grlc, which makes an interface of the texts and answers through it. JSON on standard output, last.
import json, logging, os, sys, tempfile, urllib.request

import fastembed

# The package of SIB loads a language model when it is imported; what loads examples needs none.
fastembed.TextEmbedding.__init__ = lambda self, *given, **more: None
fastembed.TextEmbedding.embedding_size = 384

origin, base = sys.argv[1:3]
folder = tempfile.mkdtemp()
os.chdir(folder)
# It would also ask the endpoints of others what they hold.
os.environ['SETTINGS_FILEPATH'] = os.path.join(folder, 'settings.json')
with open('settings.json', 'w') as out:
    json.dump({'endpoints': [], 'auto_init': False}, out)
logging.disable(logging.CRITICAL)
from sparql_llm.loaders.sparql_examples_loader import SparqlExamplesLoader

address = origin + '.well-known/sparql-examples'
loaders = {'endpoint': SparqlExamplesLoader(origin + 'sparql'), 'address': SparqlExamplesLoader(origin + 'sparql', examples_file=address)}
sib = {name: [[each.page_content, each.metadata['query_type']] for each in loader.load()] for name, loader in loaders.items()}

import rdflib

request = urllib.request.Request(address, headers={'Accept': 'text/turtle'})
graph = rdflib.Graph().parse(data=urllib.request.urlopen(request).read(), format='turtle')
sh = rdflib.Namespace('http://www.w3.org/ns/shacl#')
os.makedirs('queries')
for predicate in (sh.select, sh.ask, sh.construct):
    for example, text in graph.subject_objects(predicate):
        with open(f'queries/{str(example).rsplit("#", 1)[1]}.rq', 'w') as out:
            # The header names the address of the publication, which the test serves elsewhere.
            out.write(str(text).replace(f'#+ endpoint: {base}', f'#+ endpoint: {origin}'))
with open('config.ini', 'w') as out:
    out.write(f'[local]\nlocal_sparql_dir={folder}/queries/\n')
from grlc.server import app

client = app.test_client()
paths = json.loads(client.get('/api-local/swagger').data)['paths']
answers = {}
for path, item in paths.items():
    [method] = item
    told = client.open('/api-local' + path, method=method.upper(), headers={'Accept': 'text/csv'})
    answers[path[1:]] = [method, item[method]['summary'], told.status_code, told.data.decode()]
print('\n' + json.dumps({'sib': sib, 'grlc': answers}))
