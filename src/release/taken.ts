// Whether the dumps of the release before can be taken over.
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Standing as StandingDumps } from './files/earlier.js';
import { ontologyTriples, type Content } from './files/listed.js';
import { partsFile } from './files/parts.js';
import { settingsOf } from './history/build.js';
import type { Standing } from './publish.js';

/** Tells where the dumps of a release are, and whether they are written as those of the new one; `undefined` where it does not tell their parts. */
export function dumpsOf(
  before: Standing | undefined,
  now: NonNullable<Parameters<typeof settingsOf>[0]>,
  content: Content,
): StandingDumps | undefined {
  if (before === undefined) return undefined;
  const { directory, manifest } = before;
  const claimed = (file: string): string | undefined => manifest.files.find(({ path }) => path === file)?.sha256;
  const path = join(directory, partsFile);
  if (!existsSync(path) || hash('sha256', readFileSync(path)) !== claimed(partsFile)) return undefined;
  const ontology = content.written.get(basename(ontologyTriples))?.sha256;
  const isAlike =
    claimed(`dumps/${basename(ontologyTriples)}`) === ontology && settingsOf(manifest) === settingsOf(now);
  return { directory, isAlike };
}
