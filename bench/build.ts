// `npm run bench -- build`: how long a release takes to build, and how much memory, at three sizes.
import { Child } from './child.js';
import type { BuildFigures } from './builder.js';
import { atMost, note, round, sayGoals, sayMachine, sayTable } from './table.js';

/** Runs the benchmark and prints what it found; each build has a process of its own. */
export async function benchBuild(sizes: readonly number[]): Promise<void> {
  sayMachine('Building a release');
  const found: BuildFigures[] = [];
  for (const quads of sizes) {
    note(`${quads} quads …`);
    const child = new Child('builder.js');
    found.push(await child.call<BuildFigures>('measure', quads));
    child.end();
  }
  sayTable(
    ['quads', 'build s', 'of it making the quads s', 'µs a quad', 'peak RSS MiB', 'release MiB'],
    found.map(({ quads, buildMs, makeMs, peakMb, bytes }) => [
      quads.toLocaleString('en'),
      ...[buildMs / 1000, makeMs / 1000, perQuad({ quads, buildMs, makeMs }), peakMb, bytes / 2 ** 20].map(round),
    ]),
  );
  const [last, before] = [found.at(-1), found.at(-2)];
  if (last === undefined || before === undefined) return;
  sayGoals([
    atMost('time a quad flat: the largest at most 1.5 × the size before', perQuad(last) / perQuad(before), 1.5, ' ×'),
    atMost('memory flat: the largest at most 1.5 × the size before', last.peakMb / before.peakMb, 1.5, ' ×'),
  ]);
}

function perQuad({ quads, buildMs, makeMs }: Pick<BuildFigures, 'quads' | 'buildMs' | 'makeMs'>): number {
  return ((buildMs - makeMs) * 1000) / quads;
}
