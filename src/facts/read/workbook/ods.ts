// Reads the sheets of an ODS workbook (OpenDocument 1.3 part 3 §9): values with their types, and how dates are shown.
import { Unreadable, type Archive } from './archive.js';
import { dateCell, maxCells, maxColumns, maxRows, numberCell } from './cell.js';
import type { Cell, DateForm, Sheet, SheetRow } from './cell.js';
import { cellName } from '../../record.js';
import { readXml, type Listener } from './xml.js';

type Attributes = Readonly<Record<string, string>>;

/** How dates are shown, by the name of a cell's style. */
type Forms = ReadonlyMap<string, DateForm>;

/** Reads all sheets, in their order; throws `Unreadable`. */
export async function readOds(archive: Archive): Promise<Sheet[]> {
  const styles = new DateStyles();
  if (archive.has('styles.xml')) await readXml(archive.read('styles.xml'), styles);
  const reader = new Reader(styles.forms);
  // Styles stand before the sheets.
  let current: Listener = styles;
  await readXml(archive.read('content.xml'), {
    open: (tag, attributes) => {
      if (tag === 'body') current = reader;
      current.open(tag, attributes);
    },
    text: (text) => current.text?.(text),
    close: (tag) => current.close?.(tag),
  });
  return reader.sheets;
}

/** Reads how dates are shown; styles of cells name styles of dates of either part of the workbook. */
class DateStyles implements Listener {
  readonly forms = new Map<string, DateForm>();
  readonly #styles = new Map<string, DateForm>();
  #parts: Set<string> | undefined;
  #name = '';

  open(tag: string, attributes: Attributes): void {
    if (tag === 'date-style') [this.#name, this.#parts] = [attributes['style:name'] ?? '', new Set()];
    else this.#parts?.add(tag);
    const form = this.#styles.get(attributes['style:data-style-name'] ?? '');
    if (tag === 'style' && form !== undefined) this.forms.set(attributes['style:name'] ?? '', form);
  }

  close(tag: string): void {
    const parts = this.#parts;
    if (tag !== 'date-style' || parts === undefined) return;
    const [year, month] = [parts.has('year'), parts.has('month')];
    this.#styles.set(this.#name, { year, month, day: parts.has('day'), time: parts.has('hours') });
    this.#parts = undefined;
  }
}

/** Elements whose text is no value of the sheet: notes, drawings, how words are read, other files, what was there before. */
const aside = new Set(['dde-link', 'tracked-changes', 'annotation', 'frame', 'shape', 'ruby-text', 'custom-shape']);

/** One cell while it is read. */
interface Open {
  readonly attributes: Attributes;
  readonly isCovered: boolean;
  readonly lines: string[];
}

class Reader implements Listener {
  readonly sheets: Sheet[] = [];
  readonly #forms: Forms;
  #rows: SheetRow[] = [];
  #merged: string[] = [];
  #columnStyles: string[] = [];
  #sheet: string | undefined;
  /** Tables inside of cells, and elements beside the value, are passed over. */
  #aside = 0;
  #number = 1;
  #repeat = 1;
  #cells: (Cell | undefined)[] = [];
  #column = 0;
  #cell: Open | undefined;
  #isText = false;
  #left = maxCells;

  constructor(forms: Forms) {
    this.#forms = forms;
  }

