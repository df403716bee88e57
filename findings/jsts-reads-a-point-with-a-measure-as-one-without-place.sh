#!/usr/bin/env bash
# jsts 2.12.1 (npm) reads `POINT ZM(1 2 3 4)` without an error, and writes it back as `POINT Z (  )`.
#
# Guess: the four numbers come back, or the reader says that it knows no measures, as it does for a geometry that it does not know.
# Seen:  a point that is not empty and whose coordinates are null; lines likewise. Nothing is raised, not at writing either.
# So:    tracks with heights and times turn into shapes that are nowhere; refuse `ZM` before the reader sees it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund jsts@2.12.1 >/dev/null
cat >program.mjs <<'END'
import WKTReader from 'jsts/org/locationtech/jts/io/WKTReader.js';
import WKTWriter from 'jsts/org/locationtech/jts/io/WKTWriter.js';

const [reader, writer] = [new WKTReader(), new WKTWriter()];
for (const text of ['POINT (1 2)', 'POINT Z(1 2 3)', 'POINT ZM(1 2 3 4)', 'LINESTRING ZM(1 2 3 4,5 6 7 8)', 'CIRCLE (1 2)']) {
  try {
    const shape = reader.read(text);
    const { x, y } = shape.getCoordinate();
    console.log(`${text} => ${writer.write(shape)}; empty ${shape.isEmpty()}, x ${x}, y ${y}`);
  } catch (error) {
    console.log(`${text} => ${error.message}`);
  }
}
END
cat >expected <<'END'
POINT (1 2) => POINT (1 2); empty false, x 1, y 2
POINT Z(1 2 3) => POINT Z (1 2 3); empty false, x 1, y 2
POINT ZM(1 2 3 4) => POINT Z (  ); empty false, x null, y null
LINESTRING ZM(1 2 3 4,5 6 7 8) => LINESTRING Z (  ,   ); empty false, x null, y null
CIRCLE (1 2) => Invalid geometry type: CIRCLE
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
