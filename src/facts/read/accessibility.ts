// Reads what the settings say for the accessibility statement.
import { compliances, type Accessibility } from '../../model/publication.js';
import type { LangMap } from '../../rdf/rdf.js';
import type { Form } from './form.js';

/** The settings below `accessibility`. */
export const accessibilityKeys = [
  'published', 'updated', 'prepared', 'reviewed', 'compliance', 'assessor', 'report', 'responsible', 'email', 'phone',
  'building', 'buildingPage', 'communication',
] as const; // prettier-ignore

/** Reads the settings of the accessibility statement; what is left out stays out. */
export function readAccessibility(
  form: Form<(typeof accessibilityKeys)[number]>,
  languages: readonly string[],
): Accessibility {
  const texts = <Key extends 'assessor' | 'responsible' | 'building' | 'communication'>(key: Key) => {
    const found = form.texts(key, languages, false);
    return (Object.keys(found).length === 0 ? {} : { [key]: found }) as Readonly<Partial<Record<Key, LangMap>>>;
  };
  const given: Record<string, string | undefined> = {
    published: form.day('published', false),
    updated: form.day('updated', false),
    prepared: form.day('prepared', false),
    reviewed: form.day('reviewed', false),
    report: form.address('report', false),
    email: form.email('email', 'accessibility@example.org'),
    phone: form.like('phone', /^\+?\d(?:[ -]?\d){4,14}$/, '+48 12 345 67 89'),
    buildingPage: form.address('buildingPage', false),
  };
  const compliance = form.choice('compliance', compliances);
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
    ...(compliance !== undefined && { compliance }),
    ...texts('assessor'),
    ...texts('responsible'),
    ...texts('building'),
    ...texts('communication'),
  };
}
