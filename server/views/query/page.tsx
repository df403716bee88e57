// The query page: a form that works without scripts, what helps to fill it, and the answer.
import type { JSX } from 'preact';
import { inLanguage, type ExampleQuery } from '../../../src/index.js';
import type { Fault } from '../problem/fault.js';
import { FaultNotice } from '../problem/page.js';
import { bound } from '../components/binding.js';
import { href, Said, textsOf, type Frame } from '../components/frame.js';
import { renderPage } from '../components/layout.js';
import { Examples, LimitsLine, MistakePlace, Samples, type Limits } from './aids.js';
import { Result, type ResultView } from './result.js';
import { Section } from '../components/parts.js';

/** What the query page shows. */
export interface QueryView {
  /** Path of the form. */
  readonly action: string;
  readonly text: string;
  /** The question that the query answers, where it is one of those of the publication. */
  readonly question?: ExampleQuery | undefined;
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
  return renderPage(frame, {
    title: titleOf(frame, view),
    description: inLanguage(view.question?.explanation ?? {}, frame.language),
    children: <Query frame={frame} view={view} />,
  });
}

function titleOf(frame: Frame, { question, result }: QueryView): string {
  const texts = textsOf(frame, 'query');
  const asked = question && inLanguage(question.title, frame.language);
  return asked ?? (result === undefined ? texts.query : texts.result);
}

function Query({ frame, view }: { frame: Frame; view: QueryView }): JSX.Element {
  return (
    <>
      {view.result === undefined ? (
        <Asking frame={frame} view={view} />
      ) : (
        <Answered frame={frame} view={view} result={view.result} />
      )}
      {view.script === undefined ? null : <script type="module" src={view.script} />}
    </>
  );
}

/** The page before there is an answer: the questions of the publication first, the reader's own below; a mistake above all. */
function Asking({ frame, view }: { frame: Frame; view: QueryView }): JSX.Element {
  const texts = textsOf(frame, 'query');
  const { fault, text } = view;
  const own = (
    <Section id="own" title={texts.own}>
      <QueryForm frame={frame} view={view} />
      <LimitsLine frame={frame} limits={view.limits} />
      <Samples frame={frame} text={text} isGraph={view.isGraph} />
    </Section>
  );
  if (fault === undefined)
    return (
      <>
        <h1>{texts.query}</h1>
        <Examples frame={frame} queries={view.queries} />
        {own}
      </>
    );
  return (
    <>
      <h1>{texts.query}</h1>
      <FaultNotice frame={frame} fault={fault} />
      {fault.line === undefined ? null : <MistakePlace text={text} line={fault.line} column={fault.column ?? 1} />}
      {own}
      <Section id="questions" title={texts.examples}>
        <Examples frame={frame} queries={view.queries} />
      </Section>
    </>
  );
}

/** The page of an answer: the question, what it means, the answer, and below it the query. */
function Answered(props: { frame: Frame; view: QueryView; result: ResultView }): JSX.Element {
  const { frame, view, result } = props;
  const texts = textsOf(frame, 'query');
  const { question } = view;
  return (
    <>
      <p class="kind">
        <a href={href(frame, `${frame.publication.base}sparql`)}>‹ {texts.allQuestions}</a>
      </p>
      <h1 id="result" class="asked">
        {bound(titleOf(frame, view), frame.language)}
      </h1>
      {question === undefined ? null : (
        <p class="lead">
          <Said frame={frame} texts={question.explanation} />
        </p>
      )}
      <Result frame={frame} result={result} />
      <details open={question === undefined}>
        <summary>{texts.theQuery}</summary>
        <QueryForm frame={frame} view={view} />
        <pre class="paper">{view.text}</pre>
        <LimitsLine frame={frame} limits={view.limits} />
      </details>
      <Samples frame={frame} text={view.text} isGraph={view.isGraph} />
      {view.short === undefined ? null : <Short frame={frame} address={view.short} />}
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
        {texts.queryHint} <span class="keys">{texts.queryKeys}</span>
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
