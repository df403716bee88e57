// Reads the command line and prints the help, by the table of commands.
import { parseArgs } from 'node:util';
import { HejnalError } from '../src/errors.js';
import { didYouMean } from '../src/nearest.js';
import { commands } from './commands.js';
import type { Command } from './command.js';

/** What the command line said. */
export interface Call {
  readonly command: Command;
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** Tells whether nothing but the version of the tool is asked for. */
export function asksVersion([word]: readonly string[]): boolean {
  return word === '--version' || word === '-v' || word === 'version';
}

/** Reads the command line; `undefined` where only help was asked for without a command. Throws `option-invalid`. */
export function readCall(words: readonly string[]): Call | undefined {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return undefined;
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    const known = commands.map((each) => each.name);
    throw new HejnalError(
      'option-invalid',
      `There is no command "${name}".`,
      didYouMean(name, known, 'Run hejnal --help.'),
    );
  }
  const options = Object.fromEntries(
    command.options.map((option) => [
      option.name,
      {
        type: option.value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: option.many === true,
        ...(option.name === 'help' && { short: 'h' }),
      },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true });
    if (positionals.length > command.most)
      throw new Error(`${command.name} takes ${command.operands}, not "${positionals.join(' ')}".`);
    return { command, operands: positionals, options: values as Call['options'] };
  } catch (cause) {
    const message = (cause as Error).message.split('. ')[0] ?? '';
    throw new HejnalError(
      'option-invalid',
      message.endsWith('.') ? message : `${message}.`,
      `Run hejnal ${command.name} --help.`,
      { cause },
    );
  }
}

/** Writes the help of one command, or of them all. */
export function helpText(command?: Command): string {
  if (command === undefined) {
    const lines = commands.map((each) => `  hejnal ${`${each.name} ${each.operands}`.padEnd(18)} ${each.summary}`);
    return `Hejnał publishes facts as linked open data.\n\n${lines.join('\n')}\n\nRun "hejnal COMMAND --help" for the options of a command, "hejnal --version" for the version.\n`;
  }
  const options = command.options.map(
    ({ name, value, meaning }) => `  ${`--${name}${value === undefined ? '' : ` ${value}`}`.padEnd(20)} ${meaning}`,
  );
  const examples = command.examples.map((each) => `  ${each}`);
  return `hejnal ${command.name} ${command.operands}\n\n${command.summary}\n\nOptions\n${options.join('\n')}\n\nExamples\n${examples.join('\n')}\n`;
}
