// The closed table of error codes, and the one error that the library throws.

/** Lists every code with what it means; `docs/errors.md` holds the same list and a test compares them. */
export const errorCodes = {
  'publication-missing': 'The folder holds no publication.',
  'publication-invalid': 'The facts or the ontology have errors; nothing was published.',
  'ontology-invalid': 'A file of the ontology cannot be parsed, or a shape lacks something.',
  'sources-missing': 'The folder of source documents is not there.',
  'release-missing': 'There is no release at the place given.',
  'release-damaged': 'The files of the release differ from its manifest.',
  'release-exists': 'A different release stands under the same version.',
  'release-unreadable': 'The query engine cannot read something that the release would hold; nothing was published.',
  'release-busy': 'Another program writes into the folder of releases.',
  'machine-refused': 'The disk or the rights do not allow what has to be done.',
  'iri-invalid': 'A text cannot be used as an IRI.',
  'format-unknown': 'No such format.',
  'format-unfit': 'The format cannot express something that the graph holds.',
  'option-invalid': 'The command line or the configuration has a value that cannot be used.',
  'port-taken': 'The address to listen on is taken or not allowed.',
  'query-syntax': 'The query is not well-formed SPARQL.',
  'query-too-complex': 'The query is larger or deeper than the service takes.',
  'query-refused': 'The query asks for something that this service does not do.',
  'query-timeout': 'The query took longer than its deadline.',
  'query-memory': 'The query needed more memory than it may use.',
  'query-too-large': 'The answer is larger than the limit.',
  'query-unwritable': 'The answer cannot be written in the format asked for.',
  'query-busy': 'All workers are busy and the queue is full.',
  'query-loading': 'The query engine is still loading the release.',
  'query-upstream': 'Another endpoint that the answer needs failed or gave nonsense.',
  'query-failed': 'The query engine failed.',
  'push-failed': 'The store did not take the release, or holds something else afterwards.',
  'export-failed': 'The place of the static twin did not take it, or holds something else afterwards.',
  internal: 'A mistake in the program.',
} as const;

/** Names one entry of the closed table. */
export type ErrorCode = keyof typeof errorCodes;

/** Says where in a text something stands: lines and columns count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Tells what happened (`message`), what to do (`hint`) and, where known, at which place of the input. */
export class HejnalError extends Error {
  override readonly name = 'HejnalError';
  readonly code: ErrorCode;
  readonly hint: string;
  readonly position: Position | undefined;

  constructor(code: ErrorCode, message: string, hint: string, options: { cause?: unknown; position?: Position } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = hint;
    this.position = options.position;
  }
}
