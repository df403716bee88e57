// The documents of a release, which only DESCRIBE needs: what reads them takes longer to load than all the rest of the engine.
import { describeThing } from '../../document/describe.js';
import type { Quad } from '../../rdf/rdf.js';
import { openRelease } from '../../release/open.js';

/** Gives what the document about a thing says, without what it says of itself; `undefined` where there is none. */
export type DocumentOf = (iri: string) => readonly Quad[] | undefined;

/** Opens the documents of the release in a folder: those that were written with it, and the others as they would be. */
export async function openDocuments(directory: string): Promise<DocumentOf> {
  const release = await openRelease(directory);
  return (iri) => {
    const thing = release.names.readThing(iri);
    if (thing === undefined) return undefined;
    const own = release.names.document(thing.kind, thing.slug);
    const triples = release.readyTriples(thing.kind, thing.slug) ?? describeThing(release, iri)?.quads;
    return triples?.filter(({ subject }) => subject.value !== own);
  };
}
