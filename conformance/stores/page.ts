// Writes what was found of each store as the tables of docs/stores.md.
import type { Trial } from './results.js';

/** Begins and ends what is written into the page. */
export const marks = ['<!-- begin: npm run stores -- --write -->', '<!-- end -->'] as const;

/** Puts the tables into the page, between its marks. */
export function fillPage(page: string, trials: readonly Trial[]): string {
  const [before = '', rest = ''] = page.split(marks[0]);
  const after = rest.split(marks[1])[1] ?? '\n';
  return [before, marks[0], '\n\n', writeTables(trials), '\n\n', marks[1], after].join('');
}

/** Writes the tables. */
export function writeTables(trials: readonly Trial[]): string {
  return [keptTable(trials), changesTable(trials), costsTable(trials), answersTable(trials)].join('\n\n');
}

function keptTable(trials: readonly Trial[]): string {
  const rows = trials.map(({ store, terms, lie, comeback, examples, random }) => [
    store,
    terms.length === 0 ? 'all' : `all but ${terms.length}`,
    `${examples.equal} of ${examples.all}`,
    random === undefined ? '–' : `${random.equal} of ${random.answers}`,
    comeback,
    lie,
  ]);
  const head = [
    'store',
    'terms as written',
    'example queries',
    'random queries',
    'killed and brought back',
    'loses a triple',
  ];
  return table(head, rows);
}

function changesTable(trials: readonly Trial[]): string {
  const there = new Map<string, Map<string, string[]>>();
  for (const { store, terms } of trials)
    for (const each of terms) {
      const key = `${each.label}\n${short(each.written)}`;
      const ways = there.get(key) ?? new Map<string, string[]>();
      there.set(key, ways);
      ways.set(short(each.there), [...(ways.get(short(each.there)) ?? []), store.replace(/ [\d.]+.*$/, '')]);
    }
  const rows = [...there].flatMap(([key, ways]) => {
    const [label = '', written = ''] = key.split('\n');
    return [...ways].map(([told, stores]) => [
      label,
      code(written),
      told === '' ? 'is not there' : code(told),
      stores.join(', '),
    ]);
  });
  return table(['term', 'pushed', 'there', 'in'], rows);
}

function costsTable(trials: readonly Trial[]): string {
  const rows = trials.flatMap(({ store, pushed }) =>
    pushed.map(({ release, quads, seconds, load, processor, residentMiB, diskMiB }) => [
      store,
      `${release}, ${quads.toLocaleString('en')} quads`,
      `${seconds.toFixed(1)} s (${load.toFixed(1)})`,
      `${processor.toFixed(1)} s`,
      `${Math.round(residentMiB)} MiB`,
      `${Math.round(diskMiB)} MiB`,
    ]),
  );
  return table(
    ['store', 'pushed', 'by the clock (load)', 'its processor meanwhile', 'its memory then', 'its files'],
    rows,
  );
}

function answersTable(trials: readonly Trial[]): string {
  const groups = [...new Set(trials.flatMap(({ suites }) => suites.map(({ group }) => group)))];
  const rows = groups.map((group) => [
    group,
    ...trials.map(({ suites }) => {
      const found = suites.find((each) => each.group === group);
      return found === undefined ? '–' : `${found.passed} of ${found.all}`;
    }),
  ]);
  return table(['tests of the W3C, through us', ...trials.map(({ store }) => store)], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, head.map(() => '---'), ...rows];
  return all.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const short = (term: string): string => term.replace(/\^\^<[^>]*[#/]([^>#/]+)>$/, '^^$1');
const code = (text: string): string => `\`\` ${text.replaceAll('|', '\\|')} \`\``;
