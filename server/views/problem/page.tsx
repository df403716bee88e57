// The page that says what went wrong and what to do.
import type { JSX } from 'preact';
import { href, InLanguage, textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { faultIn } from '../messages/faults/faults.js';
import { en } from '../messages/en.js';
import { Row } from '../components/parts.js';
import type { Fault } from './fault.js';
import { GoneNotice, WaysOn } from './ways.js';

/** Writes the page of a fault. */
export function faultPage(frame: Frame, fault: Fault): string {
  return renderPage(frame, {
    title: fault.gone?.name?.text ?? titleOf(frame, fault),
    children: <FaultNotice frame={frame} fault={fault} isWhole />,
  });
}

/** Shows a fault, as a page of its own or above a form. */
export function FaultNotice(props: { frame: Frame; fault: Fault; isWhole?: boolean }): JSX.Element {
  const { frame, fault, isWhole = false } = props;
  const texts = textsOf(frame, 'problem');
  const title = titleOf(frame, fault);
  const name = fault.gone?.name;
  return (
    <section role="alert" class={isWhole ? '' : 'notice'}>
      <p class="kind">
        {fault.status}
        {name === undefined ? null : ` · ${title}`}
      </p>
      {isWhole ? <h1>{name === undefined ? title : <InLanguage frame={frame} text={name} />}</h1> : <h2>{title}</h2>}
      {fault.detail === `${en.problems[fault.code]}.` ? null : (
        <p class="lead">
          <Sentence frame={frame} english={fault.detail} />
        </p>
      )}
      {fault.gone === undefined ? null : <GoneNotice frame={frame} gone={fault.gone} />}
      {fault.ways === undefined ? null : <WaysOn frame={frame} ways={fault.ways} />}
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

/** Says a sentence of the program in the reader's language. */
function Sentence({ frame, english }: { frame: Frame; english: string }): JSX.Element {
  return (
    <>
      {faultIn(frame.language, english).map((text) => (
        <InLanguage frame={frame} text={text} />
      ))}
    </>
  );
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
        <Sentence frame={frame} english={fault.hint} />
      </Row>
      {fault.available === undefined ? null : (
        <Row label={texts.available}>
          <Available fault={fault} available={fault.available} />
        </Row>
      )}
      {fault.id === undefined ? null : (
        <Row label={texts.errorIdentifier}>
          <code>{fault.id}</code>
        </Row>
      )}
    </dl>
  );
}

/** Lists the formats that there are, each as a link where the address is known. */
function Available({ fault, available }: { fault: Fault; available: readonly string[] }): JSX.Element {
  const { asked } = fault;
  return (
    <ul class="row">
      {available.map((type) => (
        <li>{asked === undefined ? type : <a href={inFormat(asked, type)}>{type}</a>}</li>
      ))}
    </ul>
  );
}

/** Addresses the same resource in a format: `_mediatype` everywhere, `format` where a query is asked. */
function inFormat({ path, search }: { readonly path: string; readonly search: string }, type: string): string {
  const parameters = new URLSearchParams(search);
  const name = parameters.has('query') ? 'format' : '_mediatype';
  parameters.delete('_mediatype');
  parameters.set(name, type);
  return `${path}?${parameters.toString()}`;
}
