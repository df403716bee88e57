// Which things changed with a release, read from its history: a few of each kind, whatever the size of the release.
import {
  linesOfChange,
  rdf,
  readLine,
  skos,
  type Kind,
  type Quad,
  type Release,
  type Step,
} from '../../../src/index.js';
import { namesOf } from '../components/names.js';

/** A release with what changed. */
export interface Latest extends Step {
  /** Absent where the history of the release is not kept: then nobody knows what came and went. */
  readonly changed: ChangedThings | undefined;
}

/** The things that changed with one release. */
export interface ChangedThings {
  readonly things: readonly ThingChange[];
  /** Whether these are all of them. */
  readonly isWhole: boolean;
  /** Their names. */
  readonly names: readonly Quad[];
}

/** What became of a thing with one release. */
export interface ThingChange {
  readonly thing: string;
  readonly kind: string;
  readonly is: 'came' | 'went' | 'changed';
  /** IRI of what is said of it now, or by a release that had it; absent where that is not kept. */
  readonly document: string | undefined;
  /** Properties whose values changed, each once. */
  readonly changes: readonly PropertyChange[];
}

/** The values of a property that a thing has no longer, and those that it has now. */
export interface PropertyChange {
  readonly property: string;
  readonly from: readonly Quad['object'][];
  readonly to: readonly Quad['object'][];
}

/** Most things that are named. */
const maxThings = 8;
/** How much of the history is read for each kind, in bytes. */
const maxBytes = 64 * 1024;

/** A release, and the one before it where that is kept. */
interface Asked {
  readonly version: string;
  readonly before: string | undefined;
}

/** Reads which things changed with a release beside the current one; `undefined` where its history is not kept. */
export function changedThings(current: Release, asked: Asked): ChangedThings | undefined {
  const kinds = ownKinds(current);
  const prefixes = kinds.map((kind) => `<${current.names.thing(kind.name, '')}`);
  const read = linesOfChange(current, asked.version, { prefixes, maxBytes });
  if (read === undefined) return undefined;
  const pieces = kinds.map((kind, at) => {
    const { lines, isWhole } = read[at] ?? { lines: [], isWhole: true };
    const found = linesByThing(lines, kind, current);
    // Of the last one not all may have been read.
    return { found: isWhole || found.length === 1 ? found : found.slice(0, -1), isWhole };
  });
  const found = pieces.flatMap((piece) => piece.found);
  return tell(found, { current, asked, most: maxThings, isWhole: pieces.every(({ isWhole }) => isWhole) });
}

/** What is told of things that changed: so many at most, and whether those that were found are all. */
interface Telling {
  readonly current: Release;
  readonly asked: Asked;
  readonly most: number;
  readonly isWhole: boolean;
}

/** Tells of things by lines that came and went between two releases, `# added` or `# removed` behind each. */
export function toldChanges(lines: readonly string[], telling: Telling): ChangedThings {
  const { current } = telling;
  const found = ownKinds(current).flatMap((kind) => {
    const prefix = `<${current.names.thing(kind.name, '')}`;
    const own = lines.filter((line) => line.startsWith(prefix));
    return linesByThing(own, kind, current);
  });
  return tell(found, telling);
}

function tell(found: readonly Found[], { current, asked, most, isWhole }: Telling): ChangedThings {
  const shown = found.slice(0, most).map((each) => judge(each, current, asked));
  return {
    things: shown.map(({ change }) => change),
    isWhole: isWhole && found.length <= most,
    names: shown.flatMap(({ names }) => names),
  };
}

/** The kinds of the publication itself; those that the home page shows stand first. */
function ownKinds({ model, names }: Release): Kind[] {
  const rank = ({ glance, fields }: Kind): number => (fields.some(({ timeline }) => timeline) ? 0 : glance ? 1 : 2);
  return model.kinds.filter((kind) => !kind.class.startsWith(names.tool)).sort((a, b) => rank(a) - rank(b));
}

/** The stated quads of a thing that came and went. */
interface Found {
  readonly thing: string;
  readonly kind: Kind;
  readonly added: Quad[];
  readonly removed: Quad[];
  /** Its names, also those that were made for it. */
  readonly labels: Quad[];
}

function linesByThing(lines: readonly string[], kind: Kind, { names }: Release): Found[] {
  const facts = names.graph('facts');
  const byThing = new Map<string, Found>();
  for (const line of lines) {
    const [, text = '', sign] = /^(.*) # (added|removed)$/.exec(line) ?? [];
    if (sign !== 'added' && sign !== 'removed') continue;
    const read = readLine(text);
    const [thing = ''] = read.subject.value.split('#', 1);
    const found = byThing.get(thing) ?? { thing, kind, added: [], removed: [], labels: [] };
    if (read.predicate.value === skos.prefLabel) found.labels.push(read);
    if (read.graph.value === facts) found[sign].push(read);
    byThing.set(thing, found);
  }
  return [...byThing.values()].filter(({ added, removed }) => added.length + removed.length > 0);
}

/** Says what became of a thing, and where it is described. */
function judge(
  { thing, kind, added, removed, labels }: Found,
  current: Release,
  { version, before }: Asked,
): { change: ThingChange; names: readonly Quad[] } {
  const isTyped = (quads: readonly Quad[]): boolean =>
    quads.some(({ predicate, object }) => predicate.value === rdf.type && object.value === kind.class);
  const is = isTyped(added) === isTyped(removed) ? 'changed' : isTyped(added) ? 'came' : 'went';
  const { base } = current.names;
  const holder = is === 'went' ? before : version;
  const past = holder && `${base}version/${holder}/${thing.slice(base.length).replace(/^id\//, 'doc/')}`;
  const now = namesOf(current, thing);
  const isThere = isTyped(now);
  const properties = [...new Set([...added, ...removed].map(({ predicate }) => predicate.value))];
  const changes = properties.map((property) => ({
    property,
    from: valuesOf(removed, property),
    to: valuesOf(added, property),
  }));
  const named = [...added, ...removed].flatMap(({ object }) =>
    object.termType === 'NamedNode' ? namesOf(current, object.value) : [],
  );
  return {
    change: { thing, kind: kind.name, is, document: isThere ? thing : past, changes },
    names: [...(isThere ? now : labels), ...(is === 'changed' ? named : [])],
  };
}

function valuesOf(quads: readonly Quad[], property: string): Quad['object'][] {
  return quads.flatMap(({ predicate, object }) => (predicate.value === property ? [object] : []));
}
