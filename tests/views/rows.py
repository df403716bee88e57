"""Reads tables as Python's csv does: a list of texts in JSON comes in, for each the list of its rows goes out."""

import csv
import io
import json
import sys

csv.field_size_limit(10_000_000)
texts = json.load(sys.stdin)
json.dump([list(csv.DictReader(io.StringIO(text, newline=""))) for text in texts], sys.stdout)
