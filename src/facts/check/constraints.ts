// Constraint components of SHACL in our own reading, where that of the engine is not the standard's.
import { compareValues } from '../../rdf/datatypes/order.js';
import { isLexical } from '../../rdf/datatypes/lexical.js';
import { matcherOf } from '../../rdf/datatypes/pattern.js';
import { literal, namedNode, sh, type Literal, type NamedNode } from '../../rdf/rdf.js';

type Term = NamedNode | Literal;

/** Terms that the engine has found by a path, and the way on from them. */
interface Pointer extends Iterable<Pointer> {
  readonly term: Term | undefined;
  readonly terms: readonly Term[];
  out(predicates: readonly NamedNode[]): Pointer;
  list(): Iterable<Pointer> | null;
}

interface Context {
  readonly focusNode: Pointer;
  readonly valueOrNode: Pointer & { readonly term: Term };
  readonly values: Pointer;
  test(isFit: boolean, component: NamedNode, said: Said): void;
}

interface Said {
  readonly args: Readonly<Record<string, unknown>>;
  readonly message: readonly Literal[];
  readonly value?: Pointer;
}

type Validate = (context: Context) => void;

/** A constraint that was read from a shape: what is asked of each value, of the node itself, or of all values of a path. */
interface Constraint {
  readonly generic?: Validate;
  readonly node?: Validate;
  readonly property?: Validate;
}

type Compile = (shape: { readonly ptr: Pointer }) => Constraint | null;

const namespaceIri = sh.path.slice(0, -'path'.length);
const shacl = (local: string): NamedNode => namedNode(namespaceIri + local);

/** Lists the components in the form that the engine takes: the parameter, and what reads the constraint. */
export const constraints: readonly (readonly [NamedNode, Compile])[] = [
  perValue('datatype', ([datatype]) => ({ isFit: (term) => hasDatatype(term, datatype), limit: datatype })),
  perValue('minLength', ([least]) => ({ isFit: (term) => lengthOf(term) >= Number(least?.value), limit: least })),
  perValue('maxLength', ([most]) => ({ isFit: (term) => lengthOf(term) <= Number(most?.value), limit: most })),
  perValue('pattern', ([pattern], shape) => {
    const matches = matcherOf(pattern?.value ?? '', shape.ptr.out([shacl('flags')]).term?.value);
    return { isFit: (term) => matches?.(term.value) ?? matches === undefined, limit: pattern };
  }),
  bound('minInclusive', (order) => order >= 0),
  bound('minExclusive', (order) => order > 0),
  bound('maxInclusive', (order) => order <= 0),
  bound('maxExclusive', (order) => order < 0),
  [shacl('languageIn'), languageIn],
  [shacl('hasValue'), hasValue],
  pair('lessThan', (order) => order < 0),
  pair('lessThanOrEquals', (order) => order <= 0),
];

function perValue(
  parameter: string,
  read: (
    terms: readonly Term[],
    shape: { readonly ptr: Pointer },
  ) => { isFit: (term: Term) => boolean; limit: Term | undefined },
): readonly [NamedNode, Compile] {
  const component = componentOf(parameter);
  return [
    shacl(parameter),
    (shape) => {
      const { isFit, limit } = read(shape.ptr.out([shacl(parameter)]).terms, shape);
      const said = { args: { [parameter]: limit }, message: [literal(`Value does not fit {$${parameter}}`)] };
      return {
        generic: (context) =>
          context.test(isFit(context.valueOrNode.term), component, { ...said, value: context.valueOrNode }),
      };
    },
  ];
}

function componentOf(parameter: string): NamedNode {
  return shacl(`${parameter.charAt(0).toUpperCase()}${parameter.slice(1)}ConstraintComponent`);
}

/** What cannot be compared does not fit (SHACL §4.3). */
function bound(parameter: string, isFit: (order: number) => boolean): readonly [NamedNode, Compile] {
  return perValue(parameter, ([limit]) => ({
    isFit: (term) => {
      if (term.termType !== 'Literal' || limit?.termType !== 'Literal') return false;
      const order = compareValues(term, limit);
      return order !== undefined && isFit(order);
    },
    limit,
  }));
}

/** Tells whether a term has a datatype: a literal whose text is not in its lexical space is ill-typed (SHACL §4.1.2). */
export function hasDatatype(term: Term, datatype: Term | undefined): boolean {
  if (term.termType !== 'Literal' || term.datatype.value !== datatype?.value) return false;
  return isLexical(term.value, datatype.value) !== false;
}

/** Counts the characters of a term as STRLEN does (SHACL §4.4.1), an emoji being one. */
export function lengthOf(term: Term): number {
  return [...term.value].length;
}

/** Languages match as langMatches says (SHACL §4.4.4, RFC 4647 §3.3.1): without regard to case, and with all that is more special. */
function languageIn({ ptr }: { readonly ptr: Pointer }): Constraint {
  const ranges = [...(ptr.out([shacl('languageIn')]).list() ?? [])].flatMap(({ term }) => term?.value ?? []);
  const said = { args: { languageIn: ranges.join(', ') }, message: [literal('Language is none of {$languageIn}')] };
  const isFit = (term: Term): boolean => {
    const language = term.termType === 'Literal' ? term.language.toLowerCase() : '';
    return language !== '' && ranges.some((range) => isWithin(language, range.toLowerCase()));
  };
  return {
    generic: (context) =>
      context.test(isFit(context.valueOrNode.term), componentOf('languageIn'), { ...said, value: context.valueOrNode }),
  };
}

function isWithin(language: string, range: string): boolean {
  return range === '*' || language === range || language.startsWith(`${range}-`);
}

/** A shape may ask for several values, and each of them must be there (SHACL §4.8.2). */
function hasValue({ ptr }: { readonly ptr: Pointer }): Constraint {
  const wanted = ptr.out([shacl('hasValue')]).terms;
  const ask = (context: Context, has: (term: Term) => boolean): void => {
    for (const each of wanted) {
      const said = { args: { hasValue: each }, message: [literal('The value {$hasValue} is missing')] };
      context.test(has(each), componentOf('hasValue'), said);
    }
  };
  return {
    node: (context) => ask(context, (term) => term.equals(context.valueOrNode.term)),
    property: (context) => ask(context, (term) => context.values.terms.some((value) => term.equals(value))),
  };
}

/** Compares every value with every value of another property (SHACL §4.5.3, §4.5.4). */
function pair(parameter: string, isFit: (order: number) => boolean): readonly [NamedNode, Compile] {
  const component = componentOf(parameter);
  return [
    shacl(parameter),
    ({ ptr }) => {
      const others = ptr.out([shacl(parameter)]).terms as readonly NamedNode[];
      const said = { args: { [parameter]: others[0] }, message: [literal(`Value does not fit {$${parameter}}`)] };
      const property = (context: Context): void => {
        const limits = context.focusNode.out(others).terms;
        for (const value of context.values)
          for (const limit of limits) context.test(isFit(orderOf(value.term, limit)), component, { ...said, value });
      };
      return { property };
    },
  ];
}

/** NaN fits no comparison. */
function orderOf(a: Term | undefined, b: Term): number {
  return a?.termType === 'Literal' && b.termType === 'Literal' ? (compareValues(a, b) ?? NaN) : NaN;
}
