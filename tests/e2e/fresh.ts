// Tells whether what was bundled is older than what it was made from: a worker's test would run code that nobody sees.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Tells whether a folder of bundles is absent, or older than any TypeScript file below the folders of sources. */
export function isStale(bundles: string, sources: readonly string[]): boolean {
  if (!existsSync(bundles)) return true;
  const made = timesOf(bundles, /\.js$/);
  const written = sources.flatMap((folder) => timesOf(folder, /\.tsx?$/));
  return made.length === 0 || Math.min(...made) < Math.max(...written);
}

function timesOf(folder: string, name: RegExp): number[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => name.test(file));
  return files.map((file) => statSync(join(folder, file)).mtimeMs);
}
