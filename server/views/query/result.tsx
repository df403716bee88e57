// The answer to a query: in words, as a table or as a drawing, and where to take it from.
import type { JSX } from 'preact';
import { Timeline } from '../drawing/timeline.js';
import { PointMap } from '../drawing/map.js';
import { numberFormat } from '../components/formatter.js';
import type { Graph } from '../components/graph.js';
import { textsOf, type Frame } from '../components/frame.js';
import { Value } from '../components/value.js';
import { viewNames, type Answer, type Drawn, type Rows, type ViewName } from './answer.js';
import { Chart } from './chart.js';
import { Links } from './links.js';

/** What is shown of an answer. */
export interface ResultView {
  readonly graph: Graph;
  readonly answer: Answer;
  readonly drawn: Drawn;
  /** The way in which it is shown. */
  readonly view: ViewName;
  /** Gives the address of the same answer shown in another way. */
  addressOf(view: ViewName): string;
  /** Other formats of the answer. */
  readonly downloads: readonly { readonly name: string; readonly address: string }[];
}

/** Shows an answer. */
export function Result({ frame, result }: { frame: Frame; result: ResultView }): JSX.Element {
  const texts = textsOf(frame, 'query');
  const { answer, downloads } = result;
  return (
    <section aria-labelledby="result">
      <h2 id="result">{texts.result}</h2>
      <p class="soft" data-timing={texts.answeredAfter} hidden />
      {answer.is === 'truth' ? <p class="lead">{answer.value ? texts.yes : texts.no}</p> : null}
      {answer.is === 'large' ? <p class="lead">{texts.largeResult}</p> : null}
      {answer.is === 'text' ? <pre tabIndex={0}>{answer.text}</pre> : null}
      {answer.is === 'rows' ? <RowsView frame={frame} result={result} rows={answer} /> : null}
      <nav aria-label={texts.resultAs}>
        <p class="soft">{texts.resultAs}</p>
        <ul class="row">
          {downloads.map(({ name, address }) => (
            <li>
              <a href={address}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
    </section>
  );
}

function RowsView({ frame, result, rows }: { frame: Frame; result: ResultView; rows: Rows }): JSX.Element {
  const texts = textsOf(frame, 'query');
  if (rows.rows.length === 0) return <p>{texts.emptyResult}</p>;
  const views = viewNames.filter((view) => view === 'table' || result.drawn[view] !== undefined);
  return (
    <>
      {views.length === 1 ? null : (
        <nav aria-label={texts.views}>
          <ul class="row">
            {views.map((view) => (
              <li>
                <a href={result.addressOf(view)} {...(view === result.view && { 'aria-current': 'true' })}>
                  {texts[view]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Drawing frame={frame} result={result} rows={rows} />
    </>
  );
}

function Drawing({ frame, result, rows }: { frame: Frame; result: ResultView; rows: Rows }): JSX.Element {
  const { graph, view } = result;
  const { chart, timeline, map, graph: edges } = result.drawn;
  if (view === 'chart' && chart !== undefined) return <Chart frame={frame} graph={graph} bars={chart} />;
  if (view === 'timeline' && timeline !== undefined) return <Timeline frame={frame} graph={graph} dates={timeline} />;
  if (view === 'map' && map !== undefined) return <PointMap frame={frame} graph={graph} points={map} />;
  if (view === 'graph' && edges !== undefined)
    return (
      <>
        <Links frame={frame} graph={graph} edges={edges} />
        <Table frame={frame} graph={graph} rows={rows} />
      </>
    );
  return <Table frame={frame} graph={graph} rows={rows} />;
}

function Table({ frame, graph, rows }: { frame: Frame; graph: Graph; rows: Rows }): JSX.Element {
  const texts = { ...textsOf(frame, 'part'), ...textsOf(frame, 'query') };
  return (
    <div class="scroll" role="group" aria-label={texts.table} tabIndex={0}>
      <table>
        <caption>
          {texts.rows}: {numberFormat(frame.language).format(rows.rows.length)}
        </caption>
        <thead>
          <tr>
            {rows.variables.map((variable) => (
              <th scope="col">{variable}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.rows.map((row) => (
            <tr>
              {rows.variables.map((variable) => {
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
