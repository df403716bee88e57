// Libraries that find names in memory, each in a process of its own; they are installed on request.
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fold } from '../src/search/fold.js';
import { answerCalls } from './child.js';

/** A thing as a library holds it: its place among all, and its names. */
export interface Held {
  readonly id: number;
  readonly names: readonly string[];
}

/** What loading all names took, in milliseconds and mebibytes of heap. */
export interface Loaded {
  readonly ms: number;
  readonly heapMb: number;
}

/** One answer: how long it took in milliseconds, and which things came first. */
export interface Answered {
  readonly ms: number;
  readonly ids: readonly number[];
}

type Find = (text: string) => readonly number[];

interface MiniSearchModule {
  readonly default: new (options: object) => {
    addAll(held: readonly object[]): void;
    search(text: string): readonly { readonly id: number }[];
  };
}

interface FuseModule {
  readonly default: new (
    held: readonly Held[],
    options: object,
  ) => {
    search(text: string, options: object): readonly { readonly item: Held }[];
  };
}

const modules = join(tmpdir(), 'hejnal-peers/node_modules');
const shown = 10;

/** Each as its documentation shows it for names with typing errors, and without diacritics. */
const libraries = {
  MiniSearch: {
    file: 'minisearch/dist/es/index.js',
    make: (library: unknown, held: readonly Held[]): Find => {
      const index = new (library as MiniSearchModule).default({
        fields: ['text'],
        processTerm: (term: string) => fold(term) || null,
        searchOptions: { prefix: true, fuzzy: 0.2 },
      });
      index.addAll(held.map(({ id, names }) => ({ id, text: names.join(' / ') })));
      return (text) => index.search(text).slice(0, shown).map(({ id }) => id); // prettier-ignore
    },
  },
  'Fuse.js': {
    file: 'fuse.js/dist/fuse.mjs',
    make: (library: unknown, held: readonly Held[]): Find => {
      const index = new (library as FuseModule).default(held, { keys: ['names'], ignoreDiacritics: true });
      return (text) => index.search(text, { limit: shown }).map(({ item }) => item.id);
    },
  },
} as const;

/** Name of a library that can be measured beside our search. */
export type Library = keyof typeof libraries;

/** Lists the libraries that are installed. */
export function installedLibraries(): Library[] {
  const all: readonly Library[] = ['MiniSearch', 'Fuse.js'];
  return all.filter((name) => existsSync(join(modules, libraries[name].file)));
}

let find: Find = () => [];

async function load({ library, held }: { library: Library; held: readonly Held[] }): Promise<Loaded> {
  const { file, make } = libraries[library];
  const module: unknown = await import(join(modules, file));
  const [before, started] = [process.memoryUsage().heapUsed, performance.now()];
  find = make(module, held);
  const ms = performance.now() - started;
  return { ms, heapMb: (process.memoryUsage().heapUsed - before) / 2 ** 20 };
}

function ask(texts: readonly string[]): Answered[] {
  return texts.map((text) => {
    const started = performance.now();
    const ids = find(text);
    return { ms: performance.now() - started, ids };
  });
}

if (process.send !== undefined) answerCalls({ load, ask });
