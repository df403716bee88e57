// The dumps that a build would write, before there is one: names and types, without sizes and digests.
import type { Held } from '../../catalog/dataset.js';
import { formatNamed } from '../../formats/formats.js';
import { placesIn } from '../../formats/records/index.js';
import type { Kind, Model } from '../../model/model.js';
import type { GraphName } from '../../rdf/iri.js';
import { archiveFile } from './archive.js';
import { dumpRules } from './listed.js';

/** Lists the dumps of graphs, and the tables of the kinds that have things. */
export function plannedDumps(kinds: readonly Kind[], model: Model): Held[] {
  const held = (file: string, graphs: readonly GraphName[], kind?: string): Held => {
    const { mediaType } = formatNamed(file.replace(/^.*\./, ''));
    return { file, graphs, mediaType, bytes: 0, sha256: '', ...(kind !== undefined && { kind }) };
  };
  return [
    ...dumpRules.map(({ file, graphs }) => held(file, graphs)),
    ...(kinds.length === 0 ? [] : [held(archiveFile, ['facts'])]),
    ...kinds.flatMap((kind) => {
      const endings = ['csv', 'parquet', ...(placesIn(kind, model).length > 0 ? ['geojson'] : [])];
      return endings.map((extension) => held(`${kind.file}.${extension}`, ['facts'], kind.name));
    }),
  ];
}
