// The evidence of a triple: what says it, or says what it was derived from.
import { iriTerm } from '../../../rdf/canonical.js';
import { rdf, rdfs, skos } from '../../../rdf/terms.js';
import type { Triples } from '../../../release/triples/triples.js';
import type { EvidenceNames } from '../../engine.js';
import type { Budget } from '../budget.js';
import type { Context } from '../context.js';
import { Reader } from '../reader.js';
import { Stretch } from '../scan.js';
import { viewOf } from '../view.js';
import { Known, type About, type Said } from './known.js';
import { Trail, type Match } from './trail.js';

/** Most triples that are looked through for what one was derived from. */
const mostLooked = 1000;

/** Stands for a triple that needs no evidence. */
const unneeded: readonly number[] = [];

/** Makes the trail of a query through a release. */
export function trailThrough(triples: Triples, budget: Budget): Trail {
  const reader = new Reader(triples, { view: viewOf(triples, undefined) }, budget);
  return new Trail((match, facts) => {
    reader.visit(...match, (...triple) => {
      facts.push(...triple);
      return false;
    });
  });
}

/** Finds the evidence of triples by the numbers of their terms. */
export class Evidence {
  readonly #reader: Reader;
  readonly #stretch: Stretch;
  readonly #context: Context;
  readonly #names: EvidenceNames;
  readonly #ids: Readonly<Record<'about' | 'field' | 'value' | 'stated' | 'derived', number>>;
  /** What every thing has without anybody saying so: its kind, and names made of those of others. */
  readonly #plain: ReadonlySet<number>;
  readonly #known: Known;

  constructor(context: Context, names: EvidenceNames) {
    const { triples, budget } = context;
    const idOf = (iri: string): number => context.vocabulary.idOf(iriTerm(iri));
    const { tool, stated, derived } = names;
    this.#context = context;
    this.#names = names;
    this.#reader = new Reader(triples, { view: viewOf(triples, undefined) }, budget);
    this.#stretch = new Stretch(triples);
    const [about, field, value] = [idOf(`${tool}about`), idOf(`${tool}field`), idOf(`${tool}value`)];
    this.#ids = { about, field, value, stated: idOf(stated), derived: idOf(derived) };
    this.#known = Known.of(triples);
    this.#plain = new Set([rdf.type, rdfs.label, skos.prefLabel].map(idOf));
  }

  /** Gives the evidence of a triple, none where nothing says it; `undefined` where nothing has to. */
  of(subject: number, predicate: number, object: number): readonly number[] | undefined {
    const known = this.#known.fact(subject, predicate, object);
    if (known !== undefined) return known === unneeded ? undefined : known;
    const found = this.#find(subject, predicate, object);
    this.#context.budget.keep(200);
    this.#known.keepFact(subject, predicate, object, found ?? unneeded);
    return found;
  }

