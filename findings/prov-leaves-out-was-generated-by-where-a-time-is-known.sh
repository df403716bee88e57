#!/usr/bin/env bash
# prov 3.2.3 (PyPI) writes no prov:wasGeneratedBy and no prov:used in RDF where the time of it is known.
#
# Guess: a time adds a qualified influence beside the plain property; PROV-O §3.3 shows both together, and only an OWL reasoner adds the plain one.
# Seen:  with a time (or a role) only prov:qualifiedGeneration and prov:qualifiedUsage are written, without it only the plain property.
# So:    the more is known of an origin, the less a plain query finds; ask for both ways, or add the plain triples after writing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install --no-compile prov==3.2.3 rdflib==7.6.0
cat >program.py <<'END'
import io
import rdflib
from datetime import datetime, timezone
from prov.model import ProvDocument

prov = rdflib.Namespace('http://www.w3.org/ns/prov#')
for time in (None, datetime(2024, 5, 1, tzinfo=timezone.utc)):
    document = ProvDocument()
    document.add_namespace('e', 'http://e/')
    document.entity('e:table')
    document.activity('e:survey')
    document.wasGeneratedBy('e:table', 'e:survey', time=time)
    document.used('e:survey', 'e:map', time=time)
    graph = rdflib.Graph().parse(io.StringIO(document.serialize(format='rdf', rdf_format='turtle')), format='turtle')
    counts = [(name, len(list(graph.triples((None, prov[name], None))))) for name in ('wasGeneratedBy', 'qualifiedGeneration', 'used', 'qualifiedUsage')]
    print('time' if time else 'none', *('%s %d' % pair for pair in counts))
END
cat >expected <<'END'
none wasGeneratedBy 1 qualifiedGeneration 0 used 1 qualifiedUsage 0
time wasGeneratedBy 0 qualifiedGeneration 1 used 0 qualifiedUsage 1
END
python/bin/python program.py >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
