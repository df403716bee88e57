// Shows what stands around a thing: tables of what is described with it, and who else refers to it.
import type { JSX } from 'preact';
import { oa, rdf, xsd, type Field, type Kind, type Quad } from '../../../src/index.js';
import { collator } from '../components/formatter.js';
import { titleOf, type Graph } from '../components/graph.js';
import { InLanguage, textsOf, type Frame } from '../components/frame.js';
import { Values, type Context } from '../components/facts.js';
import { propertyName } from '../components/notes.js';
import { Row, Section } from '../components/parts.js';
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
        <table>
          <Columns context={context} kind={kind} columns={columns} />
          <tbody>
            {sortThings(graph, things, kind, frame).map((thing) => (
              <tr>
                <th scope="row">
                  <Reference frame={frame} graph={graph} iri={thing} />
                </th>
                {columns.map((field) => (
                  <td>
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

/** Shows the other things that refer to the topic, by property. */
export function Incoming({ context, topic }: { context: Context; topic: string }): JSX.Element | null {
  const { frame, graph } = context;
  const links = incomingOf(graph, topic);
  const predicates = [...new Set(links.map((each) => each.predicate.value))];
  if (predicates.length === 0) return null;
  const label = (predicate: string): JSX.Element => (
    <>
      <span aria-hidden="true">← </span>
      <InLanguage frame={frame} text={incomingName(graph, links, predicate, frame.language)} />
    </>
  );
  return (
    <Section id="incoming" title={textsOf(frame, 'thing').incoming}>
      <dl class="facts">
        {predicates.map((predicate) => (
          <Row label={label(predicate)}>
            {links
              .filter((each) => each.predicate.value === predicate)
              .map((each) => (
                <p>
                  <Reference frame={frame} graph={graph} iri={each.subject.value} />
                </p>
              ))}
          </Row>
        ))}
      </dl>
    </Section>
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
function columnsOf(graph: Graph, { kind, things, through }: Companions): Field[] {
  const fields = kind.fields.filter((field) => field.type.is !== 'text' && !through.includes(field.path));
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

function incomingName(
  graph: Graph,
  links: readonly Quad[],
  predicate: string,
  language: string,
): { text: string; language: string | undefined } {
  const subject = links.find((each) => each.predicate.value === predicate)?.subject.value ?? '';
  return propertyName(graph, predicate, language, graph.names.readThing(subject)?.kind);
}
