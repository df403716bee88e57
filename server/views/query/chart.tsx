// An answer as bars: the length repeats the number that stands beside it.
import type { JSX } from 'preact';
import type { Graph } from '../components/graph.js';
import { textsOf, type Frame } from '../components/frame.js';
import { Value } from '../components/value.js';
import type { Bar } from './answer.js';

/** Shows the bars in the order of the answer. */
export function Chart(props: {
  frame: Frame;
  graph: Graph;
  bars: readonly Bar[];
  /** Which column the bars stand for. */
  measure: string;
}): JSX.Element {
  const { frame, graph, bars, measure } = props;
  const longest = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  return (
    <figure>
      <ol class="chart">
        {bars.map(({ label, value, term }) => (
          <li>
            <span>{label === undefined ? '–' : <Value frame={frame} graph={graph} term={label} />}</span>
            <svg width="100%" height="14" aria-hidden="true">
              <rect class="g-bar" width={`${((100 * value) / longest).toFixed(2)}%`} height="14" rx="2" />
            </svg>
            <b class="number">
              <Value frame={frame} graph={graph} term={term} />
            </b>
          </li>
        ))}
      </ol>
      <figcaption>
        {textsOf(frame, 'query').measure}: {measure}
      </figcaption>
    </figure>
  );
}
