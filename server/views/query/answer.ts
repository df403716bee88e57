// What a query was answered with, as a page shows it, and in which ways it can be drawn.
import { xsd } from '../../../src/index.js';
import type { Dated, Point } from '../home/gather.js';
import type { Term } from '../components/graph.js';

/** Values by variable. */
export type AnswerRow = ReadonlyMap<string, Term>;

/** The rows of a SELECT, the word of an ASK, the text of a graph, or nothing because it is too large to be shown. */
export type Answer =
  | { readonly is: 'rows'; readonly variables: readonly string[]; readonly rows: readonly AnswerRow[] }
  | { readonly is: 'truth'; readonly value: boolean }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'large' };

/** The rows of a SELECT. */
export type Rows = Extract<Answer, { is: 'rows' }>;

/** A bar with what it stands for. */
export interface Bar {
  readonly label: Term | undefined;
  readonly value: number;
  readonly term: Term;
}

/** A line between two things. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** What can be drawn of an answer; what its columns do not allow is left out. */
export interface Drawn {
  readonly chart?: readonly Bar[];
  readonly timeline?: readonly Dated[];
  readonly map?: readonly Point[];
  readonly graph?: readonly Edge[];
}

/** The ways in which an answer is shown, the table first. */
export const viewNames = ['table', 'chart', 'timeline', 'map', 'graph'] as const;
export type ViewName = (typeof viewNames)[number];

/** Past these numbers a drawing says nothing any more. */
const most = { bars: 60, dates: 80, points: 2000, edges: 80 } as const;

const numeric: ReadonlySet<string> = new Set([
  ...[xsd.integer, xsd.decimal, xsd.double, xsd.nonNegativeInteger, xsd.positiveInteger],
  ...['float', 'int', 'long', 'short'].map((name) => xsd.integer.replace('integer', name)),
]);
const dates: ReadonlySet<string> = new Set([xsd.date, xsd.dateTime, xsd.gYear, xsd.gYearMonth]);
const wkt = 'http://www.opengis.net/ont/geosparql#wktLiteral';

/** Finds out in which ways rows can be drawn: by what their columns hold, and by the names of columns for coordinates. */
export function drawRows({ variables, rows }: Rows): Drawn {
  if (rows.length === 0) return {};
  const holding = (isFit: (term: Term) => boolean): string[] =>
    variables.filter((name) => {
      const terms = rows.flatMap((row) => row.get(name) ?? []);
      return terms.length > 0 && terms.every(isFit);
    });
  const columns: Columns = {
    rows,
    numbers: holding((term) => isOf(term, numeric) && Number.isFinite(Number(term.value))),
    dates: holding((term) => isOf(term, dates)),
    places: holding((term) => isOf(term, new Set([wkt]))),
    things: holding((term) => term.termType === 'NamedNode'),
    names: variables,
  };
  return { ...chartOf(columns), ...timelineOf(columns), ...mapOf(columns), ...graphOf(columns) };
}

interface Columns {
  readonly rows: readonly AnswerRow[];
  readonly numbers: readonly string[];
  readonly dates: readonly string[];
  readonly places: readonly string[];
  readonly things: readonly string[];
  readonly names: readonly string[];
}

/** The column that names a row: things before whatever else is none of the columns that are drawn. */
function nameColumn({ things, names, numbers, dates: days, places }: Columns): string | undefined {
  return things[0] ?? names.find((name) => ![...numbers, ...days, ...places].includes(name));
}

function chartOf(columns: Columns): Pick<Drawn, 'chart'> {
  const { rows, numbers, names } = columns;
  const [column] = numbers.filter((name) => !coordinate.test(name));
  const label = names.find((name) => !numbers.includes(name));
  if (column === undefined || label === undefined || rows.length > most.bars) return {};
  const chart = rows.flatMap((row) => {
    const term = row.get(column);
    return term === undefined ? [] : [{ label: row.get(label), value: Number(term.value), term }];
  });
  return chart.some(({ value }) => value < 0) ? {} : { chart };
}

function timelineOf(columns: Columns): Pick<Drawn, 'timeline'> {
  const [column] = columns.dates;
  const name = nameColumn(columns);
  if (column === undefined || name === undefined || columns.rows.length > most.dates) return {};
  const timeline = columns.rows.flatMap((row) => {
    const [thing, date] = [row.get(name), row.get(column)];
    return thing === undefined || date?.termType !== 'Literal'
      ? []
      : [{ thing: thing.value, date, openBecause: undefined }];
  });
  return timeline.length === 0 ? {} : { timeline };
}

const coordinate = /^(?:lat|latitude|lon|long|lng|longitude|szerokosc|dlugosc)$/i;

function mapOf(columns: Columns): Pick<Drawn, 'map'> {
  const { rows, places, numbers } = columns;
  const name = nameColumn(columns);
  const latitude = numbers.find((each) => /^(?:lat|szer)/i.test(each) && coordinate.test(each));
  const longitude = numbers.find((each) => /^(?:lon|lng|dlug)/i.test(each) && coordinate.test(each));
  if (name === undefined || rows.length > most.points) return {};
  const map = rows.flatMap((row): Point[] => {
    const thing = row.get(name)?.value ?? '';
    const [place] = places;
    const [, east, north] =
      /POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)/i.exec(place === undefined ? '' : (row.get(place)?.value ?? '')) ?? [];
    const [x, y] = [east ?? valueOf(row, longitude), north ?? valueOf(row, latitude)].map(Number) as [number, number];
    return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [{ thing, longitude: x, latitude: y }] : [];
  });
  return map.length === 0 ? {} : { map };
}

function valueOf(row: AnswerRow, name: string | undefined): string {
  return (name === undefined ? undefined : row.get(name)?.value) ?? 'none';
}

function graphOf({ rows, things }: Columns): Pick<Drawn, 'graph'> {
  const [from, to] = things;
  if (from === undefined || to === undefined || rows.length > most.edges) return {};
  const graph = rows.flatMap((row) => {
    const [start, end] = [row.get(from)?.value, row.get(to)?.value];
    return start === undefined || end === undefined ? [] : [{ from: start, to: end }];
  });
  return graph.length === 0 ? {} : { graph };
}

function isOf(term: Term, datatypes: ReadonlySet<string>): boolean {
  return term.termType === 'Literal' && datatypes.has(term.datatype.value);
}
