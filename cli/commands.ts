// The commands and their options: one table that parses the command line, prints the help and is compared with the docs.

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

const base: Option = {
  name: 'base',
  value: 'IRI',
  meaning: 'Base of all names, in place of the one in data/publication.yaml.',
};
const sources: Option = {
  name: 'sources',
  value: 'FOLDER',
  meaning: 'Folder of source documents; every passage is looked up there.',
};
const json: Option = { name: 'json', meaning: 'Write the outcome as one JSON object on standard output.' };
const format: Option = {
  name: 'format',
  value: 'NAME',
  meaning: 'How findings are written: text, json, sarif or github.',
};
const max: Option = {
  name: 'max',
  value: 'NUMBER',
  meaning: 'How many findings of a sort are written one by one; 5 by default, 0 for all.',
};
const letGo: Option = { name: 'let-go', meaning: 'Publish although names of the current release are in no entry.' };
const kept: Option = {
  name: 'releases',
  value: 'FOLDER',
  meaning: 'Where releases are kept; “releases” here by default.',
};
const besideFacts: Option = {
  name: 'releases',
  value: 'FOLDER',
  meaning: 'Where releases are kept, or one release; “releases” beside the facts by default.',
};
const help: Option = { name: 'help', meaning: 'Show this text.' };

/** Lists every command; `docs/cli.md` holds the same list and a test compares them. */
export const commands: readonly Command[] = [
  {
    name: 'init',
    operands: '[FOLDER]',
    most: 1,
    summary: 'Begin a publication, from a table if you have one; asks what it is not told.',
    options: [
      {
        name: 'from',
        value: 'FILE',
        many: true,
        meaning: 'A table to begin with, .csv, .xlsx or .ods; may be repeated.',
      },
      { name: 'title', value: 'TEXT', many: true, meaning: 'Title; once for each language as en=Libraries.' },
      { name: 'description', value: 'TEXT', many: true, meaning: 'What the facts are about, in the same way.' },
      { name: 'publisher', value: 'NAME', many: true, meaning: 'Who publishes, in the same way.' },
      {
        name: 'languages',
        value: 'TAGS',
        meaning: 'Languages of the publication, such as fr,en; the first is that of the table.',
      },
      { name: 'licence', value: 'NAME', meaning: 'CC-BY-4.0 (default), CC0-1.0, ODbL-1.0, PDDL-1.0 or an address.' },
      {
        name: 'kind',
        value: 'NAME',
        many: true,
        meaning: 'What one thing of a table is called, such as library; in the order of the tables.',
      },
      base,
      json,
      help,
    ],
    examples: [
      'hejnal init',
      'hejnal init libraries --from libraries.xlsx --publisher "City of Example" --languages pl,en',
    ],
  },
  {
    name: 'check',
    operands: '[FOLDER]',
    most: 1,
    summary: 'Say everything that is wrong with the facts, with file, line and column.',
    options: [
      sources,
      { name: 'write', meaning: 'Write the proofs of the passages and the files generated from the ontology.' },
      base,
      max,
      format,
      json,
      help,
    ],
    examples: ['hejnal check', 'hejnal check --sources ../shared/source --write', 'hejnal check my-city --json'],
  },
  {
    name: 'build',
    operands: '[FOLDER]',
    most: 1,
    summary: 'Check the facts and publish them as a release: an immutable folder.',
    options: [
      base,
      sources,
      {
        name: 'releases',
        value: 'FOLDER',
        meaning: 'Where releases are kept; “releases” beside the facts by default.',
      },
      letGo,
      max,
      format,
      json,
      help,
    ],
    examples: ['hejnal build', 'hejnal build --base https://data.example.org/'],
  },
  {
    name: 'serve',
    operands: '[FOLDER]',
    most: 1,
    summary: 'Serve the current release over HTTP, and follow it when it is replaced.',
    options: [
      besideFacts,
      { name: 'port', value: 'NUMBER', meaning: 'Port to listen on; 8080 by default.' },
      {
        name: 'host',
        value: 'ADDRESS',
        meaning: 'Address to listen on; 127.0.0.1 by default, 0.0.0.0 for every interface.',
      },
      help,
    ],
    examples: ['hejnal serve', 'hejnal serve --port 9000 --host 0.0.0.0'],
  },
  {
    name: 'push',
    operands: '[FOLDER]',
    most: 1,
    summary: 'Load the current release into a triple store, and prove that it is there.',
    options: [
      { name: 'to', value: 'URL', meaning: 'Address of the store’s Graph Store Protocol.' },
      { name: 'query', value: 'URL', meaning: 'Address for queries; known stores need none.' },
      { name: 'user', value: 'NAME', meaning: 'Who may write; the password stands in HEJNAL_PUSH_PASSWORD.' },
      besideFacts,
      json,
      help,
    ],
    examples: ['hejnal push --to http://localhost:8890/sparql-graph-crud-auth --user dba'],
  },
  {
    name: 'query',
    operands: '[FILE|-]',
    most: 1,
    summary: 'Ask a release a SPARQL query, without a server.',
    options: [
      {
        name: 'format',
        value: 'NAME',
        meaning: 'csv, tsv, json or xml for rows; ttl, nt, jsonld, rdf, trig or nq for a graph.',
      },
      { name: 'seconds', value: 'NUMBER', meaning: 'How long the query may take; 60 by default.' },
      {
        name: 'releases',
        value: 'FOLDER',
        meaning: 'Where releases are kept, or one release; “releases” here by default.',
      },
      help,
    ],
    examples: ['hejnal query question.rq', 'echo "ASK { ?s ?p ?o }" | hejnal query --format json'],
  },
  {
    name: 'verify',
    operands: '[FOLDER|URL]',
    most: 1,
    summary:
      'Prove that a release is what it claims: every byte, quad, document and checksum; of an address, from outside.',
    options: [
      besideFacts,
      {
        name: 'things',
        value: 'NUMBER',
        meaning:
          'Of an address: how many documents, chosen by chance, are compared; 100 by default, “all” for every one.',
      },
      json,
      help,
    ],
    examples: [
      'hejnal verify',
      'hejnal verify --releases releases/2026-11-22-0123456789ab',
      'hejnal verify https://data.example.org/ --things all',
    ],
  },
  {
    name: 'copy',
    operands: 'TO',
    most: 1,
    summary: 'Copy the current release with its history to another folder of releases, and prove it there.',
    options: [kept, { name: 'all', meaning: 'Copy the earlier releases, too.' }, json, help],
    examples: ['hejnal copy /mnt/backup/releases', 'hejnal copy /srv/releases --releases releases --all'],
  },
  {
    name: 'prune',
    operands: '[FOLDER]',
    most: 1,
    summary: 'Remove earlier releases; the current one and what the feeds need stay.',
    options: [
      { name: 'keep', value: 'NUMBER', meaning: 'How many of the newest stay; the current one counts.' },
      { name: 'since', value: 'DATE', meaning: 'Those of that day and later stay; with --keep, whichever says so.' },
      { name: 'dry-run', meaning: 'Remove nothing, and say what would go.' },
      kept,
      json,
      help,
    ],
    examples: ['hejnal prune --keep 10 --dry-run', 'hejnal prune --since 2026-01-01'],
  },
  {
    name: 'diff',
    operands: '[OLD [NEW]]',
    most: 2,
    summary: 'Say in words what changed: the facts at hand against the current release, or two releases.',
    options: [
      { name: 'patch', meaning: 'Write an RDF Patch.' },
      {
        name: 'lang',
        value: 'TAG',
        meaning: 'Language in which it is told; that of the machine or the publication by default.',
      },
      { name: 'max', value: 'NUMBER', meaning: 'How many things are told one by one; 100 by default, 0 for all.' },
      besideFacts,
      json,
      help,
    ],
    examples: ['hejnal diff', 'hejnal diff releases/2026-11-22-0123456789ab releases/current', 'hejnal diff --patch'],
  },
];
