// Writes docs/acceptance.md: what every judge said.
import { arch, cpus, loadavg, platform } from 'node:os';
import type { Judge } from './judges.js';

/** What a judge said. */
export interface Verdict {
  readonly passed: number;
  readonly skipped: number;
  readonly failed: readonly string[];
  /** What is not here. */
  readonly absent: readonly string[];
}

/** A judge with what it said. */
export type Judged = readonly [Judge, Verdict];

const intro = `# What the software of others says

\`npm run acceptance -- --write\` lets software that nobody here wrote judge what is served, over HTTP, and writes this page. \`tests/acceptance/install\` installs all of it, versions pinned where it matters; what is absent on a machine is skipped, and named. A row is a judge, or several of a kind; what it is asked stands in the tests that it leads to.
`;

/** Writes the table. */
export function tableOf(judged: readonly Judged[]): string {
  const rows = judged.map(([{ name, looksAt }, { passed, skipped, failed }]) => [name, looksAt, passed, skipped, failed.length]); // prettier-ignore
  const head = ['judge', 'looks at', 'passed', 'skipped', 'failed'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Names what was not there, a line each. */
export function absentIn(judged: readonly Judged[]): string[] {
  return [...new Set(judged.flatMap(([, { absent }]) => absent))];
}

/** Writes the page. */
export function pageOf(judged: readonly Judged[]): string {
  const linked = judged.map(([judge, verdict]): Judged => {
    const files = judge.tests.map((file, at) => `[${judge.tests.length > 1 ? at + 1 : 'tests'}](../${file})`);
    return [{ ...judge, looksAt: `${judge.looksAt} (${files.join(', ')})` }, verdict];
  });
  const day = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const machine = `${day} UTC, Node ${process.versions.node}, ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? ''}, load ${loadavg()[0]?.toFixed(1) ?? ''} at the end.`;
  const absent = absentIn(judged).map((each) => `- ${each}`);
  const wrong = judged.flatMap(([, { failed }]) => failed.map((each) => `- Failed: ${each}`));
  return [intro, tableOf(linked), '', machine, '', ...absent, ...wrong, absent.length + wrong.length === 0 ? 'Nothing was absent, and nothing failed.' : '', ''].join('\n'); // prettier-ignore
}
