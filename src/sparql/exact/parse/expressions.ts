// Expressions (SPARQL 1.2 Query §17, §19.8).
import {
  ExpressionTypes,
  type AggregateExpression,
  type Expression,
  type Node,
  type Operation,
} from '../operations.js';
import { aggregators, builtIns } from './functions.js';
import type { Source } from './source.js';
import type { Terms } from './terms.js';

/** What an expression needs of the query around it. */
export interface Around {
  /** Reads the pattern of an EXISTS. */
  readonly group: () => Operation;
  /** Takes an aggregate, and gives what stands for its value; `undefined` where none may stand. */
  aggregate: ((aggregate: AggregateExpression) => Expression) | undefined;
}

/** How tightly operators bind. */
const levels: ReadonlyMap<string, number> = new Map(
  [['||'], ['&&'], ['=', '!=', '<', '>', '<=', '>='], ['+', '-'], ['*', '/']].flatMap((signs, at) =>
    signs.map((sign) => [sign, at + 1] as const),
  ),
);
const comparing = 3;
const tightest = 5;

/** Reads expressions. */
export class ExpressionReader {
  readonly #source: Source;
  readonly #terms: Terms;
  readonly #around: Around;

  constructor(source: Source, terms: Terms, around: Around) {
    this.#source = source;
    this.#terms = terms;
    this.#around = around;
  }

  /** Reads an expression. */
  expression(): Expression {
    return this.#binary(1);
  }

  /** Reads an expression in parentheses. */
  bracketed(): Expression {
    this.#source.expect('(');
    const inner = this.expression();
    this.#source.expect(')');
    return inner;
  }

  /** Reads what FILTER, HAVING and the like take: a call, or an expression in parentheses. */
  constraint(): Expression {
    const { kind } = this.#source;
    if (kind === 'iri' || kind === 'name') return this.#call(true);
    return this.#source.is('(') ? this.bracketed() : this.#builtIn();
  }

  /** Reads with aggregates, which only stand where groups are. */
  aggregating<Read>(aggregate: Around['aggregate'], read: () => Read): Read {
    const before = this.#around.aggregate;
    this.#around.aggregate = aggregate;
    const found = read();
    this.#around.aggregate = before;
    return found;
  }

  /** Reads operators that bind at least so tightly; those of one level from left to right. */
  #binary(least: number): Expression {
    const source = this.#source;
    let left = this.#signed();
    for (let most = tightest; ;) {
      const level = this.#level();
      if (level < least || level > most) return left;
      left = level === comparing ? this.#compared(left) : operator(source.next(), [left, this.#binary(level + 1)]);
      // Comparisons do not follow each other.
      if (level === comparing) most = comparing - 1;
    }
  }

  #level(): number {
    const { kind, value, word } = this.#source;
    if (kind === 'mark') return levels.get(value) ?? 0;
    return word === 'IN' || word === 'NOT' ? comparing : 0;
  }

  #compared(left: Expression): Expression {
    const source = this.#source;
    if (source.kind === 'mark') return operator(source.next(), [left, this.#binary(comparing + 1)]);
    const isNot = source.skipWord('NOT');
    source.expectWord('IN');
    return operator(isNot ? 'notin' : 'in', [left, ...this.#list()]);
  }

  #signed(): Expression {
    const source = this.#source;
    if (source.skip('!')) return operator('!', [this.#signed()]);
    const literal = this.#terms.literalIf();
    if (literal !== undefined) return termOf(literal);
    if (source.skip('-')) return operator('uminus', [this.#primary()]);
    return source.skip('+') ? operator('uplus', [this.#primary()]) : this.#primary();
  }

  #primary(): Expression {
    const { kind } = this.#source;
    if (kind === 'variable') return termOf(this.#terms.variable());
    if (kind === 'iri' || kind === 'name') return this.#call(false);
    if (kind === 'word') return this.#builtIn();
    if (this.#source.is('(')) return this.bracketed();
    const literal = this.#terms.literalIf() ?? this.#terms.tripleIf((place) => this.#part(place));
    return termOf(literal ?? this.#source.fail());
  }

  /** Reads what stands in a triple term of an expression: no blank nodes. */
  #part(position: 'subject' | 'object'): Node | undefined {
    const terms = this.#terms;
    const node = this.#source.kind === 'variable' ? terms.variable() : terms.iriIf();
    if (node !== undefined || position === 'subject') return node;
    return terms.literalIf() ?? terms.tripleIf((place) => this.#part(place));
  }

  /** Reads an IRI, and what it is called with. */
  #call(isCall: boolean): Expression {
    const source = this.#source;
    const name = this.#terms.iri();
    if (!source.is('(')) return isCall ? source.fail('“(” is missing') : termOf(name);
    source.next();
    // Functions of our own take DISTINCT as aggregates only (§19.8, note 11): there are none.
    if (source.word === 'DISTINCT') source.fail('DISTINCT stands in aggregates only');
    return { subType: ExpressionTypes.NAMED, name, args: this.#arguments() };
  }

  #list(): Expression[] {
    this.#source.expect('(');
    return this.#arguments();
  }

  /** Reads arguments and the closing bracket. */
  #arguments(): Expression[] {
    const source = this.#source;
    if (source.skip(')')) return [];
    const list = [this.expression()];
    while (source.skip(',')) list.push(this.expression());
    source.expect(')');
    return list;
  }

  #builtIn(): Expression {
    const source = this.#source;
    const { word, offset } = source;
    if (word === 'EXISTS' || word === 'NOT') return this.#existence();
    if (aggregators.has(word)) return this.#aggregate();
    const arity = builtIns.get(word);
    if (arity === undefined) return source.fail();
    source.next();
    if (word === 'BOUND') return this.#bound();
    const args = this.#list();
    const [least, most] = arity;
    if (args.length < least || args.length > most) source.failAt(`${word} takes another number of arguments`, offset);
    return operator(word.toLowerCase(), args);
  }

  #bound(): Expression {
    this.#source.expect('(');
    const variable = termOf(this.#terms.variable());
    this.#source.expect(')');
    return operator('bound', [variable]);
  }

  #existence(): Expression {
    const source = this.#source;
    const not = source.skipWord('NOT');
    source.expectWord('EXISTS');
    const input = this.aggregating(undefined, this.#around.group);
    return { subType: ExpressionTypes.EXISTENCE, not, input };
  }

  #aggregate(): Expression {
    const source = this.#source;
    const take = this.#around.aggregate ?? source.fail('an aggregate cannot stand here');
    const aggregator = source.next().toLowerCase() as AggregateExpression['aggregator'];
    source.expect('(');
    const distinct = source.skipWord('DISTINCT');
    const expression: Expression =
      aggregator === 'count' && source.skip('*')
        ? { subType: ExpressionTypes.WILDCARD }
        : this.aggregating(undefined, () => this.expression());
    const separator = aggregator === 'group_concat' && source.skip(';') ? this.#separator() : undefined;
    source.expect(')');
    const made = { subType: ExpressionTypes.AGGREGATE, aggregator, distinct, expression };
    return take(separator === undefined ? made : { ...made, separator });
  }

  #separator(): string {
    this.#source.expectWord('SEPARATOR');
    this.#source.expect('=');
    return this.#terms.string();
  }
}

function termOf(term: Node): Expression {
  return { subType: ExpressionTypes.TERM, term };
}

function operator(name: string, args: readonly Expression[]): Expression {
  return { subType: ExpressionTypes.OPERATOR, operator: name, args };
}
