#!/usr/bin/env bash
# @jeswr/pretty-turtle 1.8.2 (npm) writes "1"^^xsd:boolean as 1, and names that Turtle does not allow.
#
# Guess: what is read again is what was written: only true and false are booleans in short (Turtle 1.1 §2.5.3), and commas or a leading hyphen in a name need an escape (§6.5, PLX and PN_LOCAL).
# Seen:  the boolean comes back as the integer 1; http://e/a,b is written as e:a,b, which is two objects, and http://e/-x as e:-x: n3 2.13.12 reads neither.
# So:    pretty files are not safe to publish without reading them again; give no prefix for namespaces with such names, and write booleans as true and false.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @jeswr/pretty-turtle@1.8.2 n3@2.13.12 >/dev/null
cat >program.mjs <<'END'
import { Parser } from 'n3';
import { write } from '@jeswr/pretty-turtle';

const prefixes = { e: 'http://e/' };
for (const object of ['"1"^^<http://www.w3.org/2001/XMLSchema#boolean>', '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>', '<http://e/a,b>', '<http://e/-x>', '<http://e/a>']) {
  const turtle = await write(new Parser().parse(`<http://e/s> <http://e/p> ${object} .`), { prefixes });
  const line = turtle.trim().split('\n').at(-1);
  let again;
  try {
    again = new Parser().parse(turtle).map((quad) => quad.object.value + (quad.object.datatype ? ` ${quad.object.datatype.value.split('#')[1]}` : '')).join(' and ');
  } catch {
    again = 'not Turtle';
  }
  console.log(object.replace('http://www.w3.org/2001/XMLSchema#', 'xsd:').padEnd(22), line.padEnd(16), again);
}
END
cat >expected <<'END'
"1"^^<xsd:boolean>     e:s e:p 1 .      1 integer
"true"^^<xsd:boolean>  e:s e:p true .   true boolean
<http://e/a,b>         e:s e:p e:a,b .  not Turtle
<http://e/-x>          e:s e:p e:-x .   not Turtle
<http://e/a>           e:s e:p e:a .    http://e/a
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
