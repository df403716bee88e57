#!/usr/bin/env bash
# Oxigraph 0.5.11 (npm) answers the relations of Egenhofer in GeoSPARQL with those of Simple Features: touching edges do not matter.
#
# Guess: of two regions exactly one of the eight relations holds (GeoSPARQL 1.1 §9.4, table 4: ehContains is T*TFF*FF*, no common edge;
#        with a common edge it is ehCovers).
# Seen:  a region that shares an edge with the larger one around it is ehContained and ehCovered at once, and ehInside and ehCoveredBy.
# So:    counting regions by Egenhofer's relation counts some twice; ask geof:relate with the pattern of the table.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund oxigraph@0.5.11 >/dev/null
cat >program.mjs <<'END'
import { Store } from 'oxigraph';

const store = new Store();
const prefixes = `PREFIX geo: <http://www.opengis.net/ont/geosparql#> PREFIX geof: <http://www.opengis.net/def/function/geosparql/>`;
const large = '"POLYGON((0 0,4 0,4 4,0 4,0 0))"^^geo:wktLiteral';
const shapes = {
  'well inside': '"POLYGON((1 1,2 1,2 2,1 2,1 1))"^^geo:wktLiteral',
  'with a common edge': '"POLYGON((0 1,2 1,2 2,0 2,0 1))"^^geo:wktLiteral',
};
const ask = (expression) => store.query(`${prefixes} ASK { FILTER(${expression}) }`);
for (const [name, shape] of Object.entries(shapes)) {
  const relations = ['Contains', 'Covers'].filter((each) => ask(`geof:eh${each}(${large}, ${shape})`));
  const turned = ['Inside', 'CoveredBy'].filter((each) => ask(`geof:eh${each}(${shape}, ${large})`));
  const pattern = ask(`geof:relate(${large}, ${shape}, "T*TFF*FF*")`);
  console.log(`${name}: ${[...relations, ...turned].join(' ')}; pattern of ehContains: ${pattern}`);
}
END
cat >expected <<'END'
well inside: Contains Covers Inside CoveredBy; pattern of ehContains: true
with a common edge: Contains Covers Inside CoveredBy; pattern of ehContains: false
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
