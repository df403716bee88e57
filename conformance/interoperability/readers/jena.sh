#!/usr/bin/env bash
# Jena's riot reads a document and writes N-Triples.
set -euo pipefail
declare -A formats=([text/turtle]=TURTLE [application/rdf+xml]=RDFXML [application/ld+json]=JSONLD [application/n-triples]=NT)
jar=$(echo "$(dirname "$0")"/.jena/*.jar)
basename "$jar" .jar | sed 's/.*-//'
curl -sf -H "Accept: $2" "$1" | java -cp "$jar" riotcmd.riot --syntax="${formats[$2]}" --base="$1" --output=NT -
