// The page that says what went wrong and what to do.
import type { JSX } from 'preact';
import { href, textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import type { Messages } from '../messages/en.js';
import { Row } from '../components/parts.js';

/** What went wrong. */
export interface Fault {
  readonly code: keyof Messages['problems'];
  readonly status: number;
  readonly detail: string;
  readonly hint: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly available?: readonly string[] | undefined;
  readonly id?: string | undefined;
}

/** Writes the page of a fault. */
export function faultPage(frame: Frame, fault: Fault): string {
  return renderPage(frame, {
    title: titleOf(frame, fault),
    children: <FaultNotice frame={frame} fault={fault} isWhole />,
  });
}

/** Shows a fault, as a page of its own or above a form. */
export function FaultNotice({
  frame,
  fault,
  isWhole = false,
}: {
  frame: Frame;
  fault: Fault;
  isWhole?: boolean;
}): JSX.Element {
  const texts = textsOf(frame, 'problem');
  const title = titleOf(frame, fault);
  return (
    <section role="alert" class={isWhole ? '' : 'notice'}>
      <p class="kind">{fault.status}</p>
      {isWhole ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p class="lead" lang="en">
        {fault.detail}
      </p>
      <Details frame={frame} fault={fault} />
      {isWhole ? (
        <p>
          <a href={href(frame, frame.publication.base)}>{texts.backHome}</a>
        </p>
      ) : null}
    </section>
  );
}

function titleOf(frame: Frame, { code }: Fault): string {
  return textsOf(frame, 'problems')[code];
}

function Details({ frame, fault }: { frame: Frame; fault: Fault }): JSX.Element {
  const texts = textsOf(frame, 'problem');
  return (
    <dl class="facts">
      {fault.line === undefined ? null : (
        <Row label={texts.place}>
          {texts.line} {fault.line}, {texts.column} {fault.column}
        </Row>
      )}
      <Row label={texts.whatToDo}>
        <span lang="en">{fault.hint}</span>
      </Row>
      {fault.available === undefined ? null : <Row label={texts.available}>{fault.available.join(', ')}</Row>}
      {fault.id === undefined ? null : (
        <Row label={texts.errorIdentifier}>
          <code>{fault.id}</code>
        </Row>
      )}
    </dl>
  );
}
