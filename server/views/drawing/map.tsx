// The map: points on land and sea, drawn on the server. The list beside it says the same in words.
import type { JSX } from 'preact';
import type { Point } from '../home/gather.js';
import { collator } from '../components/formatter.js';
import { href, textsOf, tongueOf, type Frame } from '../components/frame.js';
import type { Graph, Text } from '../components/graph.js';
import { Reference } from '../components/value.js';
import { placeLabels, type Label } from './labels.js';
import { pathOf, type Plane } from './path.js';
import { projectionFor, rangeOf, type Position } from './projection.js';

/** Width of the drawing in its own units. */
const width = 960;
const margin = 70;
/** How far an outline may run beside where it is: less than a reader sees, for drawings are shown at two thirds of this width. */
const finest = 0.9;

interface Named {
  readonly point: Point;
  readonly name: Text;
}

/** Shows the map with its list. */
export function PointMap(props: { frame: Frame; graph: Graph; points: readonly Point[] }): JSX.Element {
  const { frame, graph, points } = props;
  const texts = textsOf(frame, 'drawing');
  const order = collator(frame.language);
  const named = points.map((point) => ({ point, name: graph.name(point.thing, frame.language) }));
  named.sort((a, b) => order.compare(a.name.text, b.name.text));
  return (
    <figure class="map">
      <div class="maps">
        {viewsOf(named).map((view) => (
          <Drawing frame={frame} view={view} />
        ))}
      </div>
      <figcaption>{texts.mapLegend}</figcaption>
      <ul class="places">
        {named.map(({ point }) => (
          <li>
            <Reference frame={frame} graph={graph} iri={point.thing} />
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** Most points, as a share of all, that the first view may leave to the second. */
const maxFar = 0.25;

/** One drawing: its points, and those of them that are named. */
interface View {
  readonly shown: readonly Named[];
  readonly labelled: readonly Named[];
  /** How large names are, as a multiple of the usual. */
  readonly size: number;
}

/** Where a few points lie far from all others, draws those without them first, so that they can be told apart; then all. */
function viewsOf(named: readonly Named[]): View[] {
  const middle = { longitude: median(named, 'longitude'), latitude: median(named, 'latitude') };
  const distance = ({ point }: Named): number =>
    Math.hypot(point.longitude - middle.longitude, (point.latitude - middle.latitude) * 2);
  const distances = named.map(distance).sort((a, b) => a - b);
  const core = distances[Math.ceil(distances.length * (1 - maxFar)) - 1] ?? 0;
  const near = named.filter((each) => distance(each) <= core * 2.2);
  const far = named.filter((each) => !near.includes(each));
  if (named.length <= 4 || far.length === 0) return [{ shown: named, labelled: named, size: 1 }];
  return [
    { shown: near, labelled: near, size: 1 },
    { shown: named, labelled: far, size: 2 },
  ];
}

function median(named: readonly Named[], axis: 'longitude' | 'latitude'): number {
  return named.map(({ point }) => point[axis]).sort((a, b) => a - b)[Math.floor(named.length / 2)] ?? 0;
}

function Drawing({ frame, view }: { frame: Frame; view: View }): JSX.Element {
  const project = projectionFor(view.shown.map(({ point }) => [point.longitude, point.latitude]));
  const flat = view.shown.map(({ point }) => project([point.longitude, point.latitude]) ?? ([0, 0] as const));
  const plane = planeOf(flat, view.size);
  const marks = view.shown.map((each, index) => ({
    key: each.point.thing,
    ...each.name,
    at: plane.place(flat[index] ?? [0, 0]),
    isNamed: view.labelled.includes(each),
  }));
  const labels = placeLabels(marks, { width, height: plane.height, size: view.size });
  return (
    <svg
      viewBox={`0 0 ${width} ${plane.height}`}
      width={width}
      height={plane.height}
      class={view.size > 1 ? 'far' : ''}
      aria-hidden="true"
    >
      {plane.isCoarse ? (
        <rect class="m-ground" width={width} height={plane.height} />
      ) : (
        <>
          <rect class="m-sea" width={width} height={plane.height} />
          <path class="m-land" d={pathOf('land', project, plane)} />
          <path class="m-border" d={pathOf('border', project, plane)} />
        </>
      )}
      {labels.map((label) => (
        <Mark frame={frame} label={label} />
      ))}
    </svg>
  );
}

function Mark({ frame, label }: { frame: Frame; label: Label }): JSX.Element {
  const [x, y] = label.at.map((each) => each.toFixed(1));
  return (
    <a href={href(frame, label.key)} tabIndex={-1}>
      <title {...tongueOf(frame, label)}>{label.text}</title>
      <circle class="m-point" cx={x} cy={y} r="5" />
      {label.side === undefined ? null : (
        <text
          class="m-label"
          {...tongueOf(frame, label)}
          x={(label.at[0] + (label.side === 'right' ? 9 : -9)).toFixed(1)}
          y={(label.at[1] + 4).toFixed(1)}
          text-anchor={label.side === 'right' ? 'start' : 'end'}
        >
          {label.text}
        </text>
      )}
    </a>
  );
}

/** Least extent of a drawing, in radians: some 1,600 km around a single point, some 200 m around several. */
const least = { one: 0.25, several: 0.00003 } as const;
/** Below this extent, some 60 km, outlines are too coarse to say where land ends: points stand on a plain ground. */
const coarse = 0.01;

/** Fits the points into the width, with land around them; a map is never much higher than it is wide. */
function planeOf(positions: readonly Position[], size: number): Plane & { readonly isCoarse: boolean } {
  const [left, right] = rangeOf(positions.map(([x]) => x));
  const [top, bottom] = rangeOf(positions.map(([, y]) => y));
  const extent = Math.max(right - left, bottom - top) === 0 ? least.one : least.several;
  const [wide, high] = [Math.max(right - left, extent), Math.max(bottom - top, extent * 0.6)];
  const scale = Math.min((width - 2 * margin) / wide, (width - 2 * margin) / high);
  const height = Math.round(Math.max(high * scale + 2 * margin, width * 0.45));
  const [x0, y0] = [width / 2 - ((left + right) / 2) * scale, height / 2 - ((top + bottom) / 2) * scale];
  const isCoarse = width / scale < coarse;
  return { width, height, isCoarse, tolerance: size * finest, place: ([x, y]) => [x * scale + x0, y * scale + y0] };
}
