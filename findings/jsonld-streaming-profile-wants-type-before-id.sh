#!/usr/bin/env bash
# jsonld-streaming-parser 5.0.1 (npm) in its streaming profile refuses a document whose @id stands before @type.
#
# Guess: the order of keys in a JSON object means nothing, and nearly every writer puts @id first.
# Seen:  an error about an out-of-order type-scoped context, also where the context has no type-scoped context; with @type first it reads.
# So:    the profile that lets large files be read in little memory works only for files that were written for it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsonld-streaming-parser@5.0.1 >/dev/null
cat >program.mjs <<'END'
import { JsonLdParser } from 'jsonld-streaming-parser';

async function read(keys, streamingProfile) {
  const parser = new JsonLdParser({ streamingProfile });
  parser.end(JSON.stringify({ '@context': { Thing: 'http://e/Thing', name: 'http://e/name' }, ...Object.fromEntries(keys) }));
  let quads = 0;
  try {
    for await (const _quad of parser) quads += 1;
    return `${quads} quads`;
  } catch (error) {
    return `refused: ${/out-of-order/.test(error.message) ? 'out-of-order' : error.message}`;
  }
}
const [id, type, name] = [['@id', 'http://e/a'], ['@type', 'Thing'], ['name', 'A']];
console.log('@id first, streaming profile  ', await read([id, type, name], true));
console.log('@type first, streaming profile', await read([type, id, name], true));
console.log('@id first                     ', await read([id, type, name], false));
END
cat >expected <<'END'
@id first, streaming profile   refused: out-of-order
@type first, streaming profile 2 quads
@id first                      2 quads
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
