// Writes the rows of an answer as a Markdown table, the passages that they rest on as footnotes (GitHub Flavored Markdown).
import { unsaid, type Release } from '../../src/index.js';
import { Graph } from '../views/components/graph.js';
import { Notes } from '../views/components/notes.js';
import { readEvidence } from '../views/query/cited.js';
import { noteOf } from '../cite/cited.js';
import { escape, whole, writeNote } from '../cite/markdown.js';
import { evidenceQuads } from '../cite/quads.js';
import type { ResultPart } from './rows.js';

type Rows = Extract<ResultPart, { is: 'rows' }>;

/** Writes rows whose last column is that of evidence, notes in a language. */
export function writeRows(release: Release, { variables, rows }: Rows, language: string): string {
  const own = variables.slice(0, -1);
  const column = variables.at(-1) ?? '';
  const cited = rows.map((row) => readEvidence(row[column]));
  const quads = evidenceQuads(
    release,
    cited.flatMap(({ evidence }) => evidence),
  );
  const graph = new Graph(quads, release.model, release.names);
  const notes = new Notes(graph);
  const lines = rows.map((row, at) => {
    const cells = own.map((name) => cellOf(row[name]));
    const { evidence = [], unsaid: missing = [] } = cited[at] ?? {};
    const marks = evidence.map((each) => notes.number(each)).sort((a, b) => a - b);
    const words = missing.map((key) => escape(unsaid[key]));
    return lineOf([...cells, [marks.map((each) => `[^${each}]`).join(''), ...words].join(' ').trim()]);
  });
  const head = [lineOf([...own.map(escape), '']), lineOf([...own, ''].map(() => '---'))];
  const listed = notes.list().map((evidence, index) => writeNote(noteOf(graph, evidence, index + 1, language), whole));
  return `${[[...head, ...lines], listed]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellOf(value: Rows['rows'][number][string] | undefined): string {
  if (value === undefined) return '';
  if (value.type === 'triple') return escape(JSON.stringify(value.value));
  return value.type === 'uri' ? `<${value.value}>` : escape(value.value);
}
