// What a command and an option are, and the options that several commands have.

/** One option of a command; `value` names what stands behind it, absent for a switch. */
export interface Option {
  readonly name: string;
  readonly value?: string;
  /** Whether it may be given more than once. */
  readonly many?: true;
  readonly meaning: string;
}

/** One command as `--help` describes it. */
export interface Command {
  readonly name: string;
  /** What stands behind the command, such as `[FOLDER]`. */
  readonly operands: string;
  readonly most: number;
  readonly summary: string;
  readonly options: readonly Option[];
  readonly examples: readonly string[];
}

/** The option `--base`. */
export const base: Option = {
  name: 'base',
  value: 'IRI',
  meaning: 'Base of all names, in place of the one in data/publication.yaml.',
};
/** The option `--sources`. */
export const sources: Option = {
  name: 'sources',
  value: 'FOLDER',
  meaning: 'Folder of source documents; every passage is looked up there.',
};
/** The option `--json`. */
export const json: Option = { name: 'json', meaning: 'Write the outcome as one JSON object on standard output.' };
/** The option `--format`. */
export const format: Option = {
  name: 'format',
  value: 'NAME',
  meaning: 'How findings are written: text, json, sarif or github.',
};
/** The option `--max`. */
export const max: Option = {
  name: 'max',
  value: 'NUMBER',
  meaning: 'How many findings of a sort are written one by one; 5 by default, 0 for all.',
};
/** The option `--let-go`. */
export const letGo: Option = {
  name: 'let-go',
  meaning: 'Publish although names of the current release are in no entry.',
};
/** The option `--releases` of what needs a folder of releases. */
export const kept: Option = {
  name: 'releases',
  value: 'FOLDER',
  meaning: 'Where releases are kept; “releases” here by default.',
};
/** The option `--releases` of what takes one release as well. */
export const keptOrOne: Option = {
  name: 'releases',
  value: 'FOLDER',
  meaning: 'Where releases are kept, or one release; “releases” here by default.',
};
/** The option `--releases` of what is told the folder of a publication. */
export const besideFacts: Option = {
  name: 'releases',
  value: 'FOLDER',
  meaning: 'Where releases are kept, or one release; “releases” beside the facts by default.',
};
/** The option `--help`. */
export const help: Option = { name: 'help', meaning: 'Show this text.' };

/** Quotes what was written behind an option, for a message that refuses it. */
export function quoted(written: unknown): string {
  return `"${typeof written === 'string' ? written : ''}"`;
}
