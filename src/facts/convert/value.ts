// Turns one written value into a term by the type of its field, or says why it cannot.
import { dateDatatype, readDate } from '../../rdf/date.js';
import { iriFault, type Names } from '../../rdf/iri.js';
import type { Field } from '../../model/model.js';
import { didYouMean } from '../../nearest.js';
import { literal, namedNode, xsd, type Literal, type NamedNode } from '../../rdf/rdf.js';
import { errorAt, type Finding, type Scalar } from '../record.js';

/** Tells which things there are, so that references can be resolved. */
export interface SlugIndex {
  has(kind: string, slug: string): boolean;
  slugs(kind: string): readonly string[];
}

/** What reading a value needs to know. */
export interface ValueContext {
  readonly names: Names;
  readonly index: SlugIndex;
  readonly languages: readonly string[];
}

/** Reads a value into the term that its field makes of it. Texts by language are not read here. */
export function readValue(node: Scalar, field: Field, context: ValueContext): NamedNode | Literal | Finding {
  const { type } = field;
  if (node.text === '')
    return errorAt(
      node.origin,
      'value-form',
      `"${field.key}" has no value.`,
      'Write the value behind the colon, or leave the field out.',
    );
  if (type.is === 'reference') return readReference(node, field, type.kinds, context);
  if (type.is === 'choice') return readChoice(node, field, type.options);
  if (type.is === 'link') return readLink(node, type.template);
  return type.is === 'literal' ? readLiteral(node, field, type.datatypes) : literal(node.text);
}

function readReference(
  node: Scalar,
  field: Field,
  kinds: readonly string[],
  { names, index }: ValueContext,
): NamedNode | Finding {
  const slash = node.text.indexOf('/');
  if (slash >= 0) {
    const [kind, slug] = [node.text.slice(0, slash), node.text.slice(slash + 1)];
    if (kinds.includes(kind) && index.has(kind, slug)) return namedNode(names.thing(kind, slug));
    const known = kinds.flatMap((kind) => index.slugs(kind).map((slug) => `${kind}/${slug}`));
    return errorAt(
      node.origin,
      'unknown-reference',
      `There is no entry "${node.text}" for ${field.key}.`,
      didYouMean(node.text, known, `${field.key} takes an entry of: ${kinds.join(', ')}.`),
    );
  }
  const holders = kinds.filter((kind) => index.has(kind, node.text));
  if (holders.length === 1) return namedNode(names.thing(holders[0] ?? '', node.text));
  if (holders.length > 1) {
    return errorAt(
      node.origin,
      'ambiguous-reference',
      `"${node.text}" is an entry of ${holders.join(' and of ')}.`,
      `Write ${holders.map((kind) => `${kind}/${node.text}`).join(' or ')}.`,
    );
  }
  const known = kinds.flatMap((kind) => [...index.slugs(kind)]);
  return errorAt(
    node.origin,
    'unknown-reference',
    `There is no entry "${node.text}" under ${kinds.join(' or ') || 'any kind that fits'}.`,
    didYouMean(node.text, known, 'Add it first, or mend the name.'),
  );
}

function readChoice(node: Scalar, field: Field, options: ReadonlyMap<string, string>): NamedNode | Finding {
  const iri = options.get(node.text);
  if (iri !== undefined) return namedNode(iri);
  return errorAt(
    node.origin,
    'unknown-choice',
    `"${node.text}" is not one of the words that ${field.key} takes.`,
    didYouMean(node.text, [...options.keys()], 'Choose one of them.'),
  );
}

function readLink(node: Scalar, template: string | undefined): NamedNode | Finding {
  return template === undefined ? readAddress(node) : readIdentifier(node, template);
}

