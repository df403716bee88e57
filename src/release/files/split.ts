// Cuts canonical lines of N-Quads, byte strings, where their terms begin.

/** Splits a line whose subject is an IRI into subject, predicate and the rest: object, graph and full stop. */
export function splitLine(line: string): { subject: string; predicate: string; rest: string } {
  const first = line.indexOf('> ') + 1;
  const second = line.indexOf('> ', first) + 1;
  return { subject: line.slice(0, first), predicate: line.slice(first + 1, second), rest: line.slice(second + 1) };
}
