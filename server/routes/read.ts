// Reads of an answer what its page shows.
import { writerOf, type QueryRequest, type Release } from '../../src/index.js';
import { readTerm } from '../sparql/binding.js';
import { readResults, readTriples, type ResultPart } from '../sparql/rows.js';
import { drawRows, drawStatements, inOrderOf, type Answer, type AnswerRow, type Drawn } from '../views/query/answer.js';
import { readEvidence, type RowEvidence } from '../views/query/cited.js';

/** Rows, or statements, of an answer on one page. */
export const pageSize = 100;
/** How many of them are looked at for drawings. */
const maxDrawn = 2_000;

/** An answer as it is shown, with what can be drawn of it. */
export interface Read {
  readonly answer: Answer;
  readonly drawn: Drawn;
}

/** Reads a part of the rows of an answer, by its number. */
export async function readRows(bytes: Buffer, { text, evidence }: QueryRequest, page: number): Promise<Read> {
  const from = (page - 1) * pageSize;
  const part = await readResults(bytes, { skip: 0, take: maxDrawn });
  if (part.is === 'truth') return { answer: part, drawn: {} };
  const { total } = part;
  // The column of evidence comes last, and is no column of the answer.
  const column = evidence && part.variables.at(-1);
  const variables = inOrderOf(
    text,
    part.variables.filter((each) => each !== column),
  );
  const citedIn = (rows: typeof part.rows): { cited?: RowEvidence[] } =>
    column === undefined ? {} : { cited: rows.map((row) => readEvidence(row[column])) };
  const rowsOf = (rows: typeof part.rows): AnswerRow[] =>
    rows.map((row) => new Map(Object.entries(row).map(([name, value]) => [name, readTerm(value)])));
  if (total <= maxDrawn) {
    const all = rowsOf(part.rows);
    const cited = citedIn(part.rows.slice(from, from + pageSize));
    const answer = { is: 'rows', variables, rows: all.slice(from, from + pageSize), from, total, ...cited } as const;
    return { answer, drawn: drawRows({ variables, rows: all }) };
  }
  const own = page === 1 ? part.rows : (await readPart(bytes, from)).rows;
  const shown = own.slice(0, pageSize);
  return { answer: { is: 'rows', variables, rows: rowsOf(shown), from, total, ...citedIn(shown) }, drawn: {} };
}

async function readPart(bytes: Buffer, skip: number): Promise<Pick<Extract<ResultPart, { is: 'rows' }>, 'rows'>> {
  const part = await readResults(bytes, { skip, take: pageSize });
  return part.is === 'rows' ? part : { rows: [] };
}

/** Reads a part of the statements of an answer, by its number. */
export async function readGraph(bytes: Buffer, { model, names }: Release, page: number): Promise<Read> {
  const from = (page - 1) * pageSize;
  const { quads, total } = await readTriples(bytes, { skip: from, take: pageSize });
  const text = writerOf('ttl').document(quads, { model, names });
  const answer = { is: 'graph', quads, text, from, total } as const;
  return { answer, drawn: total === quads.length ? drawStatements(quads) : {} };
}
