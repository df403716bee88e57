// The algebra of SPARQL as the parser makes it and the operators take it (SPARQL 1.1 Query §18.2, with the terms of 1.2).
import type { BlankNode, Literal, NamedNode, Quad } from '../../rdf/rdf.js';

/** Names the operations and the forms of paths. */
export const Types = {
  ASK: 'ask',
  CONSTRUCT: 'construct',
  DESCRIBE: 'describe',
  FROM: 'from',
  BGP: 'bgp',
  PATTERN: 'pattern',
  PATH: 'path',
  JOIN: 'join',
  LEFT_JOIN: 'leftjoin',
  MINUS: 'minus',
  UNION: 'union',
  FILTER: 'filter',
  EXTEND: 'extend',
  VALUES: 'values',
  GRAPH: 'graph',
  SERVICE: 'service',
  GROUP: 'group',
  ORDER_BY: 'orderby',
  PROJECT: 'project',
  DISTINCT: 'distinct',
  REDUCED: 'reduced',
  SLICE: 'slice',
  LINK: 'link',
  INV: 'inv',
  ALT: 'alt',
  SEQ: 'seq',
  NPS: 'nps',
  ZERO_OR_ONE_PATH: 'zeroOrOne',
  ZERO_OR_MORE_PATH: 'zeroOrMore',
  ONE_OR_MORE_PATH: 'oneOrMore',
} as const;

/** Names the kinds of expressions. */
export const ExpressionTypes = {
  TERM: 'term',
  OPERATOR: 'operator',
  NAMED: 'named',
  EXISTENCE: 'existence',
  AGGREGATE: 'aggregate',
  WILDCARD: 'wildcard',
} as const;

type T = typeof Types;
type X = typeof ExpressionTypes;
type DefaultGraph = Quad['graph'];

/** A variable, by its name without the sign. */
export interface Variable {
  readonly termType: 'Variable';
  readonly value: string;
}

/** A triple term of a pattern (SPARQL 1.2 Query §4.1.5); variables and blank nodes may stand in it. */
export interface TripleNode {
  readonly termType: 'Quad';
  readonly value: '';
  readonly subject: Node;
  readonly predicate: Node;
  readonly object: Node;
  readonly graph: DefaultGraph;
}

/** What stands in a pattern. */
export type Node = NamedNode | BlankNode | Literal | Variable | TripleNode;

/** One triple pattern. */
export interface Pattern {
  readonly type: T['PATTERN'];
  readonly subject: Node;
  readonly predicate: Node;
  readonly object: Node;
}

/** Triple patterns that are matched together (§18.3). */
export interface Bgp {
  readonly type: T['BGP'];
  readonly patterns: readonly Pattern[];
}

/** A property path between two ends (§18.4). */
export interface Path {
  readonly type: T['PATH'];
  readonly subject: Node;
  readonly predicate: PropertyPathSymbol;
  readonly object: Node;
}

/** The forms of a path (§18.4). */
export type PropertyPathSymbol =
  | { readonly type: T['LINK']; readonly iri: NamedNode }
  | {
      readonly type: T['INV'] | T['ZERO_OR_ONE_PATH'] | T['ZERO_OR_MORE_PATH'] | T['ONE_OR_MORE_PATH'];
      readonly path: PropertyPathSymbol;
    }
  | { readonly type: T['ALT'] | T['SEQ']; readonly input: readonly PropertyPathSymbol[] }
  | { readonly type: T['NPS']; readonly iris: readonly NamedNode[] };

interface Single<Type> {
  readonly type: Type;
  readonly input: Operation;
}

interface Double<Type> {
  readonly type: Type;
  readonly input: readonly [Operation, Operation];
}

interface Several<Type> {
  readonly type: Type;
  readonly input: readonly Operation[];
}

type Join = Several<T['JOIN']>;
type Union = Several<T['UNION']>;
/** Solutions of the first without those that fit the second. */
export type Minus = Double<T['MINUS']>;
type Ask = Single<T['ASK']>;
/** DISTINCT. */
export type Distinct = Single<T['DISTINCT']>;
type Reduced = Single<T['REDUCED']>;

