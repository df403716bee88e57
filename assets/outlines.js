// Makes outlines.tsv of Natural Earth, once: npm install --no-save world-atlas@2.0.2 topojson-client@3.1.0 topojson-simplify@3.0.3 && node assets/outlines.js
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { feature, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';

/** Smallest triangle, in square degrees, whose point is kept: a map of a continent needs no finer line. */
const minArea = 0.004;
/** Smallest ring that is kept, by the longer side of its box in degrees. */
const minSide = 0.12;

const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const topology = simplify(presimplify(JSON.parse(readFileSync(file, 'utf8'))), minArea);
const { countries, land } = topology.objects;

const rings = feature(topology, land).features.flatMap(({ geometry }) => geometry.coordinates.flat());
const borders = mesh(topology, countries, (a, b) => a !== b).coordinates;

/** Writes a line in hundredths of a degree: the first point, then the way to each next one. */
function write(mark, points) {
  const whole = points.map((point) => point.map((each) => Math.round(each * 100)));
  const steps = whole
    .map(([x, y], index) => (index === 0 ? [x, y] : [x - whole[index - 1][0], y - whole[index - 1][1]]))
    .filter(([x, y], index) => index === 0 || x !== 0 || y !== 0);
  return `${mark}\t${steps.flat().join(' ')}`;
}

function isLarge(points) {
  const side = (axis) => Math.max(...points.map((each) => each[axis])) - Math.min(...points.map((each) => each[axis]));
  return Math.max(side(0), side(1)) >= minSide;
}

const lines = [
  '# Land and borders: Natural Earth 1:50m (public domain) by way of world-atlas 2.0.2, simplified by assets/outlines.js.',
  '# A line each: land (ring) or border, a tab, hundredths of a degree: longitude and latitude of the first point, then steps.',
  ...rings.filter((points) => points.length > 3 && isLarge(points)).map((points) => write('land', points)),
  ...borders.filter((points) => points.length > 1).map((points) => write('border', points)),
];
writeFileSync(join(import.meta.dirname, 'outlines.tsv'), `${lines.join('\n')}\n`);
