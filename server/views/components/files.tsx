// The files of a data set with their sizes; their digests are one file beside them.
import type { JSX } from 'preact';
import { dcat, dct } from '../../../src/index.js';
import { formatSize } from './downloads.js';
import { pickText, type Graph } from './graph.js';
import { href, InLanguage, textsOf, type Frame } from './frame.js';
import { Section } from './parts.js';

interface FilesProps {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly iri: string;
}

/** Shows the files as a table. */
export function Files({ frame, graph, iri }: FilesProps): JSX.Element | null {
  const texts = textsOf(frame, 'dataset');
  const files = graph
    .values(iri, dcat.distribution)
    .map(({ value }) => value)
    .filter((node) => graph.value(node, dcat.downloadURL) !== undefined)
    .sort((a, b) => rankOf(graph, a) - rankOf(graph, b));
  if (files.length === 0) return null;
  const sums = `${frame.publication.base}dump/SHA256SUMS`;
  return (
    <Section id="download" title={texts.download}>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="download">
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.file}</th>
              <th scope="col">{texts.format}</th>
              <th scope="col" class="number">
                {texts.size}
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map((node) => (
              <File frame={frame} graph={graph} iri={node} />
            ))}
          </tbody>
        </table>
      </div>
      <p>
        {texts.sums} <a href={href(frame, sums)}>SHA256SUMS</a>
      </p>
    </Section>
  );
}

/** An archive of all tables comes first, then what holds everything; tables of single values, which few want, last. */
function rankOf(graph: Graph, node: string): number {
  const file = graph.value(node, dcat.downloadURL)?.value.replace(/^.*\//, '') ?? '';
  if (file.endsWith('.zip')) return -1;
  if (/^(?:facts|all)\./.test(file)) return 0;
  if (file.includes('.values.')) return 3;
  return /\.(?:csv|geojson)$/.test(file) ? 1 : 2;
}

function File({ frame, graph, iri }: FilesProps): JSX.Element {
  const address = graph.value(iri, dcat.downloadURL)?.value ?? '';
  const size = Number(graph.value(iri, dcat.byteSize)?.value ?? 0);
  const title = pickText(graph.values(iri, dct.title), frame.language);
  const format = graph.value(iri, dct.format);
  return (
    <tr>
      <th scope="row">
        <a href={href(frame, address)}>{address.replace(/^.*\//, '')}</a>
        {title === undefined ? null : (
          <p class="other">
            <InLanguage frame={frame} text={title} />
          </p>
        )}
      </th>
      <td>
        {format === undefined ? null : <InLanguage frame={frame} text={graph.name(format.value, frame.language)} />}
      </td>
      <td class="number">{formatSize(size, frame.language)}</td>
    </tr>
  );
}
