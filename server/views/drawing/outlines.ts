// Land and borders, read once from assets/outlines.tsv.
import { readAsset } from '../components/assets.js';
import type { Degrees } from './projection.js';

/** A line on the map: a ring of land or a piece of border. */
export interface Outline {
  readonly is: 'land' | 'border';
  readonly points: readonly Degrees[];
}

let known: readonly Outline[] | undefined;

/** Gives all lines. */
export function outlines(): readonly Outline[] {
  return (known ??= readAsset('outlines.tsv').toString('utf8').split('\n').flatMap(readOutline));
}

/** Reads hundredths of a degree: the first point, then the way to each next one. */
function readOutline(line: string): Outline[] {
  const [is = '', text = ''] = line.split('\t');
  if (is !== 'land' && is !== 'border') return [];
  const steps = text.split(' ').map(Number);
  const points: Degrees[] = [];
  let [longitude, latitude] = [0, 0];
  for (let at = 0; at + 1 < steps.length; at += 2) {
    longitude += onward(steps[at] ?? 0, latitude);
    latitude += steps[at + 1] ?? 0;
    points.push([longitude / 100, latitude / 100]);
  }
  return [{ is, points }];
}

/** Over the date line the way goes on, not back round the world; only round the South Pole does it end where it began. */
function onward(step: number, latitude: number): number {
  return Math.abs(step) > 18_000 && latitude > -8000 ? step - Math.sign(step) * 36_000 : step;
}
