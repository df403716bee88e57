// What the commands write: findings and outcomes for people or as JSON, progress and errors on standard error.
import type { HejnalError } from '../src/errors.js';
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

/** Writes an error with what to do about it. */
export function showError(error: HejnalError): void {
  note(`hejnal: ${error.message}\n    ${error.hint} [${error.code}]`);
}

/** Tells whether any finding stops a build. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
