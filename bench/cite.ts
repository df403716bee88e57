// `npm run bench -- cite`: what it takes to say what each row rests on, beside the plain query: the questions of the publication, and the bench's.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceNames, guard, openRelease } from '../src/index.js';
import type { Release } from '../src/release/open.js';
import { openTriples } from '../src/release/triples/triples.js';
import { describer } from '../src/sparql/exact/describe.js';
import { answer, type Answering } from '../src/sparql/exact/query.js';
import { Lexicon } from '../src/sparql/exact/vocabulary.js';
import { releasesFor } from './release.js';
import { root } from './root.js';
import { queryNamed, shapes } from './shapes.js';
import { geometricMean, median } from './statistics.js';
import { atMost, note, round, sayGoals, sayMachine, sayTable } from './table.js';

const bounds = { queryMs: 600_000, memoryBytes: 4 * 1024 ** 3 };

/** Shortest time for which a query is asked again, and fewest times, half of them with evidence. */
const [leastMs, leastRuns] = [400, 7];

interface Question {
  readonly name: string;
  readonly text: string;
}

/** Median times of a query without and with evidence, in milliseconds. */
interface Measured extends Question {
  readonly plain: number;
  readonly cited: number;
}

/** Runs the benchmark at a size and prints what it found. */
export async function benchCite(quads: number): Promise<void> {
  const shipped = join(root, 'releases');
  const sets: [string, Release, readonly Question[]][] = [];
  if (existsSync(join(shipped, 'current'))) {
    const release = await openRelease(shipped);
    sets.push(['questions of the publication', release, release.queries]);
  } else note(`${shipped} is absent: run hejnal build to measure the questions of the publication.`);
  note(`release of ${quads} quads …`);
  const bench = shapes.map((name) => ({ name, text: queryNamed(name).text }));
  sets.push(['queries of the benchmark', await openRelease(await releasesFor(quads)), bench]);
  for (const [title, release, questions] of sets) {
    sayMachine(`Rows that cite: ${title}, ${release.manifest.total.toLocaleString('en')} quads`);
    const measured = measure(
      release,
      questions.filter(({ text }) => guard(text).form === 'SELECT'),
    );
    tell(measured);
    await release.close();
  }
}

function tell(measured: readonly Measured[]): void {
  const rows = measured.map(({ name, plain, cited }) => [name, round(plain), round(cited), round(cited / plain)]);
  sayTable(['query', 'plain, ms', 'evidence=yes, ms', 'times'], rows);
  const ratio = (of: (each: Measured) => number): number => measured.reduce((sum, each) => sum + of(each), 0);
  sayGoals([
    atMost('geometric mean of times', geometricMean(measured.map(({ plain, cited }) => cited / plain)), 2, ''),
    atMost('all together', ratio(({ cited }) => cited) / ratio(({ plain }) => plain), 2, ''),
    ...measured.map(({ name, plain, cited }) => atMost(name, cited / plain, 2, '')).filter(({ missed }) => missed),
  ]);
}

function measure(release: Release, questions: readonly Question[]): Measured[] {
  const triples = openTriples(release.image);
  const lexicon = new Lexicon(triples.dictionary);
  // Only rows are measured, which need no documents.
  const given: Answering = { triples, lexicon, describe: describer(undefined), bounds };
  const { names } = release;
  const common = { union: true, defaultGraphs: undefined, namedGraphs: undefined, maxBytes: 1 << 30, maxRows: 0 };
  return questions.map((question) => {
    const query = { ...common, text: question.text, base: names.base, mediaType: 'text/csv' };
    const timeOf = (isCited: boolean): number => {
      const started = performance.now();
      answer(isCited ? { ...query, evidence: evidenceNames(names) } : query, given);
      return performance.now() - started;
    };
    const [plain, cited]: [number[], number[]] = [[], []];
    const end = performance.now() + leastMs;
    for (let run = 0; run < leastRuns || performance.now() < end; run++) {
      plain.push(timeOf(false));
      cited.push(timeOf(true));
    }
    return { ...question, plain: median(plain), cited: median(cited) };
  });
}
