// A diagram of the kinds of a publication: a box for each class with the fields that lead to others, and the lines between them.
import type { JSX } from 'preact';
import type { Kind } from '../../../src/index.js';
import { textsOf, tongueOf, type Frame } from '../components/frame.js';
import type { Graph } from '../components/graph.js';
import { propertyName } from '../components/notes.js';
import { Section } from '../components/parts.js';

/** A box in its place. */
interface Box {
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
  /** Fields that lead to other kinds in the diagram. */
  readonly fields: readonly Arrow[];
}

interface Arrow {
  readonly path: string;
  readonly to: readonly string[];
}

const [boxWidth, line, head] = [190, 19, 28] as const;
/** Most kinds to which lines are drawn from one field. */
const maxTargets = 2;
const [gapX, gapY] = [92, 20] as const;

/** Shows the diagram of the classes in a vocabulary; nothing where it has fewer than two kinds. */
export function Diagram(props: { frame: Frame; graph: Graph; iri: string }): JSX.Element | null {
  const { frame, graph, iri } = props;
  const texts = textsOf(frame, 'drawing');
  const kinds = graph.model.kinds.filter((kind) => kind.class.startsWith(`${iri}#`));
  if (kinds.length < 2) return null;
  const boxes = place(kinds);
  const width = Math.max(...boxes.map(({ x }) => x)) + boxWidth + 2;
  const height = Math.max(...boxes.map((box) => box.y + heightOf(box))) + 2;
  return (
    <Section id="diagram" title={texts.diagram}>
      <figure>
        <div class="draw-scroll" role="group" tabIndex={0} aria-labelledby="diagram">
          <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
            {boxes.map((box) => box.fields.map((arrow, index) => lines(boxes, box, arrow, index)))}
            {boxes.map((box) => (
              <BoxDrawing frame={frame} graph={graph} box={box} />
            ))}
          </svg>
        </div>
        <figcaption>{texts.diagramLegend}</figcaption>
      </figure>
    </Section>
  );
}

function BoxDrawing({ frame, graph, box }: { frame: Frame; graph: Graph; box: Box }): JSX.Element {
  const { kind, x, y, fields } = box;
  const fragment = (iri: string): string => `#${iri.replace(/^.*[#/]/, '')}`;
  return (
    <g>
      <rect class="g-box" x={x} y={y} width={boxWidth} height={heightOf(box)} rx="3" />
      <a href={fragment(kind.class)}>
        <text class="t-text" x={x + 10} y={y + 19} {...tongueOf(frame, graph.name(kind.class, frame.language))}>
          {shorten(graph.name(kind.class, frame.language).text)}
        </text>
      </a>
      {fields.map(({ path }, index) => {
        const name = propertyName(graph, path, frame.language, kind.name);
        return (
          <text class="t-soft" x={x + 10} y={y + head + 13 + index * line} {...tongueOf(frame, name)}>
            {shorten(name.text)}
          </text>
        );
      })}
    </g>
  );
}

/** Draws from the row of a field to the head of each box that it leads to. */
function lines(boxes: readonly Box[], from: Box, { to }: Arrow, index: number): JSX.Element[] {
  const y0 = from.y + head + 8 + index * line;
  // A field that takes much would cover the drawing with lines.
  if (to.length > maxTargets) return [];
  return boxes
    .filter(({ kind }) => to.includes(kind.name))
    .map((target) => {
      const y1 = target.y + 14;
      const isRight = target.x > from.x;
      const x0 = isRight ? from.x + boxWidth : from.x;
      const x1 = target.x >= from.x + boxWidth ? target.x : target.x + boxWidth;
      // In one column the line goes round by the side.
      const [start, end] = target.x === from.x ? [from.x + boxWidth, target.x + boxWidth] : [x0, x1];
      const bend = target.x === from.x ? [start + 40, end + 40] : [(start + end) / 2, (start + end) / 2];
      return <path class="g-link" d={`M${start} ${y0}C${bend[0]} ${y0} ${bend[1]} ${y1} ${end} ${y1}`} />;
    });
}

/** Puts each kind in a column: those that nothing refers to on the left, each other one right of the first that refers to it. */
function place(kinds: readonly Kind[]): Box[] {
  const names = new Set(kinds.map(({ name }) => name));
  const arrows = new Map(kinds.map((kind) => [kind.name, arrowsOf(kind, names)]));
  const sources = (name: string): number =>
    kinds.filter((kind) => kind.name !== name && arrows.get(kind.name)?.some(({ to }) => to.includes(name))).length;
  const order = [...kinds].sort((a, b) => sources(a.name) - sources(b.name) || (a.name < b.name ? -1 : 1));
  const columns = Math.min(4, Math.ceil(Math.sqrt(kinds.length)));
  const total = order.reduce((sum, { name }) => sum + sizeOf(arrows.get(name) ?? []), 0);
  const boxes: Box[] = [];
  let [column, y] = [0, 1];
  for (const kind of order) {
    const fields = arrows.get(kind.name) ?? [];
    if (y > total / columns && column < columns - 1) [column, y] = [column + 1, 1];
    boxes.push({ kind, x: column * (boxWidth + gapX) + 1, y, fields });
    y += sizeOf(fields);
  }
  return boxes;
}

function arrowsOf(kind: Kind, names: ReadonlySet<string>): Arrow[] {
  return kind.fields.flatMap(({ path, type }) => {
    const to = type.is === 'reference' ? type.kinds.filter((name) => names.has(name)) : [];
    return to.length === 0 ? [] : [{ path, to }];
  });
}

function sizeOf(fields: readonly Arrow[]): number {
  return head + fields.length * line + (fields.length > 0 ? 6 : 0) + gapY;
}

function heightOf({ fields }: Box): number {
  return sizeOf(fields) - gapY;
}

function shorten(text: string): string {
  return text.length <= 25 ? text : `${text.slice(0, 24).trimEnd()}…`;
}
