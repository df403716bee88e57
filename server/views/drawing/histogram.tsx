// A histogram: how many dates fall into each span of years, where they are too many to stand one by one.
import type { JSX } from 'preact';
import type { Years } from '../home/gather.js';
import { numberFormat } from '../components/formatter.js';
import { InLanguage, textsOf, type Frame } from '../components/frame.js';
import type { Graph } from '../components/graph.js';
import { propertyName } from '../components/notes.js';

/** Most bars: below it each is a year wide, above it a round number of years. */
const maxBars = 30;
const height = 150;

/** A bar: the first and the last of its years, and how many dates fall into them. */
interface Bin {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** Puts years into spans of equal, round length, those without dates among them. */
export function binsOf(counts: ReadonlyMap<number, number>): Bin[] {
  const years = [...counts.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => (last - first) / each < maxBars) ?? 1000;
  const bins: Bin[] = [];
  for (let start = Math.floor(first / step) * step; start <= last; start += step) {
    const own = years.filter((year) => year >= start && year < start + step);
    const count = own.reduce((sum, year) => sum + (counts.get(year) ?? 0), 0);
    bins.push({ first: start, last: start + step - 1, count });
  }
  return bins;
}

/** Shows the bars, each with its number, the first and the last years named. */
export function Histogram({ frame, graph, years }: { frame: Frame; graph: Graph; years: Years }): JSX.Element {
  const bins = binsOf(years.counts);
  const most = Math.max(...bins.map(({ count }) => count));
  const number = numberFormat(frame.language);
  const nameOf = ({ first, last }: Bin): string => (first === last ? String(first) : `${first}–${last}`);
  return (
    <figure>
      <div
        class="bars"
        role="group"
        tabIndex={0}
        aria-label={propertyName(graph, years.property, frame.language, years.kind).text}
      >
        <ol class="histogram">
          {bins.map((bin) => (
            <li>
              <span>{bin.count === 0 ? '' : number.format(bin.count)}</span>
              <svg width="100%" height={Math.max(1, Math.round((bin.count / most) * height))} aria-hidden="true">
                <rect class="t-bar" width="100%" height="100%" />
              </svg>
              <b>{nameOf(bin)}</b>
            </li>
          ))}
        </ol>
      </div>
      <figcaption>
        <InLanguage frame={frame} text={propertyName(graph, years.property, frame.language, years.kind)} />:{' '}
        {textsOf(frame, 'drawing').histogramLegend}
      </figcaption>
    </figure>
  );
}
