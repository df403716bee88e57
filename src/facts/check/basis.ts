// Finds dates whose meaning depends on what they rest on, and that do not say it.
import type { Converted } from '../convert/converted.js';
import type { DateRule } from '../../model/model.js';
import { errorAt, type Finding } from '../record.js';

/** Finds, for each date property that has a basis, the dates that stand without one: their bounds would be guessed. */
export function dateBasis({ kind, values, record }: Converted, dates: readonly DateRule[]): Finding[] {
  const all = [...values.values()].flat();
  return dates.flatMap(({ property, basis }) => {
    const field = kind.fields.find(({ path }) => path === basis);
    const date = all.find((value) => value.field.path === property);
    if (field === undefined || date === undefined || record.fields.has(field.key)) return [];
    const options = field.type.is === 'choice' ? [...field.type.options.keys()] : [];
    const written = { key: date.field.key, text: date.text };
    return [
      errorAt(date.origin, 'date-without-basis', ({ checks }) =>
        checks.basis(written, field.key, options, record.slug),
      ),
    ];
  });
}
