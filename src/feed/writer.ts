// Adds members to a feed and closes its pages; the memory that it takes is that of one page.
import { mkdirSync, readFileSync } from 'node:fs';
import { writeBytes } from '../release/files/lines.js';
import {
  membersFile,
  openFile,
  pagesFile,
  readRoot,
  writePages,
  writeRoot,
  type ClosedPage,
  type Feed,
} from './feed.js';

/** What a page holds at most: whichever of members and bytes is reached first closes it. */
export interface PageLimits {
  readonly members: number;
  /** Bytes of N-Quads. */
  readonly bytes: number;
  /** Pages of one level to which a page leads. */
  readonly pages: number;
}

const usual: PageLimits = { members: 250, bytes: 1024 * 1024, pages: 100 };

/** What a feed goes on from, and where. */
interface WriterOptions {
  /** Folder to write, which is not there yet. */
  readonly folder: string;
  readonly version: string;
  readonly base: string;
  /** Folder of the feed in the history of the release before. */
  readonly before: string | undefined;
  /** Moment of the members that will be added. */
  readonly moment: string;
  readonly limits?: PageLimits;
}

/** Writes one feed as of a new release. */
export class FeedWriter {
  readonly #options: WriterOptions;
  readonly #limits: PageLimits;
  readonly #began: string;
  readonly #pages: ClosedPage[];
  #lines = '';
  #open = 0;
  #from: string;
  #moment: string;
  #closed = 0;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#limits = options.limits ?? usual;
    const { folder, before, moment } = options;
    mkdirSync(folder, { recursive: true });
    const root = before === undefined ? undefined : readRoot(before);
    this.#began = root?.began ?? moment;
    this.#moment = root?.moment ?? moment;
    this.#from = root?.openFrom ?? moment;
    this.#pages = [...(root?.pages ?? [])];
    this.#open = root?.open ?? 0;
    if (before === undefined || root === undefined) return;
    this.#lines = readFileSync(openFile(before), 'latin1');
  }

  /** Adds a member: its canonical lines with their ends, as a byte string. */
  add(lines: string): void {
    if (this.#open === 0) this.#from = this.#options.moment;
    this.#moment = this.#options.moment;
    this.#lines += lines;
    this.#open++;
    if (this.#open >= this.#limits.members || this.#lines.length >= this.#limits.bytes) this.#close();
  }

  /** Writes the root with what is open, and gives it. */
  finish(): Feed {
    const { folder, base } = this.#options;
    const feed: Feed = {
      base,
      began: this.#began,
      moment: this.#moment,
      open: this.#open,
      openFrom: this.#from,
      pages: this.#pages,
    };
    writeBytes(openFile(folder), [this.#lines]);
    writeRoot(folder, feed);
    return feed;
  }

  #close(): void {
    const { folder, version } = this.#options;
    const number = ++this.#closed;
    writeBytes(membersFile(folder, number), [this.#lines]);
    this.#pages.push({ page: `${version}/${number}`, level: 0, from: this.#from, until: this.#moment });
    [this.#lines, this.#open] = ['', 0];
    this.#gather(0);
  }

  /** Puts the pages of a level on a page of the level above, once there are enough of them. */
  #gather(level: number): void {
    const { folder, version } = this.#options;
    const below = this.#pages.filter((each) => each.level === level);
    const [first, last] = [below[0], below.at(-1)];
    if (below.length < this.#limits.pages || first === undefined || last === undefined) return;
    const number = ++this.#closed;
    writePages(pagesFile(folder, number), below);
    this.#pages.splice(-below.length);
    this.#pages.push({ page: `${version}/${number}`, level: level + 1, from: first.from, until: last.until });
    this.#gather(level + 1);
  }
}
