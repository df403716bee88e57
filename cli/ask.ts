// Asks on a terminal; where nobody can answer, every answer is empty.
import { createInterface } from 'node:readline/promises';

/** Asks questions, one after the other. */
export interface Asking {
  /** Gives the answer without white space around it; empty where there is none. */
  optional(question: string): Promise<string>;
  close(): void;
}

/** Opens the terminal, if there is one on both sides. */
export function asking(): Asking {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    return { optional: () => Promise.resolve(''), close: () => undefined };
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  return {
    optional: async (question) => (await terminal.question(`${question}: `)).trim(),
    close: () => terminal.close(),
  };
}
