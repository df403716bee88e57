// `npm run bench -- build`: what it takes to check records and to build a release of them, whole and after one change, by size.
import { existsSync, mkdirSync, mkdtempSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, type Command } from './before.js';
import { Child } from './child.js';
import type { StepFigures, WorkFigures } from './builder.js';
import { changeOne, writeRecords } from './records.js';
import { root } from './root.js';
import { atMost, note, round, say, sayGoals, sayMachine, sayTable, type Goal } from './table.js';

/** A real publication of 71,230 records, where it lies beside the repository. */
const beside = join(root, '../shared/communes');
const communes = existsSync(beside) ? beside : undefined;

/** What one publication took; `before` is another state of the program, measured beside. */
interface Found {
  readonly name: string;
  readonly check: WorkFigures;
  readonly build: WorkFigures;
  readonly again: WorkFigures;
  readonly now: Command | undefined;
  readonly before: Command | undefined;
}

/** Runs the benchmark and prints what it found; each piece of work has a process of its own. */
export async function benchBuild(sizes: readonly number[]): Promise<void> {
  sayMachine('Checking and building from records');
  const found: Found[] = [];
  for (const quads of sizes) {
    const name = `generated, ${quads.toLocaleString('en')}`;
    const fill = (folder: string): void => writeRecords(folder, quads);
    found.push(await inFolder(name, fill, ['places.csv', 3], undefined));
  }
  const real = communes;
  const copy = (folder: string): void => cpSync(real ?? '', folder, { recursive: true, mode: 0 });
  if (real !== undefined)
    found.push(await inFolder('French communes', copy, ['communes.csv', 3], process.env['HEJNAL_BEFORE']));
  report(found);
}

async function inFolder(
  name: string,
  fill: (folder: string) => void,
  [file, column]: readonly [string, number],
  before: string | undefined,
): Promise<Found> {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const place = mkdtempSync(join(cache, 'hejnal-building-'));
  const [folder, releases] = [join(place, 'publication'), join(place, 'releases')];
  try {
    note(`${name} …`);
    fill(folder);
    const check = await measured({ folder });
    const build = await measured({ folder, releases });
    changeOne(folder, file, column);
    const again = await measured({ folder, releases });
    rmSync(releases, { recursive: true });
    const [now, old] = before === undefined ? [] : [await commandOf(root, folder), await commandBefore(before, folder)];
    return { name, check, build, again, now, before: old };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** States of the program up to a certain one need a copy of its vocabulary in each publication. */
async function commandBefore(checkout: string, folder: string): Promise<Command> {
  const own = `${folder}-before`;
  cpSync(folder, own, { recursive: true });
  cpSync(join(checkout, 'ontology/hejnal.ttl'), join(own, 'ontology/hejnal.ttl'));
  return commandOf(checkout, own);
}

async function measured(argument: { folder: string; releases?: string }): Promise<WorkFigures> {
  const child = new Child('builder.js');
  try {
    return await child.call<WorkFigures>('measure', argument);
  } finally {
    child.end();
  }
}

function report(found: readonly Found[]): void {
  const seconds = ({ wallMs, cpuMs }: Pick<WorkFigures, 'wallMs' | 'cpuMs'>): string[] => [wallMs / 1000, cpuMs / 1000].map(round);
  sayTable(
    ['publication', 'records', 'quads', 'check s', 'of processor', 'peak MiB', 'build s', 'of processor', 'µs a quad', 'peak MiB', 'one change s', 'of processor', 'release MiB'],
    found.map(({ name, check, build, again }) => [
      name,
      ...[build.records, build.quads].map((each) => each.toLocaleString('en')),
      ...seconds(check), round(check.peakMb), ...seconds(build), round((build.cpuMs * 1000) / build.quads), round(build.peakMb),
      ...seconds(again), round(build.bytes / 2 ** 20),
    ]),
  );
  const largest = found.at(-1);
  if (largest !== undefined) saySteps(largest);
  sayGoals([...ofSizes(found.filter(({ name }) => name.startsWith('generated'))), ...found.flatMap(ofReal)]);
} // prettier-ignore

function saySteps({ name, build, again }: Found): void {
  const take = (steps: readonly StepFigures[], wanted: string): number => steps.find((step) => step.name === wanted)?.cpuMs ?? 0;
  say(`Steps of ${name}: processor time, and memory at the end of each.`);
  say();
  const rows = build.steps.filter(({ cpuMs }) => cpuMs >= 10);
  sayTable(
    ['step', 'build ms', 'share %', 'resident MiB', 'after one change ms'],
    rows.map((step) => [step.name, ...[step.cpuMs, (100 * step.cpuMs) / build.cpuMs, step.residentMb, take(again.steps, step.name)].map(round)]),
  );
} // prettier-ignore

/** Compares the largest size with the one before, and tells the exponent of cost against size over all. */
function ofSizes(found: readonly Found[]): Goal[] {
  const [first, before, last] = [found[0], found.at(-2), found.at(-1)];
  if (first === undefined || before === undefined || last === undefined) return [];
  const perQuad = ({ build }: Found): number => build.cpuMs / build.quads;
  const exponent = Math.log(last.build.cpuMs / first.build.cpuMs) / Math.log(last.build.quads / first.build.quads);
  return [
    atMost('exponent of processor time against quads at most 1.05', exponent, 1.05, ''),
    atMost('time a quad flat: the largest at most 1.2 × the size before', perQuad(last) / perQuad(before), 1.2, ' ×'),
    atMost('memory flat: the largest at most 1.3 × the size before', last.build.peakMb / before.build.peakMb, 1.3, ' ×'),
  ]; // prettier-ignore
}

function told(name: string, { check, build }: Command): string {
  const figures = (each: Command['check']): string => [each.wallMs / 1000, each.cpuMs / 1000, each.peakMb].map(round).join(' / ');
  return `${name} check ${figures(check)}, build ${figures(build)}`;
} // prettier-ignore

function ofReal({ name, check, build, again, now, before }: Found): Goal[] {
  if (name.startsWith('generated')) return [];
  const goals = [
    atMost(`${name}: build in at most 600 MiB`, build.peakMb, 600, ' MiB'),
    atMost(`${name}: check in at most 400 MiB`, check.peakMb, 400, ' MiB'),
    atMost(`${name}: one changed number at most a tenth of the build’s processor time`, again.cpuMs / build.cpuMs, 0.1, ''),
  ]; // prettier-ignore
  if (now === undefined || before === undefined) return goals;
  say(`Side by side, wall and processor seconds and peak MiB: ${told('before', before)}; ${told('now', now)}.`);
  say();
  return [
    ...goals,
    atMost(`${name}: build, wall time of before at most an eighth`, now.build.wallMs / before.build.wallMs, 1 / 8, ''),
    atMost(`${name}: build, processor time of before at most a sixth`, now.build.cpuMs / before.build.cpuMs, 1 / 6, ''),
    atMost(`${name}: check, processor time of before at most a fifth`, now.check.cpuMs / before.check.cpuMs, 1 / 5, ''),
  ];
}
