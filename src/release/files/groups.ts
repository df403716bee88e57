// Sorts lines that come in groups of one subject, as those of a record do: an eighth as many texts are compared and merged.
import { Sorter, unique } from './sort.js';

/** Stands between groups in a run; no line is empty. */
const between = '\n\n';

/** Collects groups of canonical lines in any order and gives their lines back sorted by bytes, each once. */
export class GroupSorter {
  readonly #sorter: Sorter;

  /** Takes the folder for the runs and a name that no other sorter uses there. */
  constructor(folder: string, name: string, runBytes?: number) {
    this.#sorter = new Sorter(folder, name, runBytes, between);
  }

  /** Adds lines of one subject, as byte strings, in any order; another group may have the same subject. */
  add(lines: readonly string[]): void {
    this.#sorter.add((isAscending(lines) ? lines : [...unique([...lines].sort())]).join('\n'));
  }

  /** Gives the lines in order, once; nothing can be added afterwards. */
  *sorted(): Generator<string> {
    let held: string[] = [];
    let subject = '';
    for (const group of this.#sorter.sorted()) {
      if (held.length > 0 && !group.startsWith(subject)) {
        yield* linesOf(held);
        held = [];
      }
      if (held.length === 0) subject = group.slice(0, group.indexOf('> ') + 2);
      held.push(group);
    }
    yield* linesOf(held);
  }
}

function isAscending(lines: readonly string[]): boolean {
  for (let at = 1; at < lines.length; at++) if ((lines[at - 1] ?? '') >= (lines[at] ?? '')) return false;
  return true;
}

/** Gives the lines of groups of one subject, each of which is sorted. */
function linesOf(groups: readonly string[]): Iterable<string> {
  const [only, ...others] = groups;
  if (only === undefined) return [];
  return others.length === 0 ? only.split('\n') : unique(groups.flatMap((group) => group.split('\n')).sort());
}
