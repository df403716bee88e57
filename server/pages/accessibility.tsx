// The accessibility statement.
import type { JSX } from 'preact';
import { inLanguage, xsd } from '../../src/index.js';
import { formatDate } from './date.js';
import { renderPage, safeHref, textsOf, type Frame } from './layout.js';
import { Row, Section } from './part.js';
import { accessibilityWords } from './words/accessibility.js';

/** Writes the statement of a publication. */
export function accessibilityPage(frame: Frame): string {
  const texts = textsOf(frame, accessibilityWords);
  return renderPage(frame, { title: texts.title, children: <Statement frame={frame} /> });
}

function Statement({ frame }: { frame: Frame }): JSX.Element {
  const texts = textsOf(frame, accessibilityWords);
  const { publisher, base } = frame.publication;
  return (
    <>
      <h1>{texts.title}</h1>
      <p class="lead">
        {inLanguage(publisher.name, frame.language)} {texts.commits} <span class="iri">{base}</span>.
      </p>
      <Dates frame={frame} />
      <Section id="state" title={texts.state}>
        <p>{texts.stateText}</p>
      </Section>
      <Section id="limits" title={texts.limits}>
        <Points points={[texts.limit1, texts.limit2, texts.limit3]} />
      </Section>
      <Section id="features" title={texts.features}>
        <Points points={[texts.feature1, texts.feature2, texts.feature3]} />
      </Section>
      <Section id="contact" title={texts.contact}>
        <p>{texts.contactText}</p>
        <Contact frame={frame} />
      </Section>
      <Section id="enforcement" title={texts.enforcement}>
        <p>
          {texts.enforcementText} <a href="https://bip.brpo.gov.pl/">{texts.commissioner}</a>.
        </p>
      </Section>
    </>
  );
}

function Points({ points }: { points: readonly string[] }): JSX.Element {
  return (
    <ul>
      {points.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  );
}

/** The statement is a part of the program and the publication: it is as old as the release that carries it. */
function Dates({ frame }: { frame: Frame }): JSX.Element {
  const texts = textsOf(frame, accessibilityWords);
  const { issued, modified } = frame.publication;
  const rows = [
    [texts.published, issued ?? modified],
    [texts.updated, modified],
    [texts.prepared, modified],
  ] as const;
  return (
    <Section id="dates" title={texts.dates}>
      <dl class="facts">
        {rows.map(([label, day]) => (
          <Row label={label}>
            <time dateTime={day}>{formatDate(day, xsd.date, frame.language) ?? day}</time>
          </Row>
        ))}
      </dl>
    </Section>
  );
}

function Contact({ frame }: { frame: Frame }): JSX.Element {
  const texts = textsOf(frame, accessibilityWords);
  const { publisher, contact } = frame.publication;
  const page = safeHref(contact?.page ?? publisher.page ?? '');
  return (
    <dl class="facts">
      <Row label={texts.publisher}>{inLanguage(contact?.name ?? publisher.name, frame.language)}</Row>
      {contact?.email === undefined ? null : (
        <Row label={texts.email}>
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </Row>
      )}
      {page === undefined ? null : (
        <Row label={texts.page}>
          <a href={page}>{page}</a>
        </Row>
      )}
      {page === undefined && contact?.email === undefined ? <Row label={texts.contact}>{texts.noContact}</Row> : null}
    </dl>
  );
}
