// What the commands refuse, in English: each time what is wrong, and what to do.

/** What is wrong, and what to do. */
export type Refusal = readonly [message: string, hint: string];

/** Holds what is refused in English. */
export const refused = {
  command: (name: string, near: string | undefined, all: readonly string[]): Refusal => [
    `There is no command "${name}".`,
    near === undefined ? `Run hejnal --help. There are: ${all.join(', ')}.` : `Did you mean "${near}"?`,
  ],
  operands: (command: string, operands: string, given: string): string =>
    `${command} takes ${operands}, not "${given}".`,
  unknownOption: (option: string): string => `Unknown option '${option}'.`,
  optionLacksValue: (option: string): string => `Option '${option}' argument missing.`,
  optionTakesNone: (option: string): string => `Option '${option}' does not take an argument.`,
  runHelp: (command: string): string => `Run hejnal ${command} --help.`,
  language: (tag: string): Refusal => [`The program does not speak "${tag}".`, 'Write --lang pl or --lang en.'],
  format: (name: string, near: string | undefined, all: readonly string[]): Refusal => [
    `There is no format "${name}".`,
    near === undefined ? `Choose one. There are: ${all.join(', ')}.` : `Did you mean "${near}"?`,
  ],
  findings: (written: string): Refusal => [`"${written}" is no number of findings.`, 'Write --max 5, or 0 for all.'],
  port: (written: string): Refusal => [`"${written}" is no port.`, 'Write --port 8080, or 0 for a free one.'],
  portTaken: (place: string, code: string): Refusal => [
    `Nothing can listen at ${place} (${code}).`,
    'Choose another port with --port.',
  ],
  releases: (written: string): Refusal => [
    `"${written}" is no number of releases.`,
    'Write for example --keep 10; the current one counts.',
  ],
  day: (written: string): Refusal => [`"${written}" is no day.`, 'Write for example --since 2026-01-01.'],
  things: (written: string): Refusal => [
    `"${written}" is no number of things.`,
    'Write for example --things 500, or --things all.',
  ],
  changes: ['That is no number of things.', 'Write --max 100, or 0 for all.'] as Refusal,
  publication: (folder: string): Refusal => [
    `There is no publication in ${folder === '.' ? 'this folder' : folder}.`,
    'Name its folder, or two releases, the older one first.',
  ],
  taken: (part: string, folder: string): Refusal => [
    `There is a folder ${part} in ${folder === '.' ? 'this folder' : `"${folder}"`} already.`,
    'Name another folder: hejnal init FOLDER.',
  ],
  kindName: (name: string, proposal: string): Refusal => [
    `"${name}" cannot be the name of a kind in addresses.`,
    `Use small letters without accents, digits and single hyphens${proposal === '' ? '' : `: --kind ${proposal}`}.`,
  ],
  tag: (tag: string): Refusal => [`"${tag}" is no language.`, 'Write tags such as --languages pl,en.'],
  base: (text: string): Refusal => [
    `"${text}" cannot be the base of names.`,
    'Write --base https://data.example.org/.',
  ],
  licence: (text: string, all: readonly string[]): Refusal => [
    `"${text}" is no licence that is known here, and no address.`,
    `Write one of ${all.join(', ')}, or the address of another.`,
  ],
  textLanguage: (tag: string, languages: readonly string[]): Refusal => [
    `"${tag}" is no language of the publication.`,
    `It has ${languages.join(', ')}; --languages names them.`,
  ],
  publisher: ['Nobody is named who publishes.', 'Say --publisher "City of Example".'] as Refusal,
  shell: (name: string, all: readonly string[]): Refusal => [
    name === '' ? 'No shell is named.' : `The shell "${name}" is not known.`,
    `Choose one of ${all.join(', ')}.`,
  ],
  store: ['No store is named.', 'Write --to and the address of its Graph Store Protocol.'] as Refusal,
  password: (user: string): Refusal => [
    `There is no password for ${user}.`,
    'Give it in the environment, as HEJNAL_PUSH_PASSWORD.',
  ],
  updates: ['A release takes no updates.', 'Ask a query; facts change by a new release.'] as Refusal,
  rows: (form: string): Refusal => [`${form} has no rows that could cite.`, 'Ask a SELECT.'],
  file: (file: string): Refusal => [`${file} cannot be read.`, 'Name a file with a query, or - for standard input.'],
  answer: (form: string, format: string, all: readonly string[]): Refusal => [
    `A ${form} query has no answer in the format "${format}".`,
    `Its formats are ${all.join(', ')}.`,
  ],
  seconds: ['The time is no number of seconds.', 'Write for example --seconds 300.'] as Refusal,
  places: [
    'It is not said where the sources are.',
    'Name the folder of their copies with --sources, or let their pages be asked with --online.',
  ] as Refusal,
  settings: ['The settings of the publication cannot be read.', 'Run hejnal check first.'] as Refusal,
  table: ['No table is named.', 'Name one with --table, .csv, .xlsx, .ods or .json.'] as Refusal,
  score: (text: string): Refusal => [`"${text}" is no score.`, 'Write a number from 0 to 1, such as 0.8.'],
  field: (text: string, all: readonly string[]): Refusal => [
    text === '' ? 'It is not said which field is meant.' : `"${text}" takes no identifiers.`,
    all.length === 0 ? 'Give a field hej:iriTemplate first.' : `Write --field and one of ${all.join(', ')}.`,
  ],
  origin: (field: string): Refusal => [
    `${field} needs to say where it is from.`,
    'Name the source of the table with --source, an entry of sources.yaml.',
  ],
  address: ['No address is named.', 'Write hejnal doctor https://data.example.org/.'] as Refusal,
  area: (name: string, all: readonly string[]): Refusal => [
    `There is nothing called "${name}" to look at.`,
    `Write of these, with commas: ${all.join(', ')}.`,
  ],
  whole: (text: string): Refusal => [`"${text}" is no number.`, 'Write a whole number from 1.'],
  target: ['It is not said where to.', 'Name the folder of releases to copy to.'] as Refusal,
  twin: ['It is not said where to.', 'Name a folder, or s3://BUCKET/PREFIX with --endpoint.'] as Refusal,
  endpoint: ['It is not said where the object store is.', 'Name its address with --endpoint.'] as Refusal,
  keys: [
    'There are no keys for the object store.',
    'Give them in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
  ] as Refusal,
  thing: ['It is not said what of.', 'Name a kind, such as membership, or a thing as KIND/SLUG.'] as Refusal,
  kind: (name: string, all: readonly string[]): Refusal => [
    `There is no kind "${name}".`,
    `There are: ${all.join(', ')}.`,
  ],
  nothing: (thing: string): Refusal => [`Nothing is stated of ${thing}.`, 'Name a thing as at the end of its address.'],
  beginning: (written: string): Refusal => [
    `"${written}" is no beginning of addresses.`,
    'Write an address that ends in a slash, such as --address https://data.example.org/np/.',
  ],
  key: (path: string): Refusal => [
    `The key ${path} cannot be read.`,
    'Let HEJNAL_SIGNING_KEY name a file that can be read, or leave it out.',
  ],

  /** What the machine refuses. */
  machine: {
    full: 'There is no space left on the disk, or no room for more files',
    quota: 'The quota of the disk is used up',
    large: 'A file would be larger than is allowed',
    readOnly: 'The disk can only be read',
    rights: 'The rights are missing',
    files: 'Too many files are open',
    fails: 'The disk fails',
    hint: 'Nothing was published, and the release before is as it was. Mend that and run the command again.',
  },
};
