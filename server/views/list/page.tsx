// The page that lists the things of a kind.
import type { JSX } from 'preact';
import type { Format, Kind } from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import { numberFormat } from '../components/formatter.js';
import { pickMap, titleOf, type Graph } from '../components/graph.js';
import { href, InLanguage, textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { Lead } from '../components/parts.js';
import { FormatRow } from '../thing/page.js';
import { Reference } from '../components/value.js';

/** What a list shows: one stretch of the things of a kind. */
interface Stretch {
  readonly kind: Kind;
  readonly graph: Graph;
  readonly things: readonly string[];
  /** How many there are in all. */
  readonly total: number;
  /** IRI of the list without its position. */
  readonly address: string;
  /** IRI of the stretch that follows. */
  readonly next: string | undefined;
  readonly isFirst: boolean;
  readonly formats: readonly Format[];
}

/** Writes a page of a list. */
export function listPage(frame: Frame, stretch: Stretch, links: readonly Link[]): string {
  const title = titleOf(stretch.kind, stretch.graph, frame.language).text;
  return renderPage(frame, { title, links, children: <List frame={frame} stretch={stretch} /> });
}

function List({ frame, stretch }: { frame: Frame; stretch: Stretch }): JSX.Element {
  const { kind, graph, things, total, next } = stretch;
  const texts = textsOf(frame, 'part');
  return (
    <>
      <h1>
        <InLanguage frame={frame} text={titleOf(kind, graph, frame.language)} />{' '}
        <span class="soft">({numberFormat(frame.language).format(total)})</span>
      </h1>
      <Lead frame={frame} text={pickMap(kind.definition, frame.language)} />
      {things.length === 0 ? <p>{texts.nothing}</p> : null}
      <ul class="list">
        {things.map((thing) => (
          <li>
            <Reference frame={frame} graph={graph} iri={thing} />
          </li>
        ))}
      </ul>
      <ul class="row">
        {stretch.isFirst ? null : (
          <li>
            <a href={href(frame, stretch.address)}>{texts.first}</a>
          </li>
        )}
        {next === undefined ? null : (
          <li>
            <a rel="next" href={href(frame, next)}>
              {texts.more}
            </a>
          </li>
        )}
      </ul>
      <FormatRow frame={frame} address={stretch.address} formats={stretch.formats} />
    </>
  );
}
