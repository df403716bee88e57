#!/usr/bin/env bash
# shacl-engine 1.1.2 (npm) looks for subclasses in the shapes graph and not in the data graph.
#
# Guess: sh:class accepts instances of subclasses that the data graph states (SHACL §1.1 and §4.1.1: a SHACL instance is defined over the data graph).
# Seen:  the hierarchy beside the data is ignored, beside the shapes it counts: just the reverse of what rdf-validate-shacl, pySHACL and Jena do.
# So:    one publication gets 0 violations here and dozens elsewhere; state superclasses as types, or load the ontology on both sides.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund shacl-engine@1.1.2 n3@2.13.12 rdf-ext@2.6.0 >/dev/null
cat >program.mjs <<'END'
import { Parser } from 'n3';
import rdf from 'rdf-ext';
import { Validator } from 'shacl-engine';

const prefixes = `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix e: <http://e/> . `;
const read = (text) => rdf.dataset(new Parser().parse(prefixes + text));

async function conforms(constraint, data, beside = '') {
  const shapes = read(`e:S a sh:NodeShape ; sh:targetNode e:a ; sh:property [ sh:path e:p ; ${constraint} ] . ${beside}`);
  return (await new Validator(shapes, { factory: rdf }).validate({ dataset: read(data) })).conforms;
}

const data = 'e:a e:p e:b . e:b a e:Small .';
const hierarchy = 'e:Small rdfs:subClassOf e:Large .';
console.log('beside the data  ', await conforms('sh:class e:Large', data + hierarchy));
console.log('beside the shapes', await conforms('sh:class e:Large', data, hierarchy));
END
cat >expected <<'END'
beside the data   false
beside the shapes true
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
