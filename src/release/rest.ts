// Writes what rests on the quads of a release as numbers: its names, its history and its documents.
import type { Names } from '../rdf/iri.js';
import type { Model } from '../model/model.js';
import { remember, type Memory, type Taken } from './history/build.js';
import type { Written } from './files/lines.js';
import { takeNames, writeNames } from './names.js';
import { imageIn } from './numbered.js';
import { counter, type OnProgress } from './progress.js';

/** What the rest is written with; paths are those of folders. */
interface Work extends Omit<Memory, 'version' | 'before' | 'dictionary' | 'image' | 'meanwhile'> {
  readonly names: Names;
  readonly model: Model;
  readonly target: string;
  /** For runs of sorts. */
  readonly folder: string;
  readonly onProgress: OnProgress;
}

/** Writes it, at the same time where threads may. */
export async function writeRest(
  work: Work,
  release: Pick<Memory, 'version' | 'before' | 'dictionary'>,
): Promise<Written> {
  const { target, folder, onProgress, things } = work;
  const image = await imageIn(target, work.names);
  const meanwhile = async (taken: Taken | undefined): Promise<void> => {
    if (taken?.hasSameNames === true && (await takeNames(taken.before, target))) return;
    const watch = counter('names', onProgress, 'things', things);
    await writeNames({ target, scratch: folder, image }, { ...work, watch });
  };
  return remember({ ...work, ...release, meanwhile, image });
}
