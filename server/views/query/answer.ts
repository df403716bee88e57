// What a query was answered with, as a page shows it, and in which ways it can be drawn.
import { xsd, type Quad } from '../../../src/index.js';
import type { RowEvidence } from './cited.js';
import type { Dated, Point } from '../home/gather.js';
import type { Term } from '../components/graph.js';

/** Values by variable. */
export type AnswerRow = ReadonlyMap<string, Term>;

/** What of an answer is shown: rows or statements, counted from the first of all, and how many there are. */
interface Span {
  /** How many stand before those that are shown. */
  readonly from: number;
  readonly total: number;
}

/** The rows of a SELECT, the word of an ASK, or the statements of a graph. */
export type Answer =
  | (Span & {
      readonly is: 'rows';
      readonly variables: readonly string[];
      readonly rows: readonly AnswerRow[];
      /** What each row rests on, where that was asked for. */ readonly cited?: readonly RowEvidence[];
    })
  | { readonly is: 'truth'; readonly value: boolean }
  | (Span & { readonly is: 'graph'; readonly quads: readonly Quad[]; /** In Turtle. */ readonly text: string });

/** The rows of a SELECT. */
export type Rows = Extract<Answer, { is: 'rows' }>;

/** The statements of a CONSTRUCT or DESCRIBE. */
export type Statements = Extract<Answer, { is: 'graph' }>;

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
  /** Which column the bars stand for. */
  readonly measure?: string;
  readonly timeline?: readonly Dated[];
  readonly map?: readonly Point[];
  readonly graph?: readonly Edge[];
}

/** The ways in which an answer is shown, the table first. */
export const viewNames = ['table', 'chart', 'timeline', 'map', 'graph', 'turtle'] as const;
export type ViewName = (typeof viewNames)[number];

/** Gives the ways in which an answer can be shown, the one that says most first. */
export function viewsOf(answer: Answer, drawn: Drawn): ViewName[] {
  if (answer.is === 'truth') return [];
  if (answer.is === 'graph') return ['table', ...(drawn.graph === undefined ? [] : (['graph'] as const)), 'turtle'];
  const { variables } = answer;
  const found = viewNames.filter((view) => view === 'table' || (view !== 'turtle' && drawn[view] !== undefined));
  const isBest = (view: ViewName): boolean =>
    view === 'map' || (view === 'chart' && variables.length === 2) || (view === 'timeline' && variables.length <= 3);
  return [...found].sort((a, b) => Number(isBest(b)) - Number(isBest(a)));
}

/** Puts columns into the order in which the text of a query first names them: `SELECT *` leaves it to the engine. */
export function inOrderOf(text: string, variables: readonly string[]): string[] {
  const body = text.replace(/#[^\n<>]*$/gm, '').replace(/^[^]*?\bSELECT\b/i, '');
  if (!/^\s*(?:DISTINCT\s*|REDUCED\s*)?\*/i.test(body)) return [...variables];
  const place = new Map<string, number>();
  for (const [, name = ''] of body.matchAll(/[?$]([\p{L}\p{N}_]+)/gu))
    if (!place.has(name)) place.set(name, place.size);
  return [...variables].sort((a, b) => (place.get(a) ?? Infinity) - (place.get(b) ?? Infinity) || (a < b ? -1 : 1));
}

/** Draws statements as lines between things. */
export function drawStatements(quads: readonly Quad[]): Drawn {
  const edges = quads.flatMap(({ subject, object }) =>
    object.termType === 'NamedNode' ? [{ from: subject.value, to: object.value }] : [],
  );
  return edges.length < 2 || quads.length > most.edges ? {} : { graph: edges };
}

/** Past these numbers a drawing says nothing any more. */
const most = { bars: 60, dates: 80, points: 2000, edges: 80 } as const;

const numeric: ReadonlySet<string> = new Set([
  ...[xsd.integer, xsd.decimal, xsd.double, xsd.nonNegativeInteger, xsd.positiveInteger],
  ...['float', 'int', 'long', 'short'].map((name) => xsd.integer.replace('integer', name)),
]);
const dates: ReadonlySet<string> = new Set([xsd.date, xsd.dateTime, xsd.gYear, xsd.gYearMonth]);
const wkt = 'http://www.opengis.net/ont/geosparql#wktLiteral';

/** Finds out in which ways rows can be drawn: by what their columns hold, and by the names of columns for coordinates. */
export function drawRows({ variables, rows }: Pick<Rows, 'variables' | 'rows'>): Drawn {
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

function chartOf(columns: Columns): Pick<Drawn, 'chart' | 'measure'> {
  const { rows, numbers, names } = columns;
  const [column] = numbers.filter((name) => !coordinate.test(name));
  const label = names.find((name) => !numbers.includes(name));
  if (column === undefined || label === undefined || rows.length > most.bars) return {};
  const chart = rows.flatMap((row) => {
    const term = row.get(column);
    return term === undefined ? [] : [{ label: row.get(label), value: Number(term.value), term }];
  });
  return chart.some(({ value }) => value < 0) ? {} : { chart, measure: column };
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
