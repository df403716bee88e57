// What a tool of the Model Context Protocol is made of here, and how its answer is held to a size.
import type { z } from 'zod';
import type { Release } from '../../src/index.js';

/** What a tool may use of the request that called it. */
export interface Calling {
  readonly release: Release;
  /** Runs a query under the guard, the shares and the limits of `/sparql`, and gives rows as TSV, a graph as Turtle; rejects as that does; with evidence, rows have a column of passages. */
  query(text: string, evidence: boolean): Promise<string>;
}

/** Says why a call cannot be answered, and what to do instead. */
export class CallError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** One tool: what an assistant is told of it, and what it does. */
export interface Tool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject<Shape>;
  /** Gives the answer as lines of text; a line is never cut. Throws {@link CallError}, or what the query service throws. */
  call(input: z.infer<z.ZodObject<Shape>>, calling: Calling): readonly string[] | Promise<readonly string[]>;
}

/** Bytes of an answer: usual, and at most. */
export const answerBytes = { usual: 4096, most: 65_536 } as const;

/**
 * Joins lines to a text of at most so many bytes. Where they do not fit it ends before a line, together with the notes
 * that belong to it, and says how many are left out and what to do.
 */
export function fit(lines: readonly string[], bytes: number): string {
  const whole = lines.join('\n');
  if (Buffer.byteLength(whole) <= bytes) return whole;
  // Room for the sentence that ends a cut answer.
  let left = bytes - 160;
  let kept = 0;
  for (const [index, line] of lines.entries()) {
    left -= Buffer.byteLength(line) + 1;
    if (left < 0) break;
    if (!isNote(lines[index + 1])) kept = index + 1;
  }
  const hint = `ask for less, or with "bytes" up to ${answerBytes.most}`;
  return [...lines.slice(0, kept), `(${lines.length - kept} more lines left out: ${hint}.)`].join('\n');
}

function isNote(line: string | undefined): boolean {
  return line?.startsWith('[^') === true;
}
