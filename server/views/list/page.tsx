// The page that lists the things of a kind.
import type { JSX } from 'preact';
import type { Field, Format, Kind } from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import { numberFormat } from '../components/formatter.js';
import { pickMap, titleOf, type Graph } from '../components/graph.js';
import { href, InLanguage, textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { Lead } from '../components/parts.js';
import { FormatRow } from '../thing/page.js';
import { propertyName } from '../components/notes.js';
import { Reference, Value } from '../components/value.js';

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
  /** Columns beside the name. */
  readonly fields: readonly Field[];
  /** Which page of the list in the reader's alphabet this is, how many there are, and how many things are on one. */
  readonly page: number;
  readonly pages: number;
  readonly size: number;
  readonly formats: readonly Format[];
}

/** Writes a page of a list. */
export function listPage(frame: Frame, stretch: Stretch, links: readonly Link[]): string {
  const title = titleOf(stretch.kind, stretch.graph, frame.language).text;
  return renderPage(frame, { title, links, children: <List frame={frame} stretch={stretch} /> });
}

function List({ frame, stretch }: { frame: Frame; stretch: Stretch }): JSX.Element {
  const { kind, graph, things, total } = stretch;
  const texts = textsOf(frame, 'part');
  return (
    <>
      <h1>
        <InLanguage frame={frame} text={titleOf(kind, graph, frame.language)} />{' '}
        <span class="soft">({numberFormat(frame.language).format(total)})</span>
      </h1>
      <Lead frame={frame} text={pickMap(kind.definition, frame.language)} />
      {things.length === 0 ? <p>{texts.nothing}</p> : null}
      {stretch.pages > 1 || total <= things.length ? null : <Letters frame={frame} stretch={stretch} />}
      {things.length === 0 ? null : <Rows frame={frame} stretch={stretch} />}
      {stretch.pages > 1 ? <Pages frame={frame} stretch={stretch} /> : <Onward frame={frame} stretch={stretch} />}
      <FormatRow frame={frame} address={stretch.address} formats={stretch.formats} />
    </>
  );
}

interface ListProps {
  readonly frame: Frame;
  readonly stretch: Stretch;
}

/** Shows the things as a table of the fields that some of them fill; a list of names where there are none. */
function Rows({ frame, stretch }: ListProps): JSX.Element {
  const { kind, graph, things, fields } = stretch;
  if (fields.length === 0)
    return (
      <ul class="list">
        {things.map((thing) => (
          <li>
            <Reference frame={frame} graph={graph} iri={thing} />
          </li>
        ))}
      </ul>
    );
  const labels = fields.map(({ path }) => propertyName(graph, path, frame.language, kind.name));
  return (
    <div class="scroll" role="group" aria-label={textsOf(frame, 'part').list} tabIndex={0}>
      <table class="cells">
        <thead>
          <tr>
            <th scope="col">{textsOf(frame, 'part').name}</th>
            {labels.map((label) => (
              <th scope="col">
                <InLanguage frame={frame} text={label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {things.map((thing) => (
            <ThingRow frame={frame} stretch={stretch} thing={thing} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Leads to any page of a list in the reader's alphabet. */
function Pages({ frame, stretch }: ListProps): JSX.Element {
  const { address, page, pages } = stretch;
  return (
    <nav aria-label={textsOf(frame, 'part').pages}>
      <ul class="row">
        {Array.from({ length: pages }, (_, at) => at + 1).map((each) => (
          <li>
            <a
              href={href(frame, each === 1 ? address : `${address}?page=${each}`)}
              {...(each === page && { 'aria-current': 'page' })}
            >
              {each}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ThingRow({ frame, stretch, thing }: ListProps & { thing: string }): JSX.Element {
  const { kind, graph, fields } = stretch;
  return (
    <tr>
      <th scope="row">
        <Reference frame={frame} graph={graph} iri={thing} />
      </th>
      {fields.map(({ path }) => (
        <td data-label={propertyName(graph, path, frame.language, kind.name).text}>
          {graph.values(thing, path).map((term, index) => (
            <>
              {index === 0 ? '' : ', '}
              <Value frame={frame} graph={graph} term={term} />
            </>
          ))}
        </td>
      ))}
    </tr>
  );
}

/** What short names begin with. */
const initials = '0 1 2 3 4 5 6 7 8 9 a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');

/** Leads into a list that is too long for pages, by the first letters of its short names. */
function Letters({ frame, stretch }: ListProps): JSX.Element {
  const { address } = stretch;
  return (
    <nav aria-label={textsOf(frame, 'part').letters}>
      <ul class="row">
        {initials.map((letter) => (
          <li>
            <a href={href(frame, `${address}?after=${letter}`)}>{letter.toUpperCase()}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Onward({ frame, stretch }: ListProps): JSX.Element {
  const { next, isFirst, address } = stretch;
  const texts = textsOf(frame, 'part');
  return (
    <ul class="row">
      {isFirst ? null : (
        <li>
          <a href={href(frame, address)}>{texts.first}</a>
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
  );
}
