// The page that lists the things of a kind.
import type { JSX } from 'preact';
import type { Field, Format, Kind } from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import { numberFormat } from '../components/formatter.js';
import { pickMap, titleOf, type Graph } from '../components/graph.js';
import { InLanguage, textsOf, type Frame } from '../components/frame.js';
import { filled } from '../messages/messages.js';
import { renderPage } from '../components/layout.js';
import { Lead } from '../components/parts.js';
import { FormatRow } from '../thing/page.js';
import { propertyName } from '../components/notes.js';
import { Reference, Value } from '../components/value.js';
import type { Letter } from './alphabet.js';
import type { Facet, Chosen } from './facets.js';
import { Conditions, Facets } from './filters.js';
import { Letters, Onward, Pages, ShortLetters } from './pages.js';

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
  /** Where each letter of that alphabet begins. */
  readonly letters: readonly Letter[];
  readonly formats: readonly Format[];
  /** Address of the list in data: with as many things as one file may have, where all fit. */
  readonly data: string;
  /** Most things in one file. */
  readonly most: number;
  readonly choice: Chosen;
  readonly facets: readonly Facet[];
}

/** Writes a page of a list. */
export function listPage(frame: Frame, stretch: Stretch, links: readonly Link[]): string {
  const title = titleOf(stretch.kind, stretch.graph, frame.language);
  const description = pickMap(stretch.kind.definition, frame.language)?.text;
  const isUnlisted = stretch.choice.conditions.length > 0;
  return renderPage(frame, {
    title,
    description,
    links,
    isUnlisted,
    children: <List frame={frame} stretch={stretch} />,
  });
}

/** With so few pages, numbers are enough to find a name. */
const fewPages = 5;

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
      <Conditions frame={frame} graph={graph} chosen={stretch.choice} />
      {things.length === 0 ? <Nothing frame={frame} stretch={stretch} /> : null}
      <Facets frame={frame} graph={graph} chosen={stretch.choice} facets={stretch.facets} />
      {stretch.pages > 1 || total <= things.length ? null : <ShortLetters frame={frame} stretch={stretch} />}
      {stretch.pages > fewPages ? <Letters frame={frame} stretch={stretch} /> : null}
      {things.length === 0 ? null : <Rows frame={frame} stretch={stretch} />}
      {stretch.pages > 1 ? <Pages frame={frame} stretch={stretch} /> : <Onward frame={frame} stretch={stretch} />}
      <FormatRow frame={frame} address={stretch.data} formats={stretch.formats} />
      {total > stretch.most ? (
        <p class="soft">{filled(texts.stretches, { most: numberFormat(frame.language).format(stretch.most) })}</p>
      ) : null}
    </>
  );
}

interface ListProps {
  readonly frame: Frame;
  readonly stretch: Stretch;
}

/** Says that nothing is there, or nothing that meets the conditions. */
function Nothing({ frame, stretch }: ListProps): JSX.Element {
  const { none, noneHint } = textsOf(frame, 'filter');
  if (stretch.choice.conditions.length === 0) return <p>{textsOf(frame, 'part').nothing}</p>;
  return (
    <p>
      {none} {noneHint}
    </p>
  );
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
