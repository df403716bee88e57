// Takes a canonical line of N-Quads apart into the texts of its terms.

/** Holds the texts of a quad's terms as they stand in its line; no graph is the default graph. */
export interface Parts {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly graph: string;
}

/** Splits a line that `quadLine` wrote, with or without a graph; blank nodes and triple terms may stand in it. */
export function splitLine(line: string): Parts {
  const subjectEnd = endOf(line, 0);
  const predicateEnd = line.indexOf('> ', subjectEnd + 1) + 1;
  const objectEnd = endOf(line, predicateEnd + 1);
  return {
    subject: line.slice(0, subjectEnd),
    predicate: line.slice(subjectEnd + 1, predicateEnd),
    object: line.slice(predicateEnd + 1, objectEnd),
    graph: line.slice(objectEnd + 1, -2),
  };
}

/** Finds where the term that begins at an offset ends. */
export function endOf(line: string, start: number): number {
  if (line.startsWith('<<( ', start)) return endOfTriple(line, start);
  if (line[start] === '<') return line.indexOf('>', start) + 1;
  if (line[start] !== '"') return spaceFrom(line, start);
  let close = line.indexOf('"', start + 1);
  while (isEscaped(line, close)) close = line.indexOf('"', close + 1);
  return line.startsWith('^^<', close + 1) ? line.indexOf('>', close) + 1 : spaceFrom(line, close + 1);
}

function endOfTriple(line: string, start: number): number {
  let at = start + 4;
  for (let terms = 0; terms < 3; terms++) at = endOf(line, at) + 1;
  return at + 3;
}

function spaceFrom(line: string, start: number): number {
  const space = line.indexOf(' ', start);
  return space < 0 ? line.length : space;
}

function isEscaped(line: string, at: number): boolean {
  let slashes = 0;
  while (line[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}
