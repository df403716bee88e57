#!/usr/bin/env bash
# jsonld 9.0.0 (npm) compacts IRIs with a colon, an empty segment or no path to relative ones that mean another IRI.
#
# Guess: a compact document, expanded with the same base, has the IRIs it had before (JSON-LD 1.1 API §5.2.2, §6.2.2; RFC 3986 §4.2 has ./ for a first segment with a colon).
# Seen:  /a/x:y becomes "x:y", an absolute IRI; /a//b becomes "/b", the root of the host; https://e.org becomes "../../", which has a slash more.
# So:    identifiers with colons (URN-like keys, times) and homepages without a slash change when somebody compacts; turn compactToRelative off.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsonld@9.0.0 >/dev/null
cat >program.mjs <<'END'
import jsonld from 'jsonld';

const base = 'https://e.org/a/page';
for (const id of ['https://e.org/a/x', 'https://e.org/a/page#it', 'https://e.org/a/x:y', 'https://e.org/a//b', 'https://e.org']) {
  const compact = await jsonld.compact([{ '@id': id, 'http://e/p': [{ '@value': 'v' }] }], {}, { base });
  const [expanded] = await jsonld.expand(compact, { base });
  console.log(id.padEnd(24), compact['@id'].padEnd(4), expanded['@id'].padEnd(24), expanded['@id'] === id);
}
END
cat >expected <<'END'
https://e.org/a/x        x    https://e.org/a/x        true
https://e.org/a/page#it  #it  https://e.org/a/page#it  true
https://e.org/a/x:y      x:y  x:y                      false
https://e.org/a//b       /b   https://e.org/b          false
https://e.org            ../../ https://e.org/           false
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
