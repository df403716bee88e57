// Before a test run: bundles what runs in threads and processes, where it is older than its sources; and makes one folder
// in which the tests that serve the publication keep its release.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isStale } from './fresh.js';

declare module 'vitest' {
  interface ProvidedContext {
    runFolder: string;
  }
}

/** Called by Vitest before and after all tests. */
export function setup(project: TestProject): () => void {
  if (isStale('dist/bin', ['src', 'server', 'cli']))
    execFileSync(process.execPath, ['cli/bundle.js'], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'hejnal-run-'));
  project.provide('runFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
