// The passages of a source in the order in which they stand in it, each with the facts that it yields.
import type { JSX } from 'preact';
import { oa } from '../../../src/index.js';
import { Passage, State } from '../components/evidence.js';
import { InLanguage, textsOf, type Frame } from '../components/frame.js';
import type { Graph } from '../components/graph.js';
import { propertyName } from '../components/notes.js';
import { Section } from '../components/parts.js';
import { Reference, Value } from '../components/value.js';

interface PassagesProps {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly source: string;
}

/** Pieces of evidence that rest on the same words or on the same row. */
interface Place {
  readonly key: string;
  readonly position: number;
  readonly evidence: string[];
}

/** Shows all passages of a source; nothing where no evidence names it. */
export function Passages({ frame, graph, source }: PassagesProps): JSX.Element | null {
  const places = placesOf(graph, source);
  if (places.length === 0) return null;
  const texts = textsOf(frame, 'thing');
  return (
    <Section id="passages" title={texts.passages}>
      <p class="soft">{texts.passagesHint}</p>
      <ol class="notes">
        {places.map(({ evidence }) => (
          <li>
            <Head frame={frame} graph={graph} evidence={evidence[0] ?? ''} />
            {evidence.map((each) => (
              <Yield frame={frame} graph={graph} evidence={each} />
            ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Head(props: { frame: Frame; graph: Graph; evidence: string }): JSX.Element {
  const { graph, evidence } = props;
  const row = graph.value(evidence, `${graph.names.tool}row`)?.value;
  if (row === undefined) return <Passage {...props} />;
  return (
    <p>
      {textsOf(props.frame, 'thing').row} <b>{row}</b>
    </p>
  );
}

/** Shows the facts of one thing that rest on a piece of evidence. */
function Yield({ frame, graph, evidence }: { frame: Frame; graph: Graph; evidence: string }): JSX.Element {
  const { tool } = graph.names;
  const about = graph.value(evidence, `${tool}about`)?.value ?? '';
  const kind = graph.names.readThing(about)?.kind;
  const fields = [...new Set(graph.values(evidence, `${tool}field`).map(({ value }) => value))];
  return (
    <p class="small">
      <Reference frame={frame} graph={graph} iri={about} />
      {fields.map((field, index) => (
        <>
          {index === 0 ? ': ' : '; '}
          <span class="soft">
            <InLanguage frame={frame} text={propertyName(graph, field, frame.language, kind)} />
          </span>{' '}
          {valuesOf(graph, evidence, about, field).map((term, at) => (
            <>
              {at === 0 ? '' : ', '}
              <Value frame={frame} graph={graph} term={term} />
            </>
          ))}
        </>
      ))}{' '}
      <State frame={frame} graph={graph} evidence={evidence} />
    </p>
  );
}

/** A piece of evidence names values only where it supports some of those that a field has. */
function valuesOf(graph: Graph, evidence: string, about: string, field: string) {
  const own = graph.values(about, field);
  const named = graph.values(evidence, `${graph.names.tool}value`);
  const supported = own.filter((term) => named.some((each) => each.equals(term)));
  return supported.length > 0 ? supported : own;
}

function placesOf(graph: Graph, source: string): Place[] {
  const { tool } = graph.names;
  const found = new Map<string, Place>();
  for (const { subject, predicate } of graph.to(source)) {
    if (predicate.value !== oa.hasSource) continue;
    const value = (local: string): string => graph.value(subject.value, tool + local)?.value ?? '';
    const key = JSON.stringify([value('startsWith'), value('endsWith'), value('row')]);
    const position = value('position');
    const place = found.get(key) ?? { key, position: position === '' ? Infinity : Number(position), evidence: [] };
    found.set(key, place);
    place.evidence.push(subject.value);
  }
  return [...found.values()].sort((a, b) =>
    a.position === b.position ? (a.key < b.key ? -1 : 1) : a.position - b.position,
  );
}
