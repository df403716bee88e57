// Turns one written value into a term by the type of its field, or says why it cannot.
import type { Names } from '../../rdf/iri.js';
import { iriFaultOf } from '../../rdf/syntax.js';
import { identify } from '../../rdf/template.js';
import type { Field, Model } from '../../model/model.js';
import { nearest } from '../../nearest.js';
import { isLeftover } from './leftover.js';
import { readLiteral } from './literal.js';
import { iriTerm, typedTerm, xsd, type Literal, type NamedNode } from '../../rdf/rdf.js';
import { errorAt, type Finding, type Scalar } from '../record.js';
import { codePoint } from '../words/en/yaml.js';
import type { Saying } from '../words/words.js';

/** Tells which things there are, so that references can be resolved. */
export interface SlugIndex {
  has(kind: string, slug: string): boolean;
  slugs(kind: string): readonly string[];
  /** Whether the entries of a kind could not be read, so that nothing is known of its names. */
  isOpen?(kind: string): boolean;
  /** Gives the name that an entry has now, by one that it had before. */
  renamed?(kind: string, slug: string): string | undefined;
  /** Gives the short name of the only entry that people call so, in any language. */
  named?(kind: string, text: string): string | undefined;
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
  if (type.is === 'link') return readLink(node, field, type.template);
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
  const several = severalIn(node, field, (part) => kinds.some((kind) => index.has(kind, part)));
  if (several !== undefined) return errorAt(node.origin, 'unknown-reference', several);
  const [name, ...namesakes] = kinds.flatMap((kind) => index.named?.(kind, node.text) ?? []);
  if (name !== undefined && namesakes.length === 0)
    return errorAt(node.origin, 'unknown-reference', ({ values }) => values.byName(node.text, name));
  const known = kinds.flatMap((kind) => [...index.slugs(kind)]);
  const others = model.kinds.filter(({ name }) => index.has(name, node.text)).map(({ name }) => name);
  const hidden = hiddenIn(node.text);
  return errorAt(node.origin, 'unknown-reference', ({ values }) =>
    others.length === 0 || kinds.length === 0
      ? values.noEntry(node.text, kinds, known, hidden)
      : values.otherKind(node.text, { key: field.key, kinds }, others, known, hidden),
  );
}

/** A field that takes several values got them as one: with commas between them, or as a list of another format. */
function severalIn(
  { text, origin }: Scalar,
  { maxCount }: Field,
  isKnown: (part: string) => boolean,
  between = /\s*[,;|/\n]\s*|\s+/,
): Saying | undefined {
  const parts = text.split(between).filter(Boolean);
  if (maxCount === 1 || parts.length < 2 || !parts.every(isKnown)) return undefined;
  const isYaml = /\.ya?ml$/.test(origin.file);
  const written = isYaml ? `[${parts.join(', ')}]` : parts.join(' | ');
  return ({ values }) => values.several(text, written);
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
  const several = severalIn(node, field, (part) => options.has(part));
  if (several !== undefined) return errorAt(node.origin, 'unknown-choice', several);
  const same = (label: string): boolean => label.toLowerCase() === node.text.toLowerCase();
  const named = [...options].find(([, each]) => Object.values(model.terms.get(each)?.label ?? {}).some(same));
  const isName = named !== undefined && nearest(node.text, options.keys()) === undefined;
  return errorAt(node.origin, 'unknown-choice', ({ values }) =>
    isName ? values.choiceName(node.text, named[0]) : values.choice(node.text, field.key, [...options.keys()]),
  );
}

function readLink(node: Scalar, field: Field, template: string | undefined): NamedNode | Finding {
  return template === undefined ? readAddress(node, field) : readIdentifier(node, template);
}

function readAddress(node: Scalar, field: Field): NamedNode | Finding {
  const fault = iriFaultOf(node.text);
  if (fault === undefined && /^https?:\/\/[^/?#]/i.test(node.text)) return iriTerm(node.text);
  const several = severalIn(node, field, (part) => /^https?:\/\/./i.test(part), /[,;|]?\s+|[;|]/);
  if (several !== undefined) return errorAt(node.origin, 'bad-link', several);
  const meant = addressMeant(node.text);
  return errorAt(node.origin, 'bad-link', ({ values }) => values.address(node.text, fault, meant));
}

/** Gives the address that somebody meant by one without its beginning, or in the marks of another format. */
function addressMeant(text: string): string | undefined {
  const bare = text.trim().replace(/^<(.*)>$/, '$1').replace(/^\[[^\]]*\]\((.*)\)$/, '$1'); // prettier-ignore
  const [, rest = ''] = /^(?:(?:h?t{1,2}p{1,2}s?|htt?p?s?)?:?\/{1,2})?([^\s/:@<>"]+\.[^\s/:@<>"]{2,}(?:[/?#][^\s<>"]*)?)$/i.exec(bare) ?? []; // prettier-ignore
  const isPlain = /^http:\/\/?[^/]/i.test(bare);
  const meant = /^https?:\/\/[^/?#\s]+\.\S*$/i.test(bare)
    ? bare
    : rest === ''
      ? undefined
      : `http${isPlain ? '' : 's'}://${rest}`;
  return meant !== undefined && meant !== text && iriFaultOf(meant) === undefined ? meant : undefined;
}

function readIdentifier(node: Scalar, template: string): NamedNode | Finding {
  // A lone surrogate cannot be encoded, and an encoded control character would be nobody's identifier.
  const isClean = node.text.isWellFormed() && !/\p{Cc}/u.test(node.text);
  const iri = isClean ? identify(template, node.text) : undefined;
  if (typeof iri === 'object')
    return errorAt(node.origin, 'bad-link', ({ values }) => values.noIdentifier(node.text, template, iri));
  const fault = iri === undefined ? undefined : iriFaultOf(iri);
  if (iri !== undefined && fault === undefined) return iriTerm(iri);
  return errorAt(node.origin, 'bad-link', ({ values }) => values.identifier(node.text, template, fault));
}
