// What stands below a thing's facts: its formats, how to cite it, and its history.
import type { JSX } from 'preact';
import { xsd, type Format } from '../../../src/index.js';
import { Changes } from './changes.js';
import { formatDate } from '../components/date.js';
import { nameOfLicence } from '../components/footer.js';
import { href, InLanguage, safeHref, Said, stopAfter, textsOf, type Frame } from '../components/frame.js';
import type { Graph, Text } from '../components/graph.js';
import type { PastStep } from './past.js';

/** What is known about a document besides what it says. */
export interface AboutDocument {
  /** IRI of the thing. */
  readonly topic: string;
  /** IRI of the document, without ending. */
  readonly document: string;
  readonly title: Text;
  /** `xsd:date` of the last change. */
  readonly modified: string;
  readonly formats: readonly Format[];
  /** Releases in which the thing changed, the newest first. */
  readonly history: readonly PastStep[];
}

/** Shows all that, side by side. */
export function About({ frame, graph, about }: { frame: Frame; graph: Graph; about: AboutDocument }): JSX.Element {
  const texts = textsOf(frame, 'thing');
  const { document, formats, history } = about;
  return (
    <aside class="about ways" aria-label={texts.about}>
      <div class="screen">
        <h2>{textsOf(frame, 'part').formats}</h2>
        <ul class="row">
          {formats
            .filter((format) => format.content !== 'page')
            .map((format) => (
              <li>
                <a href={href({ ...frame, chosen: false }, `${document}.${format.extension}`)} type={format.mediaType}>
                  {format.name}
                </a>
              </li>
            ))}
        </ul>
      </div>
      <div>
        <h2>{texts.cite}</h2>
        <Citation frame={frame} about={about} />
      </div>
      {history.length === 0 ? null : (
        <div>
          <h2>{texts.history}</h2>
          <Changes frame={frame} graph={graph} changes={history} path={document.slice(frame.publication.base.length)} />
        </div>
      )}
    </aside>
  );
}

function Citation({ frame, about }: { frame: Frame; about: AboutDocument }): JSX.Element {
  const { title, publisher, licence } = frame.publication;
  // What an earlier release says is cited under its address: its name leads to the present.
  const { origin, pathname } = new URL(frame.publication.base);
  const address =
    frame.past === undefined
      ? about.topic
      : origin + frame.prefix + new URL(about.document).pathname.slice(pathname.length);
  const day = formatDate(about.modified, xsd.date, frame.language) ?? about.modified;
  return (
    <p>
      <Said frame={frame} texts={publisher.name} />: <InLanguage frame={frame} text={about.title} />
      {stopAfter(about.title)}{' '}
      <cite>
        <Said frame={frame} texts={title} />
      </cite>
      , {frame.version}, {day}. <span class="iri">{address}</span>.{' '}
      <a rel="license" href={safeHref(licence)}>
        {nameOfLicence(licence)}
      </a>
    </p>
  );
}
