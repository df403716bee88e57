// The lines of a release: sorted, each triple in one graph, and written as the dumps that are lines.
import type { MessagePort } from 'node:worker_threads';
import { once } from 'node:events';
import type { Names } from '../rdf/iri.js';
import { disjoint } from './files/dedupe.js';
import { writeLineDumps } from './files/lined.js';
import type { Content } from './files/listed.js';
import { GroupSorter } from './files/groups.js';
import { counter, type OnProgress } from './progress.js';

/** Bytes of lines that are held while all records are: this is when a build takes the most memory. */
const runBytes = 16 * 1024 * 1024;

/** Takes lines of one subject at a time. */
export interface GroupSink {
  /** Adds lines of one subject, as byte strings, in any order; another group may have the same subject. */
  add(lines: readonly string[]): void;
  /** Whether nothing should be added before {@link ready}. */
  readonly isFull: boolean;
  ready(): Promise<void>;
}

/** What the content is made from; paths are those of folders. */
interface Making {
  /** Folder of the release. */
  readonly target: string;
  /** Folder for the runs of the sort. */
  readonly folder: string;
  /** How many subjects a part of the dumps has on average. */
  readonly subjects: number;
}

/** What the content is made with. */
interface Means {
  readonly names: Names;
  readonly onProgress: OnProgress;
}

/** Sorts lines in this thread. */
export class ContentSorter implements GroupSink {
  readonly isFull = false;
  readonly #sorter: GroupSorter;
  readonly #target: string;
  readonly #subjects: number;

  constructor({ target, folder, subjects }: Making) {
    this.#target = target;
    this.#subjects = subjects;
    this.#sorter = new GroupSorter(folder, 'quads', runBytes);
  }

  add(lines: readonly string[]): void {
    this.#sorter.add(lines);
  }

  ready(): Promise<void> {
    return Promise.resolve();
  }

  /** Writes the dumps, when all lines are there; the digest of one of them is that of the content. */
  finish(count: number, { names, onProgress }: Means): Content {
    const watch = counter('merge', onProgress, 'quads', count);
    return writeLineDumps(this.#target, disjoint(watch(this.#sorter.sorted()), names), names, this.#subjects);
  }
}

/** Stands between groups where they are sent; no line is empty. */
const between = '\n\n';
const pieceBytes = 512 * 1024;
const maxPieces = 8;

/** Says how many lines were sent in all, and that no more will come. */
interface Ended {
  readonly count: number;
}

/** Sends lines to the thread that sorts them: what is sent is no load for the collector of this thread's garbage. */
export class ContentSender implements GroupSink {
  readonly #port: MessagePort;
  #pending: string[] = [];
  #bytes = 0;
  #sent = 0;

  constructor(port: MessagePort) {
    this.#port = port;
    port.on('message', () => this.#sent--);
  }

  get isFull(): boolean {
    return this.#sent >= maxPieces;
  }

  add(lines: readonly string[]): void {
    const group = lines.join('\n');
    this.#pending.push(group);
    this.#bytes += group.length + between.length;
    if (this.#bytes >= pieceBytes) this.#send();
  }

  async ready(): Promise<void> {
    while (this.isFull) await once(this.#port, 'message');
  }

  /** Says that these were all. */
  finish(count: number): void {
    if (this.#bytes > 0) this.#send();
    this.#port.postMessage({ count } satisfies Ended);
  }

  #send(): void {
    const text = this.#pending.join(between);
    const bytes = Buffer.allocUnsafeSlow(text.length);
    bytes.write(text, 'latin1');
    this.#port.postMessage(bytes, [bytes.buffer]);
    this.#pending = [];
    this.#bytes = 0;
    this.#sent++;
  }
}

/** Sorts the lines that come from another thread, and writes the dumps. */
export async function receiveContent(making: Making, port: MessagePort, means: Means): Promise<Content> {
  const sorter = new ContentSorter(making);
  const count = await new Promise<number>((resolve, reject) => {
    port.on('message', (piece: Uint8Array | Ended) => {
      if ('count' in piece) {
        resolve(piece.count);
        return;
      }
      try {
        const text = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
        for (const group of text.split(between)) sorter.add(group.split('\n'));
        port.postMessage(null);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
  port.close();
  return sorter.finish(count, means);
}
