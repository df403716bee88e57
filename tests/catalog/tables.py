# Reads every table of a folder by its description with the package csvw (csv2json, minimal mode) and compares what comes out
# with facts.nt: python tables.py FOLDER. Prints the statements that are no facts, and the facts that no table has.
import glob, json, sys, warnings
from decimal import Decimal
import csvw

warnings.simplefilter('ignore')
folder = sys.argv[1]
prefixes = {
    'dc:': 'http://purl.org/dc/terms/', 'dcat:': 'http://www.w3.org/ns/dcat#', 'dcterms:': 'http://purl.org/dc/terms/',
    'foaf:': 'http://xmlns.com/foaf/0.1/', 'org:': 'http://www.w3.org/ns/org#', 'owl:': 'http://www.w3.org/2002/07/owl#',
    'rdf:': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'prov:': 'http://www.w3.org/ns/prov#', 'rdfs:': 'http://www.w3.org/2000/01/rdf-schema#',
    'schema:': 'http://schema.org/', 'skos:': 'http://www.w3.org/2004/02/skos/core#',
}  # fmt: skip


def whole(name):
    if name == '@type':
        return 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
    return next((iri + name[len(prefix):] for prefix, iri in prefixes.items() if name.startswith(prefix)), name)


def text(value):
    return json.dumps(value) if isinstance(value, bool) else str(value)


facts = {tuple(each) for each in json.load(sys.stdin)}


def number(subject, name, value):
    # JSON keeps the value of a number and not how it was written (csv2json, section 4.4: "1.70" is 1.7).
    same = [o for s, p, o in facts if (s, p) == (subject, name) and o.lstrip('-')[:1].isdigit() and Decimal(o) == Decimal(str(value))]
    return same[0] if same else str(value)


said = set()
for file in glob.glob(folder + '/*.csv'):
    for row in csvw.CSVW(file + '-metadata.json').to_json(minimal=True):
        for name, values in row.items():
            if name != '@id':
                for each in values if isinstance(values, list) else [values]:
                    shown = number(row['@id'], whole(name), each) if isinstance(each, float) else text(each)
                    said.add((row['@id'], whole(name), shown))
print(json.dumps({'wrong': sorted(said - facts), 'lost': sorted(facts - said), 'said': len(said)}))
