// A table of identifiers: CSV, XLSX, ODS, or JSON with a list of objects; which columns hold the identifier, names and a point.
import { readFile } from 'node:fs/promises';
import { HejnalError } from '../errors.js';
import { isOnEarth, readPoint, type Point } from '../facts/convert/point.js';
import { readTables, type Column } from '../init/table.js';
import { nearest } from '../nearest.js';

/** One thing that has an identifier. */
export interface Identified {
  readonly id: string;
  /** The names by which it goes, those that count as its own first. */
  readonly names: readonly { readonly text: string; readonly isOwn: boolean }[];
  readonly point: Point | undefined;
}

/** Which columns are meant, where their titles do not say it. */
export interface Columns {
  readonly id?: string | undefined;
  readonly names?: readonly string[];
}

/** Titles of columns, as tables of authorities have them, folded to letters and digits. */
const usual = {
  id: ['id', 'key', 'code', 'identifier', 'geonameid', 'cityid', 'sym', 'symbol', 'teryt', 'kod', 'iri', 'uri', 'qid', 'item', 'notation'],
  name: /^(?:name|nazwa|label|preflabel|title|itemlabel)(?:[a-z]{2})?$/,
  other: /^(?:altnames?|alternatenames?|altlabel|asciiname|othernames?|aliases)(?:[a-z]{2})?$/,
  latitude: ['latitude', 'lat', 'szerokosc'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'dlugosc'],
  point: ['point', 'wkt', 'centre', 'geometry', 'coord', 'coordinates'],
} as const; // prettier-ignore

/** Reads the table; throws `option-invalid` where it has no identifiers or no names. */
export async function readIdentified(path: string, wanted: Columns = {}): Promise<Identified[]> {
  const columns = /\.json$/i.test(path) ? await columnsOfJson(path) : ((await readTables(path))[0]?.columns ?? []);
  const id = columnFor(columns, wanted.id, (title) => (usual.id as readonly string[]).includes(title), path);
  const named = (wanted.names ?? []).map((title) => columnFor(columns, title, () => false, path));
  const own = named.length > 0 ? named : columns.filter(({ title }) => usual.name.test(plain(title)));
  const others = columns.filter(({ title }) => usual.other.test(plain(title)));
  if (own.length === 0) throw refused(path, columns, 'names', '--name');
  const [latitude, longitude, point] = [usual.latitude, usual.longitude, usual.point].map((titles) =>
    columns.find(({ title }) => (titles as readonly string[]).includes(plain(title))),
  );
  return id.cells.flatMap((cell, row) => {
    const textsIn = (each: Column): string[] => (each.cells[row] ?? '').split(/[,;|]/).map((text) => text.trim()).filter(Boolean); // prettier-ignore
    const names = [
      ...own.map(({ cells }) => ({ text: cells[row] ?? '', isOwn: true })),
      ...others.flatMap(textsIn).map((text) => ({ text, isOwn: false })),
    ].filter(({ text }) => text !== '');
    const where = pointOf(latitude?.cells[row], longitude?.cells[row], point?.cells[row]);
    return cell === '' ? [] : [{ id: cell, names, point: where }];
  });
}

function columnFor(
  columns: readonly Column[],
  wanted: string | undefined,
  isUsual: (title: string) => boolean,
  path: string,
): Column {
  const found = columns.find(({ title }) => (wanted === undefined ? isUsual(plain(title)) : title === wanted));
  if (found !== undefined) return found;
  if (wanted === undefined) throw refused(path, columns, 'identifiers', '--id');
  const titles = columns.map(({ title }) => title);
  const near = nearest(wanted, titles);
  const hint = near === undefined ? `Its columns are ${titles.join(', ')}.` : `Did you mean "${near}"?`;
  throw new HejnalError('option-invalid', `${path} has no column "${wanted}".`, hint);
}

function refused(path: string, columns: readonly Column[], what: string, option: string): HejnalError {
  const titles = columns.map(({ title }) => title).join(', ');
  return new HejnalError('option-invalid', `It is not clear which column of ${path} holds the ${what}.`, `Say it with ${option}; its columns are ${titles}.`); // prettier-ignore
}

function plain(title: string): string {
  return title.normalize('NFKD').toLowerCase().replace(/ł/g, 'l').replace(/[^a-z0-9]/g, ''); // prettier-ignore
}

function pointOf(latitude = '', longitude = '', text = ''): Point | undefined {
  const pair = /^\s*\[?\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*\]?\s*$/.exec(text);
  const found =
    latitude !== '' && longitude !== ''
      ? { longitude: Number(longitude.replace(',', '.')), latitude: Number(latitude.replace(',', '.')) }
      : pair === null
        ? readPoint(text)
        : { longitude: Number(pair[1]), latitude: Number(pair[2]) };
  return found !== undefined && isOnEarth(found) ? found : undefined;
}

/** A list of objects, each a row; what is within an object becomes columns of its own, a list of texts one cell. */
async function columnsOfJson(path: string): Promise<Column[]> {
  let rows: unknown;
  try {
    rows = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new HejnalError('option-invalid', `${path} cannot be read as JSON.`, 'Name a file with a list of objects.', { cause }); // prettier-ignore
  }
  if (!Array.isArray(rows))
    throw new HejnalError('option-invalid', `${path} is no list.`, 'Name a file with a list of objects.');
  const flat = rows.map((row) => new Map(cellsOf(row)));
  const titles = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  return titles.map((title) => ({ title, cells: flat.map((row) => row.get(title) ?? ''), areDates: false }));
}

function cellsOf(value: unknown): [string, string][] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([title, cell]): [string, string][] => {
    if (Array.isArray(cell)) return [[title, cell.join(',')]];
    if (typeof cell === 'object') return cellsOf(cell);
    return [[title, String(cell)]];
  });
}
