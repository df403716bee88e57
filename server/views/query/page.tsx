// The query page: a form that works without scripts, what helps to fill it, and the answer.
import type { JSX } from 'preact';
import type { ExampleQuery } from '../../../src/index.js';
import { FaultNotice, type Fault } from '../problem/page.js';
import { textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { Examples, LimitsLine, MistakePlace, Samples, type Limits } from './aids.js';
import { Result, type ResultView } from './result.js';

/** What the query page shows. */
export interface QueryView {
  /** Path of the form. */
  readonly action: string;
  readonly text: string;
  readonly result?: ResultView | undefined;
  readonly fault?: Fault | undefined;
  readonly queries: readonly ExampleQuery[];
  readonly limits: Limits;
  /** Short address of this query, relative to the host; absent where there is none yet. */
  readonly short?: string | undefined;
  /** Whether the answer is a graph. */
  readonly isGraph: boolean;
  /** Path of the editor's script; absent where it was not built. */
  readonly script?: string | undefined;
}

/** Writes the query page. */
export function queryPage(frame: Frame, view: QueryView): string {
  return renderPage(frame, { title: textsOf(frame, 'query').query, children: <Query frame={frame} view={view} /> });
}

function Query({ frame, view }: { frame: Frame; view: QueryView }): JSX.Element {
  const texts = textsOf(frame, 'query');
  const { fault, text, result, script } = view;
  return (
    <>
      <h1>{texts.query}</h1>
      {fault === undefined ? null : <FaultNotice frame={frame} fault={fault} />}
      {fault?.line === undefined ? null : <MistakePlace text={text} line={fault.line} column={fault.column ?? 1} />}
      <QueryForm frame={frame} view={view} />
      <LimitsLine frame={frame} limits={view.limits} />
      {result === undefined ? null : <Result frame={frame} result={result} />}
      {view.short === undefined ? null : <Short frame={frame} address={view.short} />}
      <Samples frame={frame} text={text} isGraph={view.isGraph} />
      <Examples frame={frame} queries={view.queries} isOpen={result === undefined && fault === undefined} />
      {script === undefined ? null : <script type="module" src={script} />}
    </>
  );
}

function QueryForm({ frame, view }: { frame: Frame; view: QueryView }): JSX.Element {
  const texts = textsOf(frame, 'query');
  const { fault, text, action } = view;
  return (
    <form method="get" action={`${action}#result`}>
      {frame.chosen === true ? <input type="hidden" name="lang" value={frame.language} /> : null}
      <label for="query">{texts.queryText}</label>
      <textarea
        id="query"
        name="query"
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        aria-describedby="hint"
        rows={14}
        data-terms={`${action}/terms.json?lang=${frame.language}`}
        {...(fault?.line !== undefined && {
          'data-line': fault.line,
          'data-column': fault.column ?? 1,
          'data-message': fault.detail,
        })}
      >
        {text}
      </textarea>
      <p id="hint" class="soft">
        {texts.queryHint}
      </p>
      <button type="submit">{texts.run}</button>
    </form>
  );
}

function Short({ frame, address }: { frame: Frame; address: string }): JSX.Element {
  const texts = textsOf(frame, 'query');
  const { origin } = new URL(frame.publication.base);
  return (
    <div class="short" data-copy={texts.copyLink}>
      <p>
        {texts.short}:{' '}
        <a href={address}>
          <code>{origin + address}</code>
        </a>
      </p>
    </div>
  );
}
