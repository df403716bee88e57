// Reads the long lists of a release before somebody asks, so that the first reader waits no longer than others.
import type { Release } from '../../../src/index.js';
import { alphabetOf } from './alphabet.js';
import { isCounted } from './census.js';

/** Things of a list that the first reader would wait for: reading fewer takes some milliseconds. */
const fewThings = 1_000;

/** Reads them one after the other, a little at a time, until `isWanted` says no. */
export async function readLists(release: Release, isWanted: () => boolean): Promise<void> {
  const { model, publication } = release;
  for (const kind of model.kinds) {
    if (release.instances(kind.class) <= fewThings || !isCounted(release, kind)) continue;
    for (const language of publication.languages) {
      if (!isWanted()) return;
      await alphabetOf(release, kind, language);
    }
  }
}
