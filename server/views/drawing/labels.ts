// Puts names beside points so that no name covers another name or a point; a name that finds no place is left to the list.
import type { Position } from './projection.js';

/** A point with its name. */
interface Mark {
  readonly key: string;
  readonly text: string;
  /** Language of the name. */
  readonly language: string | undefined;
  readonly at: Position;
  /** Whether its name is wanted. */
  readonly isNamed: boolean;
}

/** A point, and on which side its name stands, if there is room for it. */
export interface Label extends Mark {
  readonly side: 'left' | 'right' | undefined;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Width of a letter on average, and half the height of a line, in units of the drawing at 12.5 units a line. */
const letter = 6.7;
const half = 8;
const gap = 8;

/** Places the names of points, in the order given. */
export function placeLabels(
  marks: readonly Mark[],
  size: { width: number; height: number; /** Multiple of the usual letters. */ size: number },
): Label[] {
  const taken: Box[] = marks.map(({ at: [x, y] }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  return marks.map((mark, index) => {
    const side = (['right', 'left'] as const).find((each) => {
      if (!mark.isNamed) return false;
      const box = boxOf(mark, each, size.size);
      const isInside = box.left > 2 && box.right < size.width - 2 && box.top > 0 && box.bottom < size.height;
      return isInside && taken.every((other, at) => at === index || !overlap(box, other));
    });
    if (side !== undefined) taken.push(boxOf(mark, side, size.size));
    return { ...mark, side };
  });
}

function boxOf({ at: [x, y], text }: Mark, side: 'left' | 'right', size: number): Box {
  const width = text.length * letter * size;
  const left = side === 'right' ? x + gap : x - gap - width;
  return { left, right: left + width, top: y - half * size, bottom: y + half * size };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
