// The dumps of a release that are not lines, the tables, and the gzip twins of all.
import { extname, join } from 'node:path';
import { formatNamed } from '../../formats/formats.js';
import type { Publication } from '../../model/publication.js';
import type { Writing } from '../../formats/write/index.js';
import { archiveFile, writeArchive } from './archive.js';
import { Packer } from './digest.js';
import { Earlier, type Standing } from './earlier.js';
import { writeDumps, type Finished, type Framing } from './framed.js';
import { lineDumps, writtenDumps, type Content, type DumpFacts, type DumpRule } from './listed.js';
import type { Written } from './lines.js';
import type { PackedPart } from './parts.js';
import type { TableFile } from './tables.js';

/** How the dumps are written that are not lines. */
interface Means {
  /** Hears of each file before it is begun. */
  readonly onFile: (file: string) => void;
  /** Writes those in Turtle and TriG. */
  readonly turtle: (framing: Framing) => Promise<Finished>;
  /** Writes the tables into a folder that has the dumps of lines. */
  readonly tables: (folder: string) => Promise<readonly TableFile[]>;
  /** The release before, where its dumps can be taken over. */
  readonly earlier: Standing | undefined;
}

/** Writes the other dumps, the tables and the gzip twins; gives all parts by their files, too. */
export async function finishDumps(
  directory: string,
  content: Content,
  writing: Writing & { readonly publication: Publication; readonly isFleeting?: boolean },
  { onFile, turtle, tables, earlier: standing }: Means,
): Promise<{ readonly dumps: DumpFacts[]; readonly parts: Map<string, readonly PackedPart[]> }> {
  const folder = join(directory, 'dumps');
  const level = writing.isFleeting === true ? 1 : undefined;
  const { counts, parts } = content;
  const framing: Framing = { folder, level, counts, parts, earlier: standing };
  const earlier = standing && new Earlier(standing);
  const packer = new Packer({ level, earlier });
  for (const { file } of lineDumps) packer.add(join(folder, file), parts.get(file));
  const begun = turtle(framing);
  const tabled = tables(folder);
  // What fails there is told where it is waited for; until then it must not stop the process.
  for (const each of [begun, tabled]) each.catch(() => undefined);
  try {
    const others = await writeDumps(framing, { isTurtle: false }, writing, onFile);
    const found = await tabled;
    for (const { file, isPacked } of found) if (isPacked !== true) packer.add(join(folder, file));
    onFile('*.gz');
    const made = [await begun, others];
    const written = new Map([content.written, ...made.map((each) => each.written)].flatMap((some) => [...some]));
    const twins = new Map([await packer.all(), ...made.map((each) => each.twins)].flatMap((some) => [...some]));
    const graphs = [...lineDumps, ...writtenDumps].flatMap((rule) => factsOf(rule, content, written));
    const all = [...graphs, ...found, ...archiveOf(folder, found, writing.publication)];
    return {
      dumps: all.map((facts) => withTwin(facts, twins.get(join(folder, facts.file)))).sort(byFile),
      parts: new Map(all.map(({ file }) => [file, twins.get(join(folder, file))?.parts ?? []])),
    };
  } finally {
    // Nothing may be written any more where something failed.
    await Promise.allSettled([begun, tabled, packer.end()]);
    earlier?.close();
  }
}

function withTwin(facts: Omit<DumpFacts, 'gzip'>, twin: Written | undefined): DumpFacts {
  return twin === undefined ? facts : { ...facts, gzip: { bytes: twin.bytes, sha256: twin.sha256 } };
}

function byFile(a: DumpFacts, b: DumpFacts): number {
  return a.file < b.file ? -1 : 1;
}

/** Puts all tables, with their descriptions, into one file. */
function archiveOf(folder: string, tables: readonly TableFile[], { modified }: Publication): Omit<DumpFacts, 'gzip'>[] {
  const plain = tables.filter(({ file, describes }) => file.endsWith('.csv') || describes !== undefined);
  const files = plain.map(({ file }) => file).sort();
  const written = writeArchive(folder, files, modified);
  if (written === undefined) return [];
  const quads = plain.reduce((sum, each) => sum + (each.isByValue === true ? 0 : each.quads), 0);
  return [{ file: archiveFile, mediaType: formatNamed('zip').mediaType, graphs: ['facts'], quads, ...written }];
}

function factsOf(
  { file, graphs }: DumpRule,
  { counts }: Content,
  written: ReadonlyMap<string, Written>,
): Omit<DumpFacts, 'gzip'>[] {
  const own = written.get(file);
  if (own === undefined) return [];
  const quads = graphs.reduce((sum, graph) => sum + counts[graph], 0);
  return [{ file, mediaType: formatNamed(extname(file).slice(1)).mediaType, graphs, quads, ...own }];
}
