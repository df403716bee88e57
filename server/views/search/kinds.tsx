// The kinds beside what was found: to which the search can be limited, which have such a name, and all of them.
import type { JSX } from 'preact';
import type { Kind } from '../../../src/index.js';
import { href, InLanguage, textsOf, type Frame } from '../components/frame.js';
import { numberFormat } from '../components/formatter.js';
import { titleOf, type Graph } from '../components/graph.js';
import { Section } from '../components/parts.js';

interface KindsProps {
  readonly frame: Frame;
  readonly view: {
    readonly graph: Graph;
    readonly text: string;
    readonly kind: Kind | undefined;
    readonly offset: number;
    readonly found: { readonly total: number };
    readonly kinds: readonly Kind[];
    readonly counts: ReadonlyMap<string, number> | undefined;
    readonly lists: readonly { readonly kind: Kind; readonly things: number }[];
    ofKind(kind: Kind | undefined): string;
  };
}

/** Shows the kinds to which the search can be limited: those of the hits with their number, or all where that is not known. */
export function KindRow({ frame, view }: KindsProps): JSX.Element | null {
  const texts = textsOf(frame, 'search');
  const { counts, graph } = view;
  const link = (kind: Kind | undefined, label: string, hits: number | undefined): JSX.Element => (
    <li>
      <a href={href(frame, view.ofKind(kind))} {...(kind === view.kind && { 'aria-current': 'true' })}>
        {label} {hits === undefined ? null : <span class="soft">{count(frame, hits)}</span>}
      </a>
    </li>
  );
  const shown = view.lists.map(({ kind }) => kind).filter((kind) => counts === undefined || counts.has(kind.name));
  if (shown.length === 0 || (shown.length === 1 && view.kind === undefined)) return null;
  return (
    <nav aria-label={texts.filter}>
      <ul class="row">
        {link(undefined, texts.all, undefined)}
        {byName(shown, view, frame).map((kind) =>
          link(kind, titleOf(kind, graph, frame.language).text, counts?.get(kind.name)),
        )}
      </ul>
    </nav>
  );
}

function byName(kinds: readonly Kind[], { graph }: KindsProps['view'], { language }: Frame): Kind[] {
  const name = (kind: Kind): string => titleOf(kind, graph, language).text;
  return [...kinds].sort((a, b) => name(a).localeCompare(name(b), language));
}

/** Shows the kinds that have such a name, which lead to their lists. */
export function KindsFound({ frame, view }: KindsProps): JSX.Element {
  return (
    <Section id="kinds" title={textsOf(frame, 'search').kinds}>
      <KindLinks frame={frame} view={view} kinds={view.kinds} />
    </Section>
  );
}

/** Shows the lists of all kinds, as a page without a search does. */
export function Lists({ frame, view }: KindsProps): JSX.Element {
  return <KindLinks frame={frame} view={view} kinds={view.lists.map(({ kind }) => kind)} />;
}

function KindLinks({ frame, view, kinds }: KindsProps & { kinds: readonly Kind[] }): JSX.Element {
  const { graph, lists } = view;
  return (
    <ul class="found">
      {kinds.map((kind) => {
        const things = lists.find((each) => each.kind === kind)?.things ?? 0;
        return (
          <li>
            <a href={href(frame, `${graph.names.base}doc/${kind.name}`)}>
              <InLanguage frame={frame} text={titleOf(kind, graph, frame.language)} />
            </a>{' '}
            <span class="soft">{count(frame, things)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Says that nothing was found, or nothing so far behind; and shows where else to look. */
export function Nothing({ frame, view }: KindsProps): JSX.Element {
  const texts = textsOf(frame, 'search');
  if (view.found.total > 0)
    return (
      <p class="lead">
        {texts.pastEnd} <a href={href(frame, view.ofKind(view.kind))}>{texts.toFirst}</a>
      </p>
    );
  return (
    <>
      <p class="lead">{texts.nothing}</p>
      <p>{texts.nothingHint}</p>
      <Lists frame={frame} view={view} />
    </>
  );
}

/** Writes a number of things. */
export function count({ language }: Frame, number: number): string {
  return numberFormat(language).format(number);
}
