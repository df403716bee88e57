# Reads a data set by its descriptions: Croissant with mlcroissant, which checks it and reads every record, and the Data Package
# with frictionless, which checks every file and every cell of the tables. Two JSON texts in a list on standard input.
import json, os, sys, tempfile

os.environ['TQDM_DISABLE'] = '1'
import mlcroissant
from frictionless import Package, system

croissant, package = (json.loads(each) for each in json.load(sys.stdin))
with tempfile.TemporaryDirectory() as folder:
    os.environ['CROISSANT_CACHE'] = folder
    data = mlcroissant.Dataset(jsonld=croissant)
    issues = [*data.metadata.ctx.issues.errors, *data.metadata.ctx.issues.warnings]
    rows = {each.name if isinstance(each.name, str) else each.uuid: len(list(data.records(each.uuid))) for each in data.metadata.record_sets}
with system.use_context(trusted=True):
    report = Package.from_descriptor(package).validate()
wrong = [[task.name, error.type, error.note] for task in report.tasks for error in task.errors] + [['', error.type, error.note] for error in report.errors]
print(json.dumps({
    'issues': [str(each) for each in issues], 'rows': rows, 'wrong': wrong,
    'read': {task.name: task.stats.get('rows') for task in report.tasks},
}))  # fmt: skip
