// Fifty questions about the page of the City of Kraków, in Polish and in English: what an assistant calls, and that the answer holds value and passage.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQuestions, tongues } from '../../bench/agents/questions.js';
import { useServed } from '../e2e/publication.js';
import { connect, type Assistant } from './client.js';

const served = useServed();
let assistant: Assistant;
beforeAll(async () => {
  assistant = await connect(served().port, { versionNegotiation: { mode: 'auto' } });
});
afterAll(() => assistant.close());

const questions = readQuestions('.');
const address = /^(https?:|[a-z]+\/[a-z0-9-]+$)/;

describe.each(tongues)('questions in the language %s', (tongue) => {
  const inTongue = questions.filter((each) => each.tongue === tongue);

  it('are fifty, each asked once', () => {
    expect(new Set(inTongue.map(({ text }) => text)).size).toBe(50);
  });

  it.each(inTongue)('$text', async ({ calls, says, passage: [begin, end] }) => {
    expect(calls.length).toBeLessThanOrEqual(3);
    const told: string[] = [];
    for (const { tool, asked } of calls) {
      // No address may be known but from an answer.
      for (const each of Object.values(asked).filter((value) => address.test(value)))
        expect(told.join('\n')).toContain(each);
      const { text, isError } = await assistant.ask(tool, { ...asked });
      expect(isError, text).toBe(false);
      told.push(text);
    }
    const answer = told.at(-1) ?? '';
    const holding = answer.split('\n').find((line) => says.every((each) => line.includes(each)));
    expect(holding, answer).toBeDefined();
    const marks = [...(holding ?? '').matchAll(/\[\^(\d+)\]/g)].map((match) => match[1] ?? '');
    const notes = answer.split('\n').filter((line) => marks.some((mark) => line.startsWith(`[^${mark}]: `)));
    expect(
      notes.some((note) => note.includes(`“${begin} … ${end}”`)),
      answer,
    ).toBe(true);
  });
});
