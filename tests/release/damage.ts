// Ways in which files rot, and which files there are to rot.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Flips one bit of a file, in the middle where nothing is said. */
export function flip(path: string, where = 0.5): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length * where);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0b100000, at);
  writeFileSync(path, bytes);
}

/** Lists the files below a folder that have content; those of locks belong to a machine. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile() && statSync(path).size > 0 && !path.endsWith('-lock'));
}
