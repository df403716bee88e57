// Shows what is said of one thing: its facts in the order of the shapes, each with its notes, and what is derived.
import type { JSX } from 'preact';
import { rdf, rdfs, skos, type Kind, type Quad } from '../../../src/index.js';
import type { Graph, Term } from './graph.js';
import { InLanguage, textsOf, type Frame } from './frame.js';
import { OrLater } from './later.js';
import { propertyName, Refs, type Notes } from './notes.js';
import { Section } from './parts.js';
import { Value } from './value.js';

/** What the parts of a thing's page share. */
export interface Context {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly notes: Notes;
}

/** Shows the facts of a thing as a list of property and values. */
export function Facts({
  context,
  topic,
  kind,
}: {
  context: Context;
  topic: string;
  kind: Kind | undefined;
}): JSX.Element | null {
  const { graph, frame } = context;
  const stated = statedOf(graph, topic).filter((each) => !isTold(graph, each));
  if (stated.length === 0) return null;
  const order = kind?.fields.map((field) => field.path) ?? [];
  const place = (predicate: string): number => (order.includes(predicate) ? order.indexOf(predicate) : order.length);
  const predicates = [...new Set(stated.map((each) => each.predicate.value))].sort(
    (a, b) => place(a) - place(b) || (a < b ? -1 : 1),
  );
  return (
    <Section id="facts" title={textsOf(frame, 'thing').facts}>
      <dl class="facts">
        {predicates.map((predicate) => (
          <div>
            <dt>
              <InLanguage frame={frame} text={propertyName(graph, predicate, frame.language, kind?.name)} />
            </dt>
            <dd>
              <Values context={context} subject={topic} predicate={predicate} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** Shows the values of one property: texts in the reader's language first, the other languages small below. */
export function Values({
  context,
  subject,
  predicate,
}: {
  context: Context;
  subject: string;
  predicate: string;
}): JSX.Element {
  const { graph, frame, notes } = context;
  const values = graph.values(subject, predicate).filter((term) => !isImplied(graph, subject, predicate, term));
  const own = values.filter((term) => !isForeign(term, frame.language));
  const foreign = values.filter((term) => isForeign(term, frame.language));
  const refs = (term: Term): JSX.Element => <Refs frame={frame} numbers={notes.of(subject, predicate, term)} />;
  return (
    <>
      {own.map((term) => (
        <p>
          <Value frame={frame} graph={graph} term={term} />
          <OrLater frame={frame} graph={graph} thing={subject} path={predicate} />
          {refs(term)}
        </p>
      ))}
      {foreign.map((term) => (
        <p class={own.length > 0 ? 'other' : ''}>
          <Value frame={frame} graph={graph} term={term} /> <b class="tongue">{languageOf(term)}</b>
          {refs(term)}
        </p>
      ))}
    </>
  );
}

/** Shows the derived statements, folded away. */
export function Derived({ context, topic }: { context: Context; topic: string }): JSX.Element | null {
  const { graph, frame } = context;
  const derived = graph.about(topic).filter((each) => isDerived(graph, each) && each.predicate.value !== rdfs.label);
  const predicates = [...new Set(derived.map((each) => each.predicate.value))];
  if (predicates.length === 0) return null;
  const texts = textsOf(frame, 'thing');
  return (
    <details>
      <summary>{texts.derived}</summary>
      <p class="soft">{texts.derivedHint}</p>
      <dl class="facts">
        {predicates.map((predicate) => (
          <div>
            <dt>
              <InLanguage frame={frame} text={graph.name(predicate, frame.language)} />
            </dt>
            <dd>
              {derived
                .filter((each) => each.predicate.value === predicate)
                .map((each) => (
                  <p>
                    <Value frame={frame} graph={graph} term={each.object} />
                  </p>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Names stand in the heading; what a property that says more already says is not said again. */
function isTold(graph: Graph, { subject, predicate, object }: Quad): boolean {
  const isName = predicate.value === skos.prefLabel || predicate.value === skos.altLabel;
  return isName || isImplied(graph, subject.value, predicate.value, object);
}

/** Tells whether the same value is there of a property that this one follows from. */
function isImplied(graph: Graph, subject: string, predicate: string, value: Term): boolean {
  return graph
    .about(subject)
    .some(
      (other) =>
        other.predicate.value !== predicate &&
        other.object.equals(value) &&
        !isDerived(graph, other) &&
        graph.model.superproperties(other.predicate.value).includes(predicate),
    );
}

function statedOf(graph: Graph, topic: string): readonly Quad[] {
  const apart: readonly string[] = [rdf.type, rdfs.label];
  return graph.about(topic).filter((each) => !isDerived(graph, each) && !apart.includes(each.predicate.value));
}

/** A label that was made by a template is derived, and stands in the title. */
function isDerived(graph: Graph, each: Quad): boolean {
  return (
    each.graph.value === graph.names.graph('derived') ||
    (each.predicate.value === skos.prefLabel && each.graph.value === '')
  );
}

function isForeign(term: Term, language: string): boolean {
  return term.termType === 'Literal' && term.language !== '' && term.language !== language;
}

function languageOf(term: Term): string {
  return term.termType === 'Literal' ? term.language : '';
}
