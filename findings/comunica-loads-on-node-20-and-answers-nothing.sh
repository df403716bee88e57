#!/usr/bin/env bash
# Comunica 5.4.1 (npm) installs and loads on Node 20 and ends at its first engine or query, for one of its parts brings an undici that needs Node 22.
#
# Guess: a package that names no engine, and whose README asks for Node 14 or higher, works where it loads.
# Seen:  actor-http-fetch asks for undici ^8, which reaches for a decompressor that Node 20 does not have: “Cannot read properties of undefined (reading 'bind')”.
# So:    a smoke test that imports it is green and says nothing; put `"overrides": { "undici": "^7.30.2" }` into package.json, or use Node 22.19.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @comunica/query-sparql@5.4.1 >/dev/null
cat >program.mjs <<'END'
import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
console.log('Comunica asks for Node', read('@comunica/query-sparql').engines?.node ?? 'of any version');
console.log('undici', read('undici').version.split('.')[0], 'asks for Node', read('undici').engines.node);
const { QueryEngine } = await import('@comunica/query-sparql');
console.log('loaded');
const context = { sources: [{ type: 'serialized', value: '', mediaType: 'text/turtle', baseIRI: 'http://e/' }] };
process.on('uncaughtException', (error) => console.log(error.message));
try {
  const rows = await (await new QueryEngine().queryBindings('SELECT (1 AS ?x) {}', context)).toArray();
  console.log(rows.length, 'row');
} catch (error) {
  console.log(error.message);
}
END
cat >expected <<'END'
Comunica asks for Node of any version
undici 8 asks for Node >=22.19.0
loaded
Cannot read properties of undefined (reading 'bind')
END
npx --yes --package node@20 node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
