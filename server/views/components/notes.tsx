// Notes: which evidence a fact rests on, numbered in the order in which the page comes to it.
import type { JSX } from 'preact';
import { Evidence, SourceLine, sourceOf } from './evidence.js';
import { pickMap, type Graph, type Term } from './graph.js';
import { textsOf, type Frame } from './frame.js';

/** Numbers the evidence of one page. */
export class Notes {
  readonly #graph: Graph;
  readonly #numbers = new Map<string, number>();
  readonly #byThing = new Map<string, readonly string[]>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** Gives the numbers of the evidence for one fact, lowest first. */
  of(subject: string, predicate: string, value: Term): number[] {
    const stated = this.#statedAs(subject, predicate, value);
    return this.#evidenceFor(subject)
      .filter((evidence) => stated.some((property) => this.#supports(evidence, subject, property, value)))
      .map((evidence) => this.number(evidence))
      .sort((a, b) => a - b);
  }

  /** A value that was derived has the evidence of what it was derived from, and not that of others of its property. */
  #statedAs(subject: string, predicate: string, value: Term): string[] {
    const derived = this.#graph.names.graph('derived');
    const same = this.#graph.about(subject).filter(({ object }) => object.equals(value));
    const isDerived = same.some((each) => each.predicate.value === predicate && each.graph.value === derived);
    if (!isDerived) return [predicate];
    return same.filter(({ graph }) => graph.value !== derived).map((each) => each.predicate.value);
  }

  /** Lists the evidence in the order of its numbers. */
  list(): string[] {
    return [...this.#numbers.keys()];
  }

  /** Gives the number of a piece of evidence, the next one where it has none. */
  number(evidence: string): number {
    const found = this.#numbers.get(evidence) ?? this.#numbers.size + 1;
    this.#numbers.set(evidence, found);
    return found;
  }

  #evidenceFor(subject: string): readonly string[] {
    const before = this.#byThing.get(subject);
    if (before !== undefined) return before;
    const about = `${this.#graph.names.tool}about`;
    const found = this.#graph.to(subject).filter((each) => each.predicate.value === about);
    const evidence = found.map((each) => each.subject.value);
    this.#byThing.set(subject, evidence);
    return evidence;
  }

  /** A passage names values only for fields that have several: a field without any among them is supported as a whole. */
  #supports(evidence: string, subject: string, predicate: string, value: Term): boolean {
    const { tool } = this.#graph.names;
    const fields = this.#graph.values(evidence, `${tool}field`);
    if (!fields.some((field) => field.value === predicate)) return false;
    const own = this.#graph.values(subject, predicate);
    const named = this.#graph
      .values(evidence, `${tool}value`)
      .filter((each) => own.some((other) => other.equals(each)));
    return named.length === 0 || named.some((each) => each.equals(value));
  }
}

/** Shows the numbers behind a fact, each leading to its note. */
export function Refs({ frame, numbers }: { frame: Frame; numbers: readonly number[] }): JSX.Element | null {
  if (numbers.length === 0) return null;
  return (
    <sup class="refs">
      {numbers.map((each) => (
        <a href={`#note-${each}`} aria-label={`${textsOf(frame, 'thing').note} ${each}`}>
          {each}
        </a>
      ))}
    </sup>
  );
}

/** Shows all notes of a page, those that rest on one source together, under its name. */
export function NoteList({ frame, graph, notes }: { frame: Frame; graph: Graph; notes: Notes }): JSX.Element {
  const texts = textsOf(frame, 'thing');
  const bySource = new Map<string, { evidence: string; number: number }[]>();
  notes.list().forEach((evidence, index) => {
    const source = sourceOf(graph, evidence) ?? '';
    bySource.set(source, [...(bySource.get(source) ?? []), { evidence, number: index + 1 }]);
  });
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{texts.notes}</h2>
      {bySource.size === 0 ? <p class="soft">{texts.noNotes}</p> : null}
      {[...bySource].map(([source, own]) => (
        <>
          {source === '' ? null : <SourceLine frame={frame} graph={graph} source={source} />}
          <ol class="notes">
            {own.map(({ evidence, number }) => (
              <li id={`note-${number}`} value={number}>
                <Evidence frame={frame} graph={graph} evidence={evidence} />
              </li>
            ))}
          </ol>
        </>
      ))}
    </section>
  );
}

/** Gives the label of a field or of a property in the reader's language. */
export function propertyName(
  graph: Graph,
  predicate: string,
  language: string,
  kind?: string,
): { text: string; language: string | undefined } {
  const field = graph.model.kind(kind ?? '')?.fields.find((each) => each.path === predicate);
  return (field && pickMap(field.label, language)) ?? graph.name(predicate, language);
}
