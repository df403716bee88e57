// The documents of a release, which only DESCRIBE needs: what reads them takes longer to load than all the rest of the engine.
import { describeThing, type Document } from '../../document/describe.js';
import { openRelease } from '../../release/open.js';

/** Gives the document about a thing; `undefined` where there is none. */
export type DocumentOf = (iri: string) => Pick<Document, 'iri' | 'quads'> | undefined;

/** Opens the documents of the release in a folder. */
export async function openDocuments(directory: string): Promise<DocumentOf> {
  const release = await openRelease(directory);
  return (iri) => describeThing(release, iri);
}