  open(tag: string, attributes: Attributes): void {
    if (this.#aside > 0 || aside.has(tag) || (tag === 'table' && this.#sheet !== undefined)) this.#aside++;
    else if (this.#cell !== undefined) this.#openText(tag, attributes);
    else if (tag === 'table') this.#openSheet(attributes);
    else if (tag === 'table-column') this.#openColumn(attributes);
    else if (tag === 'table-row') this.#openRow(attributes);
    else if (tag === 'table-cell' || tag === 'covered-table-cell')
      this.#cell = { attributes, isCovered: tag !== 'table-cell', lines: [] };
  }

  text(text: string): void {
    if (this.#isText && this.#aside === 0) this.#add(text.replace(/[\t\n\r ]+/g, ' '));
  }

  close(tag: string): void {
    if (this.#aside > 0) this.#aside--;
    else if (tag === 'p') this.#isText = false;
    else if (tag === 'table-cell' || tag === 'covered-table-cell') this.#closeCell();
    else if (tag === 'table-row') this.#closeRow();
    else if (tag === 'table') this.#closeSheet();
  }

  #openSheet(attributes: Attributes): void {
    this.#sheet = attributes['table:name'] ?? '';
    [this.#rows, this.#merged, this.#columnStyles, this.#number] = [[], [], [], 1];
  }

  #openColumn(attributes: Attributes): void {
    const style = attributes['table:default-cell-style-name'] ?? '';
    const count = repeated(attributes['table:number-columns-repeated'], maxColumns - this.#columnStyles.length);
    for (let at = 0; at < count; at++) this.#columnStyles.push(style);
  }

  #openRow(attributes: Attributes): void {
    this.#repeat = repeated(attributes['table:number-rows-repeated'], maxRows);
    [this.#cells, this.#column] = [[], 0];
  }

  #openText(tag: string, attributes: Attributes): void {
    if (tag === 'p') {
      this.#isText = true;
      this.#cell?.lines.push('');
    } else if (tag === 's') this.#add(' '.repeat(repeated(attributes['text:c'], 1000)));
    else if (tag === 'tab') this.#add('\t');
    else if (tag === 'line-break') this.#add('\n');
  }

  #add(text: string): void {
    const lines = this.#cell?.lines;
    const last = lines?.pop();
    if (last !== undefined) lines?.push(last + text);
  }

  #closeCell(): void {
    const { attributes, isCovered, lines } = this.#cell ?? { attributes: {}, isCovered: true, lines: [] };
    const count = repeated(attributes['table:number-columns-repeated'], maxColumns - this.#column);
    const style = attributes['table:style-name'] ?? this.#columnStyles[this.#column] ?? '';
    const cell = isCovered ? undefined : cellOf(attributes, lines.join('\n'), this.#forms.get(style));
    if (cell !== undefined) for (let at = 0; at < count; at++) this.#cells[this.#column + at] = cell;
    this.#noteMerged(attributes);
    this.#column += count;
    this.#cell = undefined;
  }

  #noteMerged(attributes: Attributes): void {
    const columns = Number(attributes['table:number-columns-spanned'] ?? 1);
    const rows = Number(attributes['table:number-rows-spanned'] ?? 1);
    if (columns === 1 && rows === 1) return;
    const first = cellName(this.#number, this.#column + 1);
    this.#merged.push(`${first}:${cellName(this.#number + rows - 1, this.#column + columns)}`);
  }

  #closeRow(): void {
    const cells = this.#cells;
    const count = cells.length > 0 ? this.#repeat : 0;
    this.#left -= cells.length * count;
    if (this.#left < 0) throw new Unreadable(({ tables }) => tables.tooManyCells);
    for (let at = 0; at < count; at++) this.#rows.push({ number: this.#number + at, cells });
    this.#number += this.#repeat;
  }

  #closeSheet(): void {
    if (this.#sheet === undefined) return;
    this.sheets.push({ name: this.#sheet, isHidden: false, rows: this.#rows, merged: this.#merged });
    this.#sheet = undefined;
  }
}

function repeated(written: string | undefined, most: number): number {
  const count = Number(written ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1;
}

function cellOf(attributes: Attributes, shown: string, form: DateForm | undefined): Cell | undefined {
  const type = attributes['office:value-type'];
  if (attributes['calcext:value-type'] === 'error') return { text: shown, is: 'text', fault: 'error' };
  const truth = /^(?:of|oooc):=(TRUE|FALSE)\(\)$/.exec(attributes['table:formula'] ?? '')?.[1];
  if (truth !== undefined) return { text: truth.toLowerCase(), is: 'truth' };
  if (type === 'float' || type === 'currency' || type === 'percentage')
    return shownNumber(numberCell(attributes['office:value'] ?? ''), shown);
  if (type === 'boolean') return { text: attributes['office:boolean-value'] ?? '', is: 'truth' };
  if (type === 'date') return dateOf(attributes['office:date-value'] ?? '', form);
  if (type === 'time') return { text: timeOf(attributes['office:time-value'] ?? ''), is: 'time' };
  const text = shown === '' ? (attributes['office:string-value'] ?? '') : shown;
  if (text === '' && attributes['table:formula'] !== undefined && type === undefined)
    return { text, is: 'text', fault: 'formula' };
  return text === '' ? undefined : { text, is: 'text' };
}

/** A code that is a number to the spreadsheet is what it shows: `00123`, `30-001`, in a text also `PL-007`. */
function shownNumber(cell: Cell, shown: string): Cell {
  const isCode = /^\d+(?:[-/]\d+)*$/.test(shown) && (shown.startsWith('0') || /[-/]/.test(shown));
  const isSame = shown.replace(/\D/g, '').replace(/^0+(?=\d)/, '') === cell.text;
  if (isSame && /\p{L}/u.test(shown)) return { ...cell, shown };
  return isSame && isCode ? { ...cell, text: shown } : cell;
}

function dateOf(written: string, form: DateForm | undefined): Cell {
  const [, year = '', rest = '', time = ''] = /^(-?\d{4,})(-\d\d-\d\d)(T.*)?$/.exec(written) ?? [];
  if (year === '') return { text: written, is: 'date', fault: 'error' };
  // A formula makes it of an empty cell.
  if (`${year}${rest}` === '1899-12-30') return { text: '0', is: 'number', fault: 'noDay' };
  // Years that JavaScript would read otherwise are passed on as they stand.
  if (year.length !== 4) return { text: written, is: 'date' };
  return dateCell(
    Date.parse(`${year}${rest}${time === '' ? '' : `${time.replace(/Z$/, '')}Z`}`),
    form ?? days,
    written,
  );
}

const days: DateForm = { year: true, month: true, day: true, time: true };

function timeOf(written: string): string {
  const [, hours = '', minutes = '', seconds = ''] = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(written) ?? [];
  return hours === '' ? written : `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}:${seconds.padStart(2, '0')}`;
}
