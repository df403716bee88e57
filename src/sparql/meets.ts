// The door to computing with geometries where no query is asked.

type Meets = (text: string, box: readonly [west: number, south: number, east: number, north: number]) => boolean;

/** Loads what tells whether a geometry in well-known text meets a box of degrees; the library is large, so only who asks has it. */
export async function loadMeets(): Promise<Meets> {
  return (await import('./exact/geometry/meets.js')).meetsBox;
}
