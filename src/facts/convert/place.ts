// Says what is wrong with well-known text, and what to write instead.
import type { Saying } from '../words/words.js';
import { placeMeant } from './coordinates.js';
import { crs84, isOnEarth, readPoint, turned, writePoint } from './point.js';

const geometry = /^(?:(?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION|TRIANGLE|TIN|POLYHEDRALSURFACE)\b.*(?:\)|EMPTY)\s*$/is; // prettier-ignore

/** Says what is wrong with well-known text; `undefined` if it is a point of the Earth or another geometry. */
export function pointFault(text: string): Saying | undefined {
  const bare = text.replace(/^<[^>]*>\s*/, '');
  const meant = () => placeMeant(bare);
  if (!/^point/i.test(bare)) return geometry.test(bare) ? undefined : ({ values }) => values.noPlace(text, meant());
  if (/^POINT\s*(?:Z|M|ZM)\b|^POINT\s*(?:Z|M|ZM)?\s*EMPTY/i.test(bare) || bare !== text.replace(crs84, ''))
    return undefined;
  const point = readPoint(text);
  if (point === undefined) return ({ values }) => values.noPoint(text, meant());
  if (isOnEarth(point)) return undefined;
  const twin = turned(point);
  const other = isOnEarth(twin) ? writePoint(twin) : undefined;
  return ({ values }) => values.nowhere(text, other ?? (meant() === 'projected' ? 'projected' : undefined));
}
