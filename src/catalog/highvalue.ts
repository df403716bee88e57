// What the law calls high-value data (DCAT-AP HVD 3.0.0): which law, and which of its categories.
import type { HighValue, Publication } from '../model/publication.js';
import { dcatap } from '../rdf/rdf.js';
import { link, type Triple } from './triple.js';

/** Gives what makes a data set one of high value; `kinds` are those in it, none named for the whole. */
export function valueOf({ highValue = [] }: Publication, isWhole: boolean, kind?: string): HighValue | undefined {
  const all = highValue.find((each) => each.kind === undefined);
  if (isWhole) return all;
  return kind === undefined ? undefined : (highValue.find((each) => each.kind === kind) ?? all);
}

/** Says by which law and category a data set is of high value. */
export function sayValue(subject: string, value: HighValue | undefined): Triple[] {
  return [...sayLaw(subject, value), ...link(subject, dcatap.hvdCategory, ...(value?.categories ?? []))];
}

/** Says by which law a file or a catalogue is published. */
export function sayLaw(subject: string, value: HighValue | undefined): Triple[] {
  return link(subject, dcatap.applicableLegislation, ...(value?.legislation ?? []));
}

/** Puts together what services are of, which serve everything. */
export function valueOfAll({ highValue = [] }: Publication): HighValue | undefined {
  if (highValue.length === 0) return undefined;
  const of = (key: 'categories' | 'legislation'): string[] => [...new Set(highValue.flatMap((each) => each[key]))];
  return { categories: of('categories'), legislation: of('legislation') };
}