  /** Gives the evidence of all triples that match, each piece once. */
  ofAll(match: Match): Said {
    const known = this.#known.whole(match);
    if (known !== undefined) return known;
    const found = new Set<number>();
    let isBare = false;
    this.#look(...match, (...triple) => {
      const own = this.of(...triple);
      isBare ||= own?.length === 0;
      for (const each of own ?? []) found.add(each);
    });
    const said = { evidence: [...found], isBare };
    this.#context.budget.keep(200);
    this.#known.keepWhole(match, said);
    return said;
  }

  /** Gives the evidence that says a triple itself, none for one that was not stated. */
  saying(subject: number, predicate: number, object: number): readonly number[] {
    return this.#stated(subject, predicate, object);
  }

  #find(subject: number, predicate: number, object: number): readonly number[] | undefined {
    // Evidence needs none: it says itself where it stands.
    if (this.#has(subject, this.#ids.about, 0)) return [subject];
    const graph = this.#graphOf(subject, predicate, object);
    if (graph !== this.#ids.stated && graph !== this.#ids.derived) return undefined;
    const found =
      graph === this.#ids.stated
        ? this.#direct(subject, predicate, object)
        : this.#derivedFrom(subject, predicate, object);
    return found.length === 0 && this.#plain.has(predicate) ? undefined : found;
  }

  /** A superproperty has the same ends, the bounds of a date its date, and an interval what leads to it. */
  #derivedFrom(subject: number, predicate: number, object: number): number[] {
    const found = new Set<number>();
    const add = (evidence: readonly number[]): void => evidence.forEach((each) => found.add(each));
    this.#look(subject, 0, object, (_s, property) => {
      if (property !== predicate) add(this.#stated(subject, property, object));
    });
    this.#look(0, 0, predicate, (property, annotation) => {
      const isOurs = this.#textOf(annotation).startsWith(this.#names.tool);
      if (isOurs) this.#look(subject, property, 0, (_s, _p, value) => add(this.#stated(subject, property, value)));
    });
    if (found.size === 0 && this.#textOf(subject).includes('#'))
      this.#look(0, 0, subject, (owner, property) => {
        if (owner !== subject) add(this.of(owner, property, subject) ?? []);
      });
    if (found.size === 0) this.#shortcut(subject, object, add);
    return [...found];
  }

  /** A shortcut joins two things that a third one names. */
  #shortcut(subject: number, object: number, add: (evidence: readonly number[]) => void): void {
    this.#look(0, 0, subject, (middle, one) => {
      this.#look(middle, 0, object, (_s, other) => {
        add(this.#stated(middle, one, subject));
        add(this.#stated(middle, other, object));
      });
    });
  }

  /** What was derived has the property of others: the evidence of theirs says nothing of it. */
  #stated(subject: number, predicate: number, object: number): readonly number[] {
    return this.#graphOf(subject, predicate, object) === this.#ids.stated
      ? this.#direct(subject, predicate, object)
      : [];
  }

  /** A passage names values only for fields that have several: a field without any among them is supported as a whole. */
  #direct(subject: number, predicate: number, object: number): number[] {
    return this.#about(subject)
      .filter(({ fields, values }) => {
        if (!fields.has(predicate)) return false;
        if (values.size === 0 || values.has(object)) return true;
        return ![...values].some((each) => this.#has(subject, predicate, each));
      })
      .map(({ id }) => id);
  }

  #about(subject: number): readonly About[] {
    const known = this.#known.about.get(subject);
    if (known !== undefined) return known;
    const { about, field, value } = this.#ids;
    const found: About[] = [];
    const gather = (id: number, property: number): Set<number> => {
      const all = new Set<number>();
      this.#reader.visit(id, property, 0, (_s, _p, each) => {
        all.add(each);
        return false;
      });
      return all;
    };
    this.#reader.visit(0, about, subject, (id) => {
      found.push({ id, fields: new Set(), values: new Set() });
      return false;
    });
    const whole = found.map(({ id }) => ({ id, fields: gather(id, field), values: gather(id, value) }));
    this.#known.about.set(subject, whole);
    return whole;
  }

  #has(subject: number, predicate: number, object: number): boolean {
    return this.#reader.visit(subject, predicate, object, () => true);
  }

  /** Visits triples, the first of many; they are read before the visitor reads others. */
  #look(
    subject: number,
    predicate: number,
    object: number,
    visit: (subject: number, predicate: number, object: number) => void,
  ): void {
    const found: (readonly [number, number, number])[] = [];
    this.#reader.visit(subject, predicate, object, (...ids) => found.push(ids) >= mostLooked);
    for (const [s, p, o] of found) visit(s, p, o);
  }

  #graphOf(subject: number, predicate: number, object: number): number {
    this.#stretch.seek(subject, predicate, object);
    const { low, high, graphs } = this.#stretch;
    if (low === high) return 0;
    return this.#context.triples.shape.graphs[graphs.length === 0 ? 0 : (graphs[low] ?? 0)]?.term ?? 0;
  }

  #textOf(id: number): string {
    return this.#context.vocabulary.term(id)?.value ?? '';
  }
}
