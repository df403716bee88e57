// The accessibility statement, with the parts, the order and the identifiers that programs of the Polish ministry look for.
import type { JSX } from 'preact';
import { inLanguage, xsd } from '../../../src/index.js';
import { formatDate } from '../components/date.js';
import { Said, safeHref, textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { Row, Section } from '../components/parts.js';
import { Contact, Other, settingsOf } from './reach.js';

/** Writes the statement of a publication. */
export function accessibilityPage(frame: Frame): string {
  const texts = textsOf(frame, 'accessibility');
  return renderPage(frame, { title: texts.title, children: <Statement frame={frame} /> });
}

interface Part {
  readonly frame: Frame;
}

function Statement({ frame }: Part): JSX.Element {
  const texts = textsOf(frame, 'accessibility');
  const { publisher, base } = frame.publication;
  const { compliance = 'partial' } = settingsOf(frame);
  return (
    <>
      <h1>{texts.title}</h1>
      <div id="a11y-wstep">
        <p class="lead">
          <span id="a11y-podmiot">
            <Said frame={frame} texts={publisher.name} />
          </span>{' '}
          {texts.commits} <span id="a11y-zakres">{texts.website}</span> {texts.following}
        </p>
        <p>
          {texts.applies}{' '}
          <a id="a11y-url" href={base}>
            {base}
          </a>
          .
        </p>
      </div>
      <Dates frame={frame} />
      <Section id="state" title={texts.state}>
        <p id="a11y-status">{texts[compliance]}</p>
      </Section>
      {compliance === 'full' ? null : <Limits frame={frame} />}
      <Preparation frame={frame} />
      <Use frame={frame} />
      <Section id="contact" title={texts.contact}>
        <p>{texts.contactText}</p>
        <Contact frame={frame} />
      </Section>
      <Complaints frame={frame} />
      <Other frame={frame} />
    </>
  );
}

function Use({ frame }: Part): JSX.Element {
  const texts = textsOf(frame, 'accessibility');
  return (
    <>
      <Section id="features" title={texts.features}>
        <Points points={[texts.feature1, texts.feature2, texts.feature3]} />
      </Section>
      <Section id="shortcuts" title={texts.shortcuts}>
        <p>{texts.shortcutsText}</p>
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

function Day({ frame, id, day }: { frame: Frame; id: string; day: string }): JSX.Element {
  return (
    <time id={id} dateTime={day}>
      {formatDate(day, xsd.date, frame.language) ?? day}
    </time>
  );
}

function Dates({ frame }: Part): JSX.Element {
  const texts = textsOf(frame, 'accessibility');
  const { issued, modified } = frame.publication;
  const { published = issued, updated = modified } = settingsOf(frame);
  return (
    <Section id="dates" title={texts.dates}>
      <dl class="facts">
        {published === undefined ? null : (
          <Row label={texts.published}>
            <Day frame={frame} id="a11y-data-publikacja" day={published} />
          </Row>
        )}
        <Row label={texts.updated}>
          <Day frame={frame} id="a11y-data-aktualizacja" day={updated} />
        </Row>
      </dl>
    </Section>
  );
}

function Limits({ frame }: Part): JSX.Element {
  const texts = textsOf(frame, 'accessibility');
  return (
    <Section id="limits" title={texts.limits}>
      <h3>{texts.annex}</h3>
      <Points points={[texts.limit1, texts.limit2, texts.limit3, texts.untested]} />
    </Section>
  );
}

function Preparation({ frame }: Part): JSX.Element {
  const texts = textsOf(frame, 'accessibility');
  const { prepared, reviewed, assessor, report } = settingsOf(frame);
  const address = safeHref(report ?? '');
  return (
    <Section id="preparation" title={texts.preparation}>
      <dl class="facts">
        {prepared === undefined ? null : (
          <Row label={texts.prepared}>
            <Day frame={frame} id="a11y-data-sporzadzenie" day={prepared} />
          </Row>
        )}
        {reviewed === undefined ? null : (
          <Row label={texts.reviewed}>
            <Day frame={frame} id="a11y-data-przeglad" day={reviewed} />
          </Row>
        )}
        <Row label={texts.method}>
          {assessor === undefined ? texts.self : `${texts.by} ${inLanguage(assessor, frame.language) ?? ''}`}
        </Row>
        {address === undefined ? null : (
          <Row label={texts.report}>
            <a href={address}>{address}</a>
          </Row>
        )}
      </dl>
      <p>{texts.methodText}</p>
    </Section>
  );
}

function Complaints({ frame }: Part): JSX.Element {
  const texts = textsOf(frame, 'accessibility');
  return (
    <Section id="enforcement" title={texts.enforcement}>
      <div id="a11y-procedura">
        <p>{texts.request}</p>
        <p>{texts.terms}</p>
        <p>
          {texts.enforcementText} <a href="https://bip.brpo.gov.pl/">{texts.commissioner}</a>.
        </p>
      </div>
    </Section>
  );
}
