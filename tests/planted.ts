// Plants mistakes in a copy of the shipped publication.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../src/facts/folder.js';
import type { Finding } from '../src/facts/record.js';
import { readWorkspace, type Workspace } from '../src/facts/workspace.js';
import { scratch } from './scratch.js';

/** Where the text of the source page lies, outside the repository. */
export const sourceFolder = '../shared/source';

/** One edit: in a file of the publication, one text, which stands there once, is replaced by another. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** The mistakes that somebody is most likely to make. */
export const mistakes = {
  date: {
    file: 'data/memberships.yaml',
    from: '  network: femcities\n  joinedOn: 2022-09\n',
    to: '  network: femcities\n  joinedOn: 2022-10\n',
  },
  city: {
    file: 'data/memberships.yaml',
    from: 'stuttgart-femcities:\n  city: stuttgart\n',
    to: 'stuttgart-femcities:\n  city: stutgart\n',
  },
  field: { file: 'data/memberships.yaml', from: '  joinedOn: 2024-09-25\n', to: '  joinedOm: 2024-09-25\n' },
  quote: {
    file: 'data/networks.yaml',
    from: '      from: Sieć powstała w 1997\n',
    to: '      from: Sieć założono w 1997\n',
  },
} satisfies Record<string, Edit>;

/** Copies the facts and the ontology into a folder of its own. */
export function copyPublication(...edits: readonly Edit[]): string {
  const folder = scratch('planted');
  for (const part of ['ontology', 'data']) cpSync(part, join(folder, part), { recursive: true });
  for (const edit of edits) change(folder, edit);
  return folder;
}

/** Makes an edit in a copy; throws where the text to replace does not stand there exactly once. */
export function change(folder: string, { file, from, to }: Edit): void {
  const path = join(folder, file);
  const parts = readFileSync(path, 'utf8').split(from);
  if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in ${file}.`);
  writeFileSync(path, parts.join(to));
}

/** Reads a publication, proving its passages in the sources or else by the lock. */
export async function read(folder: string, isWithSources: boolean): Promise<Workspace> {
  const options = { today: '2026-11-22', ...(isWithSources && { sources: sourceFolder }) };
  const workspace = await readWorkspace(await readFolder(folder), options);
  if (!('model' in workspace)) throw new Error('The settings of the publication cannot be read.');
  return workspace;
}

/** Gives all that is wrong with a copy of the publication after some edits. */
export async function findingsAfter(edits: readonly Edit[], isWithSources: boolean): Promise<Finding[]> {
  const { findings, outdated } = await read(copyPublication(...edits), isWithSources);
  return [...findings, ...outdated];
}
