// Says how the tests ended: for the terminal, and as the page docs/conformance.md.
import type { Group } from './groups.js';
import type { Test } from './manifest.js';
import { reasons } from './differential/reasons.js';
import { readRuns, type Run } from './differential/runs.js';
import { notes } from './notes.js';
import { readTrials, type Trial } from './stores/results.js';
import type { Outcome } from './checks.js';

/** Holds the outcome of every test of a group on an engine. */
export interface Tally {
  readonly engine: string;
  readonly group: Group;
  readonly outcomes: readonly { readonly test: Test; readonly outcome: Outcome }[];
}

const passedOf = ({ outcomes }: Tally): number => outcomes.filter(({ outcome }) => outcome.passed).length;
const byValueOf = ({ outcomes }: Tally): number => outcomes.filter(({ outcome }) => outcome.value === true).length;

/** Writes the lines for the terminal. */
export function writeLines(tallies: readonly Tally[]): string {
  return tallies
    .map((tally) => {
      const lines = failuresOf(tally).map(
        ({ test, outcome }) => `  ✗ ${test.folder}/${test.name}: ${outcome.reason ?? ''}`,
      );
      const value = byValueOf(tally) === 0 ? '' : ` (${byValueOf(tally)} by the value of numbers)`;
      const head = `${tally.engine}: ${tally.group.name}: ${passedOf(tally)} of ${tally.outcomes.length}${value}`;
      return [head, ...lines].join('\n');
    })
    .join('\n');
}

function failuresOf({ outcomes }: Tally): Tally['outcomes'] {
  return outcomes.filter(({ outcome }) => !outcome.passed);
}

const intro = `# Conformance

\`npm run conformance -- --write\` runs the W3C SPARQL 1.1 test suites on the query engines, those of SPARQL 1.2 on
the exact one, and writes this page.

Evaluation and syntax: each engine is asked at its interface, behind the guard, over the data of the tests as named
graphs; the dataset of each test is named as the protocol names it, so the union of all graphs is off. Protocol, formats
and service description: over HTTP, from a server over the same engine, which publishes a release of this repository
built for its address. Terms are compared exactly; where that fails, numbers are compared by value, and a test that
passes only then is counted and told apart. Blank nodes are compared by a one-to-one renaming, which is sought by
backtracking. The order of rows is checked where a query ends in ORDER BY. Endpoints of the federated tests run on this
machine, in place of those that the queries name. A failure must have a reason, or the run fails.

Three of the suites are not run, for what they test is not offered: SPARQL 1.1 Update and the Graph Store Protocol
(\`add\`, \`basic-update\`, \`clear\`, \`copy\`, \`delete\` and the like, \`http-rdf-update\`, \`graph-store-protocol\`),
because facts change only with a release, and entailment (\`entailment\`), because what follows from the facts is
published as facts. The part of the protocol that is about updates is run: each must be refused, so those that ask for a
change fail.
`;

/** Writes how many tests of a group passed. */
export function writeSum(tally: Tally): string {
  const value = byValueOf(tally);
  return `${passedOf(tally)} of ${tally.outcomes.length}${value === 0 ? '' : ` (${value} by value)`}`;
}

