// Folders for what tests write; they go when the run ends, whatever became of the test.
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Makes an empty folder within the temporary folder of the run. */
export function scratch(name: string): string {
  return mkdtempSync(join(inject('runFolder'), `${name}-`));
}
