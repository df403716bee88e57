// The links of the site as a whole for programs that assess it (FAIR Signposting 1 and 2).
import {
  byExtension,
  contentType,
  dcat,
  documentFormats,
  feedIri,
  feedNames,
  tree,
  type Quad,
  type Release,
} from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import { apiCatalogPath } from '../apis/gather.js';
import { backLinks, linksetType, type Anchored } from '../../http/linkset.js';

/** Gives the links of the home page: what is described here, by whom, where its files and descriptions are. */
export function signposts({ names, publication, manifest }: Release): Link[] {
  const dataset = names.dataset(publication.slug);
  return [
    ...citation({ names, publication }, dataset),
    { to: publication.licence, rel: 'license' },
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
    { to: names.base + apiCatalogPath, rel: 'api-catalog', type: linksetType },
    { to: `${names.base}linkset.json`, rel: 'linkset', type: linksetType },
  ];
}

/** Gives the links of one data set of the catalogue, by what the catalogue says about it and its files. */
export function datasetLinks(
  release: Pick<Release, 'names' | 'publication'>,
  iri: string,
  quads: readonly Quad[],
): Link[] {
  const objects = (subject: string, predicate: string): string[] =>
    quads
      .filter((each) => each.subject.value === subject && each.predicate.value === predicate)
      .map(({ object }) => object.value);
  const files = objects(iri, dcat.distribution).flatMap((distribution): Link[] => {
    const [to] = objects(distribution, dcat.downloadURL);
    // What comes from the address is the package, where there is one; `dcat:mediaType` is that of the files in it (DCAT 3 §6.8.13).
    const [sent = ''] = [...objects(distribution, dcat.packageFormat), ...objects(distribution, dcat.mediaType)];
    const type = /[^/]+\/[^/]+$/.exec(sent)?.[0];
    return to === undefined ? [] : [{ to, rel: 'item', ...(type !== undefined && { type }) }];
  });
  return [...citation(release, iri), ...files];
}

/** Names what to cite, what it is, by whom, and where its descriptions are. */
function citation({ names, publication }: Pick<Release, 'names' | 'publication'>, dataset: string): Link[] {
  const described = documentFormats.filter(({ content }) => content !== 'page');
  return [
    { to: dataset, rel: 'cite-as' },
    { to: 'https://schema.org/AboutPage', rel: 'type' },
    { to: 'https://schema.org/Dataset', rel: 'type' },
    { to: publication.publisher.page ?? `${names.base}catalog#publisher`, rel: 'author' },
    ...described.map(({ extension, mediaType }) => {
      return { to: `${dataset}.${extension}`, rel: 'describedby', type: mediaType };
    }),
  ];
}

/** Gives the same links as sets, with those that lead back from files and descriptions to the home page. */
export function signpostSets(release: Release): Anchored[] {
  const { base } = release.names;
  const home = { anchor: base, links: signposts(release).filter(({ rel }) => rel !== 'linkset') };
  return [home, ...backLinks(home)];
}
