// The files of the ontology folder that follow from its Turtle files: the JSON-LD context and the schema for editors.
import { contextOf } from '../model/context.js';
import type { PublicationFiles } from './folder.js';
import { withoutOffers } from './offered.js';
import { errorAt, type Finding } from './record.js';
import { schemaOf } from './schema.js';
import type { Workspace } from './workspace.js';

/** One generated file: its path in the publication and its text. */
export interface GeneratedFile {
  readonly file: string;
  readonly text: string;
}

/** Makes the generated files. */
export function generatedFiles({ model, names, publication, records }: Workspace): GeneratedFile[] {
  const entries = new Map(model.kinds.map(({ name }): [string, string[]] => [name, []]));
  for (const { record } of records) entries.get(record.kind)?.push(record.slug);
  return [
    { file: 'ontology/context.jsonld', text: pretty({ '@context': contextOf(model, names) }) },
    { file: 'ontology/records.schema.json', text: pretty(schemaOf(model, publication.languages, entries)) },
  ];
}

/** Finds the generated files that no longer follow from the ontology; the names that the schema offers may be of yesterday. */
export function staleFiles(workspace: Workspace, files: PublicationFiles): Finding[] {
  return generatedFiles(workspace)
    .filter(({ file, text }) => withoutOffers(files.generated.get(file) ?? '') !== withoutOffers(text))
    .map(({ file }) =>
      errorAt({ file, line: 1, column: 1 }, 'generated-stale', ({ entries }) =>
        entries.generated(file, files.generated.has(file)),
      ),
    );
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
