// Makes compact JSON-LD of a tree of nodes, straight from the terms (JSON-LD 1.1 API §6.1), and marks the terms that it used.
import { xsd, type Literal } from '../../rdf/rdf.js';
import type { Inverse, Key, Shortened } from './inverse.js';
import { byPlace } from './order.js';
import { idOf, isNode, type Node, type Value } from './tree.js';

/** Any JSON. */
export type Json = string | number | boolean | Json[] | { [key: string]: Json };

/** What stands under one key. */
interface Slot {
  readonly key: Key;
  readonly values: Value[];
}

const none = { place: 0, type: undefined, isSet: false, isMap: false, isReverse: false, mark: -1 };

/** Writes nodes by one context. A pen serves one document: it remembers what the document used. */
export class Pen {
  /** One for each term and word that was used, zero for the others. */
  readonly marks: Buffer;
  readonly #place: (key: string) => number;

  constructor(size: number, place: (key: string) => number) {
    this.marks = Buffer.alloc(size);
    this.#place = place;
  }

  /** Makes the object of a node, its keys in their order. */
  node(node: Node, inverse: Inverse): Record<string, Json> {
    const object: Record<string, Json> = {};
    const [type, ...more] = node.types;
    // Types stand first: contexts may hang on them, and who reads in one pass must know before it goes on (Streaming JSON-LD §3.2).
    if (type !== undefined) {
      const first = this.#use(inverse.word(idOf(type)));
      object['@type'] = more.length === 0 ? first : [first, ...more.map((each) => this.#use(inverse.word(idOf(each))))];
    }
    object['@id'] = this.#use(inverse.name(node.id));
    const slots: Slot[] = [];
    for (const [property, values] of node.properties) this.#sort(slots, inverse, property, values);
    const reverse: Slot[] = [];
    for (const [property, nodes] of node.reverse ?? []) {
      const key = this.#key(inverse, property, 'reverse');
      for (const each of nodes) put(key.isReverse ? slots : reverse, this.#chosen(inverse, property, each, true), each);
    }
    if (reverse.length > 0) slots.push({ key: this.#special('@reverse', inverse), values: [] });
    if (node.included !== undefined) slots.push({ key: this.#special('@included', inverse), values: node.included });
    if (slots.length > 1) slots.sort((a, b) => byPlace(a.key, b.key));
    for (const slot of slots)
      object[slot.key.name] = slot.key.name === '@reverse' ? this.#inner(reverse) : this.#slot(slot);
    return object;
  }

  #special(name: '@reverse' | '@included', inverse: Inverse): Key {
    return { ...none, name, place: this.#place(name), inside: inverse };
  }

  #inner(slots: Slot[]): Json {
    slots.sort((a, b) => byPlace(a.key, b.key));
    return Object.fromEntries(slots.map((slot) => [slot.key.name, this.#slot(slot)]));
  }

  #sort(slots: Slot[], inverse: Inverse, property: string, values: readonly Value[]): void {
    for (const value of values) put(slots, this.#chosen(inverse, property, value, false), value);
  }

  #chosen(inverse: Inverse, property: string, value: Value, isReverse: boolean): Key {
    if (isNode(value) || value.termType !== 'Literal') {
      if (isReverse) return this.#key(inverse, property, 'reverse');
      const isWord = inverse.wavers(property) && inverse.termOf(isNode(value) ? value.id : idOf(value)) !== undefined;
      return this.#key(inverse, property, isWord ? 'word' : 'node');
    }
    return this.#key(inverse, property, shapeOf(value));
  }

  #key(inverse: Inverse, property: string, shape: string): Key {
    const keys = inverse.keysOf(property);
    const known = keys.get(shape);
    const key = known ?? inverse.choose(property, shape);
    if (known === undefined) keys.set(shape, key);
    if (key.mark >= 0) this.marks[key.mark] = 1;
    return key;
  }

  #slot({ key, values }: Slot): Json {
    if (key.isMap) return this.#map(key, values as Literal[]);
    const [first] = values;
    if (!key.isSet && values.length === 1 && first !== undefined) return this.#value(key, first);
    return values.map((value) => this.#value(key, value));
  }

  /** Makes a map by language; what has no language stands under `@none`. */
  #map({ isSet }: Key, values: readonly Literal[]): Json {
    const names = [...new Set(values.map(({ language }) => (language === '' ? '@none' : language)))];
    const places = names.map((name) => ({ name, place: this.#place(name) })).sort(byPlace);
    const map: Record<string, Json> = {};
    for (const { name } of places) {
      const texts = values.filter(({ language }) => (language === '' ? '@none' : language) === name);
      const [only] = texts;
      map[name] = !isSet && texts.length === 1 && only !== undefined ? only.value : texts.map(({ value }) => value);
    }
    return map;
  }

  #value(key: Key, value: Value): Json {
    if (isNode(value)) {
      const isReference = value.types.length === 0 && value.properties.size === 0 && value.reverse === undefined;
      return isReference ? this.#reference(key, value.id) : this.node(value, key.inside);
    }
    return value.termType === 'Literal' ? this.#literal(key, value) : this.#reference(key, idOf(value));
  }

  #reference({ type, inside }: Key, id: string): Json {
    const text = this.#use(type === '@vocab' ? inside.word(id) : inside.name(id));
    return type === '@id' || type === '@vocab' ? text : { '@id': text };
  }

  #literal({ type, inside }: Key, { value, language, datatype }: Literal): Json {
    if (language !== '') return { '@language': language, '@value': value };
    if (datatype.value === xsd.string || datatype.value === type) return value;
    if (!isNative(datatype.value, value)) return { '@type': this.#use(inside.word(datatype.value)), '@value': value };
    return datatype.value === xsd.integer ? Number(value) : value === 'true';
  }

  #use({ text, mark }: Shortened): string {
    if (mark >= 0) this.marks[mark] = 1;
    return text;
  }
}

function put(slots: Slot[], key: Key, value: Value): void {
  for (const slot of slots) {
    if (slot.key !== key) continue;
    slot.values.push(value);
    return;
  }
  slots.push({ key, values: [value] });
}

function shapeOf({ value, language, datatype }: Literal): string {
  if (language !== '') return 'tagged';
  if (datatype.value === xsd.string) return 'text';
  return isNative(datatype.value, value) ? 'native' : datatype.value;
}

/** Tells whether JSON's own numbers and truth values give the same text when they are read back (JSON-LD 1.1 API §8.6). */
function isNative(datatype: string, text: string): boolean {
  if (datatype === xsd.boolean) return text === 'true' || text === 'false';
  return datatype === xsd.integer && /^(?:0|-?[1-9]\d{0,14})$/.test(text);
}
