// Chooses things from a dump that goes by, and compares the document about each with what the dump says.
import { dct, parseQuads, rdf, tripleLine } from '../rdf/rdf.js';
import { fromBytes } from '../release/files/bytes.js';
import { ask, type Place } from './ask.js';
import { nextIn } from './catalog.js';
import { askAgain } from './files.js';

/** What a dump says of one thing. */
export interface Said {
  readonly iri: string;
  /** Lines of N-Quads or N-Triples, as byte strings. */
  readonly lines: readonly string[];
}

/** Cuts a dump that is sorted by subject into things, and keeps some of them by chance, each equally likely. */
export class Sample {
  readonly #start: string;
  readonly #most: number;
  readonly #kept: Said[] = [];
  #rest = '';
  #subject = '';
  #lines: string[] = [];
  #met = 0;
  /** Whether the same subject came again after others: then what is said of a thing does not stand together. */
  isUnsorted = false;

  /** Takes the base of the names, and how many things to keep at most. */
  constructor(base: string, most: number) {
    this.#start = `<${Buffer.from(base).toString('latin1')}id/`;
    this.#most = most;
  }

  /** Reads a piece of the dump. */
  read(piece: Uint8Array): void {
    const lines = (this.#rest + Buffer.from(piece).toString('latin1')).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#add(line);
  }

  /** Ends the dump and gives what was kept. */
  finish(): readonly Said[] {
    if (this.#rest !== '') this.#add(this.#rest);
    this.#end();
    return this.#kept;
  }

  #add(line: string): void {
    const subject = line.slice(0, line.indexOf('> ') + 1);
    if (subject !== this.#subject) {
      this.#end();
      if (subject < this.#subject) this.isUnsorted = true;
      [this.#subject, this.#lines] = [subject, []];
    }
    if (subject.startsWith(this.#start) && !subject.includes('#')) this.#lines.push(line);
  }

  /** Keeps a thing by reservoir sampling: the place of one that was kept before, where there is no room. */
  #end(): void {
    if (this.#lines.length === 0) return;
    const place = this.#met++ < this.#most ? this.#kept.length : Math.floor(Math.random() * this.#met);
    if (place < this.#most) this.#kept[place] = { iri: fromBytes(this.#subject.slice(1, -1)), lines: this.#lines };
  }
}

const triples = { accept: 'application/n-triples' };
/** Most pages of a document that are read; what is said of a thing itself stands on the first ones. */
const maxPages = 1000;

/** Compares the document about a thing with what a dump says of it; each thing that is wrong is given as a sentence. */
export async function compareThing(place: Place, { iri, lines }: Said): Promise<string[]> {
  const said = new Set(lines.flatMap((line) => parseQuads(fromBytes(line)).map(tripleLine)));
  const answer = await ask(place, iri, triples);
  if (isGone(lines)) return answer.status === 200 && answer.address.includes(iri) ? [`${iri} was withdrawn.`] : [];
  if (answer.status !== 200) return [`${iri} is ${answer.status}.`];
  const shown = new Set<string>();
  let page = answer;
  for (let pages = 1; ; pages++) {
    for (const each of parseQuads((await page.bytes()).toString('utf8')))
      if (each.subject.value === iri) shown.add(tripleLine(each));
    const next = nextIn(page.headers.get('link'), page.address);
    if (next === undefined || pages === maxPages) break;
    page = await ask(place, next, triples);
  }
  const [missing] = [...said].filter((each) => !shown.has(each));
  const [strange] = [...shown].filter((each) => !said.has(each));
  return [
    ...(missing === undefined ? [] : [`The document about ${iri} lacks what the dump says: ${missing}`]),
    ...(strange === undefined ? [] : [`The document about ${iri} says what the dump does not: ${strange}`]),
    ...(await askAgain(place, answer.address, answer.headers.get('etag'), triples)),
  ];
}

/** Tells names that are kept though what they named was withdrawn or renamed. */
function isGone(lines: readonly string[]): boolean {
  const [withdrawn, replaced] = [new RegExp(`^\\S+ <${rdf.type}> <[^<>]*Withdrawn> `), `> <${dct.isReplacedBy}> <`];
  return lines.some((line) => withdrawn.test(line) || line.includes(replaced));
}
