// Reads the command line and prints the help, by the table of commands.
import { parseArgs } from 'node:util';
import { HejnalError } from '../src/errors.js';
import { nearest } from '../src/nearest.js';
import { commands } from './commands.js';
import { help, lang, type Command } from './command.js';
import { wordsIn, type Words } from './words/words.js';

/** What the command line said. */
export interface Call {
  readonly command: Command;
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  /** The words in which the outcome is told. */
  readonly words: Words;
}

/** Tells whether nothing but the version of the tool is asked for. */
export function asksVersion([word]: readonly string[]): boolean {
  return word === '--version' || word === '-v' || word === 'version';
}

/** Takes `--lang` out of the command line, wherever it stands, for what is wrong with the rest is told in that language. */
export function takeLanguage(line: readonly string[]): { tag: string | undefined; rest: readonly string[] } {
  const at = line.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return { tag: undefined, rest: line };
  const [, written] = /^--lang=(.*)$/.exec(line[at] ?? '') ?? [];
  const tag = written ?? line[at + 1] ?? '';
  return { tag, rest: [...line.slice(0, at), ...line.slice(at + (written === undefined ? 2 : 1))] };
}

/** Gives the words of the language that is named, else those of the machine; throws `option-invalid` where the program does not speak it. */
export function chooseWords(tag: string | undefined, [command]: readonly string[], machine: Words): Words {
  const words = tag === undefined ? machine : wordsIn(tag);
  if (words !== undefined) return words;
  // The names of things stand in the languages of the publication, whatever the program speaks.
  if (command === 'diff') return machine;
  throw new HejnalError('option-invalid', ...machine.refused.language(tag ?? ''));
}

/** Reads the command line; `undefined` where only help was asked for without a command. Throws `option-invalid`. */
export function readCall(line: readonly string[], words: Words, tag?: string): Call | undefined {
  const [name, ...rest] = line;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return undefined;
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    const all = commands.map((each) => each.name);
    throw new HejnalError('option-invalid', ...words.refused.command(name, nearest(name, all), all));
  }
  const options = Object.fromEntries(
    [...command.options, help].map((option) => [
      option.name,
      {
        type: option.value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: option.many === true,
        ...(option === help && { short: 'h' }),
      },
    ]),
  );
  const hint = words.refused.runHelp(command.name);
  try {
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true });
    if (positionals.length <= command.most)
      return { command, operands: positionals, options: { ...values, lang: tag }, words };
    const message = words.refused.operands(command.name, named(command.operands, words), positionals.join(' '));
    throw new HejnalError('option-invalid', message, hint);
  } catch (cause) {
    if (cause instanceof HejnalError) throw cause;
    throw new HejnalError('option-invalid', unreadable(cause as Error, words), hint, { cause });
  }
}

/** Says what Node's parser of options complains about; it quotes the option. */
function unreadable({ message }: Error, { refused }: Words): string {
  const option = /'([^']+)'/.exec(message)?.[1] ?? '';
  if (/argument (?:missing|is ambiguous)/.test(message)) return refused.optionLacksValue(option);
  return message.includes('does not take') ? refused.optionTakesNone(option) : refused.unknownOption(option);
}

/** Writes the help of one command, or of them all. */
export function helpText(words: Words, command?: Command): string {
  const { help: said } = words;
  if (command === undefined) {
    const lines = commands.map(
      (each) => `  hejnal ${`${each.name} ${named(each.operands, words)}`.padEnd(18)} ${each.summary(said)}`,
    );
    return `${said.about}\n\n${lines.join('\n')}\n\n${said.further}\n`;
  }
  const options = [...command.options, lang, help].map(
    ({ name, value, meaning }) =>
      `  ${`--${name}${value === undefined ? '' : ` ${said.values[value]}`}`.padEnd(20)} ${meaning(said)}`,
  );
  const examples = command.examples.map((each) => `  ${each}`);
  return `hejnal ${command.name} ${named(command.operands, words)}\n\n${command.summary(said)}\n\n${said.options}\n${options.join('\n')}\n\n${said.examples}\n${examples.join('\n')}\n`;
}

/** Puts the names of what stands behind a command in the language. */
function named(operands: string, { help: { values } }: Words): string {
  return operands.replace(/[A-Z]+/g, (name) => (values as Readonly<Record<string, string>>)[name] ?? name);
}
