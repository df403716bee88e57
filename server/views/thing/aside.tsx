// What stands beside a thing's facts: its name for programs, its formats, how to cite it, and its history.
import type { JSX } from 'preact';
import { inLanguage, xsd, type Format, type Step } from '../../../src/index.js';
import { Changes } from './changes.js';
import { formatDate } from '../components/date.js';
import { nameOfLicence } from '../components/footer.js';
import { href, safeHref, textsOf, type Frame } from '../components/frame.js';

/** What is known about a document besides what it says. */
export interface About {
  /** IRI of the thing. */
  readonly topic: string;
  /** IRI of the document, without ending. */
  readonly document: string;
  readonly title: string;
  /** `xsd:date` of the last change. */
  readonly modified: string;
  readonly formats: readonly Format[];
  /** Releases in which the thing changed, the newest first. */
  readonly history: readonly Step[];
}

/** Shows all that, as a column of its own. */
export function Aside({ frame, about }: { frame: Frame; about: About }): JSX.Element {
  const texts = textsOf(frame, 'thing');
  const { document, formats, history } = about;
  return (
    <aside class="about" aria-label={texts.about}>
      <h2>{textsOf(frame, 'part').identifier}</h2>
      <p class="iri">{about.topic}</p>
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
      <h2>{texts.cite}</h2>
      <Citation frame={frame} about={about} />
      {history.length === 0 ? null : (
        <>
          <h2>{texts.history}</h2>
          <Changes frame={frame} changes={history} path={document.slice(frame.publication.base.length)} />
        </>
      )}
    </aside>
  );
}

function Citation({ frame, about }: { frame: Frame; about: About }): JSX.Element {
  const { title, publisher, licence } = frame.publication;
  const whole = inLanguage(title, frame.language) ?? '';
  const who = inLanguage(publisher.name, frame.language) ?? '';
  const day = formatDate(about.modified, xsd.date, frame.language) ?? about.modified;
  return (
    <p>
      {who}: {about.title}. <cite>{whole}</cite>, {frame.version}, {day}. <span class="iri">{about.topic}</span>.{' '}
      <a rel="license" href={safeHref(licence)}>
        {nameOfLicence(licence)}
      </a>
    </p>
  );
}
