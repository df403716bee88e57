// Turns one written value into a term by the type of its field, or says why it cannot.
import type { Names } from '../../rdf/iri.js';
import { iriFaultOf } from '../../rdf/syntax.js';
import { expand } from '../../rdf/template.js';
import type { Field, Model } from '../../model/model.js';
import { nearest } from '../../nearest.js';
import { isLeftover } from './leftover.js';
import { readLiteral } from './literal.js';
import { iriTerm, typedTerm, xsd, type Literal, type NamedNode } from '../../rdf/rdf.js';
import { errorAt, type Finding, type Scalar } from '../record.js';
import { codePoint } from '../words/en/yaml.js';

/** Tells which things there are, so that references can be resolved. */
export interface SlugIndex {
  has(kind: string, slug: string): boolean;
  slugs(kind: string): readonly string[];
  /** Whether the entries of a kind could not be read, so that nothing is known of its names. */
  isOpen?(kind: string): boolean;
  /** Gives the name that an entry has now, by one that it had before. */
  renamed?(kind: string, slug: string): string | undefined;
}

/** What reading a value needs to know. */
export interface ValueContext {
  readonly names: Names;
  readonly index: SlugIndex;
  readonly languages: readonly string[];
  readonly model: Model;
}

/** Reads a value into the term that its field makes of it. Texts by language are not read here. */
export function readValue(node: Scalar, field: Field, context: ValueContext): NamedNode | Literal | Finding {
  const { type } = field;
  if (node.text === '') return errorAt(node.origin, 'value-form', ({ values }) => values.empty(field.key));
  if (isLeftover(node.text))
    return errorAt(node.origin, 'text-lost', ({ checks }) => checks.leftover({ field: field.key }, node.text));
  if (type.is === 'reference') return readReference(node, field, type.kinds, context);
  if (type.is === 'choice') return readChoice(node, field, type.options, context.model);
  if (type.is === 'link') return readLink(node, type.template);
  return type.is === 'literal'
    ? readLiteral(node, field, type.datatypes, context.languages)
    : typedTerm(node.text, xsd.string);
}

function readReference(
  node: Scalar,
  field: Field,
  kinds: readonly string[],
  context: ValueContext,
): NamedNode | Finding {
  const { names, index } = context;
  const slash = node.text.indexOf('/');
  if (slash >= 0) {
    const [kind, slug] = [node.text.slice(0, slash), node.text.slice(slash + 1)];
    if (kinds.includes(kind) && index.has(kind, slug)) return iriTerm(names.thing(kind, slug));
    if (kinds.includes(kind) && index.isOpen?.(kind) === true) return iriTerm(names.thing(kind, slug));
    const known = kinds.flatMap((kind) => index.slugs(kind).map((slug) => `${kind}/${slug}`));
    return errorAt(node.origin, 'unknown-reference', ({ values }) =>
      values.noEntryFor(node.text, field.key, kinds, known),
    );
  }
  const holders = kinds.filter((kind) => index.has(kind, node.text));
  const [holder, ...others] = holders;
  if (holder !== undefined && others.length === 0) return iriTerm(names.thing(holder, node.text));
  if (holders.length > 1) {
    return errorAt(node.origin, 'ambiguous-reference', ({ values }) => values.ambiguous(node.text, holders));
  }
  return noEntry(node, field, kinds, context);
}

/** A name that is there, but of another kind, is told from one that is not there. */
function noEntry(
  node: Scalar,
  field: Field,
  kinds: readonly string[],
  { index, model, names }: ValueContext,
): NamedNode | Finding {
  const open = kinds.find((kind) => index.isOpen?.(kind));
  if (open !== undefined) return iriTerm(names.thing(open, node.text));
  const [now] = kinds.flatMap((kind) => index.renamed?.(kind, node.text) ?? []);
  if (now !== undefined)
    return errorAt(node.origin, 'unknown-reference', ({ values }) => values.renamed(node.text, now));
  const known = kinds.flatMap((kind) => [...index.slugs(kind)]);
  const others = model.kinds.filter(({ name }) => index.has(name, node.text)).map(({ name }) => name);
  const hidden = hiddenIn(node.text);
  return errorAt(node.origin, 'unknown-reference', ({ values }) =>
    others.length === 0 || kinds.length === 0
      ? values.noEntry(node.text, kinds, known, hidden)
      : values.otherKind(node.text, { key: field.key, kinds }, others, known, hidden),
  );
}

/** Two names that look the same differ by a character that nobody sees. */
function hiddenIn(text: string): string | undefined {
  const hidden = /[\p{Cf}\p{Zs}]/u.exec(text)?.[0];
  return hidden === undefined ? undefined : codePoint(hidden);
}

function readChoice(
  node: Scalar,
  field: Field,
  options: ReadonlyMap<string, string>,
  model: Model,
): NamedNode | Finding {
  const iri = options.get(node.text);
  if (iri !== undefined) return iriTerm(iri);
  const same = (label: string): boolean => label.toLowerCase() === node.text.toLowerCase();
  const named = [...options].find(([, each]) => Object.values(model.terms.get(each)?.label ?? {}).some(same));
  const isName = named !== undefined && nearest(node.text, options.keys()) === undefined;
  return errorAt(node.origin, 'unknown-choice', ({ values }) =>
    isName ? values.choiceName(node.text, named[0]) : values.choice(node.text, field.key, [...options.keys()]),
  );
}

function readLink(node: Scalar, template: string | undefined): NamedNode | Finding {
  return template === undefined ? readAddress(node) : readIdentifier(node, template);
}

function readAddress(node: Scalar): NamedNode | Finding {
  const fault = iriFaultOf(node.text);
  if (fault === undefined && /^https?:\/\/[^/?#]/i.test(node.text)) return iriTerm(node.text);
  return errorAt(node.origin, 'bad-link', ({ values }) => values.address(node.text, fault));
}

function readIdentifier(node: Scalar, template: string): NamedNode | Finding {
  // A lone surrogate cannot be encoded, and an encoded control character would be nobody's identifier.
  const isClean = node.text.isWellFormed() && !/\p{Cc}/u.test(node.text);
  const iri = isClean ? expand(template, node.text) : undefined;
  const fault = iri === undefined ? undefined : iriFaultOf(iri);
  if (iri !== undefined && fault === undefined) return iriTerm(iri);
  return errorAt(node.origin, 'bad-link', ({ values }) => values.identifier(node.text, template, fault));
}
