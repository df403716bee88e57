// In which releases a thing changed.
import { quadLine, type Manifest, type Release } from '../../../src/index.js';

/** What is told of a release without opening it. */
type Entry = Pick<Manifest, 'version' | 'previous' | 'publication'>;

/** The releases beside one, as far as they are needed here. */
interface Kept {
  list(release: Release): readonly Entry[];
  enter(beside: Release, version: string): Promise<{ release: Release; leave: () => void } | undefined>;
}

/** One release in a row of them, by numbers of statements: those of all, or those about one thing. */
export interface Step {
  readonly version: string;
  /** `xsd:date`. */
  readonly modified: string;
  readonly isFirst: boolean;
  readonly total: number;
  readonly added: number;
  readonly removed: number;
}

/** Most earlier releases that are looked into. */
const maxReleases = 8;

/** Lists the releases in which a thing came or changed, the newest first; empty where only one release is kept. */
export async function pastOf(archive: Kept, release: Release, iri: string): Promise<Step[]> {
  const entries = archive.list(release);
  const own = entries.findIndex(({ version }) => version === release.manifest.version);
  const wanted = entries.slice(Math.max(own, 0), Math.max(own, 0) + maxReleases);
  if (wanted.length < 2) return [];
  const states: { entry: Entry; lines: ReadonlySet<string> }[] = [];
  for (const entry of wanted) {
    const visit = await archive.enter(release, entry.version);
    if (visit === undefined) continue;
    states.push({ entry, lines: new Set([...visit.release.quadsOf(iri)].map(quadLine)) });
    visit.leave();
  }
  return states.flatMap(({ entry, lines }, index) => {
    const before = states[index + 1];
    const known = before?.lines ?? new Set<string>();
    const added = [...lines].filter((line) => !known.has(line)).length;
    const removed = [...known].filter((line) => !lines.has(line)).length;
    // Of the oldest release that was looked into nothing can be said unless it is the first.
    const isUnknown = before === undefined && entry.previous !== null;
    if (isUnknown || added + removed === 0 || lines.size === 0) return [];
    const { version, publication } = entry;
    return [{ version, modified: publication.modified, isFirst: known.size === 0, total: lines.size, added, removed }];
  });
}
