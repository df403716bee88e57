#!/usr/bin/env bash
# rapper (Raptor) reads a document and writes N-Triples.
set -euo pipefail
declare -A formats=([text/turtle]=turtle [application/rdf+xml]=rdfxml [application/n-triples]=ntriples)
rapper --version
rapper -q -i "${formats[$2]}" -o ntriples "$1"
