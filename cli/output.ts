// What the commands write: findings and outcomes for people or as JSON, progress and errors on standard error.
import type { HejnalError } from '../src/errors.js';
import type { Words } from './words/words.js';
import type { Finding } from '../src/facts/record.js';

/** Exit codes of every command; `docs/cli.md` holds the same list. */
export const exitCodes = { done: 0, findings: 1, usage: 2, failed: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Writes lines for people on standard output. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Writes one JSON object on standard output. */
export function sayJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Writes a line on standard error, beside whatever the outcome is. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Gives an error with what to do about it, in a language; errors are made in English, also by threads that know no reader. */
export async function errorText({ message, hint, code }: HejnalError, { language }: Words): Promise<string> {
  if (language === 'en') return `${message}\n    ${hint} [${code}]`;
  const { faultIn } = await import('../server/views/messages/faults/faults.js');
  const said = (english: string): string =>
    faultIn(language, english)
      .map(({ text }) => text)
      .join('');
  return `${said(message)}\n    ${said(hint)} [${code}]`;
}

/** Tells whether any finding stops a build. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
