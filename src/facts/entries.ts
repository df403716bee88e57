// Which entries there are: by kind and short name, with those that were renamed or withdrawn, and kinds that lost all of theirs.
import type { SlugIndex } from './convert/value.js';
import { fieldOf, type Model } from '../model/model.js';
import { errorAt, lineText, placeText, scalarsIn, type Finding, type Record } from './record.js';

/** An entry whose name another has, and what is said of it. */
export interface Duplicate {
  readonly second: Record;
  readonly finding: Finding;
}

/** Makes the index by which references are resolved; `open` names the kinds whose entries are not all known. */
export function indexOf(
  records: readonly Record[],
  open: ReadonlySet<string>,
): { index: SlugIndex; duplicates: Duplicate[] } {
  const byKind = new Map<string, Map<string, Record>>();
  const former = new Map<string, string>();
  const duplicates: Duplicate[] = [];
  const names = new Map<string, ReadonlyMap<string, string>>();
  const namesOf = (kind: string): ReadonlyMap<string, string> => {
    const known = names.get(kind) ?? textsOf(byKind.get(kind)?.values() ?? []);
    names.set(kind, known);
    return known;
  };
  for (const record of records) {
    const slugs = byKind.get(record.kind) ?? new Map<string, Record>();
    byKind.set(record.kind, slugs);
    const before = slugs.get(record.slug);
    if (before === undefined) slugs.set(record.slug, record);
    else duplicates.push({ second: record, finding: repeated(record, before) });
    for (const each of scalarsIn(record.fields.get('formerSlugs')?.value))
      former.set(`${record.kind}/${each}`, record.slug);
  }
  const index: SlugIndex = {
    has: (kind, slug) => byKind.get(kind)?.has(slug) ?? false,
    slugs: (kind) => [...(byKind.get(kind)?.keys() ?? [])],
    isOpen: (kind) => open.has(kind),
    renamed: (kind, slug) => former.get(`${kind}/${slug}`),
    named: (kind, text) => namesOf(kind).get(text.toLowerCase()),
  };
  return { index, duplicates };
}

/** Gives the short name of the only entry that has a text in some language, in small letters; made when somebody asks. */
function textsOf(records: Iterable<Record>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const shared = new Set<string>();
  for (const { slug, fields } of records)
    for (const { value } of fields.values())
      if (value.is === 'mapping')
        for (const entry of value.entries.values())
          for (const text of scalarsIn(entry.value)) {
            const small = text.trim().toLowerCase();
            if ((texts.get(small) ?? slug) !== slug) shared.add(small);
            texts.set(small, slug);
          }
  for (const each of shared) texts.delete(each);
  return texts;
}

function repeated({ origin, slug }: Record, before: Record): Finding {
  return errorAt(origin, 'duplicate-record', ({ entries }) => entries.duplicate(slug, lineText(before.origin)));
}

/** Finds the kinds that have no entry at all although other entries name some: their file was emptied or is gone. */
export function findGone(
  records: readonly Record[],
  model: Model,
  files: readonly string[],
): { kind: string; finding: Finding }[] {
  const filled = new Set(records.map(({ kind }) => kind));
  const wanted = new Map<string, string[]>();
  for (const record of records) {
    const kind = model.kind(record.kind);
    for (const [key, { value }] of record.fields) {
      const type = kind === undefined ? undefined : fieldOf(kind, key)?.type;
      const [only, ...others] = type?.is === 'reference' ? type.kinds : [];
      if (only === undefined || others.length > 0 || filled.has(only)) continue;
      const places = scalarsIn(value).map(() => placeText(value.origin));
      wanted.set(only, [...(wanted.get(only) ?? []), ...places]);
    }
  }
  return [...wanted].map(([kind, places]) => ({
    kind,
    finding: missing(model.kind(kind)?.file ?? kind, places, files),
  }));
}

function missing(name: string, places: readonly string[], files: readonly string[]): Finding {
  const file = files.find((each) => each.replace(/^.*\/|\.[a-z]+$/g, '') === name);
  const origin = { file: file ?? `data/${name}.yaml`, line: 1, column: 1 };
  return errorAt(origin, 'file-missing', ({ entries }) =>
    entries.gone(name, file !== undefined, places.length, places[0] ?? ''),
  );
}
