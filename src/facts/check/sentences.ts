// Says in plain words what a SHACL constraint found: one sentence and one hint for each constraint component.

/** What a sentence can name. */
export interface Violation {
  /** Local name of the constraint component, such as `MinCount`. */
  readonly constraint: string;
  /** Key of the field; the local name of the property where no field has it; `undefined` for the record itself. */
  readonly key: string | undefined;
  /** The value that does not fit, as the record has it. */
  readonly value: string | undefined;
  /** Kind and slug of the record. */
  readonly record: string;
  /** The parameter of the constraint, such as the greatest count; IRIs by their local name. */
  readonly limit: string | undefined;
}

interface Sentence {
  readonly message: (violation: Violation & { readonly key: string; readonly value: string }) => string;
  readonly hint: (violation: Violation & { readonly key: string; readonly value: string }) => string;
}

const mend = ({ key, record }: { key: string; record: string }): string => `Mend ${key} of ${record}.`;

const sentences: Readonly<Record<string, Sentence>> = {
  MinCount: {
    message: ({ key, record, limit }) =>
      limit === '1' ? `${record} has no ${key}.` : `${record} has fewer than ${limit} values of ${key}.`,
    hint: ({ key, record }) => `Add ${key}: … to ${record}.`,
  },
  MaxCount: {
    message: ({ key, limit }) => `${key} has more values than the ${limit} that it may have.`,
    hint: () => 'Leave the others out.',
  },
  Datatype: { message: ({ key, value, limit }) => `${key} "${value}" is no ${limit}.`, hint: mend },
  Class: {
    message: ({ key, value }) => `${key} "${value}" is a thing of another class than ${key} takes, or unknown.`,
    hint: ({ key }) => `Name a thing of the kind that ${key} takes.`,
  },
  Or: { message: ({ key, value }) => `${key} "${value}" has none of the forms that ${key} can have.`, hint: mend },
  In: {
    message: ({ key, value, limit }) => `${key} "${value}" is not one of: ${limit}.`,
    hint: () => 'Choose one of them.',
  },
  NodeKind: { message: ({ key, value, limit }) => `${key} "${value}" is no ${limit}.`, hint: mend },
  Pattern: {
    message: ({ key, value, limit }) => `${key} "${value}" does not have the form ${limit}.`,
    hint: mend,
  },
  MinInclusive: { message: ({ key, value, limit }) => `${key} "${value}" is less than ${limit}.`, hint: mend },
  MaxInclusive: { message: ({ key, value, limit }) => `${key} "${value}" is more than ${limit}.`, hint: mend },
  MinExclusive: { message: ({ key, value, limit }) => `${key} "${value}" is not more than ${limit}.`, hint: mend },
  MaxExclusive: { message: ({ key, value, limit }) => `${key} "${value}" is not less than ${limit}.`, hint: mend },
  MinLength: { message: ({ key, limit }) => `${key} is shorter than ${limit} characters.`, hint: mend },
  MaxLength: { message: ({ key, limit }) => `${key} is longer than ${limit} characters.`, hint: mend },
  LanguageIn: { message: ({ key, limit }) => `${key} has a text in another language than ${limit}.`, hint: mend },
  UniqueLang: {
    message: ({ key, limit }) => `${key} has more than one text in ${limit}.`,
    hint: () => 'Keep one, and give the others under the field for other names if there is one.',
  },
  LessThan: {
    message: ({ key, value, limit }) => `${key} "${value}" is not less than ${limit}, or cannot be compared with it.`,
    hint: mend,
  },
  LessThanOrEquals: {
    message: ({ key, value, limit }) => `${key} "${value}" is more than ${limit}, or cannot be compared with it.`,
    hint: mend,
  },
  Not: { message: ({ key, value }) => `${key} "${value}" is what ${key} may not be (sh:not).`, hint: mend },
  Node: { message: ({ key, value }) => `${key} "${value}" lacks what ${key} must have (sh:node).`, hint: mend },
  And: { message: ({ key, value }) => `${key} "${value}" lacks one of the forms that ${key} must have.`, hint: mend },
  Xone: {
    message: ({ key, value }) => `${key} "${value}" has none, or more than one, of the forms of which ${key} has one.`,
    hint: mend,
  },
  QualifiedMinCount: {
    message: ({ key }) => `${key} has too few values of the form that is asked for (sh:qualifiedValueShape).`,
    hint: mend,
  },
  QualifiedMaxCount: {
    message: ({ key }) => `${key} has too many values of the form that is counted (sh:qualifiedValueShape).`,
    hint: mend,
  },
  Equals: { message: ({ key, limit }) => `${key} has not the same values as ${limit}.`, hint: mend },
  Disjoint: { message: ({ key, value, limit }) => `${key} "${value}" is a value of ${limit}, too.`, hint: mend },
  Closed: {
    message: ({ key }) => `${key} is a property that things of this shape do not have (sh:closed).`,
    hint: () => 'Leave it out, or add it to the shape.',
  },
  HasValue: { message: ({ key, limit }) => `${key} lacks the value ${limit}.`, hint: mend },
};

/** Gives message and hint for a violation; `fallback` is what the engine says, for constraints without a sentence. */
export function sentenceFor(violation: Violation, fallback: string): { message: string; hint: string } {
  const { key = violation.record, value = '', constraint } = violation;
  const sentence = sentences[constraint];
  const filled = { ...violation, key, value };
  if (sentence === undefined)
    return { message: `${key} does not fit its shape: ${fallback || constraint}.`, hint: mend(filled) };
  return { message: sentence.message(filled), hint: sentence.hint(filled) };
}
