// The map: points on land and sea, drawn on the server. The list beside it says the same in words.
import type { JSX } from 'preact';
import type { Group, Point } from '../home/gather.js';
import { collator, numberFormat } from '../components/formatter.js';
import { href, textsOf, tongueOf, type Frame } from '../components/frame.js';
import type { Graph, Text } from '../components/graph.js';
import { Reference } from '../components/value.js';
import { GroupLists, pinOf, type Pin } from './groups.js';
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

/** Shows the map with its list, or with one for each group. */
export function PointMap(props: {
  frame: Frame;
  graph: Graph;
  points: readonly Point[];
  groups?: readonly Group[];
}): JSX.Element {
  const { frame, graph, points, groups = [] } = props;
  const texts = textsOf(frame, 'drawing');
  const order = collator(frame.language);
  const named = points.map((point) => ({ point, name: graph.name(point.thing, frame.language) }));
  named.sort((a, b) => order.compare(a.name.text, b.name.text));
  return (
    <figure class="map">
      <figcaption>{texts.mapLegend}</figcaption>
      <div class="maps">
        {viewsOf(named).map((view) => (
          <Drawing frame={frame} view={view} groups={groups} />
        ))}
      </div>
      {groups.length > 1 ? (
        <GroupLists frame={frame} graph={graph} groups={groups} points={points} />
      ) : (
        <Names frame={frame} graph={graph} things={named.map(({ point }) => point.thing)} />
      )}
    </figure>
  );
}

/** Most names that stand beside a map one by one; the others are folded. */
const maxNames = 60;

function Names({ frame, graph, things }: { frame: Frame; graph: Graph; things: readonly string[] }): JSX.Element {
  const list = (some: readonly string[]): JSX.Element => (
    <ul class="places">
      {some.map((thing) => (
        <li>
          <Reference frame={frame} graph={graph} iri={thing} />
        </li>
      ))}
    </ul>
  );
  const others = things.slice(maxNames);
  return (
    <div class="beside">
      {list(things.slice(0, maxNames))}
      {others.length === 0 ? null : (
        <details>
          <summary>
            {textsOf(frame, 'thing').allOfThem} ({numberFormat(frame.language).format(others.length)})
          </summary>
          {list(others)}
        </details>
      )}
    </div>
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

function Drawing(props: { frame: Frame; view: View; groups: readonly Group[] }): JSX.Element {
  const { frame, view, groups } = props;
  const project = projectionFor(view.shown.map(({ point }) => [point.longitude, point.latitude]));
  const flat = view.shown.map(({ point }) => project([point.longitude, point.latitude]) ?? ([0, 0] as const));
  const plane = planeOf(flat, view.size);
  const marks = view.shown.map((each, index) => ({
    key: each.point.thing,
    ...each.name,
    at: plane.place(flat[index] ?? [0, 0]),
    isNamed: view.labelled.includes(each),
  }));
  const size = { width, height: plane.height };
  const labels = placeLabels(marks, { ...size, size: view.size });
  // Letters that can be read on a telephone leave room for fewer names.
  const narrow = placeLabels(marks, { ...size, size: narrowSize });
  return (
    <svg
      viewBox={`0 0 ${width} ${plane.height}`}
      width={width}
      height={plane.height}
      class={view.size > 1 ? 'far' : ''}
      aria-hidden="true"
    >
      <Ground plane={plane} project={project} />
      {labels.map((label, at) => (
        <Mark
          frame={frame}
          label={label}
          narrow={narrow[at]?.side}
          pin={groups.length > 1 ? pinOf(label.key, groups) : undefined}
        />
      ))}
    </svg>
  );
}

/** Land and sea under the points; where outlines are too coarse for them, a plain ground. */
function Ground(props: { plane: ReturnType<typeof planeOf>; project: ReturnType<typeof projectionFor> }): JSX.Element {
  const { plane, project } = props;
  if (plane.isCoarse) return <rect class="m-ground" width={width} height={plane.height} />;
  return (
    <>
      <rect class="m-sea" width={width} height={plane.height} />
      <path class="m-land" d={pathOf('land', project, plane)} />
      <path class="m-border" d={pathOf('border', project, plane)} />
    </>
  );
}

/** Names on narrow screens, as a multiple of the usual; the style says the same. */
const narrowSize = 2.5;

interface MarkProps {
  readonly frame: Frame;
  readonly label: Label;
  /** On which side the name stands on a narrow screen. */
  readonly narrow: Label['side'];
  readonly pin: Pin | undefined;
}

function Mark({ frame, label, narrow, pin }: MarkProps): JSX.Element {
  const [x, y] = label.at.map((each) => each.toFixed(1));
  return (
    <a href={href(frame, label.key)} tabIndex={-1} {...(pin !== undefined && { class: `pin${pin.classes}` })}>
      <title {...tongueOf(frame, label)}>{label.text}</title>
      {pin === undefined ? (
        <circle class="m-point" cx={x} cy={y} r="5" />
      ) : (
        <g transform={`translate(${x} ${y})`}>
          <path class="m-point" fill-rule="evenodd" d={pin.outline} />
        </g>
      )}
      <Name frame={frame} label={label} side={label.side} of="m-label" gap={9} />
      <Name frame={frame} label={label} side={narrow} of="m-label m-narrow" gap={16} />
    </a>
  );
}

function Name(props: { frame: Frame; label: Label; side: Label['side']; of: string; gap: number }): JSX.Element | null {
  const { frame, label, side, of, gap } = props;
  if (side === undefined) return null;
  const isRight = side === 'right';
  return (
    <text
      class={of}
      {...tongueOf(frame, label)}
      x={(label.at[0] + (isRight ? gap : -gap)).toFixed(1)}
      y={(label.at[1] + gap / 2).toFixed(1)}
      text-anchor={isRight ? 'start' : 'end'}
    >
      {label.text}
    </text>
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