/** Writes the page. */
export function writePage(tallies: readonly Tally[]): string {
  const engines = [...new Set(tallies.map(({ engine }) => engine))];
  const names = [...new Set(tallies.map(({ group }) => group.name))];
  const cell = (engine: string, name: string): string => {
    const tally = tallies.find((each) => each.engine === engine && each.group.name === name);
    return tally === undefined ? '–' : writeSum(tally);
  };
  const table = align([
    ['group', ...engines],
    ['---', ...engines.map(() => '---')],
    ...names.map((name) => [name, ...engines.map((engine) => cell(engine, name))]),
  ]);
  return [intro, table, ...engines.map((engine) => writeFailures(engine, tallies)), writeReasons()]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

function align(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_cell, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const pad = (cell: string, at: number): string => cell.padEnd(widths[at] ?? 0, cell === '---' ? '-' : ' ');
  return rows.map((row) => `| ${row.map(pad).join(' | ')} |`).join('\n');
}

/** Writes what an engine fails; failures with the same reason stand together. */
export function writeFailures(engine: string, tallies: readonly Tally[]): string {
  const failures = tallies.filter((tally) => tally.engine === engine).flatMap(failuresOf);
  const byReason = new Map<string, Tally['outcomes'][number][]>();
  for (const failure of failures) {
    const reason = noteOf(engine, failure.test) ?? 'No reason is known.';
    byReason.set(reason, [...(byReason.get(reason) ?? []), failure]);
  }
  const parts = [...byReason].map(([reason, group]) => {
    const lines = group.map(
      ({ test, outcome }) => `- \`${test.folder}/${test.name}\`: ${inline(outcome.reason ?? '')}`,
    );
    return `${reason}\n\n${lines.join('\n')}\n`;
  });
  return `\n## What the ${engine} engine fails\n\n${parts.length === 0 ? 'Nothing.\n' : parts.join('\n')}`;
}

function noteOf(engine: string, { folder, name }: Test): string | undefined {
  return notes[engine]?.[`${folder}/${name}`];
}

/** Writes where the engines answer random queries otherwise than the exact one, how often, and who says what is right. */
export function writeReasons(runs = [...readRuns(), ...readTrials().flatMap(runOf)]): string {
  const engines = [...new Set(runs.map(({ engine }) => engine))];
  const sums = engines.map((engine) => {
    const own = runs.filter((run) => run.engine === engine);
    const sum = (of: (run: (typeof own)[number]) => number): number => own.reduce((all, run) => all + of(run), 0);
    const [answers, equal] = [sum((run) => run.answers), sum((run) => run.equal)];
    const version = [...new Set(own.map((run) => run.version))].join(', ');
    const over = [...new Set(own.map(({ release, quads }) => `${release} (${quads.toLocaleString('en')} quads)`))];
    const open = sum((run) => run.reasons['unexplained'] ?? 0);
    const seeds = own.map(({ seed, queries }) => `${seed} (${queries.toLocaleString('en')})`).join(', ');
    return [
      engine,
      version,
      over.join(', '),
      seeds,
      ...[answers, equal, open].map((each) => each.toLocaleString('en')),
    ];
  });
  const rows = reasons.map(({ engine, what, standard }) => {
    const times = runs.filter((run) => run.engine === engine).reduce((all, run) => all + (run.reasons[what] ?? 0), 0);
    return [engine, what, standard, times.toLocaleString('en')];
  });
  const heads = ['engine', 'version', 'over', 'seeds (queries)', 'answers', 'equal', 'unexplained'];
  const run = align([heads, heads.map(() => '---'), ...sums]);
  const found = ['engine', 'what is otherwise', 'what says so', 'answers'];
  const table = align([found, found.map(() => '---'), ...rows]);
  return `\n## Where the exact engine answers otherwise\n\n${differential}\n\n${run}\n\n${table}`;
}

/** What random queries found in a store, as a run of the differential test. */
function runOf({ store, random, pushed }: Trial): Run[] {
  const [, name = '', version = ''] = /(\w+)(?: Server| server)? ([\d.]+)/.exec(store) ?? [];
  const [{ release, quads } = { release: '', quads: 0 }] = pushed;
  return random === undefined ? [] : [{ ...random, engine: name.toLowerCase(), version, release, quads }];
}

const differential = `\`npm run differential -- RELEASE N SEED\` asks random queries over the shapes of a release, and holds the answers of the
engine \`exact\` beside those of the others as multisets of rows, numbers by value. A difference must meet one of the
reasons below, or the run fails. \`npm run features -- RELEASE\` asks one query for each feature of the language, and holds
the answers against counts that are made of the dump without an engine. \`--against oxigraph,federated,jena=ADDRESS\` chooses
the others; an address is that of an endpoint that holds the graphs of the release. \`--record NAME\` keeps what a run found
for these tables; a query that the other does not answer within five seconds is not counted.`;

/** Lists the failures that nobody has looked into, and the reasons whose test passes by now. */
export function unexplained(tallies: readonly Tally[]): string[] {
  const failures = tallies.flatMap((tally) => failuresOf(tally).map(({ test }) => ({ engine: tally.engine, test })));
  const unknown = failures.filter(({ engine, test }) => noteOf(engine, test) === undefined);
  const failing = new Set(failures.map(({ engine, test }) => `${engine} ${test.folder}/${test.name}`));
  const ran = new Set(
    tallies.flatMap(({ engine, outcomes }) => outcomes.map(({ test }) => `${engine} ${test.folder}/${test.name}`)),
  );
  const stale = [...new Set(tallies.map(({ engine }) => engine))].flatMap((engine) =>
    Object.keys(notes[engine] ?? {})
      .map((name) => `${engine} ${name}`)
      .filter((name) => ran.has(name) && !failing.has(name)),
  );
  return [
    ...unknown.map(({ engine, test }) => `${engine} ${test.folder}/${test.name} fails for no known reason`),
    ...stale.map((name) => `${name} passes, but has a reason for failing`),
  ];
}

function inline(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}
