// A release as plain arrays, from which the expected answers are counted without any query engine.
import { rdf, xsd, type Quad } from '../../src/rdf/rdf.js';

type Term = Quad['object'];
const textual: readonly string[] = [rdf.langString, xsd.string];

/** Holds a triple and its graph. */
export interface Fact {
  readonly s: string;
  readonly p: string;
  readonly o: Term;
  readonly g: string;
}

/** Holds the facts of a release, and the parts of it that the features ask for. */
export interface Facts {
  readonly all: readonly Fact[];
  /** A predicate whose objects are texts. */
  readonly text: string;
  /** A predicate whose objects are things of the release. */
  readonly link: string;
  /** The class with the most members. */
  readonly kind: string;
  /** Another class. */
  readonly other: string;
  /** A thing that has both, and many facts. */
  readonly thing: string;
  of(predicate: string): readonly Fact[];
  about(subject: string): readonly Fact[];
}

/** Puts items together that have the same key. */
export function grouped<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Reads the facts; throws where the release has no texts or no links. */
export function readFacts(quads: readonly Quad[]): Facts {
  const all = quads.map(({ subject, predicate, object, graph }) => ({
    s: subject.value,
    p: predicate.value,
    o: object,
    g: graph.value,
  }));
  const byPredicate = grouped(all, ({ p }) => p);
  const bySubject = grouped(all, ({ s }) => s);
  const classes = [...grouped(byPredicate.get(rdf.type) ?? [], ({ o }) => o.value)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([iri]) => iri);
  const withBoth = (link: string, text: string): string | undefined => {
    const named = new Set(byPredicate.get(text)?.map(({ s }) => s));
    return byPredicate.get(link)?.find(({ s }) => named.has(s))?.s;
  };
  const most = (fits: (fact: Fact) => boolean): string[] =>
    [...byPredicate]
      .filter(([p, facts]) => p !== rdf.type && facts.length < 100_000 && facts.every(fits))
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([p]) => p);
  const links = most(({ o }) => o.termType === 'NamedNode' && bySubject.has(o.value));
  const texts = most(({ o }) => o.termType === 'Literal' && textual.includes(o.datatype.value));
  const [kind, other] = classes;
  const pair = links.flatMap((link) => texts.map((text) => ({ link, text, thing: withBoth(link, text) })));
  const { link, text, thing } = pair.find((each) => each.thing !== undefined) ?? {};
  if (kind === undefined || other === undefined || link === undefined || text === undefined || thing === undefined)
    throw new Error('Nothing in the release has both a text and a link.');
  const none: readonly Fact[] = [];
  return {
    all,
    text,
    link,
    kind,
    other,
    thing,
    of: (predicate) => byPredicate.get(predicate) ?? none,
    about: (subject) => bySubject.get(subject) ?? none,
  };
}
