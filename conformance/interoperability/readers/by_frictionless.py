# frictionless validates a Data Package whose files are under an address: for each table how many rows it read, and what it found wrong.
import importlib.metadata, json, sys, urllib.request
from frictionless import Package, system

url, base, address = sys.argv[1:4]
text = urllib.request.urlopen(address).read().decode().replace(f'{base}dump/', f'{url}dump/')
descriptor = json.loads(text)
formats = {each['name']: each['format'] for each in descriptor['resources']}
with system.use_context(trusted=True):
    report = Package.from_descriptor(descriptor).validate()
tables = [
    [task.name, formats[task.name], task.stats.get('rows'), [f'{each.type}: {each.note}' for each in task.errors]]
    for task in report.tasks if formats[task.name] in ('csv', 'parquet')
]  # fmt: skip
print(json.dumps({'version': importlib.metadata.version('frictionless'), 'tables': tables}))
