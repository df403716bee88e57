// The page of what was found by a name; it works without scripts.
import type { ComponentChildren, JSX } from 'preact';
import type { Found, Hit, Kind, Name } from '../../../src/index.js';
import type { Apart } from '../../search/apart.js';
import { kindIn, nameIn } from '../../search/name.js';
import type { Found as FoundTerm } from '../../search/vocabulary.js';
import { Find } from '../components/find.js';
import type { Graph } from '../components/graph.js';
import { href, InLanguage, textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { Value } from '../components/value.js';
import { count, KindRow, KindsFound, Lists, Nothing } from './kinds.js';

/** What the page of a search shows. */
export interface SearchView {
  readonly graph: Graph;
  readonly text: string;
  readonly kind: Kind | undefined;
  /** Place of the first of the hits among all. */
  readonly offset: number;
  readonly found: Found;
  /** What tells things of one name apart. */
  readonly apart: Apart;
  readonly terms: readonly FoundTerm[];
  /** Kinds that have such a name. */
  readonly kinds: readonly Kind[];
  /** How many hits there are of each kind, whatever kind is asked for; absent where that is not known. */
  readonly counts: Found['kinds'] | undefined;
  /** All kinds with the number of their things. */
  readonly lists: readonly { readonly kind: Kind; readonly things: number }[];
  /** How many things there are to be found. */
  readonly things: number;
  /** Addresses of the stretches before and behind. */
  readonly next: string | undefined;
  readonly previous: string | undefined;
  /** Gives the address of the same search among one kind, or all. */
  ofKind(kind: Kind | undefined): string;
}

/** Writes the page of a search. */
export function searchPage(frame: Frame, view: SearchView): string {
  const { title } = textsOf(frame, 'search');
  return renderPage(frame, {
    title: view.text === '' ? title : `${view.text} – ${title}`,
    children: <SearchBody frame={frame} view={view} />,
  });
}

function SearchBody({ frame, view }: { frame: Frame; view: SearchView }): JSX.Element {
  const texts = textsOf(frame, 'search');
  const { text, found } = view;
  return (
    <>
      <h1>{texts.title}</h1>
      <Find frame={frame} id="find" text={text} />
      {text === '' ? (
        <>
          <p class="soft">{texts.hint}</p>
          <p class="soft">
            {texts.things}: {count(frame, view.things)}
          </p>
          <Lists frame={frame} view={view} />
        </>
      ) : (
        <>
          <KindRow frame={frame} view={view} />
          {view.kinds.length > 0 ? <KindsFound frame={frame} view={view} /> : null}
          {found.hits.length > 0 ? <Hits frame={frame} view={view} /> : null}
          {view.terms.length > 0 ? <Terms frame={frame} view={view} /> : null}
          {found.hits.length + view.terms.length + view.kinds.length === 0 ? (
            <Nothing frame={frame} view={view} />
          ) : null}
        </>
      )}
    </>
  );
}

function Hits({ frame, view }: { frame: Frame; view: SearchView }): JSX.Element {
  const texts = textsOf(frame, 'search');
  const { hits, total, isCut } = view.found;
  const [first] = hits;
  const remark = { similar: texts.similar, partial: texts.partial, exact: '', beginning: '', words: '' };
  return (
    <section aria-labelledby="found">
      <h2 id="found">
        {texts.found}{' '}
        <span class="soft">
          ({isCut ? `${texts.atLeast} ` : ''}
          {count(frame, total)})
        </span>
      </h2>
      {first === undefined || remark[first.fit] === '' ? null : <p>{remark[first.fit]}</p>}
      <ol class="found" start={view.offset + 1}>
        {hits.map((hit) => (
          <HitRow frame={frame} view={view} hit={hit} />
        ))}
      </ol>
      <Pages frame={frame} view={view} />
    </section>
  );
}

function HitRow({ frame, view, hit }: { frame: Frame; view: SearchView; hit: Hit }): JSX.Element {
  const { graph, apart } = view;
  const kind = graph.model.kind(hit.kind);
  const is = kind === undefined ? hit.kind : kindIn(kind, frame.language);
  const value = apart.get(hit.iri);
  return (
    <NamedRow frame={frame} iri={hit.iri} names={hit.names} is={is}>
      {value === undefined ? null : (
        <>
          {' '}
          · <Value frame={frame} graph={graph} term={value} />
        </>
      )}
    </NamedRow>
  );
}

/** Shows the terms and shapes that have such a name, in a group of their own. */
function Terms({ frame, view }: { frame: Frame; view: SearchView }): JSX.Element {
  const texts = textsOf(frame, 'search');
  return (
    <section aria-labelledby="vocabulary">
      <h2 id="vocabulary">
        {texts.vocabulary} <span class="soft">({count(frame, view.terms.length)})</span>
      </h2>
      <ul class="found">
        {view.terms.map(({ iri, names, is }) => (
          <NamedRow frame={frame} iri={iri} names={names} is={texts[is]} />
        ))}
      </ul>
    </section>
  );
}

interface NamedProps {
  readonly frame: Frame;
  readonly iri: string;
  readonly names: readonly Name[];
  /** What it is, in the reader's language. */
  readonly is: string;
  readonly children?: ComponentChildren;
}

function NamedRow({ frame, iri, names, is, children }: NamedProps): JSX.Element {
  const name = nameIn(names, frame.language);
  // One name in two languages is one name.
  const others = names
    .filter(({ text }, at) => text !== name.text && names.findIndex((each) => each.text === text) === at)
    .slice(0, 4);
  return (
    <li>
      <a href={href(frame, iri)}>
        <NameText frame={frame} name={name} />
      </a>{' '}
      <span class="soft">
        {is}
        {children}
        {others.length === 0 ? null : ` · ${textsOf(frame, 'search').alsoCalled}: `}
        {others.map((other, at) => (
          <>
            {at === 0 ? '' : ', '}
            <NameText frame={frame} name={other} />
          </>
        ))}
      </span>
    </li>
  );
}

function NameText({ frame, name }: { frame: Frame; name: Name }): JSX.Element {
  return <InLanguage frame={frame} text={{ text: name.text, language: name.language || undefined }} />;
}

function Pages({ frame, view }: { frame: Frame; view: SearchView }): JSX.Element | null {
  const texts = textsOf(frame, 'search');
  if (view.next === undefined && view.previous === undefined) return null;
  return (
    <nav aria-label={texts.pages}>
      <ul class="row">
        {view.previous === undefined ? null : (
          <li>
            <a rel="prev" href={href(frame, view.previous)}>
              {texts.previous}
            </a>
          </li>
        )}
        {view.next === undefined ? null : (
          <li>
            <a rel="next" href={href(frame, view.next)}>
              {texts.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
