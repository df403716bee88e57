// Whether what a workbook holds a cell as fits the field of its column.
import type { Field } from '../../../model/model.js';
import { xsd } from '../../../rdf/rdf.js';
import { errorAt, warningAt, type Finding, type Scalar } from '../../record.js';
import { isTemporal } from '../../../rdf/datatypes/calendar.js';
import { nameOfDatatype } from '../../../rdf/datatypes/lexical.js';

/**
 * Gives a cell as its field takes it. A date in a field that takes no dates is what spreadsheets make of codes such as
 * `3-4`: a finding, and no value. A day in a field that takes moments only begins at midnight, for workbooks hold it so;
 * a span of time is a duration where the field takes one. A number shown with words is what is shown, unless the field
 * takes numbers.
 */
export function fit(cell: Scalar, field: Field | undefined, findings: Finding[]): Scalar | undefined {
  if (cell.typed === undefined || field === undefined) return cell;
  const datatypes = field.type.is === 'literal' ? field.type.datatypes : [];
  const names = datatypes.map((each) => nameOfDatatype(each) ?? '');
  if (cell.typed === 'time' && names.some((name) => /^(?:dayTimeD|d)uration$/.test(name))) return spanOf(cell);
  if (cell.typed === 'number') return cell.shown !== undefined && !takesNumbers(names) ? { ...cell, text: cell.shown } : cell;
  if (cell.typed !== 'date') return cell;
  if (!names.some(isTemporal)) {
    findings.push(errorAt(cell.origin, 'cell-value', ({ tables }) => tables.dateMade(cell.text, field.key)));
    return undefined;
  }
  const { doubt, text, shown = '' } = cell;
  if (doubt !== undefined)
    findings.push(warningAt(cell.origin, 'cell-value', ({ tables }) => tables.doubt[doubt](text, shown)));
  const takesMoments = datatypes.includes(xsd.dateTime) && !datatypes.includes(xsd.date);
  return takesMoments && /^[^T]*-\d\d-\d\d$/.test(text) ? { ...cell, text: `${text}T00:00:00` } : cell;
} // prettier-ignore

function takesNumbers(names: readonly string[]): boolean {
  return names.some((name) => /^(?:decimal|double|float|boolean|g.*|.*[iI]nteger|.*[lL]ong|.*[iI]nt|.*[sS]hort|.*[bB]yte)$/.test(name)); // prettier-ignore
}

/** Writes `26:30:00` as `PT26H30M`. */
function spanOf(cell: Scalar): Scalar {
  const [, sign = '', ...parts] = /^(-?)(\d+):(\d\d):(\d\d)$/.exec(cell.text) ?? [];
  if (parts.length === 0) return cell;
  const written = parts.map((part, at) => (Number(part) === 0 ? '' : `${Number(part)}${'HMS'.charAt(at)}`)).join('');
  return { ...cell, text: `${sign}PT${written || '0S'}` };
}
