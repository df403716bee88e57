// The latest releases: how much came and went, and which things changed.
import type { JSX } from 'preact';
import { xsd } from '../../../src/index.js';
import type { Latest, PropertyChange, ThingChange } from './changes.js';
import { formatDate } from '../components/date.js';
import { numberFormat } from '../components/formatter.js';
import { href, InLanguage, textsOf, type Frame } from '../components/frame.js';
import type { Graph, Term } from '../components/graph.js';
import { Value } from '../components/value.js';
import { propertyName } from '../components/notes.js';

interface LatestProps {
  readonly frame: Frame;
  /** Holds the names of all things that changed. */
  readonly graph: Graph;
  readonly latest: Latest;
}

/** What is told of a change from one release to another. */
type Told = Pick<Latest, 'changed' | 'isFirst'>;

/** Most properties that are named of a thing. */
const maxProperties = 4;

/** Shows releases, the newest first, with the things that changed; and how to follow them. */
export function LatestChanges(props: { frame: Frame; graph: Graph; changes: readonly Latest[] }): JSX.Element {
  const { frame, graph, changes } = props;
  const { base } = frame.publication;
  return (
    <>
      <ul class="changes">
        {changes.map((latest) => (
          <li>
            <a href={href(frame, `${base}version/${latest.version}/`)}>
              <time dateTime={latest.modified}>
                {formatDate(latest.modified, xsd.date, frame.language) ?? latest.modified}
              </time>
            </a>{' '}
            {summaryOf(latest, frame)} <code class="soft">{latest.version}</code>
            <Things frame={frame} graph={graph} latest={latest} />
          </li>
        ))}
      </ul>
      <ul class="row">
        {frame.path.endsWith('/version') ? null : (
          <li>
            <a href={href(frame, `${base}version/`)}>{textsOf(frame, 'home').allReleases}</a>
          </li>
        )}
        {frame.path.endsWith('/feed') ? null : (
          <li>
            <a href={href(frame, `${base}feed`)}>{textsOf(frame, 'latest').follow}</a>
          </li>
        )}
      </ul>
    </>
  );
}

/** Says how much came and went with a release. */
export function summaryOf({ isFirst, changed, total, added, removed }: Latest, frame: Frame): string {
  const texts = { ...textsOf(frame, 'home'), ...textsOf(frame, 'latest') };
  const number = numberFormat(frame.language);
  if (isFirst) return `${texts.firstRelease}: ${number.format(total)} ${texts.statements}.`;
  if (changed === undefined) return texts.notKept;
  return `${texts.added}: ${number.format(added)}, ${texts.removed}: ${number.format(removed)}.`;
}

/** Shows the things that changed, each with what changed about it. */
export function Things({ frame, graph, latest }: Omit<LatestProps, 'latest'> & { latest: Told }): JSX.Element | null {
  const { changed, isFirst } = latest;
  if (changed === undefined || isFirst) return null;
  const texts = textsOf(frame, 'latest');
  if (changed.things.length === 0) return changed.isWhole ? <p class="soft">{texts.noThings}</p> : null;
  return (
    <ul>
      {changed.things.map((change) => (
        <li>
          <a href={change.document && href(frame, change.document)}>
            <InLanguage frame={frame} text={graph.name(change.thing, frame.language)} />
          </a>{' '}
          <Change frame={frame} graph={graph} change={change} />
        </li>
      ))}
      {changed.isWhole ? null : <li class="soft">{texts.others}</li>}
    </ul>
  );
}

/** Says in words what became of a thing. */
export function Change(props: { frame: Frame; graph: Graph; change: ThingChange }): JSX.Element {
  const { frame, graph, change } = props;
  const texts = textsOf(frame, 'latest');
  if (change.is !== 'changed') return <span class="soft">({texts[change.is]})</span>;
  const shown = change.changes.slice(0, maxProperties);
  return (
    <span class="soft">
      {shown.map((each, index) => (
        <>
          {index === 0 ? '' : '; '}
          <InLanguage frame={frame} text={propertyName(graph, each.property, frame.language, change.kind)} />{' '}
          <Values frame={frame} graph={graph} change={each} />
        </>
      ))}
      {shown.length < change.changes.length ? '; …' : ''}
    </span>
  );
}

/** Most values that are told on either side of a change, and the longest text that is told whole. */
const [maxValues, longest] = [3, 80] as const;

/** Says from what to what, in the reader's language where the texts are in several. */
function Values(props: { frame: Frame; graph: Graph; change: PropertyChange }): JSX.Element {
  const { frame, graph, change } = props;
  const texts = textsOf(frame, 'latest');
  const { from, to } = change;
  if (from.length === 0) return <>{list(frame, graph, to, texts.nowAlso)}</>;
  if (to.length === 0) return <>{list(frame, graph, from, texts.noLonger)}</>;
  return (
    <>
      {list(frame, graph, from, texts.from)} {list(frame, graph, to, texts.to)}
    </>
  );
}

function list(frame: Frame, graph: Graph, terms: readonly Term[], word: string): JSX.Element {
  return (
    <>
      {word}{' '}
      {terms.slice(0, maxValues).map((term, index) => (
        <>
          {index === 0 ? '' : ', '}
          {term.termType === 'Literal' && term.value.length > longest ? (
            <InLanguage
              frame={frame}
              text={{ text: `„${term.value.slice(0, longest).trimEnd()}…”`, language: term.language || undefined }}
            />
          ) : (
            <b>
              <Value frame={frame} graph={graph} term={term} />
            </b>
          )}
        </>
      ))}
      {terms.length > maxValues ? ', …' : ''}
    </>
  );
}
