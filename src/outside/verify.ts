// Proves from outside what a server says of its publication: with nothing of ours on the other side but HTTP, DCAT and N-Quads.
import { HejnalError } from '../errors.js';
import type { OnProgress } from '../release/progress.js';
import { readCatalog, type Download } from './catalog.js';
import { compareFile } from './files.js';
import { compareThing, Sample, type Said } from './things.js';
import type { Place } from './ask.js';

/** How a publication is looked at. */
export interface OutsideOptions {
  /** How many things, chosen by chance, are compared with their documents; `Infinity` for all. */
  readonly things: number;
  /** Hears what is being looked at. */
  readonly onProgress?: OnProgress;
}

/** What was seen from outside. */
export interface Seen {
  readonly base: string;
  /** Files that were downloaded, and those of them whose checksum the catalogue gives. */
  readonly files: number;
  readonly checksums: number;
  readonly bytes: number;
  /** Documents that were compared with a dump. */
  readonly documents: number;
  /** What is wrong, a sentence for each thing. */
  readonly wrong: readonly string[];
}

/** Documents that are asked for at the same time. */
const atOnce = 4;

/**
 * Reads the catalogue of a publication at an address, downloads every file, compares checksums and sizes, and compares
 * documents with the dump of all quads. Throws `release-missing` where there is no publication.
 */
export async function verifyOutside(address: string, { things, onProgress }: OutsideOptions): Promise<Seen> {
  const url = addressOf(address);
  const { place, downloads } = await readCatalog(url);
  const wrong: string[] = [];
  let bytes = 0;
  let chosen: readonly Said[] = [];
  const whole = wholeOf(downloads);
  for (const each of downloads) {
    onProgress?.({ step: 'dump', file: each.url });
    const sample = each === whole && things > 0 ? new Sample(place.base, things) : undefined;
    const found = await compareFile(place, each, (piece) => {
      bytes += piece.length;
      sample?.read(piece);
    });
    wrong.push(...found);
    chosen = sample?.finish() ?? chosen;
    if (sample?.isUnsorted === true)
      wrong.push(`${each.url} is not sorted by subject, so documents were not compared.`);
  }
  if (things > 0 && whole === undefined) wrong.push('The catalogue names no dump in N-Quads or N-Triples.');
  wrong.push(...(await compareAll(place, chosen, (count) => onProgress?.({ step: 'documents', things: count }))));
  const checksums = downloads.filter(({ sha256 }) => sha256 !== undefined).length;
  return { base: place.base, files: downloads.length, checksums, bytes, documents: chosen.length, wrong };
}

function addressOf(text: string): string {
  try {
    const { protocol, origin, pathname } = new URL(text);
    if (protocol === 'http:' || protocol === 'https:') return origin + pathname.replace(/\/?$/, '/');
  } catch {
    // Said below.
  }
  throw new HejnalError('option-invalid', `"${text}" is no address.`, 'Write it like https://data.example.org/.');
}

/** Finds the dump that says most: that of quads, else the largest of triples. */
function wholeOf(downloads: readonly Download[]): Download | undefined {
  const largest = (type: string): Download | undefined =>
    downloads.filter(({ mediaType }) => mediaType === type).sort((a, b) => (b.bytes ?? 0) - (a.bytes ?? 0))[0];
  return largest('application/n-quads') ?? largest('application/n-triples');
}

async function compareAll(place: Place, chosen: readonly Said[], watch: (count: number) => void): Promise<string[]> {
  const wrong: string[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let each = chosen[next++]; each !== undefined; each = chosen[next++]) {
      watch(next);
      wrong.push(...(await compareThing(place, each)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return wrong;
}
