// Turns a flat list of JSON-LD nodes into a tree: each node once, inside the thing that it belongs to, nothing lost.
import { foaf } from '../rdf.js';
import { remembered, type Writing } from './writing.js';

/** One value of expanded JSON-LD: a node, a reference to one, or a literal. */
export type Value = Readonly<Record<string, unknown>>;

/** One node of expanded JSON-LD; every property holds an array. */
export type Node = Record<string, unknown>;

/**
 * Nests the nodes around the topic. Going outwards from it, a node is put first where it is a part (its fragments,
 * evidence, document, and what is described with it), then where a field points to it, then at any other link.
 * What no link reaches is included beside the rest (`@included`, JSON-LD 1.1 §4.7). The nodes are changed in place.
 */
export function nest(nodes: readonly Node[], topic: string, writing: Writing): Node {
  const tree = new Tree(nodes, writing);
  const root = tree.grow(topic);
  const others: Node[] = [];
  for (const node of nodes) if (!tree.holds(idOf(node))) others.push(tree.grow(idOf(node)));
  if (others.length > 0) root['@included'] = others;
  return root;
}

function idOf(node: Value): string {
  return String(node['@id']);
}

interface Link {
  readonly from: string;
  readonly property: string;
}

interface Known {
  readonly fields: ReadonlySet<string>;
  /** Properties whose values stay words or names and never become nodes. */
  readonly words: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
}

const knownOf = remembered(({ model, names }): Known => {
  const fields = model.kinds.flatMap((kind) => kind.fields);
  const choices = fields.filter(({ type }) => type.is === 'choice').map(({ path }) => path);
  const describedWith = model.kinds.flatMap((kind) => kind.describedWith);
  return {
    fields: new Set(fields.map(({ path }) => path)),
    words: new Set([...choices, `${names.tool}field`, `${names.tool}reading`]),
    parts: new Set([`${names.tool}about`, foaf.primaryTopic, ...describedWith]),
  };
});

class Tree {
  private readonly nodes: ReadonlyMap<string, Node>;
  private readonly incoming = new Map<string, Link[]>();
  private readonly placed = new Set<string>();
  private readonly known: Known;

  constructor(nodes: readonly Node[], writing: Writing) {
    this.nodes = new Map(nodes.map((node) => [idOf(node), node]));
    this.known = knownOf(writing);
    for (const node of nodes) this.note(node);
  }

  holds(id: string): boolean {
    return this.placed.has(id);
  }

  /** Grows the tree of one root until no further node can be reached from it. */
  grow(id: string): Node {
    const root = this.nodes.get(id) ?? { '@id': id };
    this.placed.add(id);
    const order = [root];
    for (let before = 0; before < order.length;) {
      before = order.length;
      this.sweep(order, (node) => [...this.partsOf(node), ...this.fragmentsOf(node)]);
      this.sweep(order, (node) => this.outward(node, (property) => this.known.fields.has(property)));
      this.sweep(order, (node) => this.outward(node, () => true));
      if (order.length === before) this.sweep(order, (node) => this.inward(node, () => true));
    }
    return root;
  }

  /** Goes over all nodes of the tree, those that it adds on the way too. */
  private sweep(order: Node[], add: (node: Node) => Node[]): void {
    for (const node of order) order.push(...add(node));
  }

  private note(node: Node): void {
    for (const [property, value] of references(node)) {
      const links = this.incoming.get(idOf(value));
      const link = { from: idOf(node), property };
      if (links === undefined) this.incoming.set(idOf(value), [link]);
      else links.push(link);
    }
  }

  private partsOf(node: Node): Node[] {
    return this.inward(node, (property) => this.known.parts.has(property));
  }

  private fragmentsOf(node: Node): Node[] {
    return this.outward(node, (_property, target) => target.startsWith(`${idOf(node).replace(/#.*$/, '')}#`));
  }

  private outward(node: Node, fits: (property: string, target: string) => boolean): Node[] {
    const found: Node[] = [];
    for (const [property, value, values] of references(node)) {
      const target = this.nodes.get(idOf(value));
      if (target === undefined || this.known.words.has(property) || this.placed.has(idOf(value))) continue;
      if (!fits(property, idOf(value))) continue;
      values[values.indexOf(value)] = target;
      this.placed.add(idOf(value));
      found.push(target);
    }
    return found;
  }

  private inward(node: Node, fits: (property: string) => boolean): Node[] {
    const found: Node[] = [];
    for (const { from, property } of this.incoming.get(idOf(node)) ?? []) {
      const source = this.nodes.get(from);
      if (source === undefined || this.placed.has(from) || !fits(property)) continue;
      drop(source, property, idOf(node));
      const reverse = (node['@reverse'] ??= {}) as Record<string, Node[]>;
      (reverse[property] ??= []).push(source);
      this.placed.add(from);
      found.push(source);
    }
    return found;
  }
}

/** Gives each reference of a node with its property and the array that it stands in; lists and literals are left alone. */
function* references(node: Node): Generator<readonly [string, Value, Value[]]> {
  for (const [property, values] of Object.entries(node)) {
    if (property.startsWith('@') || !Array.isArray(values)) continue;
    for (const value of [...(values as Value[])]) {
      if (value['@id'] !== undefined) yield [property, value, values as Value[]];
    }
  }
}

/** Takes away the reference that the place in the tree now says. */
function drop(node: Node, property: string, id: string): void {
  const left = (node[property] as Value[]).filter((value) => value['@id'] !== id);
  if (left.length > 0) node[property] = left;
  else Reflect.deleteProperty(node, property);
}
