// Shows what stands around a thing: tables of what is described with it, and who else refers to it.
import type { JSX } from 'preact';
import { oa, rdf, xsd, type Field, type Kind, type Quad } from '../../../src/index.js';
import { collator, numberFormat } from '../components/formatter.js';
import { titleOf, type Graph } from '../components/graph.js';
import { InLanguage, textsOf, type Frame } from '../components/frame.js';
import { Values, type Context } from '../components/facts.js';
import { propertyName } from '../components/notes.js';
import { Section } from '../components/parts.js';
import { Reference } from '../components/value.js';

/** Things of one kind that are described in full with another. */
interface Companions {
  readonly kind: Kind;
  /** The properties that lead to the other thing. */
  readonly through: readonly string[];
  readonly things: readonly string[];
}

/** Longest row of columns; what a thing says beyond them stands on its own page. */
const maxColumns = 7;

/** Shows one table for each kind of things that are described with the topic. */
export function Tables({ context, topic }: { context: Context; topic: string }): JSX.Element {
  return (
    <>
      {companionsOf(context.graph, topic).map((companions) => (
        <Table context={context} companions={companions} />
      ))}
    </>
  );
}

function Table({ context, companions }: { context: Context; companions: Companions }): JSX.Element {
  const { frame, graph } = context;
  const { kind, things } = companions;
  const columns = columnsOf(graph, companions);
  const id = `with-${kind.name}`;
  return (
    <Section id={id} title={<InLanguage frame={frame} text={titleOf(kind, graph, frame.language)} />}>
      <div class="scroll" role="group" aria-labelledby={id} tabIndex={0}>
        <table class="cells">
          <Columns context={context} kind={kind} columns={columns} />
          <tbody>
            {sortThings(graph, things, kind, frame).map((thing) => (
              <tr>
                <th scope="row">
                  <Head context={context} companions={companions} thing={thing} />
                </th>
                {columns.map((field) => (
                  <td data-label={propertyName(graph, field.path, frame.language, kind.name).text}>
                    <Values context={context} subject={thing} predicate={field.path} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** A link between two things is named by its other end; its own page is a step aside. */
function Head(props: { context: Context; companions: Companions; thing: string }): JSX.Element {
  const { context, companions, thing } = props;
  const { frame, graph } = context;
  const [other] = otherEnds(companions);
  const end = other === undefined ? undefined : graph.value(thing, other)?.value;
  if (end === undefined) return <Reference frame={frame} graph={graph} iri={thing} />;
  const { details } = textsOf(frame, 'home');
  return (
    <>
      <Reference frame={frame} graph={graph} iri={end} />{' '}
      <span class="small more">
        <Reference
          frame={frame}
          graph={graph}
          iri={thing}
          label={`${details}: ${graph.name(thing, frame.language).text}`}
        >
          {details}
        </Reference>
      </span>
    </>
  );
}

/** The one property that leads from a link to its other end, where it is made of two ends. */
function otherEnds({ kind, through }: Companions): string[] {
  if (kind.labelTemplate === undefined) return [];
  const others = kind.describedWith.filter((path) => !through.includes(path));
  return others.length === 1 ? others : [];
}

function Columns(props: { context: Context; kind: Kind; columns: readonly Field[] }): JSX.Element {
  const { frame, graph } = props.context;
  return (
    <thead>
      <tr>
        <th scope="col">
          <span class="hidden">{textsOf(frame, 'thing').fullDescription}</span>
        </th>
        {props.columns.map((field) => (
          <th scope="col">
            <InLanguage frame={frame} text={propertyName(graph, field.path, frame.language, props.kind.name)} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Most things of a kind that stand one by one; the others are folded. */
const maxOpen = 10;

/** Shows the other things that refer to the topic, by their kind, each once. */
export function Incoming({ context, topic }: { context: Context; topic: string }): JSX.Element | null {
  const { frame, graph } = context;
  const links = incomingOf(graph, topic);
  if (links.length === 0) return null;
  const byKind = new Map<string, Map<string, Quad[]>>();
  for (const each of links) {
    const { kind = '' } = graph.names.readThing(each.subject.value) ?? {};
    const things = byKind.get(kind) ?? new Map<string, Quad[]>();
    byKind.set(kind, things.set(each.subject.value, [...(things.get(each.subject.value) ?? []), each]));
  }
  const kinds = [...byKind].sort(([, a], [, b]) => b.size - a.size);
  return (
    <Section id="incoming" title={textsOf(frame, 'thing').incoming}>
      <div class="ways">
        {kinds.map(([name, things]) => (
          <Related context={context} kind={name} links={things} />
        ))}
      </div>
    </Section>
  );
}

interface RelatedProps {
  readonly context: Context;
  readonly kind: string;
  /** What each thing says of the topic. */
  readonly links: ReadonlyMap<string, readonly Quad[]>;
}

function Related({ context, kind, links }: RelatedProps): JSX.Element {
  const { frame, graph } = context;
  const order = collator(frame.language);
  const nameOf = (iri: string): string => graph.name(iri, frame.language).text;
  const things = [...links.keys()].sort((a, b) => order.compare(nameOf(a), nameOf(b)));
  const own = graph.model.kind(kind);
  const number = numberFormat(frame.language);
  const list = (some: readonly string[]): JSX.Element => (
    <ul class="plain">
      {some.map((iri) => (
        <li>
          <Reference frame={frame} graph={graph} iri={iri} />{' '}
          <span class="soft small">
            {[...new Set((links.get(iri) ?? []).map(({ predicate }) => predicate.value))]
              .map((each) => propertyName(graph, each, frame.language, kind).text)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <div>
      <h3>
        {own === undefined ? kind : <InLanguage frame={frame} text={titleOf(own, graph, frame.language)} />} (
        {number.format(things.length)})
      </h3>
      {list(things.slice(0, maxOpen))}
      {things.length <= maxOpen ? null : (
        <details>
          <summary>
            {textsOf(frame, 'thing').allOfThem} ({number.format(things.length - maxOpen)})
          </summary>
          {list(things.slice(maxOpen))}
        </details>
      )}
    </div>
  );
}

function companionsOf(graph: Graph, topic: string): Companions[] {
  const found = new Map<Kind, { through: Set<string>; things: Set<string> }>();
  for (const { subject, predicate } of graph.to(topic)) {
    const kind = graph.model.kind(graph.names.readThing(subject.value)?.kind ?? '');
    if (kind?.describedWith.includes(predicate.value) !== true) continue;
    const entry = found.get(kind) ?? { through: new Set(), things: new Set() };
    found.set(kind, entry);
    entry.through.add(predicate.value);
    entry.things.add(subject.value);
  }
  const sorted = [...found].sort(
    ([a, { things: first }], [b, { things: second }]) => second.size - first.size || (a.name < b.name ? -1 : 1),
  );
  return sorted.map(([kind, { through, things }]) => ({ kind, through: [...through], things: [...things] }));
}

/** Columns are the fields that some row has; long texts and the way back to the topic would only fill the table. */
function columnsOf(graph: Graph, companions: Companions): Field[] {
  const { kind, things, through } = companions;
  const named = [...through, ...otherEnds(companions)];
  const fields = kind.fields.filter((field) => field.type.is !== 'text' && !named.includes(field.path));
  return fields
    .filter((field) => things.some((thing) => graph.value(thing, field.path) !== undefined))
    .slice(0, maxColumns);
}

const dateTypes: readonly string[] = [xsd.gYear, xsd.gYearMonth, xsd.date];

/** The oldest first where there are dates, else by name. */
function sortThings(graph: Graph, things: readonly string[], kind: Kind, { language }: Frame): string[] {
  const dated = kind.fields.filter(
    ({ type }) => type.is === 'literal' && type.datatypes.some((each) => dateTypes.includes(each)),
  );
  const dateOf = (thing: string): string =>
    dated.map((field) => graph.value(thing, field.path)?.value ?? '').find(Boolean) ?? '~';
  const order = collator(language);
  return [...things].sort((a, b) => {
    const [first, second] = [dateOf(a), dateOf(b)];
    if (first !== second) return first < second ? -1 : 1;
    return order.compare(graph.name(a, language).text, graph.name(b, language).text);
  });
}

/** What is described with the topic stands in a table, evidence in the notes, and a derived link repeats a stated one. */
function incomingOf(graph: Graph, topic: string): Quad[] {
  const shown = new Set(companionsOf(graph, topic).flatMap(({ things }) => things));
  return graph.to(topic).filter(({ subject, predicate, graph: within }) => {
    if (within.value === graph.names.graph('derived') || within.value === graph.names.graph('catalog')) return false;
    if (
      predicate.value === rdf.type ||
      predicate.value === oa.hasSource ||
      predicate.value.startsWith(graph.names.tool)
    )
      return false;
    return (
      !shown.has(subject.value) &&
      graph.names.readThing(subject.value) !== undefined &&
      !subject.value.startsWith(`${topic}#`)
    );
  });
}
