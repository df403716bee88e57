#!/usr/bin/env bash
# Traqula 1.3.1 (npm), the parser of Comunica 5, keeps the backslashes of prefixed names: `ex:a\/b` becomes <http://example.org/a\/b>.
#
# Guess: <http://example.org/a/b>: the escapes of a local name are not part of the IRI (SPARQL 1.1 Query §4.1.1.1, PN_LOCAL_ESC).
# Seen:  the IRI holds the backslash, which no IRI may, so the query finds nothing and says nothing; n3 reads the same name in Turtle rightly.
# So:    write the whole IRI where a name needs an escape, or take the backslashes out of the algebra before it is evaluated.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @traqula/parser-sparql-1-2@1.3.1 @traqula/algebra-sparql-1-2@1.3.1 n3@2.13.12 >/dev/null
cat >program.mjs <<'END'
import { toAlgebra } from '@traqula/algebra-sparql-1-2';
import { Parser as SparqlParser } from '@traqula/parser-sparql-1-2';
import { Parser as TurtleParser } from 'n3';

const prefix = 'PREFIX ex: <http://example.org/>';
for (const name of ['ex:a\\/b', 'ex:c\\,d', 'ex:plain']) {
  const [pattern] = toAlgebra(new SparqlParser().parse(`${prefix} SELECT * { ${name} ex:p ?o }`)).input.patterns;
  const [quad] = new TurtleParser().parse(`${prefix} ${name} ex:p 1 .`);
  console.log(`${name}  query: ${pattern.subject.value}  data: ${quad.subject.value}`);
}
END
cat >expected <<'END'
ex:a\/b  query: http://example.org/a\/b  data: http://example.org/a/b
ex:c\,d  query: http://example.org/c\,d  data: http://example.org/c,d
ex:plain  query: http://example.org/plain  data: http://example.org/plain
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
