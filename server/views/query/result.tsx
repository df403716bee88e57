// The answer to a query: in words, as a table or as a drawing, and where to take it from.
import type { JSX } from 'preact';
import { Timeline } from '../drawing/timeline.js';
import { PointMap } from '../drawing/map.js';
import { counted } from '../components/counted.js';
import { numberFormat } from '../components/formatter.js';
import type { Graph } from '../components/graph.js';
import { InLanguage, textsOf, type Frame } from '../components/frame.js';
import { propertyName } from '../components/notes.js';
import { Reference, Value } from '../components/value.js';
import type { Answer, Drawn, Rows, Statements, ViewName } from './answer.js';
import { Chart } from './chart.js';
import { Links } from './links.js';
import { CitedTable, Scroll } from './table.js';

/** What is shown of an answer. */
export interface ResultView {
  readonly graph: Graph;
  readonly answer: Answer;
  readonly drawn: Drawn;
  /** The ways in which it can be shown, and the one in which it is. */
  readonly views: readonly ViewName[];
  readonly view: ViewName;
  /** Gives the address of the same answer shown in another way, or of another part of it, the first of which is 1. */
  addressOf(view: ViewName, page?: number): string;
  /** Which part is shown, and how many there are. */
  readonly page: number;
  readonly pages: number;
  /** Leads to the same answer with the passages of each row, where there are any to show. */
  readonly passages: string | undefined;
  /** Address by which the answer can be cited, or of the page that shows it; absent where it never is the same twice. */
  readonly cited: string | { readonly show: string } | undefined;
  /** Other formats of the answer. */
  readonly downloads: readonly { readonly name: string; readonly address: string }[];
}

interface Props {
  readonly frame: Frame;
  readonly result: ResultView;
}

/** Shows an answer. */
export function Result({ frame, result }: Props): JSX.Element {
  const texts = textsOf(frame, 'query');
  const { answer, downloads } = result;
  return (
    <div class="answer">
      {answer.is === 'truth' ? <p class="answer-word">{answer.value ? texts.yes : texts.no}</p> : null}
      {answer.is === 'truth' ? null : <Count frame={frame} result={result} answer={answer} />}
      <Views frame={frame} result={result} />
      <Shown frame={frame} result={result} />
      <Pages frame={frame} result={result} />
      {result.passages === undefined ? null : (
        <p>
          <a href={result.passages}>{texts.showPassages}</a>
        </p>
      )}
      <Cited frame={frame} cited={result.cited} />
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
    </div>
  );
}

/** Shows how the answer can be cited, or leads there. */
function Cited({ frame, cited }: { frame: Frame; cited: ResultView['cited'] }): JSX.Element | null {
  const texts = textsOf(frame, 'query');
  if (cited === undefined) return null;
  if (typeof cited === 'object') {
    return (
      <p>
        <a href={cited.show}>{texts.citeAnswer}</a>
      </p>
    );
  }
  return (
    <div class="short" id="cited" data-copy={texts.copyLink}>
      <p>
        {texts.citeAs}:{' '}
        <a href={cited}>
          <code>{cited}</code>
        </a>
      </p>
      <p class="soft">{texts.citeAsHint}</p>
    </div>
  );
}

function Count(props: Props & { answer: Rows | Statements }): JSX.Element {
  const { frame, answer } = props;
  const texts = textsOf(frame, 'query');
  const shown = answer.is === 'rows' ? answer.rows.length : answer.quads.length;
  if (answer.total === 0) return <p>{texts.emptyResult}</p>;
  const number = numberFormat(frame.language);
  const whole = counted(answer.total, answer.is === 'rows' ? texts.countRows : texts.countStatements, frame.language);
  const part = `${number.format(answer.from + 1)}–${number.format(answer.from + shown)}`;
  return (
    <p class="soft" role="status">
      {shown === answer.total ? whole : `${texts.shown} ${part}, ${texts.ofAll} ${whole}`}
      <span data-timing={` · ${texts.answeredAfter}`} hidden />
    </p>
  );
}

function Views({ frame, result }: Props): JSX.Element | null {
  const texts = textsOf(frame, 'query');
  const { answer, views } = result;
  if (views.length < 2 || (answer.is !== 'truth' && answer.total === 0)) return null;
  return (
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
  );
}

/** Leads to the other parts of an answer. */
function Pages({ frame, result }: Props): JSX.Element | null {
  const texts = textsOf(frame, 'query');
  const { page, pages, view } = result;
  if (pages < 2) return null;
  const number = numberFormat(frame.language);
  const near = [...new Set([1, page - 1, page, page + 1, pages])].filter((each) => each >= 1 && each <= pages);
  return (
    <nav aria-label={texts.pages}>
      <ul class="row">
        {near.map((each) => (
          <li>
            <a href={result.addressOf(view, each)} {...(each === page && { 'aria-current': 'page' })}>
              {number.format(each)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A drawing repeats what the table below it says in words. */
function Shown({ frame, result }: Props): JSX.Element | null {
  const { answer, view } = result;
  if (answer.is === 'truth' || answer.total === 0) return null;
  if (answer.is === 'graph' && view === 'turtle') return <pre tabIndex={0}>{answer.text}</pre>;
  return (
    <>
      <Drawing frame={frame} result={result} />
      {answer.is === 'rows' ? (
        <CitedTable frame={frame} graph={result.graph} rows={answer} />
      ) : (
        <Facts frame={frame} graph={result.graph} statements={answer} />
      )}
    </>
  );
}

function Drawing({ frame, result }: Props): JSX.Element | null {
  const { graph, view } = result;
  const { chart, measure = '', timeline, map, graph: edges } = result.drawn;
  if (view === 'chart' && chart !== undefined)
    return <Chart frame={frame} graph={graph} bars={chart} measure={measure} />;
  if (view === 'timeline' && timeline !== undefined) return <Timeline frame={frame} graph={graph} dates={timeline} />;
  if (view === 'map' && map !== undefined) return <PointMap frame={frame} graph={graph} points={map} />;
  if (view === 'graph' && edges !== undefined) return <Links frame={frame} graph={graph} edges={edges} />;
  return null;
}

/** Shows statements as rows, each property by its name. */
function Facts(props: { frame: Frame; graph: Graph; statements: Statements }): JSX.Element {
  const { frame, graph, statements } = props;
  const texts = { ...textsOf(frame, 'part'), ...textsOf(frame, 'query') };
  const heads = [texts.thing, texts.property, texts.value];
  return (
    <Scroll frame={frame} heads={heads}>
      {statements.quads.map(({ subject, predicate, object }) => (
        <tr>
          <td data-label={heads[0]}>
            {subject.termType === 'NamedNode' ? (
              <Reference frame={frame} graph={graph} iri={subject.value} />
            ) : (
              <code>_:{subject.value}</code>
            )}
          </td>
          <td data-label={heads[1]}>
            <InLanguage
              frame={frame}
              text={propertyName(graph, predicate.value, frame.language, graph.names.readThing(subject.value)?.kind)}
            />
          </td>
          <td data-label={heads[2]}>
            <Value frame={frame} graph={graph} term={object} />
          </td>
        </tr>
      ))}
    </Scroll>
  );
}
