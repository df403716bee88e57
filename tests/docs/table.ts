// Reads the tables of a page: those that claim what a request is answered with, and any others.

/** One table: its heads and its rows, as they stand between the bars. */
interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** One request with the answer that the page claims. */
export interface Claim {
  readonly line: number;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  /** Header of the answer and what it must be; `undefined` where it must not be there. */
  readonly answered: readonly (readonly [name: string, pattern: RegExp | undefined])[];
}

/** Lists the tables of a page. */
export function tablesIn(text: string): Table[] {
  const lines = text.split('\n');
  const isRow = (line: string | undefined): boolean => line?.startsWith('|') === true;
  return lines.flatMap((line, at) => {
    if (!isRow(line) || isRow(lines[at - 1])) return [];
    const end = lines.findIndex((each, index) => index > at && !isRow(each));
    const rows = lines.slice(at + 2, end < 0 ? lines.length : end);
    return [{ heads: cellsOf(line), rows: rows.map((row, index) => ({ line: at + 3 + index, cells: cellsOf(row) })) }];
  });
}

function cellsOf(row: string): string[] {
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** Lists the code spans of a cell. */
export function spansIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);
}

/** Lists the claims of a page: the rows of its tables with the heads "asked" and "answered". */
export function claimsIn(text: string): Claim[] {
  const tables = tablesIn(text).filter(({ heads }) => heads[0] === 'asked' && heads[1] === 'answered');
  return tables.flatMap(({ rows }) => rows.map(({ line, cells }) => readClaim(line, cells)));
}

function readClaim(line: number, [asked = '', answered = '']: readonly string[]): Claim {
  const [request = '', ...sent] = spansIn(asked);
  const [status = '', ...received] = spansIn(answered);
  const [, method = 'GET', path = ''] = /^(?:([A-Z]+) )?(\/\S*)$/.exec(request) ?? [];
  const outside = [asked, answered].map((cell) => cell.replace(/`[^`]+`/g, '').trim()).join('');
  if (path === '' || !/^\d{3}$/.test(status) || outside !== '')
    throw new Error(`Line ${line} makes no claim: | ${asked} | ${answered} |`);
  return {
    line,
    method,
    path,
    headers: Object.fromEntries(sent.map((each) => splitHeader(each, line))),
    status: Number(status),
    answered: received.map((each) => {
      const [name, value] = splitHeader(each, line);
      return [name, value === '-' ? undefined : patternOf(value)] as const;
    }),
  };
}

function splitHeader(text: string, line: number): [name: string, value: string] {
  const [, name = '', value = ''] = /^([A-Za-z-]+): (.+)$/.exec(text) ?? [];
  if (name === '') throw new Error(`Line ${line} has no header in ${text}.`);
  return [name, value];
}

function patternOf(value: string): RegExp {
  return new RegExp(`^${value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll('…', '[^]*')}$`);
}
