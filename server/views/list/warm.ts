// Reads the long lists of a release before somebody asks, so that the first reader waits no longer than others.
import type { Release } from '../../../src/index.js';
import { alphabetOf } from './alphabet.js';
import { censusOf, isCounted } from './census.js';
import { orderOf } from './order.js';

/** Things of a list, and values of a field, that the first reader would wait for: reading or sorting fewer takes some milliseconds. */
const fewThings = 1_000;

/** Reads them one after the other, a little at a time, until `isWanted` says no. */
export async function readLists(release: Release, isWanted: () => boolean): Promise<void> {
  const { model, publication } = release;
  for (const kind of model.kinds) {
    if (release.instances(kind.class) <= fewThings || !isCounted(release, kind)) continue;
    for (const language of publication.languages) {
      if (!isWanted()) return;
      await alphabetOf(release, kind, language);
      for (const { field, values } of (await censusOf(release, kind)).columns) {
        if (values.length <= fewThings) continue;
        if (!isWanted()) return;
        await orderOf(release, kind, { field, isDown: false, language }, language);
      }
    }
  }
}
