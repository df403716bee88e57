// The home page: what is described, how much of it, and how to reuse it.
import type { JSX } from 'preact';
import { inLanguage, type Kind } from '../../src/index.js';
import type { Link } from '../http/header.js';
import { localeOf, titleOf, type Graph } from './graph.js';
import { href, InLanguage, renderPage, textsOf, type Frame } from './layout.js';
import { homeWords } from './words/home.js';

/** One kind with the number of its things. */
interface Count {
  readonly kind: Kind;
  readonly things: number;
}

/** One file that can be downloaded. */
export interface Download {
  /** Name under `dump/`. */
  readonly file: string;
  readonly bytes: number;
}

/** What the home page shows. */
interface HomeView {
  /** Holds the names of the kinds' shapes. */
  readonly graph: Graph;
  readonly counts: readonly Count[];
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
  const { graph, counts, downloads } = view;
  const { publication, language } = frame;
  const texts = textsOf(frame, homeWords);
  const number = new Intl.NumberFormat(localeOf(language));
  return (
    <>
      <h1>{inLanguage(publication.title, language)}</h1>
      <p class="lead">{inLanguage(publication.description, language)}</p>
      <h2>{texts.kinds}</h2>
      <ul class="cards">
        {counts.map(({ kind, things }) => (
          <li>
            <a href={href(frame, `${publication.base}doc/${kind.name}`)}>
              <b>{number.format(things)}</b>
              <InLanguage frame={frame} text={titleOf(kind, graph, language)} />
            </a>
          </li>
        ))}
      </ul>
      <h2>{texts.reuse}</h2>
      <p>{texts.reuseHint}</p>
      <ul>
        <li>
          {texts.reuseDump}
          <Downloads frame={frame} downloads={downloads} />
        </li>
        <li>
          {texts.reuseQuery} <a href={href(frame, `${publication.base}sparql`)}>{texts.openQuery}</a>
        </li>
        <li>
          {texts.reuseNegotiation}
          <pre>{`curl -L -H 'Accept: text/turtle' ${publication.base}catalog`}</pre>
        </li>
      </ul>
    </>
  );
}

/** Shows files to download with their sizes. */
export function Downloads({ frame, downloads }: { frame: Frame; downloads: readonly Download[] }): JSX.Element {
  return (
    <ul class="row">
      {downloads.map(({ file, bytes }) => (
        <li>
          <a href={href(frame, `${frame.publication.base}dump/${file}`)}>
            {file} <span class="soft">{formatSize(bytes, frame.language)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Writes a number of bytes in the unit that fits, a thousand bytes to the kilobyte. */
function formatSize(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const options = {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumSignificantDigits: 3,
  } as const;
  return new Intl.NumberFormat(localeOf(language), options).format(bytes / 1000 ** step);
}
