// The page that lists the things of a kind.
import type { ComponentChildren, JSX } from 'preact';
import type { Field, Format, Kind } from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import { numberFormat } from '../components/formatter.js';
import { pickMap, titleOf, type Graph } from '../components/graph.js';
import { href, InLanguage, textsOf, type Frame } from '../components/frame.js';
import { filled } from '../messages/messages.js';
import { renderPage } from '../components/layout.js';
import { OrLater } from '../components/later.js';
import { Lead } from '../components/parts.js';
import { FormatRow } from '../thing/page.js';
import { propertyName } from '../components/notes.js';
import { Reference, Value } from '../components/value.js';
import type { Letter } from './alphabet.js';
import type { Facet, Chosen } from './facets.js';
import { Conditions, Facets } from './filters.js';
import { addSort, type Sort } from './sort.js';
import { Letters, Onward, Pages, ShortLetters } from './pages.js';

/** Counts the values of a thing's property that are not shown. */
export type Beyond = (thing: string, path: string) => number;

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
  readonly beyond: Beyond;
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
  /** By what it is sorted; the reader's alphabet where nothing is said. */
  readonly sort: Sort | undefined;
  readonly isSortable: boolean;
  /** IRI of the list with its conditions and order. */
  readonly sorted: string;
}

/** Writes a page of a list. */
export function listPage(frame: Frame, stretch: Stretch, links: readonly Link[]): string {
  const title = titleOf(stretch.kind, stretch.graph, frame.language);
  const description = pickMap(stretch.kind.definition, frame.language)?.text;
  const isUnlisted = stretch.choice.conditions.length > 0 || stretch.sort !== undefined;
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
      <table class={stretch.isSortable ? 'cells sorted' : 'cells'}>
        <thead>
          <tr data-label={textsOf(frame, 'part').sorted}>
            <Head frame={frame} stretch={stretch} field={undefined}>
              {textsOf(frame, 'part').name}
            </Head>
            {labels.map((label, at) => (
              <Head frame={frame} stretch={stretch} field={fields[at]}>
                <InLanguage frame={frame} text={label} />
              </Head>
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

interface HeadProps extends ListProps {
  readonly field: Field | undefined;
  readonly children: ComponentChildren;
}

/** Heads a column; leads to the list sorted by it, or the other way round where it is. */
function Head({ frame, stretch, field, children }: HeadProps): JSX.Element {
  const { address, sort, isSortable, isFirst } = stretch;
  if (!isSortable) return <th scope="col">{children}</th>;
  const isOwn = sort === undefined ? field === undefined && isFirst : sort.field === field;
  const isDown = sort?.isDown === true;
  const turned: Sort = { field, isDown: isOwn && !isDown, language: undefined };
  // The alphabet is how a list stands that nobody sorted.
  const to = field === undefined && !turned.isDown ? address : addSort(address, turned);
  return (
    <th scope="col" {...(isOwn && { 'aria-sort': isDown ? 'descending' : 'ascending' })}>
      <a href={href(frame, to)} {...(to !== address && { rel: 'nofollow' })}>
        {children}
        {isOwn ? <span aria-hidden="true">{isDown ? '\u00A0↓' : '\u00A0↑'}</span> : null}
      </a>
    </th>
  );
}

function ThingRow({ frame, stretch, thing }: ListProps & { thing: string }): JSX.Element {
  const { kind, graph, fields, beyond } = stretch;
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
          <OrLater frame={frame} graph={graph} thing={thing} path={path} />
          {beyond(thing, path) === 0 ? null : <More frame={frame} thing={thing} count={beyond(thing, path)} />}
        </td>
      ))}
    </tr>
  );
}

/** Says how many more values there are, and leads to the thing, which has them all. */
function More({ frame, thing, count }: { frame: Frame; thing: string; count: number }): JSX.Element {
  const number = numberFormat(frame.language).format(count);
  return (
    <>
      {' '}
      <a href={href(frame, thing)}>{filled(textsOf(frame, 'part').beyond, { count: number })}</a>
    </>
  );
}
