// The links of the site as a whole for programs that assess it (FAIR Signposting 1 and 2).
import { byExtension, contentType, documentFormats, feedIri, feedNames, tree, type Release } from '../../src/index.js';
import type { Link } from '../http/header.js';
import { linksetType, type Anchored } from '../http/linkset.js';

/** Gives the links of the home page: what is described here, by whom, where its files and descriptions are. */
export function signposts({ names, publication, manifest }: Release): Link[] {
  const dataset = names.dataset(publication.slug);
  const described = documentFormats.filter(({ content }) => content !== 'page');
  return [
    { to: dataset, rel: 'cite-as' },
    { to: 'https://schema.org/AboutPage', rel: 'type' },
    { to: 'https://schema.org/Dataset', rel: 'type' },
    { to: publication.publisher.page ?? `${names.base}catalog#publisher`, rel: 'author' },
    { to: publication.licence, rel: 'license' },
    ...described.map(({ extension, mediaType }) => {
      return { to: `${dataset}.${extension}`, rel: 'describedby', type: mediaType };
    }),
    { to: `${names.base}.well-known/void`, rel: 'describedby', type: 'text/turtle' },
    ...feedNames.map((name): Link => ({ to: feedIri(names, name), rel: tree.view, type: 'application/trig' })),
    ...manifest.files.flatMap(({ path }): Link[] => {
      const file = /^dumps\/(.*[^.]\.(\w+))$/.exec(path);
      const format = byExtension(file?.[2] ?? '');
      if (format === undefined) return [];
      return [
        { to: `${names.base}dump/${file?.[1] ?? ''}`, rel: 'item', type: contentType(format).replace(/;.*/, '') },
      ];
    }),
    { to: `${names.base}linkset.json`, rel: 'linkset', type: linksetType },
  ];
}

/** Gives the same links as sets, with those that lead back from files and descriptions to the home page. */
export function signpostSets(release: Release): Anchored[] {
  const { base } = release.names;
  const links = signposts(release).filter(({ rel }) => rel !== 'linkset');
  const back = (wanted: string, rel: string): Anchored[] =>
    links
      .filter((link) => link.rel === wanted)
      .map(({ to }) => ({ anchor: to, links: [{ to: base, rel, type: 'text/html' }] }));
  return [{ anchor: base, links }, ...back('item', 'collection'), ...back('describedby', 'describes')];
}
