// Writes JSON-LD, compacted with the publication's context.
import { contextOf, type Context, type Definition } from '../../model/context.js';
import type { Quad } from '../../rdf/rdf.js';
import { Pen } from './compact.js';
import { joined, type Frame } from './frame.js';
import { groups } from './group.js';
import { invert } from './inverse.js';
import { keyPlaces } from './order.js';
import { nest, nodesOf } from './tree.js';
import { remembered, type Writing } from './writing.js';

/**
 * Writes a document (JSON-LD 1.1): with a topic, one tree whose root is the topic; without, a flat `@graph`. The context
 * stands inside, cut to the terms that are used, so that reading it needs no second request; throws `format-unfit`.
 */
export function writeJsonld(quads: Iterable<Quad>, writing: Writing): string {
  return writeJsonldParts(quads, writing).join('');
}

/** Writes a document in two parts: its context, which many documents of a kind have in common, and the rest. */
export function writeJsonldParts(quads: Iterable<Quad>, writing: Writing): readonly [opening: string, rest: string] {
  const { inverse, size, place, contexts } = prepared(writing);
  const { topic, context } = writing;
  const nodes = nodesOf(quads);
  const pen = new Pen(size, place);
  const written =
    topic === undefined
      ? { '@graph': Array.from(nodes.values(), (node) => pen.node(node, inverse)) }
      : pen.node(nest(nodes, topic, writing), inverse);
  const head = context === undefined ? contexts.used(pen.marks) : JSON.stringify(context);
  return [`{\n  "@context": ${head},`, `${JSON.stringify(written, undefined, 2).slice(1)}\n`];
}

/** Writes JSON-LD in one pass: the whole context, then a flat `@graph` with one node a line; throws `format-unfit`. */
export function streamJsonld(quads: Iterable<Quad>, writing: Writing): Generator<string> {
  return joined(jsonldFrame(writing), quads);
}

/** Gives the frame of JSON-LD; its parts throw `format-unfit`. */
export function jsonldFrame(writing: Writing): Frame {
  const { inverse, size, place, context } = prepared(writing);
  const between = ',\n';
  function* part(quads: Iterable<Quad>): Generator<string> {
    const pen = new Pen(size, place);
    let glue = '';
    for (const group of groups(quads)) {
      for (const node of nodesOf(group).values()) {
        yield `${glue}${JSON.stringify(pen.node(node, inverse))}`;
        glue = between;
      }
    }
  }
  const head = `{"@context":${JSON.stringify(context)},\n"@graph":[\n`;
  return { head, between, part, tail: (isEmpty) => (isEmpty ? ']}\n' : '\n]}\n') };
}

const prepared = remembered(({ model, names }) => {
  const context = contextOf(model, names);
  const place = keyPlaces(model);
  return { context, place, ...invert(context, place), contexts: new Contexts(context) };
});

/** Most shapes of documents whose contexts are kept. */
const maxContexts = 1000;

/** Cuts a context to what a document uses, and keeps the outcome: documents of one kind use the same. */
class Contexts {
  readonly #context: Context;
  readonly #known = new Map<string, string>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** Gives the text of the part whose places are marked, fit to stand as a member of the outermost object. */
  used(marks: Buffer): string {
    const question = marks.toString('latin1');
    const known = this.#known.get(question);
    if (known !== undefined) return known;
    const text = JSON.stringify(this.#cut(marks), undefined, 2).replaceAll('\n', '\n  ');
    if (this.#known.size >= maxContexts) this.#known.clear();
    this.#known.set(question, text);
    return text;
  }

  /** Goes through the terms in the order in which `invert` gave them their places. */
  #cut(marks: Buffer): Context {
    const cut: Record<string, Context[string]> = {};
    let at = 0;
    for (const [name, value] of Object.entries(this.#context)) {
      if (typeof value === 'number') cut[name] = value;
      else {
        const isUsed = marks[at++] === 1;
        const words = typeof value === 'string' ? [] : Object.entries(value['@context'] ?? {});
        const left = words.filter(() => marks[at++] === 1);
        if (isUsed) cut[name] = typeof value === 'string' ? value : withWords(value, left);
      }
    }
    return cut;
  }
}

function withWords({ '@context': _all, ...rest }: Definition, words: readonly [string, string][]): Definition {
  return words.length === 0 ? rest : { ...rest, '@context': Object.fromEntries(words) };
}
