// Random patterns over the shapes of a release: triples that join, paths of every form, and what is put around them.
import { condition, value } from './expression.js';
import type { Chance } from './random.js';
import type { Shape, Shapes } from './shapes.js';

/** Makes patterns, and remembers which variables they bind. */
export class Patterns {
  readonly #chance: Chance;
  readonly #shapes: Shapes;
  readonly variables: string[] = [];

  constructor(chance: Chance, shapes: Shapes) {
    this.#chance = chance;
    this.#shapes = shapes;
  }

  /** Makes a group with so many levels of groups within. */
  group(depth: number): string {
    const parts = [this.#core(), ...this.#more(depth)];
    return parts.join(' ');
  }

  condition(): string {
    return condition(this.#chance, this.variables, this.#shapes.literals);
  }

  value(): string {
    return value(this.#chance, this.variables, this.#shapes.literals);
  }

  fresh(): string {
    const name = `?v${this.variables.length}`;
    this.variables.push(name);
    return name;
  }

  #any(): string {
    return this.variables.length > 0 && this.#chance.maybe(0.6) ? this.#chance.pick(this.variables) : this.fresh();
  }

  #shape(): Shape {
    const small = this.#shapes.predicates.filter(({ count }) => count < 2000);
    return this.#chance.pick(small);
  }

  /** One to three triples that hang together; the first has a known end so often that answers stay small. */
  #core(): string {
    const chance = this.#chance;
    const subject = this.#any();
    const first = this.#shape();
    const anchor = chance.maybe(0.5) ? chance.pick(first.objects.length > 0 ? first.objects : ['?o']) : this.#any();
    const more = Array.from({ length: chance.below(3) }, () => {
      const shape = this.#shape();
      const isForward = chance.maybe(0.7);
      return isForward
        ? `${subject} ${this.#verb(shape)} ${this.#any()} .`
        : `${this.#any()} ${shape.predicate} ${subject} .`;
    });
    return [`${subject} ${first.predicate} ${anchor} .`, ...more].join(' ');
  }

  #verb(shape: Shape): string {
    return this.#chance.maybe(0.6) ? shape.predicate : this.#path(2);
  }

  #path(depth: number): string {
    const chance = this.#chance;
    const { predicate } = this.#shape();
    if (depth === 0) return predicate;
    const inner = (): string => this.#path(depth - 1);
    const forms = [
      () => predicate,
      () => `^${predicate}`,
      () => `(${inner()}/${inner()})`,
      () => `(${inner()}|${inner()})`,
      () => `(${inner()})?`,
      () => `(${inner()})+`,
      () => `(${inner()})*`,
      () => `!${predicate}`,
      () => `!(${predicate}|^${this.#shape().predicate})`,
    ];
    return chance.pick(forms)();
  }

  #more(depth: number): string[] {
    if (depth === 0) return [];
    const chance = this.#chance;
    const inner = (): string => this.group(depth - 1);
    const forms = [
      () => `OPTIONAL { ${inner()} }`,
      () => `OPTIONAL { ${this.#core()} FILTER(${this.condition()}) }`,
      () => `{ ${inner()} } UNION { ${inner()} }`,
      () => `MINUS { ${inner()} }`,
      () => `FILTER(${this.condition()})`,
      () => `FILTER(${this.condition()})`,
      () => `FILTER EXISTS { ${inner()} }`,
      () => `FILTER NOT EXISTS { ${inner()} }`,
      () => this.#bind(),
      () => `VALUES ${chance.pick(this.variables)} { ${this.#terms()} }`,
      () => `GRAPH ${chance.pick(this.#shapes.graphs)} { ${this.#core()} }`,
      () => `GRAPH ${this.fresh()} { ${this.#core()} }`,
      () => `{ SELECT DISTINCT ${chance.pick(this.variables)} { ${inner()} } }`,
    ];
    return Array.from({ length: 1 + chance.below(2) }, () => chance.pick(forms)());
  }

  #bind(): string {
    const expression = this.value();
    return `BIND(${expression} AS ${this.fresh()})`;
  }

  #terms(): string {
    const { subjects, objects } = this.#shape();
    const terms = [...subjects, ...objects];
    return Array.from({ length: 1 + this.#chance.below(4) }, () => this.#chance.pick(terms)).join(' ');
  }
}
