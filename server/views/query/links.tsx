// An answer as a graph: the things of one column on the left, those of another on the right, a line for each row.
import type { JSX } from 'preact';
import type { Graph } from '../components/graph.js';
import { href, textsOf, type Frame } from '../components/frame.js';
import type { Edge } from './answer.js';

const [width, row, side] = [900, 34, 300] as const;
const longestName = 36;

/** Shows the things and the lines between them. */
export function Links({ frame, graph, edges }: { frame: Frame; graph: Graph; edges: readonly Edge[] }): JSX.Element {
  const texts = textsOf(frame, 'query');
  const [left, right] = [[...new Set(edges.map(({ from }) => from))], [...new Set(edges.map(({ to }) => to))]];
  const height = Math.max(left.length, right.length) * row;
  const place = (things: readonly string[], iri: string): number =>
    ((things.indexOf(iri) + 0.5) * height) / things.length;
  const node = (things: readonly string[], iri: string, x: number, anchor: 'start' | 'end'): JSX.Element => (
    <NodeText frame={frame} graph={graph} iri={iri} at={[x, place(things, iri)]} anchor={anchor} />
  );
  return (
    <figure>
      <div class="draw-scroll" role="group" tabIndex={0} aria-labelledby="result">
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
          {edges.map(({ from, to }) => {
            const [y1, y2] = [place(left, from), place(right, to)];
            return (
              <path class="g-link" d={`M${side} ${y1}C${width / 2} ${y1} ${width / 2} ${y2} ${width - side} ${y2}`} />
            );
          })}
          {left.map((iri) => node(left, iri, side - 10, 'end'))}
          {right.map((iri) => node(right, iri, width - side + 10, 'start'))}
        </svg>
      </div>
      <figcaption>{texts.graphLegend}</figcaption>
    </figure>
  );
}

interface NodeProps {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly iri: string;
  readonly at: readonly [x: number, y: number];
  readonly anchor: 'start' | 'end';
}

function NodeText({ frame, graph, iri, at: [x, y], anchor }: NodeProps): JSX.Element {
  const { text } = graph.name(iri, frame.language);
  const name = text.length > longestName ? `${text.slice(0, longestName - 1)}…` : text;
  const shown = (
    <text class="t-text" x={x} y={y + 5} text-anchor={anchor}>
      {name === text ? null : <title>{text}</title>}
      {name}
    </text>
  );
  return iri.startsWith(graph.names.base) ? <a href={href(frame, iri)}>{shown}</a> : shown;
}
