// The home page: what this is, what is in it at a glance, when and where, what changed, and how to reuse it.
import type { JSX } from 'preact';
import { inLanguage, type Kind } from '../../../src/index.js';
import type { Overview } from './gather.js';
import type { Latest } from './changes.js';
import type { Link } from '../../http/header.js';
import { CardList } from '../components/cards.js';
import { PointMap } from '../drawing/map.js';
import { Timeline } from '../drawing/timeline.js';
import type { Download } from '../components/downloads.js';
import { Find } from '../components/find.js';
import { numberFormat } from '../components/formatter.js';
import { titleOf, type Graph } from '../components/graph.js';
import { href, InLanguage, Said, textsOf, type Frame } from '../components/frame.js';
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
  readonly overview: Overview;
  /** The latest releases, the newest first. */
  readonly changes: readonly Latest[];
  readonly downloads: readonly Download[];
  readonly links: readonly Link[];
}

/** Writes the home page. */
export function homePage(frame: Frame, view: HomeView): string {
  const { title, description } = frame.publication;
  return renderPage(frame, {
    title: inLanguage(title, frame.language) ?? '',
    description: inLanguage(description, frame.language),
    links: view.links,
    children: <Home frame={frame} view={view} />,
  });
}

function Home({ frame, view }: { frame: Frame; view: HomeView }): JSX.Element {
  const { graph, overview } = view;
  const { publication } = frame;
  const texts = textsOf(frame, 'home');
  return (
    <>
      <h1>
        <Said frame={frame} texts={publication.title} />
      </h1>
      <p class="lead">
        <Said frame={frame} texts={publication.description} />
      </p>
      <Find frame={frame} id="find" />
      {overview.cards.map((cards) => (
        <CardList frame={frame} graph={graph} cards={cards} />
      ))}
      {overview.dates.length === 0 ? null : (
        <Section id="timeline" title={texts.timeline}>
          <Timeline frame={frame} graph={graph} dates={overview.dates} />
        </Section>
      )}
      {overview.points.length === 0 ? null : (
        <Section id="map" title={texts.map}>
          <PointMap frame={frame} graph={graph} points={overview.points} />
        </Section>
      )}
      <Section id="kinds" title={texts.kinds}>
        <Counts frame={frame} graph={graph} counts={view.counts} />
      </Section>
      <Section id="changes" title={texts.changes}>
        <LatestChanges frame={frame} graph={graph} changes={view.changes} />
      </Section>
      <Section id="reuse" title={texts.reuse}>
        <Reuse frame={frame} downloads={view.downloads} />
      </Section>
    </>
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
