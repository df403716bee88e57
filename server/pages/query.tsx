// The query page: a form that works without scripts, and the answer as a table.
import type { JSX } from 'preact';
import { localeOf, type Graph, type Term } from './graph.js';
import { FaultNotice, type Fault } from './fault.js';
import { renderPage, textsOf, type Frame } from './layout.js';
import { Value } from './value.js';
import { partWords } from './words/part.js';
import { queryWords } from './words/query.js';

/** The rows of a SELECT, the word of an ASK, the text of a graph, or nothing because it is too large to be shown. */
export type Answer =
  | { readonly is: 'rows'; readonly variables: readonly string[]; readonly rows: readonly ReadonlyMap<string, Term>[] }
  | { readonly is: 'truth'; readonly value: boolean }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'large' };

/** What the query page shows. */
export interface QueryView {
  readonly graph: Graph;
  /** Path of the form. */
  readonly action: string;
  readonly text: string;
  readonly answer?: Answer | undefined;
  readonly fault?: Fault | undefined;
  /** Other formats of the answer. */
  readonly downloads?: readonly { readonly name: string; readonly address: string }[];
}

/** Writes the query page. */
export function queryPage(frame: Frame, view: QueryView): string {
  return renderPage(frame, { title: textsOf(frame, queryWords).query, children: <Query frame={frame} view={view} /> });
}

function Query({ frame, view }: { frame: Frame; view: QueryView }): JSX.Element {
  const texts = textsOf(frame, queryWords);
  return (
    <>
      <h1>{texts.query}</h1>
      {view.fault === undefined ? null : <FaultNotice frame={frame} fault={view.fault} />}
      <form method="get" action={view.action}>
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
        >
          {view.text}
        </textarea>
        <p id="hint" class="soft">
          {texts.queryHint}
        </p>
        <button type="submit">{texts.run}</button>
      </form>
      {view.answer === undefined ? null : <Result frame={frame} view={view} answer={view.answer} />}
    </>
  );
}

function Result({ frame, view, answer }: { frame: Frame; view: QueryView; answer: Answer }): JSX.Element {
  const texts = textsOf(frame, queryWords);
  return (
    <section aria-labelledby="result">
      <h2 id="result">{texts.result}</h2>
      {answer.is === 'truth' ? (
        <p class="lead">{answer.value ? textsOf(frame, partWords).yes : textsOf(frame, partWords).no}</p>
      ) : null}
      {answer.is === 'large' ? <p class="lead">{texts.largeResult}</p> : null}
      {answer.is === 'text' ? <pre tabIndex={0}>{answer.text}</pre> : null}
      {answer.is === 'rows' ? <Rows frame={frame} graph={view.graph} answer={answer} /> : null}
      {view.downloads === undefined ? null : (
        <nav aria-label={texts.resultAs}>
          <ul class="row">
            {view.downloads.map(({ name, address }) => (
              <li>
                <a href={address}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </section>
  );
}

function Rows({
  frame,
  graph,
  answer,
}: {
  frame: Frame;
  graph: Graph;
  answer: Extract<Answer, { is: 'rows' }>;
}): JSX.Element {
  const texts = textsOf(frame, queryWords);
  if (answer.rows.length === 0) return <p>{texts.emptyResult}</p>;
  return (
    <div class="scroll" role="group" aria-labelledby="result" tabIndex={0}>
      <table>
        <caption>
          {texts.rows}: {new Intl.NumberFormat(localeOf(frame.language)).format(answer.rows.length)}
        </caption>
        <thead>
          <tr>
            {answer.variables.map((variable) => (
              <th scope="col">{variable}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((row) => (
            <tr>
              {answer.variables.map((variable) => {
                const term = row.get(variable);
                return <td>{term === undefined ? null : <Value frame={frame} graph={graph} term={term} />}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
