// The moment of a release: its day, or a second after the release before, so that time goes on from release to release.

/**
 * Gives the moment of a release as `xsd:dateTime` in UTC: the first second of its `xsd:date`, or the second after the
 * moment before. Releases of one day, and those that go back to an earlier day, stand in their order.
 */
export function momentOf(modified: string, before?: string): string {
  const own = Date.parse(modified.includes('T') ? modified : modified.slice(0, 10));
  const next = before === undefined ? -Infinity : Date.parse(before) + 1000;
  return new Date(Math.max(own, next)).toISOString().replace('.000Z', 'Z');
}

/** Gives the later of two moments. */
export function later(one: string, other: string): string {
  return one > other ? one : other;
}
