// What the documents about things link to.
import { documentFormats, type Document, type Release } from '../../src/index.js';
import type { Link } from '../http/header.js';

/** Gives the links of the document about a thing, besides those to its other representations. */
export function documentLinks(
  { names, model, publication }: Release,
  { iri, topic, kind, next }: Omit<Document, 'quads' | 'modified' | 'moment'>,
): Link[] {
  const type = model.kind(kind)?.class;
  const [first] = iri.split('?');
  const metadata = documentFormats.filter(({ extension }) => extension === 'jsonld' || extension === 'ttl');
  return [
    { to: topic, rel: 'describes' },
    { to: topic, rel: 'cite-as' },
    // A page is cut only in the links to its thing: its description in RDF begins at the first.
    ...metadata.map(({ extension, mediaType }) => {
      return { to: `${first}.${extension}`, rel: 'describedby', type: mediaType };
    }),
    { to: 'https://schema.org/AboutPage', rel: 'type' },
    { to: names.dataset(publication.slug), rel: 'collection' },
    ...(type === undefined ? [] : [{ to: type, rel: 'type' }]),
    ...(next === undefined ? [] : [{ to: next, rel: 'next' }]),
  ];
}
