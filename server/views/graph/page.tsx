// The page about one graph of the release: what is in it, how much, and the files that hold it.
import { documentFormats, xsd, type GraphName } from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import { formatDate } from '../components/date.js';
import { Downloads, type Download } from '../components/downloads.js';
import { numberFormat } from '../components/formatter.js';
import { href, Said, textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { Identifier, Row, Section } from '../components/parts.js';
import { FormatRow } from '../thing/page.js';

interface GraphView {
  readonly name: GraphName;
  readonly iri: string;
  /** How many statements are in it. */
  readonly statements: number;
  /** Files that hold it, alone or with the others. */
  readonly downloads: readonly Download[];
  readonly links: readonly Link[];
}

/** Writes the page. */
export function graphPage(frame: Frame, { name, iri, statements, downloads, links }: GraphView): string {
  const texts = textsOf(frame, 'graphs');
  const { base, slug, title, modified } = frame.publication;
  const [heading, about] = [texts[name], texts[`${name}About`]];
  return renderPage(frame, {
    title: heading,
    description: about,
    links,
    children: (
      <>
        <p class="kind">{texts.kind}</p>
        <h1>{heading}</h1>
        <p class="lead">{about}</p>
        <Identifier frame={frame} iri={iri} />
        <dl class="facts">
          <Row label={texts.statements}>{numberFormat(frame.language).format(statements)}</Row>
          <Row label={texts.changed}>{formatDate(modified, xsd.date, frame.language) ?? modified}</Row>
          <Row label={texts.part}>
            <a href={href(frame, `${base}dataset/${slug}`)}>
              <Said frame={frame} texts={title} />
            </a>
          </Row>
        </dl>
        <Section id="download" title={textsOf(frame, 'part').download}>
          <Downloads frame={frame} downloads={downloads} />
        </Section>
        <FormatRow frame={frame} address={iri} formats={documentFormats} />
      </>
    ),
  });
}
