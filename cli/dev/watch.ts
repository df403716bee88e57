// Watches the folders of a publication; a save that touches many files is one change.
import { existsSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Folders whose files make a release. */
const parts = ['data', join('data', 'queries'), 'ontology'];

/** How long after the last touch a change is taken for whole: editors write a file in several steps. */
const quietMs = 40;

/** Calls back after each change; what tools write beside (`.swp`, `~`) is none. */
export function watchFolder(folder: string, onChange: () => void): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  const watchers = new Map<string, FSWatcher>();
  const touch = (name: string | null): void => {
    if (name !== null && /^\.|~$|\.swp$|\.swx$|^4913$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      begin();
      onChange();
    }, quietMs);
  };
  /** A folder may come later, or be another one under its name. */
  function begin(): void {
    for (const part of parts) {
      if (watchers.has(part) || !existsSync(join(folder, part))) continue;
      const watcher = watch(join(folder, part), (_event, name) => touch(name));
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(part);
      });
      watchers.set(part, watcher);
    }
  }
  begin();
  return {
    close: () => {
      clearTimeout(timer);
      for (const each of watchers.values()) each.close();
    },
  };
}