function readAddress(node: Scalar): NamedNode | Finding {
  const fault = iriFault(node.text);
  if (fault === undefined && /^https?:\/\/[^/?#]/i.test(node.text)) return namedNode(node.text);
  return errorAt(
    node.origin,
    'bad-link',
    `"${node.text}" is not an address: ${fault ?? 'it does not begin with http:// or https://'}.`,
    'Write the whole address, such as https://www.example.org/page.',
  );
}

function readIdentifier(node: Scalar, template: string): NamedNode | Finding {
  // A lone surrogate cannot be encoded, and an encoded control character would be nobody's identifier.
  const isClean = node.text.isWellFormed() && !/\p{Cc}/u.test(node.text);
  const iri = isClean ? template.replace('{value}', () => encodeURIComponent(node.text)) : undefined;
  const fault = iri === undefined ? 'it has a character that nobody can see' : iriFault(iri);
  if (iri !== undefined && fault === undefined) return namedNode(iri);
  return errorAt(
    node.origin,
    'bad-link',
    `"${node.text}" cannot stand in ${template}: ${fault}.`,
    'Write the identifier as the other site has it.',
  );
}

function readLiteral(node: Scalar, field: Field, datatypes: readonly string[]): Literal | Finding {
  const { text } = node;
  const dates = datatypes.filter((datatype) => dateDatatypes.has(datatype));
  if (dates.length > 0 && dates.length === datatypes.length) return readDateLiteral(node, dates);
  const datatype = datatypes.find((each) => lexical[each]?.form.test(text) ?? true);
  if (datatype === undefined) {
    const expected = datatypes.map((each) => lexical[each]?.name ?? each).join(' or ');
    return errorAt(
      node.origin,
      'bad-value',
      `"${text}" is not ${expected}.`,
      `${field.key} takes ${datatypes.map((each) => lexical[each]?.example ?? each).join(' or ')}.`,
    );
  }
  const wrong = outside(text, field);
  if (wrong !== undefined)
    return errorAt(node.origin, 'bad-value', `"${text}" ${wrong}.`, field.message['en'] ?? `Mend ${field.key}.`);
  return literal(text, namedNode(datatype));
}

function outside(text: string, field: Field): string | undefined {
  if (field.pattern !== undefined && !new RegExp(field.pattern, 'u').test(text))
    return `does not have the form of ${field.key}`;
  if (field.minInclusive !== undefined && Number(text) < field.minInclusive)
    return `is less than ${field.minInclusive}`;
  if (field.maxInclusive !== undefined && Number(text) > field.maxInclusive)
    return `is more than ${field.maxInclusive}`;
  return undefined;
}

const dateDatatypes = new Set([xsd.gYear, xsd.gYearMonth, xsd.date]);
const dateExamples: Readonly<Record<string, string>> = {
  [xsd.gYear]: '2022',
  [xsd.gYearMonth]: '2022-09',
  [xsd.date]: '2022-09-30',
};

function readDateLiteral(node: Scalar, datatypes: readonly string[]): Literal | Finding {
  const date = readDate(node.text);
  const datatype = date === undefined ? undefined : dateDatatype(date);
  if (datatype !== undefined && datatypes.includes(datatype)) return literal(node.text, namedNode(datatype));
  const examples = Object.keys(dateExamples)
    .filter((each) => datatypes.includes(each))
    .map((each) => dateExamples[each]);
  return errorAt(
    node.origin,
    'bad-date',
    `"${node.text}" is not a date${date === undefined ? '' : ' of the precision that this field takes'}.`,
    `Write ${examples.join(', ').replace(/, ([^,]*)$/, ' or $1')}.`,
  );
}

/** Lexical forms of XSD 1.1 part 2 §3.3; datatypes that are not listed are left to the SHACL engine. */
const lexical: Readonly<Record<string, { readonly form: RegExp; readonly name: string; readonly example: string }>> = {
  [xsd.boolean]: { form: /^(?:true|false)$/, name: 'true or false', example: 'true or false' },
  [xsd.integer]: { form: /^[+-]?\d+$/, name: 'a whole number', example: 'a whole number such as 144' },
  [xsd.nonNegativeInteger]: { form: /^\d+$/, name: 'a whole number', example: 'a whole number such as 144' },
  [xsd.positiveInteger]: {
    form: /^0*[1-9]\d*$/,
    name: 'a whole number above zero',
    example: 'a whole number such as 144',
  },
  [xsd.decimal]: {
    form: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/,
    name: 'a number',
    example: 'a number with a point, such as 1.5',
  },
  [xsd.double]: {
    form: /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|INF|-INF|NaN)$/,
    name: 'a number',
    example: 'a number such as 1.5',
  },
  [xsd.date]: { form: /^\d{4}-\d{2}-\d{2}$/, name: 'a day', example: 'a day such as 2022-09-30' },
  [xsd.dateTime]: {
    form: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/,
    name: 'a moment',
    example: 'a moment such as 2022-09-30T12:00:00Z',
  },
};
