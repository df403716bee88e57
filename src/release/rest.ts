// Writes what rests on the quads of a release as numbers: its store and its names, its history and its documents.
import { join } from 'node:path';
import type { Names } from '../rdf/iri.js';
import type { Model } from '../model/model.js';
import { remember, type Memory, type Taken } from './history/build.js';
import type { Written } from './files/lines.js';
import { takeNames, writeNames } from './names.js';
import { movedLines } from './history/moved.js';
import { imageIn, type Numbered } from './numbered.js';
import { quadsFile } from './open.js';
import { counter, type OnProgress } from './progress.js';
import { writeStore } from './store/indexes.js';
import { patchStore } from './store/patch.js';
import { isClaimed } from './taken.js';

/** What the rest is written with; paths are those of folders. */
interface Work extends Omit<Memory, 'version' | 'before' | 'dictionary' | 'image' | 'meanwhile'> {
  readonly names: Names;
  readonly model: Model;
  readonly target: string;
  /** For runs of sorts. */
  readonly folder: string;
  readonly onProgress: OnProgress;
}

/** The store that is to be written. */
interface Place {
  readonly path: string;
  readonly dictionary: string;
}

/** Writes it, at the same time where threads may. */
export async function writeRest(
  work: Work,
  release: Pick<Memory, 'version' | 'before' | 'dictionary'>,
  { total, lines }: Numbered,
): Promise<Written> {
  const { target, folder, onProgress } = work;
  const { dictionary, before } = release;
  const hasPatched = async (store: Place, taken: Taken): Promise<boolean> => {
    if (before?.dictionary !== dictionary) return false;
    onProgress({ step: 'store' });
    if (!(await isClaimed(taken.before, quadsFile))) return false;
    return patchStore(store, join(taken.before, quadsFile), (lineOf) => movedLines(taken, work.names, lineOf));
  };
  const image = imageIn(target);
  const meanwhile = async (taken: Taken | undefined): Promise<void> => {
    const store = { path: join(target, quadsFile), dictionary, scratch: folder };
    if (taken === undefined || !(await hasPatched(store, taken)))
      await writeStore(store, lines(), counter('store', onProgress));
    const watch = counter('names', onProgress, 'quads', total);
    if (taken?.hasSameNames === true && (await takeNames(taken.before, target))) return;
    await writeNames({ target, scratch: folder, image }, { ...work, watch });
  };
  return remember({ ...work, ...release, meanwhile, image });
}
