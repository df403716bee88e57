// Puts rows from TSV into CSV: the local engine's own CSV leaves commas of IRIs and triple terms without quotation marks.

const unescapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Writes TSV, each cell a term of Turtle, as CSV, each cell its value (SPARQL 1.1 Query Results CSV and TSV Formats §3). */
export function csvFromTsv(tsv: string): string {
  if (!tsv.endsWith('\n')) return tsv; // the one word of an ASK
  const [head = '', ...rows] = tsv.slice(0, -1).split('\n');
  const names = head.split('\t').map((name) => name.slice(1));
  const lines = rows.map((row) => row.split('\t').map(valueOf).join(','));
  return `${[names.join(','), ...lines].join('\r\n')}\r\n`;
}

function valueOf(term: string): string {
  if (term.startsWith('"')) {
    const text = term.slice(1, term.lastIndexOf('"'));
    return csvCell(
      text.includes('\\') ? text.replace(/\\(.)/g, (_all, sign: string) => unescapes[sign] ?? sign) : text,
    );
  }
  return csvCell(term.startsWith('<') && !term.startsWith('<<') ? term.slice(1, -1) : term);
}

/** Writes the value of a cell, in quotation marks where it could be taken for more than one (RFC 4180 §2.6, §2.7). */
export function csvCell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
