// Goes through the things of a release.
import type { Reading } from './triples/reading.js';

/** Things that are listed at a time. */
const stretch = 10_000;

/** Gives all things in the order of their names in angle brackets, which is that of the keys. */
export function* thingsOf(reading: Reading, kinds: readonly string[]): Generator<string> {
  for (const path of kinds.map((kind) => `${kind}/`).sort()) {
    const kind = path.slice(0, -1);
    let found = reading.things(kind, { limit: stretch });
    for (let after = found.at(-1); after !== undefined; after = found.at(-1)) {
      yield* found;
      found = reading.things(kind, { after, limit: stretch });
    }
  }
}

const samplesOfKind = 16;

/** Gives some things of each kind. */
export function samplesOf(reading: Reading, kinds: readonly string[]): string[] {
  return kinds.flatMap((kind) => reading.things(kind, { limit: samplesOfKind }));
}
