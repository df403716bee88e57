# Reads a catalogue as CKAN's harvester does, by ckanext-dcat's own parser: python harvester.py ADDRESS
import json
import sys
import urllib.request

from ckanext.dcat.processors import RDFParser

address = sys.argv[1]
formats = {'ttl': 'turtle', 'rdf': 'xml', 'jsonld': 'json-ld'}
found = {}
for profile, query in (('euro_dcat_ap_3', ''), ('euro_dcat_ap_2', '?_profile=dcat-ap-2.1.1')):
    for ending, name in formats.items():
        parser = RDFParser(profiles=[profile])
        with urllib.request.urlopen(f'{address}catalog.{ending}{query}') as answer:
            parser.parse(answer.read(), name)
        datasets = sorted(parser.datasets(), key=lambda each: each['extras'][0]['value'] + each['url'])
        for dataset in datasets:
            dataset['extras'] = {each['key']: each['value'] for each in dataset['extras']}
            dataset['resources'].sort(key=lambda each: each['uri'])
        datasets.sort(key=lambda each: each['extras']['uri'])
        found[f'{profile} {ending}'] = datasets
print(json.dumps(found))
