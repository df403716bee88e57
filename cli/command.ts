// What a command and an option are, and the options that several commands have.
import type { Words } from './words/words.js';

type Help = Words['help'];

/** One option of a command; `value` names what stands behind it, absent for a switch. */
export interface Option {
  readonly name: string;
  readonly value?: keyof Help['values'];
  /** Whether it may be given more than once. */
  readonly many?: true;
  /** The words that it takes, where these are few. */
  readonly choices?: readonly string[];
  readonly meaning: (help: Help) => string;
}

/** One command as `--help` describes it. */
export interface Command {
  readonly name: string;
  /** What stands behind the command, such as `[FOLDER]`; words in capitals are of `values`. */
  readonly operands: string;
  readonly most: number;
  /** The words that the command takes, where these are few. */
  readonly choices?: readonly string[];
  readonly summary: (help: Help) => string;
  readonly options: readonly Option[];
  readonly examples: readonly string[];
}

/** The option `--base`. */
export const base: Option = {
  name: 'base',
  value: 'IRI',
  meaning: ({ shared }) => shared.base,
};
/** The option `--sources`. */
export const sources: Option = {
  name: 'sources',
  value: 'FOLDER',
  meaning: ({ shared }) => shared.sources,
};
/** The option `--json`. */
export const json: Option = { name: 'json', meaning: ({ shared }) => shared.json };
/** The option `--format`. */
export const format: Option = {
  name: 'format',
  value: 'NAME',
  choices: ['text', 'json', 'sarif', 'github'],
  meaning: ({ shared }) => shared.format,
};
/** The option `--max`. */
export const max: Option = {
  name: 'max',
  value: 'NUMBER',
  meaning: ({ shared }) => shared.max,
};
/** The option `--let-go`. */
export const letGo: Option = {
  name: 'let-go',
  meaning: ({ shared }) => shared.letGo,
};
/** The option `--releases` of what needs a folder of releases. */
export const kept: Option = {
  name: 'releases',
  value: 'FOLDER',
  meaning: ({ shared }) => shared.kept,
};
/** The option `--releases` of what takes one release as well. */
export const keptOrOne: Option = {
  name: 'releases',
  value: 'FOLDER',
  meaning: ({ shared }) => shared.keptOrOne,
};
/** The option `--releases` of what is told the folder of a publication. */
export const besideFacts: Option = {
  name: 'releases',
  value: 'FOLDER',
  meaning: ({ shared }) => shared.besideFacts,
};
/** The option `--lang`, which every command has. */
export const lang: Option = { name: 'lang', value: 'TAG', choices: ['pl', 'en'], meaning: ({ shared }) => shared.lang };
/** The option `--help`, which every command has. */
export const help: Option = { name: 'help', meaning: ({ shared }) => shared.help };

/** Gives what was written behind an option, for a message that refuses it. */
export function written(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
