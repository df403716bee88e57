// Identifiers that two entries have: what says "the same thing" of both says that they are one.
import { owl, skos } from '../../rdf/rdf.js';
import type { Converted } from '../convert/converted.js';
import { lineText, warningAt, type Finding } from '../record.js';

const same = new Set<string>([owl.sameAs, skos.exactMatch]);

/** Warns where two entries of a kind are said to be the same thing elsewhere (`owl:sameAs`, `skos:exactMatch`). */
export function sharedIdentifiers(records: readonly Converted[]): Finding[] {
  const first = new Map<string, Converted>();
  return records.flatMap((record) =>
    [...record.values.values()].flat().flatMap(({ field, term, text, origin }) => {
      if (!same.has(field.path) || term.termType !== 'NamedNode') return [];
      const key = `${record.kind.name} ${field.path} ${term.value}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, record);
      if (before === undefined || before === record) return [];
      const { slug, origin: place } = before.record;
      return [warningAt(origin, 'identifier-shared', ({ likely }) => likely.shared(field.key, text, slug, lineText(place)))]; // prettier-ignore
    }),
  );
}
