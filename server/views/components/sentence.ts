// The sentence with which a thing begins: the template of its kind, the holes filled from what is known of the thing.
import { fieldOf, xsd, type Field, type Kind } from '../../../src/index.js';
import { counted } from './counted.js';
import { formatDate } from './date.js';
import { pickMap, pickText, type Graph, type Term, type Text } from './graph.js';
import { formatNumber } from './value.js';
import { messagesIn } from '../messages/messages.js';
import { lowerBoundOf } from './later.js';

/** What a hole is filled from. */
interface Filling {
  readonly graph: Graph;
  readonly thing: string;
  readonly kind: Kind;
  readonly language: string;
}

const hole = /\{([a-z][\w-]*)(\.latest)?(?::([^{}]*))?\}/gi;

/** Which thing a sentence is about; a short one leaves out what may be left out. */
interface Told {
  readonly thing: string;
  readonly kind: Kind;
  readonly isShort?: boolean;
}

/** Fills the sentence of a kind for one of its things; `undefined` where it has none, or a hole that must be filled is not. */
export function sentenceOf(graph: Graph, { thing, kind, isShort }: Told, language: string): Text | undefined {
  const template = pickMap(kind.sentence, language);
  if (template === undefined) return undefined;
  const tongue = template.language ?? language;
  const filling = { graph, thing, kind, language: tongue };
  const parts = template.text.split(/\[([^\]]*)\]/).filter((_part, index) => isShort !== true || index % 2 === 0);
  const filled = parts.map(
    (part, index) => fill(part, filling) ?? (isShort !== true && index % 2 === 1 ? '' : undefined),
  );
  return filled.includes(undefined) ? undefined : { text: filled.join(''), language: tongue };
}

function fill(text: string, filling: Filling): string | undefined {
  const empty: string[] = [];
  const filled = text.replace(hole, (all, name: string, latest: string | undefined, more: string | undefined) => {
    const value = latest === undefined ? valueOf(name, more, filling) : ofLatest(name, more ?? '', filling);
    if (value === undefined) empty.push(all);
    return value ?? '';
  });
  return empty.length === 0 ? filled : undefined;
}

/** The name of the thing, the values of a field, or the number of things of a kind that lead to it. */
function valueOf(name: string, forms: string | undefined, filling: Filling): string | undefined {
  const { graph, thing, kind, language } = filling;
  if (forms !== undefined) {
    const number = leadingTo(name, filling).length;
    return number === 0 ? undefined : counted(number, forms, language);
  }
  const field = fieldOf(kind, name);
  if (field === undefined) return name === 'name' ? graph.name(thing, language).text : undefined;
  return field.key === 'name' ? graph.name(thing, language).text : written(graph, thing, field, language);
}

/** The values of a field of that thing of a kind, among those that lead to this one, whose date is the last. */
function ofLatest(name: string, key: string, filling: Filling): string | undefined {
  const { graph, language } = filling;
  const kind = graph.model.kind(name);
  const field = kind && fieldOf(kind, key);
  const dated = kind?.fields.find(({ timeline }) => timeline);
  if (field === undefined || dated === undefined) return undefined;
  const dateOf = (each: string): string => graph.value(each, dated.path)?.value ?? '';
  const [last] = leadingTo(name, filling)
    .filter((each) => dateOf(each) !== '')
    .sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1));
  return last === undefined ? undefined : written(graph, last, field, language);
}

/** Lists the things of a kind that are described with this one. */
function leadingTo(name: string, { graph, thing }: Filling): string[] {
  const kind = graph.model.kind(name);
  const links = graph
    .to(thing)
    .filter(
      ({ subject, predicate }) =>
        kind?.describedWith.includes(predicate.value) === true && graph.names.readThing(subject.value)?.kind === name,
    );
  return [...new Set(links.map(({ subject }) => subject.value))];
}

function written(graph: Graph, thing: string, { path }: Field, language: string): string | undefined {
  const values = graph.values(thing, path);
  if (values.length === 0) return undefined;
  const own = values.filter((term) => term.termType !== 'Literal' || ['', language].includes(term.language));
  const later = lowerBoundOf(graph, thing, path) === undefined ? '' : ` ${messagesIn(language).drawing.orLater}`;
  return own.map((term) => wordOf(graph, term, language)).join(', ') + later;
}

function wordOf(graph: Graph, term: Term, language: string): string {
  if (term.termType !== 'Literal') return graph.name(term.value, language).text;
  const { value, datatype } = term;
  if (datatype.value === xsd.string) return value;
  return (
    formatDate(value, datatype.value, language) ??
    formatNumber(value, datatype.value, language) ??
    pickText([term], language)?.text ??
    value
  );
}
