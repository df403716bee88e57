// The home page: what the publication answers, then where and what else there is, what to ask, how to reuse it, what changed.
import type { JSX } from 'preact';
import { inLanguage, xsd, type ExampleQuery, type Kind } from '../../../src/index.js';
import type { Overview } from './gather.js';
import type { Latest } from './changes.js';
import type { Link } from '../../http/header.js';
import { CardList } from '../components/cards.js';
import { PointMap } from '../drawing/map.js';
import { Histogram } from '../drawing/histogram.js';
import { Timeline } from '../drawing/timeline.js';
import type { Download } from '../components/downloads.js';
import { Find } from '../components/find.js';
import { numberFormat } from '../components/formatter.js';
import { pickMap, titleOf, type Graph } from '../components/graph.js';
import { href, InLanguage, Said, textsOf, type Frame } from '../components/frame.js';
import { AnswerRows } from './answer.js';
import { formatDate } from '../components/date.js';
import { sentenceOf } from '../components/sentence.js';
import { Questions } from '../query/aids.js';
import { LatestChanges } from './latest.js';
import { renderPage } from '../components/layout.js';
import { Section } from '../components/parts.js';
import { Reuse } from './reuse.js';

/** One kind with the number of its things. */
interface Count {
  readonly kind: Kind;
  readonly things: number;
}

/** What the home page shows. */
interface HomeView {
  /** Holds the names of the kinds' shapes and of all that the overview names. */
  readonly graph: Graph;
  readonly counts: readonly Count[];
  readonly queries: readonly ExampleQuery[];
  readonly overview: Overview;
  /** The latest releases, the newest first. */
  readonly changes: readonly Latest[];
  readonly downloads: readonly Download[];
  readonly links: readonly Link[];
}

/** Most questions on the home page, of those that stand first. */
const maxQuestions = 4;

/** Writes the home page. */
export function homePage(frame: Frame, view: HomeView): string {
  const { title, description } = frame.publication;
  return renderPage(frame, {
    title: pickMap(title, frame.language) ?? '',
    description: inLanguage(description, frame.language),
    links: view.links,
    children: <Home frame={frame} view={view} />,
  });
}

function Home({ frame, view }: { frame: Frame; view: HomeView }): JSX.Element {
  const { graph, overview, queries, counts } = view;
  const texts = textsOf(frame, 'home');
  return (
    <>
      <Opening frame={frame} view={view} />
      {overview.points.length === 0 ? null : (
        <Section id="map" title={overview.answer === undefined ? texts.map : texts.others}>
          <PointMap frame={frame} graph={graph} points={overview.points} groups={overview.groups} />
        </Section>
      )}
      {queries.length === 0 ? null : (
        <Section id="questions" title={texts.questions}>
          <Questions frame={frame} queries={firstOf(queries)} />
          <p>
            <a href={href(frame, `${frame.publication.base}sparql`)}>{texts.allQuestions}</a>
          </p>
        </Section>
      )}
      {overview.cards.map((cards) => (
        <CardList frame={frame} graph={graph} cards={cards} />
      ))}
      <Times frame={frame} view={view} />
      <Section id="reuse" title={texts.reuse}>
        <Reuse frame={frame} downloads={view.downloads} />
      </Section>
      <Section id="changes" title={texts.changes}>
        <LatestChanges frame={frame} graph={graph} changes={view.changes} />
      </Section>
      <details open={overview.answer === undefined}>
        <summary>
          {texts.kinds} ({counts.length})
        </summary>
        <Counts frame={frame} graph={graph} counts={counts} />
      </details>
    </>
  );
}

/** The questions of the group that comes first. */
function firstOf(queries: readonly ExampleQuery[]): ExampleQuery[] {
  const group = inLanguage(queries[0]?.group ?? {}, 'en');
  return queries.filter((each) => inLanguage(each.group ?? {}, 'en') === group).slice(0, maxQuestions);
}

