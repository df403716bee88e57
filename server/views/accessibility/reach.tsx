// How to reach the publisher, as its accessibility statement says: who answers, and how its seat can be entered.
import type { ComponentChildren, JSX } from 'preact';
import { type Accessibility, type LangMap } from '../../../src/index.js';
import { InLanguage, Said, safeHref, textsOf, type Frame } from '../components/frame.js';
import { pickMap } from '../components/graph.js';
import { Row, Section } from '../components/parts.js';

interface Part {
  readonly frame: Frame;
}

/** Gives what the publisher says for the statement; what it does not say, nobody says in its place. */
export function settingsOf({ publication }: Frame): Accessibility {
  return publication.accessibility ?? {};
}

/** Shows who answers, with the identifiers of the ministry's template. */
export function Contact({ frame }: Part): JSX.Element {
  const texts = textsOf(frame, 'accessibility');
  const { publisher, contact } = frame.publication;
  const { responsible = contact?.name, email = contact?.email, phone } = settingsOf(frame);
  const page = safeHref(contact?.page ?? publisher.page ?? '');
  return (
    <dl class="facts">
      <Row label={responsible === undefined ? texts.publisher : texts.responsible}>
        <span id="a11y-kontakt">
          <Said frame={frame} texts={responsible ?? publisher.name} />
        </span>
      </Row>
      {email === undefined ? null : (
        <Row label={texts.email}>
          <a id="a11y-email" href={`mailto:${email}`}>
            {email}
          </a>
        </Row>
      )}
      {phone === undefined ? null : (
        <Row label={texts.phone}>
          <a id="a11y-telefon" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            {phone}
          </a>
        </Row>
      )}
      {page === undefined ? null : (
        <Row label={texts.page}>
          <a href={page}>{page}</a>
        </Row>
      )}
      {page === undefined && email === undefined && phone === undefined ? (
        <Row label={texts.contact}>{texts.noContact}</Row>
      ) : null}
    </dl>
  );
}

/** Shows how the publisher can be visited and spoken to; nothing where it says nothing of it. */
export function Other({ frame }: Part): JSX.Element | null {
  const texts = textsOf(frame, 'accessibility');
  const { building, buildingPage, communication } = settingsOf(frame);
  const address = safeHref(buildingPage ?? '');
  if (building === undefined && address === undefined && communication === undefined) return null;
  return (
    <Section id="other" title={texts.other}>
      {building === undefined && address === undefined ? null : (
        <Told id="a11y-architektura" title={texts.building} frame={frame} text={building}>
          {address === undefined ? null : (
            <p>
              <a id="a11y-architektura-url" href={address}>
                {texts.buildingPage}
              </a>
            </p>
          )}
        </Told>
      )}
      {communication === undefined ? null : (
        <Told id="a11y-komunikacja" title={texts.communication} frame={frame} text={communication} />
      )}
    </Section>
  );
}

interface ToldProps {
  readonly id: string;
  readonly title: string;
  readonly frame: Frame;
  readonly text: LangMap | undefined;
  readonly children?: ComponentChildren;
}

function Told({ id, title, frame, text, children }: ToldProps): JSX.Element {
  const own = text && pickMap(text, frame.language);
  return (
    <div id={id}>
      <h3>{title}</h3>
      {own === undefined ? null : (
        <p>
          <InLanguage frame={frame} text={own} />
        </p>
      )}
      {children}
    </div>
  );
}
