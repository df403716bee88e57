#!/usr/bin/env bash
# microdata-rdf-streaming-parser 3.0.0 (npm) gives the language of one property to all that follow, and loses that of the page.
#
# Guess: a text has the language of its own element, which is the nearest lang of an ancestor (HTML, the lang and xml:lang attributes; Microdata to RDF, property values).
# Seen:  after one English name the Polish one of a Polish page is English, too; before it, nothing has a language; after lang="" dates lose their datatype.
# So:    names of a page with two languages arrive with wrong ones; give each element its own lang, or read JSON-LD or RDFa of the page.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund microdata-rdf-streaming-parser@3.0.0 >/dev/null
cat >program.mjs <<'END'
import { Readable } from 'node:stream';
import { MicrodataRdfParser } from 'microdata-rdf-streaming-parser';

async function read(properties) {
  const page = `<!doctype html><html lang="pl"><body><div itemscope itemtype="http://schema.org/City">${properties}</div></body></html>`;
  for await (const { predicate, object } of Readable.from([page]).pipe(new MicrodataRdfParser({ baseIRI: 'http://e/' }))) {
    if (object.termType === 'Literal') console.log(' ', predicate.value.slice(18), object.value, object.language || '-', object.datatype.value.split('#')[1]);
  }
}
console.log('names');
await read('<b itemprop="name">Kraków</b> <b itemprop="name" lang="en">Cracow</b> <b itemprop="name">Gród Kraka</b>');
console.log('dates');
await read('<time itemprop="founded">1257-06-05</time> <b itemprop="code" lang="">KR</b> <time itemprop="changed">2024-01-01</time>');
END
cat >expected <<'END'
names
  name Kraków - string
  name Cracow en langString
  name Gród Kraka en langString
dates
  founded 1257-06-05 - string
  code KR - langString
  changed 2024-01-01 - langString
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