/** OPTIONAL; its condition sees both sides (§18.2.2.6). */
export interface LeftJoin extends Double<T['LEFT_JOIN']> {
  readonly expression?: Expression;
}

/** FILTER and HAVING. */
export interface Filter extends Single<T['FILTER']> {
  readonly expression: Expression;
}

/** BIND, `AS` and what GROUP BY computes. */
export interface Extend extends Single<T['EXTEND']> {
  readonly variable: Variable;
  readonly expression: Expression;
}

/** VALUES; a row lacks what is UNDEF. */
export interface Values {
  readonly type: T['VALUES'];
  readonly variables: readonly Variable[];
  readonly bindings: readonly Readonly<Record<string, Literal | NamedNode | TripleNode>>[];
}

/** GRAPH. */
export interface Graph extends Single<T['GRAPH']> {
  readonly name: Variable | NamedNode;
}

/** SERVICE, which this engine refuses. */
export interface Service extends Single<T['SERVICE']> {
  readonly name: Variable | NamedNode;
}

/** GROUP BY with the aggregates of the query; without variables there is one group. */
export interface Group extends Single<T['GROUP']> {
  readonly variables: readonly Variable[];
  readonly aggregates: readonly BoundAggregate[];
}

/** ORDER BY; `desc` is an operator around a key. */
export interface OrderBy extends Single<T['ORDER_BY']> {
  readonly expressions: readonly Expression[];
}

/** The variables that a SELECT shows. */
export interface Project extends Single<T['PROJECT']> {
  readonly variables: readonly Variable[];
}

/** OFFSET and LIMIT. */
export interface Slice extends Single<T['SLICE']> {
  readonly start: number;
  readonly length?: number;
}

interface Construct extends Single<T['CONSTRUCT']> {
  readonly template: readonly Pattern[];
}

interface Describe extends Single<T['DESCRIBE']> {
  readonly terms: readonly (Variable | NamedNode)[];
}

/** FROM and FROM NAMED, outermost. */
export interface From extends Single<T['FROM']> {
  readonly default: readonly NamedNode[];
  readonly named: readonly NamedNode[];
}

/** Everything that is not an expression. */
export type Operation =
  | Ask | Bgp | Construct | Describe | Distinct | Extend | Filter | From | Graph | Group | Join | LeftJoin | Minus
  | OrderBy | Path | Pattern | Project | Reduced | Service | Slice | Union | Values; // prettier-ignore

/** A constant, or the value of a variable. */
export interface TermExpression {
  readonly subType: X['TERM'];
  readonly term: Node;
}

/** An operator or a function of SPARQL, named in small letters. */
export interface OperatorExpression {
  readonly subType: X['OPERATOR'];
  readonly operator: string;
  readonly args: readonly Expression[];
}

/** A function or a cast by its IRI. */
export interface NamedExpression {
  readonly subType: X['NAMED'];
  readonly name: NamedNode;
  readonly args: readonly Expression[];
}

/** EXISTS and NOT EXISTS. */
export interface ExistenceExpression {
  readonly subType: X['EXISTENCE'];
  readonly not: boolean;
  readonly input: Operation;
}

/** The `*` of COUNT. */
export interface WildcardExpression {
  readonly subType: X['WILDCARD'];
}

/** An aggregate (§18.5.1). */
export interface AggregateExpression {
  readonly subType: X['AGGREGATE'];
  readonly aggregator: 'avg' | 'count' | 'group_concat' | 'max' | 'min' | 'sample' | 'sum';
  readonly distinct: boolean;
  readonly expression: Expression;
  readonly separator?: string;
}

/** An aggregate and what its value is called in the query around it. */
export interface BoundAggregate extends AggregateExpression {
  readonly variable: Variable;
}

/** Everything that has a value. */
export type Expression =
  | AggregateExpression | ExistenceExpression | NamedExpression | OperatorExpression | TermExpression
  | WildcardExpression; // prettier-ignore
