#!/usr/bin/env bash
# ro-crate 3.7.2 (npm) replaces a text with a language by a link to an entity that does not exist.
#
# Guess: a value object, {"@value": …, "@language": …}, is a literal of JSON-LD (JSON-LD 1.1 §9.5), in which an RO-Crate is written, and comes out as it went in.
# Seen:  it comes out as {"@id": "entity-1"} or so, no such entity is in the graph, and the text is gone; likewise a typed date.
# So:    crates with names in two languages lose them in tools built on it; write plain texts, and the languages in entities or properties of their own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ro-crate@3.7.2 >/dev/null
cat >program.mjs <<'END'
import { ROCrate } from 'ro-crate';

const crate = (name, date) => ({
  '@context': 'https://w3id.org/ro/crate/1.1/context',
  '@graph': [
    { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' }, conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' } },
    { '@id': './', '@type': 'Dataset', name, datePublished: date },
  ],
});
const typed = { '@value': '2024-05-01', '@type': 'http://www.w3.org/2001/XMLSchema#date' };
for (const [name, date] of [['Kraków', '2024-05-01'], [[{ '@value': 'Kraków', '@language': 'pl' }, { '@value': 'Cracow', '@language': 'en' }], typed]]) {
  const { '@graph': graph } = new ROCrate(crate(name, date)).toJSON();
  const root = graph.find((entity) => entity['@id'] === './');
  console.log(JSON.stringify(root.name), JSON.stringify(root.datePublished), 'of', graph.map((entity) => entity['@id']).join(' '));
}
END
cat >expected <<'END'
"Kraków" "2024-05-01" of ro-crate-metadata.json ./
[{"@id":"entity-1"},{"@id":"entity-2"}] {"@id":"entity-3"} of ro-crate-metadata.json ./
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
