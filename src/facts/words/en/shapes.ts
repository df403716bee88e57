// What a SHACL constraint found, in English: one sentence and one hint for each constraint component.
import type { Said } from '../said.js';

/** What a sentence can name. */
export interface Violation {
  /** Local name of the constraint component, such as `MinCount`. */
  readonly constraint: string;
  /** Key of the field; the local name of the property where no field has it; the record itself where there is none. */
  readonly key: string;
  /** The value that does not fit, as the record has it. */
  readonly value: string;
  /** Kind and slug of the record. */
  readonly record: string;
  /** The parameter of the constraint, such as the greatest count; IRIs by their local name. */
  readonly limit: string | undefined;
}

type Sentence = (violation: Violation) => Said;

const mend = ({ key, record }: Violation): string => `Mend ${key} of ${record}.`;
const mended =
  (message: (violation: Violation) => string): Sentence =>
  (violation) => [message(violation), mend(violation)];

/** Holds the sentences about constraints, by the local name of their component. */
export const shapes = {
  MinCount: (({ key, record, limit }) => [
    limit === '1' ? `${record} has no ${key}.` : `${record} has fewer than ${limit} values of ${key}.`,
    `Add ${key}: … to ${record}.`,
  ]) as Sentence,
  MaxCount: (({ key, limit }) => [
    `${key} has more values than the ${limit} that it may have.`,
    'Leave the others out.',
  ]) as Sentence,
  Datatype: mended(({ key, value, limit }) => `${key} "${value}" is no ${limit}.`),
  Class: (({ key, value }) => [
    `${key} "${value}" is a thing of another class than ${key} takes, or unknown.`,
    `Name a thing of the kind that ${key} takes.`,
  ]) as Sentence,
  Or: mended(({ key, value }) => `${key} "${value}" has none of the forms that ${key} can have.`),
  In: (({ key, value, limit }) => [`${key} "${value}" is not one of: ${limit}.`, 'Choose one of them.']) as Sentence,
  NodeKind: mended(({ key, value, limit }) => `${key} "${value}" is no ${limit}.`),
  Pattern: mended(({ key, value, limit }) => `${key} "${value}" does not have the form ${limit}.`),
  MinInclusive: mended(({ key, value, limit }) => `${key} "${value}" is less than ${limit}.`),
  MaxInclusive: mended(({ key, value, limit }) => `${key} "${value}" is more than ${limit}.`),
  MinExclusive: mended(({ key, value, limit }) => `${key} "${value}" is not more than ${limit}.`),
  MaxExclusive: mended(({ key, value, limit }) => `${key} "${value}" is not less than ${limit}.`),
  MinLength: mended(({ key, limit }) => `${key} is shorter than ${limit} characters.`),
  MaxLength: mended(({ key, limit }) => `${key} is longer than ${limit} characters.`),
  LanguageIn: mended(({ key, limit }) => `${key} has a text in another language than ${limit}.`),
  UniqueLang: (({ key, limit }) => [
    `${key} has more than one text in ${limit}.`,
    'Keep one, and give the others under the field for other names if there is one.',
  ]) as Sentence,
  LessThan: mended(
    ({ key, value, limit }) => `${key} "${value}" is not less than ${limit}, or cannot be compared with it.`,
  ),
  LessThanOrEquals: mended(
    ({ key, value, limit }) => `${key} "${value}" is more than ${limit}, or cannot be compared with it.`,
  ),
  Not: mended(({ key, value }) => `${key} "${value}" is what ${key} may not be (sh:not).`),
  Node: mended(({ key, value }) => `${key} "${value}" lacks what ${key} must have (sh:node).`),
  And: mended(({ key, value }) => `${key} "${value}" lacks one of the forms that ${key} must have.`),
  Xone: mended(
    ({ key, value }) => `${key} "${value}" has none, or more than one, of the forms of which ${key} has one.`,
  ),
  QualifiedMinCount: mended(
    ({ key }) => `${key} has too few values of the form that is asked for (sh:qualifiedValueShape).`,
  ),
  QualifiedMaxCount: mended(
    ({ key }) => `${key} has too many values of the form that is counted (sh:qualifiedValueShape).`,
  ),
  Equals: mended(({ key, limit }) => `${key} has not the same values as ${limit}.`),
  Disjoint: mended(({ key, value, limit }) => `${key} "${value}" is a value of ${limit}, too.`),
  Closed: (({ key }) => [
    `${key} is a property that things of this shape do not have (sh:closed).`,
    'Leave it out, or add it to the shape.',
  ]) as Sentence,
  HasValue: mended(({ key, limit }) => `${key} lacks the value ${limit}.`),
  /** A constraint without a sentence of its own; `fallback` is what the engine says. */
  other: (violation: Violation, fallback: string): Said => [
    `${violation.key} does not fit its shape: ${fallback || violation.constraint}.`,
    mend(violation),
  ],
  mend,
};

/** Says what a constraint found; `fallback` is what the engine says, for constraints without a sentence. */
export function violated(table: typeof shapes, violation: Violation, fallback: string): Said {
  const { other, mend: _, ...sentences } = table;
  const sentence = (sentences as Readonly<Record<string, Sentence>>)[violation.constraint];
  return sentence === undefined ? other(violation, fallback) : sentence(violation);
}
