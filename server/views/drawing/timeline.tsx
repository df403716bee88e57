// The timeline: a row for each date, drawn with the precision that the date has. The drawing repeats what the text beside it says.
import type { JSX } from 'preact';
import { momentOf, spanOf, type Dated } from '../home/gather.js';
import { formatDate } from '../components/date.js';
import { InLanguage, textsOf, type Frame } from '../components/frame.js';
import type { Graph } from '../components/graph.js';
import { Reference } from '../components/value.js';

/** What of time the timeline shows, in milliseconds since 1970. */
interface Axis {
  readonly start: number;
  readonly end: number;
  /** Years that are marked. */
  readonly marks: readonly number[];
}

/** Below this share of the axis a span is a point: it could not be seen as a bar. */
const minShare = 0.004;

/** Shows the timeline, the earliest date first. `entry` says what stands below each date; its thing where nothing is given. */
export function Timeline(props: {
  frame: Frame;
  graph: Graph;
  dates: readonly Dated[];
  entry?: (dated: Dated) => JSX.Element;
}): JSX.Element {
  const { frame, graph, entry } = props;
  const texts = textsOf(frame, 'drawing');
  const dates = [...props.dates].sort((a, b) => spanOf(a.date)[0] - spanOf(b.date)[0]);
  const axis = axisOf(dates);
  return (
    <figure>
      <ol class="timeline">
        {dates.map((dated) => (
          <li>
            <p>
              <b>{formatDate(dated.date.value, dated.date.datatype.value, frame.language) ?? dated.date.value}</b>
              {dated.openBecause === undefined ? null : <span class="soft"> {texts.orLater}</span>}
              <br />
              {entry === undefined ? <Entry frame={frame} graph={graph} dated={dated} /> : entry(dated)}
            </p>
            <Track axis={axis} dated={dated} />
          </li>
        ))}
      </ol>
      <div class="timeline-axis">
        <svg width="100%" height="22" aria-hidden="true">
          {axis.marks.map((year) => (
            <text class="t-soft" x={percent(axis, momentOf(year))} y="16" text-anchor="middle">
              {year}
            </text>
          ))}
        </svg>
      </div>
      <figcaption>{texts.timelineLegend}</figcaption>
    </figure>
  );
}

function Entry({ frame, graph, dated }: { frame: Frame; graph: Graph; dated: Dated }): JSX.Element {
  const { thing, openBecause } = dated;
  return (
    <>
      <Reference frame={frame} graph={graph} iri={thing} />
      {openBecause === undefined ? null : (
        <span class="soft">
          {' '}
          ({textsOf(frame, 'drawing').basis}:{' '}
          <InLanguage frame={frame} text={graph.name(openBecause, frame.language)} />)
        </span>
      )}
    </>
  );
}

function Track({ axis, dated }: { axis: Axis; dated: Dated }): JSX.Element {
  const [start, end] = spanOf(dated.date);
  const isPoint = (end - start) / (axis.end - axis.start) < minShare;
  const middle = percent(axis, (start + end) / 2);
  return (
    <svg width="100%" height="28" aria-hidden="true">
      {axis.marks.map((year) => (
        <line class="t-grid" x1={percent(axis, momentOf(year))} x2={percent(axis, momentOf(year))} y2="100%" />
      ))}
      {dated.openBecause === undefined ? null : <line class="t-open" x1={middle} x2="100%" y1="50%" y2="50%" />}
      {isPoint ? (
        <circle class="t-bar" cx={middle} cy="50%" r="6" />
      ) : (
        <rect class="t-bar" x={percent(axis, start)} width={share(axis, end - start)} y="50%" height="10" />
      )}
    </svg>
  );
}

/** Takes whole years around the dates, and marks so many of them that their names do not touch. */
function axisOf(dates: readonly Dated[]): Axis {
  const spans = dates.map(({ date }) => spanOf(date));
  const first = new Date(Math.min(...spans.map(([start]) => start))).getUTCFullYear() - 1;
  const last = new Date(Math.max(...spans.map(([, end]) => end))).getUTCFullYear() + 1;
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => (last - first) / each <= 8) ?? 1000;
  const marks: number[] = [];
  for (let year = Math.ceil((first + 0.5) / step) * step; year < last; year += step) marks.push(year);
  return { start: momentOf(first), end: momentOf(last), marks };
}

function percent(axis: Axis, moment: number): string {
  return share(axis, moment - axis.start);
}

function share(axis: Axis, length: number): string {
  return `${((length / (axis.end - axis.start)) * 100).toFixed(2)}%`;
}
