# Validates an RO-Crate with rocrate-validator, without the internet: the context comes from the package rocrate. JSON text on
# standard input.
import json, os, sys, tempfile, types
import rdflib.plugins.shared.jsonld.context as contexts
import rocrate
from rocrate_validator import models, services
from rocrate_validator.utils.http import HttpRequester

address = 'https://w3id.org/ro/crate/1.2/context'
with open(os.path.join(os.path.dirname(rocrate.__file__), 'data', 'ro-crate.jsonld'), encoding='utf-8') as file:
    context = json.load(file)
usual = contexts.source_to_json


def read(source, *rest, **more):
    return (context, None) if str(source).startswith(address) else usual(source, *rest, **more)


contexts.source_to_json = read
answer = types.SimpleNamespace(status_code=200, json=lambda: context, text=json.dumps(context), content=json.dumps(context).encode(), headers={})
type(HttpRequester()).get = lambda self, *_rest, **_more: answer

crate = json.loads(json.load(sys.stdin))
with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, 'ro-crate-metadata.json'), 'w', encoding='utf-8') as out:
        json.dump(crate, out)
    result = services.validate({
        'rocrate_uri': folder, 'profile_identifier': 'ro-crate-1.2', 'requirement_severity': models.Severity.RECOMMENDED,
        'metadata_only': True, 'skip_availability_check': True,
    })  # fmt: skip
issues = [f'{each.severity.name}: {each.check.identifier}: {each.message}' for each in result.get_issues()]
print(json.dumps({'issues': issues, 'entities': len(crate['@graph'])}))
