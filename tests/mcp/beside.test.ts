// The same questions through a plain door to SPARQL, built with the same library: ours take at most half of calls and bytes.
import { expect, it } from 'vitest';
import { measureAll } from '../../bench/agents/bench.js';
import { readQuestions } from '../../bench/agents/questions.js';
import { useServed } from '../e2e/publication.js';

const served = useServed();

it('our tools answer with half of the calls and of the bytes, and less', async () => {
  const questions = readQuestions('.');
  const [ours, ...plain] = await measureAll(served().port, questions);
  expect(ours?.right).toBe(questions.length);
  for (const { door, calls, bytes, right } of plain) {
    expect(right, door).toBe(questions.length);
    expect((ours?.bytes ?? NaN) / bytes, door).toBeLessThanOrEqual(0.5);
    // Who knows the vocabulary by heart asks for all at once, and still looks for a name first.
    if (door.includes('explores')) expect((ours?.calls ?? NaN) / calls, door).toBeLessThanOrEqual(0.5);
  }
}, 120_000);
