// Asks the questions through a door and counts: calls, bytes both ways, and answers that hold value and passage.
import type { Client } from '@modelcontextprotocol/client';
import type { Call, Question } from './questions.js';

/** What the questions took through one door. */
export interface Taken {
  readonly door: string;
  /** Calls a question. */
  readonly calls: number;
  /** Bytes a question: arguments as JSON, and the text of the answers. */
  readonly bytes: number;
  /** How many questions were answered with value and passage. */
  readonly right: number;
  /** Bytes of the list of tools, which an assistant reads once. */
  readonly listed: number;
}

/** Asks every question with the calls that are made for it. */
export async function measure(
  door: string,
  client: Client,
  questions: readonly Question[],
  callsFor: (question: Question) => readonly Call[],
): Promise<Taken> {
  let [calls, bytes, right] = [0, 0, 0];
  for (const question of questions) {
    let told = '';
    for (const { tool, asked } of callsFor(question)) {
      const { content } = await client.callTool({ name: tool, arguments: { ...asked } });
      const text = content.map((each) => (each.type === 'text' ? each.text : '')).join('');
      calls++;
      bytes += Buffer.byteLength(JSON.stringify(asked)) + Buffer.byteLength(text);
      told += text;
    }
    if ([...question.says, ...question.passage].every((each) => told.includes(each))) right++;
  }
  const { tools } = await client.listTools();
  const of = (sum: number): number => sum / questions.length;
  return { door, calls: of(calls), bytes: of(bytes), right, listed: Buffer.byteLength(JSON.stringify(tools)) };
}
