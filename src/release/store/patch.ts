// Writes a store from the one before and the lines that came and went: what did not change is taken over as it is held there.
import { breathing } from '../breath.js';
import { byItsObject, GroupWriter, splitLine, typeNode, type StorePlace } from './indexes.js';
import { chunkKey, letters, type Letter } from './keys.js';
import { createStore, forgetLock, openStore, removeLock, type StoreReader } from './store.js';

/** Lines that came and went. */
interface Moved {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What changes in one group, under the letter and the node that begin its keys. */
interface Change {
  readonly letter: Letter;
  readonly node: string;
  readonly added: string[];
  readonly removed: Set<string>;
}

/** Opens a store that is there, asks what changed by its lines, and writes the new one; tells whether it did, for too much may have changed. */
export async function patchStore(
  { path, dictionary }: Pick<StorePlace, 'path' | 'dictionary'>,
  before: string,
  movedBy: (lineOf: (triple: string) => string | undefined) => Moved | undefined,
): Promise<boolean> {
  const old = openStore(before, dictionary);
  try {
    const moved = movedBy((triple) => lineIn(old, triple));
    if (moved === undefined) return false;
    const store = createStore(path, dictionary);
    try {
      const left = changesOf(moved);
      const breath = breathing();
      let next = left.shift();
      const emit = (change: Change): void => {
        const groups = new GroupWriter(store, change.letter);
        for (const line of merged(old, change)) groups.add(change.node, line, isCounted(change.letter, line));
        groups.finish();
      };
      for (const { key, value } of old.allPacked('')) {
        for (; next !== undefined && comparedWith(next, key) > 0; next = left.shift()) emit(next.change);
        if (next === undefined || comparedWith(next, key) < 0) store.appendPacked(key, value);
        if (breath.isDue()) await breath.take();
      }
      for (; next !== undefined; next = left.shift()) emit(next.change);
    } finally {
      await store.close();
      removeLock(path);
    }
    return true;
  } finally {
    await old.close();
    forgetLock(before);
  }
}

/** A change with the bytes with which the keys of its group begin. */
interface Due {
  readonly change: Change;
  readonly prefix: Buffer;
}

/** The number of a chunk behind a node. */
const numberBytes = 4;

/** Tells whether a key stands before a group, in it or behind it. */
function comparedWith({ prefix }: Due, key: Buffer): number {
  return key.compare(prefix, 0, prefix.length, 0, key.length - numberBytes);
}

/** Gives what changes, group by group in the order of the keys. */
function changesOf({ added, removed }: Moved): Due[] {
  const changes = new Map<string, Change>();
  const changeOf = (letter: Letter, node: string): Change => {
    const known = changes.get(letter + node);
    if (known !== undefined) return known;
    const change = { letter, node, added: [], removed: new Set<string>() };
    changes.set(letter + node, change);
    return change;
  };
  const groupsOf = (line: string): Change[] => {
    const { subject, predicate } = splitLine(line);
    const turned = byItsObject(line);
    const own = [changeOf(letters.subject, subject), changeOf(letters.predicate, predicate)];
    return turned === undefined ? own : [...own, changeOf(letters.object, splitLine(turned).subject)];
  };
  for (const line of added) for (const change of groupsOf(line)) change.added.push(line);
  for (const line of removed) for (const change of groupsOf(line)) change.removed.add(line);
  const dues = [...changes].map(([key, change]) => ({ change, prefix: Buffer.from(key, 'latin1') }));
  return dues.sort((one, other) => one.prefix.compare(other.prefix));
}

/** Merges what stays of a group with what comes, in the group's order. */
function* merged(old: StoreReader, { letter, node, added, removed }: Change): Generator<string> {
  const orderOf = (line: string): string => (letter === letters.object ? (byItsObject(line) ?? line) : line);
  const news = added.map((line) => ({ line, order: orderOf(line) })).sort((a, b) => (a.order < b.order ? -1 : 1));
  let at = 0;
  for (const line of linesOf(old, letter, node)) {
    if (removed.has(line)) continue;
    for (let next = news[at]; next !== undefined && next.order < orderOf(line); next = news[++at]) yield next.line;
    yield line;
  }
  for (let next = news[at]; next !== undefined; next = news[++at]) yield next.line;
}

function* linesOf(old: StoreReader, letter: Letter, node: string): Generator<string> {
  for (let chunk = 0; ; chunk++) {
    const view = old.view(chunkKey(letter, node, chunk));
    if (view === undefined) return;
    yield* view.toString('latin1', 0, view.length).split('\n');
  }
}

/** Of instances, the classes are counted, of all quads the predicates. */
function isCounted(letter: Letter, line: string): boolean {
  return letter === letters.predicate || (letter === letters.object && splitLine(line).predicate === typeNode);
}

function lineIn(old: StoreReader, triple: string): string | undefined {
  const { subject } = splitLine(`${triple} `);
  for (const line of linesOf(old, letters.subject, subject))
    if (line.startsWith(triple) && line.lastIndexOf(' <') === triple.length) return line;
  return undefined;
}
