// Long work says what it does, how fast and how long it will take; short work says nothing.
import { expect, it } from 'vitest';
import { progress } from '../cli/progress.js';
import { en } from '../cli/words/en/en.js';
import { pl } from '../cli/words/pl/pl.js';

/** Tells what is written when a listener hears something at a moment in milliseconds. */
function hear(told: readonly (readonly [number, Parameters<ReturnType<typeof progress>>[0]])[], words = en): string[] {
  let time = 0;
  const lines: string[] = [];
  const listen = progress(
    words,
    () => time,
    (line) => lines.push(line),
  );
  for (const [moment, each] of told) {
    time = moment;
    listen(each);
  }
  return lines;
}

it('says rate and time left where the whole is known', () => {
  const lines = hear([
    [1000, { step: 'check', records: 0, total: 71_230 }],
    [1500, { step: 'check', records: 2000, total: 71_230 }],
    [3000, { step: 'check', records: 20_000, total: 71_230 }],
    [3500, { step: 'check', records: 25_000, total: 71_230 }],
    [4000, { step: 'documents', things: 0, total: 50 }],
  ]);
  expect(lines).toEqual(['  3 s  check: 20,000 of 71,230 records, 10,000/s, 6 s left', '  4 s  documents']);
});

it('says a rate alone where it is not, and minutes where it is long', () => {
  const lines = hear([
    [0, { step: 'sort' }],
    [4000, { step: 'sort', quads: 400_000 }],
    [5000, { step: 'merge', quads: 0, total: 90_000_000 }],
    [7000, { step: 'merge', quads: 200_000, total: 90_000_000 }],
    [8000, { step: 'dump', file: 'facts.ttl' }],
  ]);
  expect(lines).toEqual([
    '  4 s  sort: 400,000 quads, 100,000/s',
    '  5 s  merge',
    '  7 s  merge: 200,000 of 90,000,000 quads, 100,000/s, 15 min left',
    '  8 s  dump: facts.ttl',
  ]);
});

it('says it in Polish', () => {
  const told = [
    [1000, { step: 'check', records: 0, total: 71_230 }],
    [3000, { step: 'check', records: 20_000, total: 71_230 }],
    [5000, { step: 'sort', quads: 22 }],
  ] as const;
  expect(hear(told, pl)).toEqual([
    '  3 s  sprawdzanie: 20 000 z 71 230 wpisów, 10 000/s, zostało 6 s',
    '  5 s  sortowanie: 22 czwórki',
  ]);
});