/** The answer in a sentence and its rows; where the publication is about no one thing, its title and what is in it. */
function Opening({ frame, view }: { frame: Frame; view: HomeView }): JSX.Element {
  const { graph, overview } = view;
  const { publication, language } = frame;
  const { answer } = overview;
  const kind = graph.model.kind(graph.names.readThing(answer?.subject ?? '')?.kind ?? '');
  const sentence = answer && kind && sentenceOf(graph, { thing: answer.subject, kind, isShort: true }, language);
  const description = (
    <p class="lead">
      <Said frame={frame} texts={publication.description} />
    </p>
  );
  if (answer === undefined || sentence === undefined)
    return (
      <>
        <h1>
          <Said frame={frame} texts={publication.title} />
        </h1>
        <p class="lead">
          <Contents frame={frame} view={view} />
        </p>
        {description}
        <Find frame={frame} id="find" />
      </>
    );
  return (
    <>
      <h1 class="asked">
        <InLanguage frame={frame} text={sentence} />
      </h1>
      <Reach frame={frame} />
      <Find frame={frame} id="find" />
      <div class="answer">
        <AnswerRows frame={frame} graph={graph} answer={answer} />
      </div>
      {description}
    </>
  );
}

/** Most kinds that are named in the first line. */
const maxNamed = 4;

/** Says what is described, the kinds with most things first. */
function Contents({ frame, view }: { frame: Frame; view: HomeView }): JSX.Element {
  const { graph, counts } = view;
  const number = numberFormat(frame.language);
  const own = counts.filter(({ kind }) => !kind.class.startsWith(graph.names.tool)).slice(0, maxNamed);
  return (
    <>
      {own.map(({ kind, things }, index) => (
        <>
          {index === 0 ? '' : ' · '}
          <a href={href(frame, `${frame.publication.base}doc/${kind.name}`)}>
            <InLanguage frame={frame} text={titleOf(kind, graph, frame.language)} /> ({number.format(things)})
          </a>
        </>
      ))}
    </>
  );
}

/** Says up to which day the facts go, and that each says on what it rests. */
function Reach({ frame }: { frame: Frame }): JSX.Element {
  const texts = textsOf(frame, 'home');
  const { temporal, modified, base } = frame.publication;
  const day = temporal?.end ?? modified;
  return (
    <p class="soft">
      {texts.upTo} {formatDate(day, datatypeOf(day), frame.language) ?? day} ·{' '}
      <a href={href(frame, `${base}evidence`)}>{texts.everyFact}</a>
    </p>
  );
}

function datatypeOf(day: string): string {
  return day.length === 4 ? xsd.gYear : day.length === 7 ? xsd.gYearMonth : xsd.date;
}

/** Dates that the answer does not show: one by one, or by year where they are many. */
function Times({ frame, view }: { frame: Frame; view: HomeView }): JSX.Element | null {
  const { graph, overview } = view;
  if (overview.dates.length + overview.years.length === 0) return null;
  return (
    <Section id="timeline" title={textsOf(frame, 'home').timeline}>
      {overview.dates.length === 0 ? null : <Timeline frame={frame} graph={graph} dates={overview.dates} />}
      {overview.years.map((years) => (
        <Histogram frame={frame} graph={graph} years={years} />
      ))}
    </Section>
  );
}

function Counts(props: { frame: Frame; graph: Graph; counts: readonly Count[] }): JSX.Element {
  const { frame, graph, counts } = props;
  const number = numberFormat(frame.language);
  return (
    <ul class="counts">
      {counts.map(({ kind, things }) => (
        <li>
          <a href={href(frame, `${frame.publication.base}doc/${kind.name}`)}>
            <span>
              <InLanguage frame={frame} text={titleOf(kind, graph, frame.language)} />
            </span>
            <b>{number.format(things)}</b>
          </a>
        </li>
      ))}
    </ul>
  );
}
