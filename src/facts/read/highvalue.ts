// Reads what the settings say of high-value data: a mapping for the whole, or a list with one for each kind.
import { highValueCategory, highValueCodes } from '../../model/authorities.js';
import type { HighValue } from '../../model/publication.js';
import type { Form } from './form.js';

/** Keys of one entry. */
export const highValueKeys = ['categories', 'legislation', 'kind'] as const;

/** The implementing regulation that lists such data; the law moves, so that a publication may name another. */
const regulation = 'http://data.europa.eu/eli/reg_impl/2023/138/oj';

/** Reads one entry. */
export function readHighValue(form: Form<(typeof highValueKeys)[number]>): HighValue {
  const kind = form.text('kind', false)?.text;
  const legislation = form.addresses('legislation');
  return {
    ...(kind !== undefined && { kind }),
    categories: form.codes('categories', highValueCodes(), true).map(highValueCategory),
    legislation: legislation.length > 0 ? legislation : [regulation],
  };
}
