// A thing among its neighbours: on the left what refers to it, on the right what it refers to.
import type { JSX } from 'preact';
import { oa, rdf, type Quad } from '../../../src/index.js';
import { href, textsOf, tongueOf, type Frame } from '../components/frame.js';
import type { Graph, Text } from '../components/graph.js';
import { propertyName } from '../components/notes.js';

/** One neighbour, and by which property it is one. */
interface Neighbour {
  readonly iri: string;
  readonly name: Text;
  readonly through: Text;
}

/** Most neighbours on a side; how many more there are is said below them. */
const maxSide = 8;
const [width, row] = [900, 46] as const;
const [left, right] = [width / 2 - 95, width / 2 + 95] as const;

/** Shows the drawing; nothing where a thing has fewer than two neighbours. */
export function Neighbours(props: { frame: Frame; graph: Graph; topic: string }): JSX.Element | null {
  const { frame, graph, topic } = props;
  const texts = textsOf(frame, 'drawing');
  const outgoing = neighboursOf(graph, graph.about(topic), 'object', frame.language);
  // A shortcut and its inverse would show the same neighbour on both sides.
  const incoming = neighboursOf(graph, graph.to(topic), 'subject', frame.language).filter(
    ({ iri }) => !outgoing.some((each) => each.iri === iri),
  );
  if (incoming.length + outgoing.length < 2) return null;
  const rows = Math.max(Math.min(incoming.length, maxSide + 1), Math.min(outgoing.length, maxSide + 1), 2);
  const height = rows * row;
  const name = graph.name(topic, frame.language);
  return (
    <section class="neighbours" aria-labelledby="neighbours">
      <h3 id="neighbours">{texts.neighbours}</h3>
      <figure>
        <div class="draw-scroll" role="group" tabIndex={0} aria-labelledby="neighbours">
          <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
            <Side frame={frame} neighbours={incoming} height={height} side="left" />
            <Side frame={frame} neighbours={outgoing} height={height} side="right" />
            <rect class="g-self" x={left} y={height / 2 - 20} width={right - left} height="40" rx="4" />
            <text class="g-self-text" x={width / 2} y={height / 2 + 5} text-anchor="middle" {...tongueOf(frame, name)}>
              {shorten(name.text, 19)}
            </text>
          </svg>
        </div>
        <figcaption>{texts.neighboursLegend}</figcaption>
      </figure>
    </section>
  );
}

interface SideProps {
  readonly frame: Frame;
  readonly neighbours: readonly Neighbour[];
  readonly height: number;
  readonly side: 'left' | 'right';
}

function Side({ frame, neighbours, height, side }: SideProps): JSX.Element {
  const shown = neighbours.slice(0, maxSide);
  const rest = neighbours.length - shown.length;
  const count = shown.length + (rest > 0 ? 1 : 0);
  const middle = (index: number): number => (height * (index + 0.5)) / count;
  const [from, to] = side === 'left' ? [left, left - 70] : [right, right + 70];
  const x = side === 'left' ? to - 8 : to + 8;
  const anchor = side === 'left' ? 'end' : 'start';
  return (
    <>
      {shown.map(({ iri, name, through }, index) => (
        <>
          <path
            class="g-link"
            d={`M${from} ${height / 2}C${(from + to) / 2} ${height / 2} ${(from + to) / 2} ${middle(index)} ${to} ${middle(index)}`}
          />
          <a href={href(frame, iri)}>
            <title {...tongueOf(frame, name)}>{name.text}</title>
            <text class="t-text" x={x} y={middle(index) - 1} text-anchor={anchor} {...tongueOf(frame, name)}>
              {shorten(name.text, 32)}
            </text>
          </a>
          <text class="t-soft" x={x} y={middle(index) + 15} text-anchor={anchor} {...tongueOf(frame, through)}>
            {shorten(through.text, 40)}
          </text>
        </>
      ))}
      {rest > 0 ? (
        <text class="t-soft" x={x} y={middle(count - 1) + 4} text-anchor={anchor}>
          +{rest} {textsOf(frame, 'drawing').furtherNeighbours}
        </text>
      ) : null}
    </>
  );
}

/** Takes stated links between things, and derived ones where a shortcut of the ontology makes them. */
function neighboursOf(graph: Graph, quads: readonly Quad[], end: 'subject' | 'object', language: string): Neighbour[] {
  const shortcuts = new Set(graph.model.kinds.flatMap((kind) => kind.shortcuts.map(({ link }) => link)));
  const replaced = graph.model.kinds.filter(({ shortcuts: own }) => own.length > 0).map(({ name }) => name);
  const found = new Map<string, Neighbour>();
  for (const { subject, predicate, object, graph: within } of quads) {
    const iri = end === 'subject' ? subject.value : object.value;
    const thing = graph.names.readThing(iri);
    if (thing === undefined || iri.includes('#') || found.has(iri) || replaced.includes(thing.kind)) continue;
    if (
      predicate.value === rdf.type ||
      predicate.value === oa.hasSource ||
      predicate.value.startsWith(graph.names.tool)
    )
      continue;
    if (within.value !== graph.names.graph('facts') && !shortcuts.has(predicate.value)) continue;
    const kind = graph.names.readThing(subject.value)?.kind;
    const through = propertyName(graph, predicate.value, language, kind);
    found.set(iri, { iri, name: graph.name(iri, language), through });
  }
  return [...found.values()];
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
