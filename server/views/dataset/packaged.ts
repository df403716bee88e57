// Gathers a data set for its descriptions as a package: its files with their digests, and what the columns of its tables are.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  byExtension,
  citationOf,
  dcat,
  dct,
  metadataEnding,
  readTable,
  skos,
  type DescribedColumn,
  type LangMap,
  type Packaged,
  type PackagedFile,
  type Release,
} from '../../../src/index.js';

const folder = 'dumps/';

/** Gathers a data set of the catalogue; the whole has the tables of its parts, too. */
export function gatherPackage(release: Release, iri: string, language: string): Packaged {
  const { names, publication, manifest } = release;
  const title = textsOf(release, iri, dct.title);
  const { version } = manifest;
  return {
    iri,
    slug: iri.slice(names.dataset('').length),
    base: names.base,
    title,
    text: textsOf(release, iri, dct.description),
    version,
    publication,
    citation: citationOf({ iri, title, version }, publication, language),
    language,
    files: filesOf(release, iri),
  };
}

function textsOf(release: Release, iri: string, predicate: string): LangMap {
  const texts = [...release.quadsOf(iri, predicate)].map(({ object }) => object);
  return Object.fromEntries(
    texts.flatMap((term) => (term.termType === 'Literal' ? [[term.language, term.value]] : [])),
  );
}

function filesOf(release: Release, iri: string): PackagedFile[] {
  const { names, publication, manifest } = release;
  const isWhole = iri === names.dataset(publication.slug);
  const own = new Set(
    [...release.quadsOf(iri, dcat.distribution)]
      .flatMap(({ object }) => [...release.quadsOf(object.value, dcat.downloadURL)])
      .map(({ object }) => object.value.slice(`${names.base}dump/`.length)),
  );
  return manifest.files.flatMap(({ path, bytes, sha256 }): PackagedFile[] => {
    const file = path.slice(folder.length);
    const format = byExtension(file.replace(/^.*\./, ''));
    const isIn = own.has(file) || (isWhole && /\.(?:csv|parquet)$/.test(file));
    // What is in an archive is there as files, too.
    if (!path.startsWith(folder) || !isIn || format === undefined || file.endsWith('.zip')) return [];
    const address = `${names.base}dump/${file}`;
    const [node] = [...release.quadsTo(address, dcat.downloadURL)].map(({ subject }) => subject.value);
    const text = node === undefined ? {} : textsOf(release, node, dct.description);
    return [{ file, text, address, mediaType: format.mediaType, bytes, sha256, ...tableOf(release, file) }];
  });
}

/** Reads the description beside a table; files that are no tables have none. */
function tableOf(
  { directory, manifest, model, names }: Release,
  file: string,
): Pick<PackagedFile, 'table' | 'kind' | 'description'> {
  const name = file + metadataEnding;
  const found = manifest.files.find(({ path }) => path === folder + name);
  if (found === undefined) return {};
  const table = readTable(readFileSync(join(directory, folder, name), 'utf8'));
  const description = { address: `${names.base}dump/${name}`, bytes: found.bytes, sha256: found.sha256 };
  const kind = model.kindOfFile(file.replace(/\.csv$/, ''))?.name;
  return { table, description, ...(kind !== undefined && { kind }) };
}

/** Most sources that a description names. */
const maxSources = 50;

/** Gathers what search engines are told beside the catalogue: columns, each property once, and where the facts come from. */
export function gatherSearched(
  release: Release,
  iri: string,
): { variables: readonly DescribedColumn[]; sources: ReadonlyMap<string, LangMap>; parts: readonly string[] } {
  const columns = filesOf(release, iri).flatMap(({ table }) => table?.columns ?? []);
  const measured = columns.filter(({ property }) => property !== undefined);
  const kind = release.model.kinds.find((each) => each.class === `${release.names.tool}Source`);
  const sources = kind === undefined ? [] : release.things(kind.name, { limit: maxSources });
  return {
    variables: [...new Map(measured.map((column) => [column.property, column])).values()],
    sources: new Map(sources.map((source) => [source, textsOf(release, source, skos.prefLabel)])),
    parts: [...release.quadsTo(iri, dct.isPartOf)].map(({ subject }) => subject.value),
  };
}
