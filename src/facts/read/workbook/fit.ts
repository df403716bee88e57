// Whether what a workbook holds a cell as fits the field of its column.
import type { Field } from '../../../model/model.js';
import { xsd } from '../../../rdf/rdf.js';
import { errorAt, type Finding, type Scalar } from '../../record.js';
import { isTemporal } from '../../../rdf/datatypes/calendar.js';
import { nameOfDatatype } from '../../../rdf/datatypes/lexical.js';

/**
 * Gives a cell as its field takes it. A date in a field that takes no dates is what spreadsheets make of codes such as
 * `3-4`: a finding, and no value. A day in a field that takes moments only begins at midnight, for workbooks hold it so.
 */
export function fit(cell: Scalar, field: Field | undefined, findings: Finding[]): Scalar | undefined {
  if (cell.typed !== 'date' || field === undefined) return cell;
  const datatypes = field.type.is === 'literal' ? field.type.datatypes : [];
  if (!datatypes.some((each) => isTemporal(nameOfDatatype(each) ?? ''))) {
    findings.push(errorAt(cell.origin, 'cell-value', ({ tables }) => tables.dateMade(cell.text, field.key)));
    return undefined;
  }
  const takesMoments = datatypes.includes(xsd.dateTime) && !datatypes.includes(xsd.date);
  return takesMoments && /^[^T]*-\d\d-\d\d$/.test(cell.text) ? { ...cell, text: `${cell.text}T00:00:00` } : cell;
}
