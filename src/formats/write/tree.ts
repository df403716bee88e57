// Turns quads into trees of nodes: each node once, inside the thing that it belongs to, nothing lost.
import { foaf, rdf, type Quad } from '../../rdf/rdf.js';
import { remembered, type Writing } from './writing.js';

/** One node with all that is said about it; a value is a term, or a node that stands in its place. */
export interface Node {
  /** IRI, or `_:` and the label of a blank node. */
  readonly id: string;
  readonly types: Quad['object'][];
  readonly properties: Map<string, Value[]>;
  /** Nodes that point here, by property. */
  reverse: Map<string, Node[]> | undefined;
  /** Nodes that no link reaches. */
  included: Node[] | undefined;
}

/** A value of a property; only nodes have no `termType`. */
export type Value = Quad['object'] | Node;

/** Tells a node from a term. */
export function isNode(value: Value): value is Node {
  return !('termType' in value);
}

/** Gives the name of a node or of the term that refers to it. */
export function idOf(term: Quad['subject'] | Quad['object']): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}

/** Gathers quads by subject, in the order in which subjects and predicates appear first. */
export function nodesOf(quads: Iterable<Quad>): Map<string, Node> {
  const nodes = new Map<string, Node>();
  let node: Node | undefined;
  for (const { subject, predicate, object } of quads) {
    const id = idOf(subject);
    if (node?.id !== id) node = nodes.get(id) ?? added(nodes, id);
    const property = predicate.value;
    if (property === rdf.type && object.termType !== 'Literal') node.types.push(object);
    else {
      const values = node.properties.get(property);
      if (values === undefined) node.properties.set(property, [object]);
      else values.push(object);
    }
  }
  return nodes;
}

function added(nodes: Map<string, Node>, id: string): Node {
  const node = { id, types: [], properties: new Map(), reverse: undefined, included: undefined };
  nodes.set(id, node);
  return node;
}

/**
 * Nests the nodes around the topic. Going outwards from it, a node is put first where it is a part (its fragments,
 * evidence, document, and what is described with it), then where a field points to it, then at any other link.
 * What no link reaches is included beside the rest (`@included`, JSON-LD 1.1 §4.7). The nodes are changed in place.
 */
export function nest(nodes: Map<string, Node>, topic: string, writing: Writing): Node {
  const root = nodes.get(topic) ?? added(nodes, topic);
  const tree = new Tree(nodes, writing);
  tree.grow(root);
  const others: Node[] = [];
  for (const node of nodes.values()) {
    if (tree.holds(node)) continue;
    others.push(node);
    tree.grow(node);
  }
  if (others.length > 0) root.included = others;
  return root;
}

/** One reference from a node to another of the same graph. */
interface Edge {
  readonly from: Node;
  readonly to: Node;
  readonly property: string;
  /** The array that the reference stands in, and the reference itself. */
  readonly values: Value[];
  readonly term: Value;
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
    words: new Set([...choices, ...['field', 'readInPassage', 'reading'].map((local) => names.tool + local)]),
    parts: new Set([`${names.tool}about`, foaf.primaryTopic, ...describedWith]),
  };
});

const none: readonly Edge[] = [];

class Tree {
  readonly #outgoing = new Map<Node, Edge[]>();
  readonly #incoming = new Map<Node, Edge[]>();
  readonly #placed = new Set<Node>();
  readonly #known: Known;

  constructor(nodes: ReadonlyMap<string, Node>, writing: Writing) {
    this.#known = knownOf(writing);
    for (const node of nodes.values()) this.#note(node, nodes);
  }

  holds(node: Node): boolean {
    return this.#placed.has(node);
  }

  /** Grows the tree of one root until no further node can be reached from it. */
  grow(root: Node): void {
    const { fields, parts } = this.#known;
    this.#placed.add(root);
    const order = [root];
    for (let before = 0; before < order.length;) {
      before = order.length;
      for (const node of order) {
        this.#inward(node, order, (property) => parts.has(property));
        const fragments = `${node.id.replace(/#.*$/, '')}#`;
        this.#outward(node, order, (_property, to) => to.startsWith(fragments));
      }
      for (const node of order) this.#outward(node, order, (property) => fields.has(property));
      for (const node of order) this.#outward(node, order, () => true);
      if (order.length === before) for (const node of order) this.#inward(node, order, () => true);
    }
  }

  #note(from: Node, nodes: ReadonlyMap<string, Node>): void {
    for (const [property, values] of from.properties) {
      for (const term of values) {
        if (isNode(term) || term.termType === 'Literal') continue;
        const to = nodes.get(idOf(term));
        if (to === undefined) continue;
        const edge = { from, to, property, values, term };
        push(this.#outgoing, from, edge);
        push(this.#incoming, to, edge);
      }
    }
  }

  #outward(node: Node, order: Node[], fits: (property: string, to: string) => boolean): void {
    for (const { to, property, values, term } of this.#outgoing.get(node) ?? none) {
      if (this.#placed.has(to) || this.#known.words.has(property) || !fits(property, to.id)) continue;
      values[values.indexOf(term)] = to;
      this.#placed.add(to);
      order.push(to);
    }
  }

  #inward(node: Node, order: Node[], fits: (property: string) => boolean): void {
    for (const { from, property } of this.#incoming.get(node) ?? none) {
      if (this.#placed.has(from) || !fits(property)) continue;
      drop(from, property, node.id);
      node.reverse ??= new Map();
      const sources = node.reverse.get(property);
      if (sources === undefined) node.reverse.set(property, [from]);
      else sources.push(from);
      this.#placed.add(from);
      order.push(from);
    }
  }
}

function push(edges: Map<Node, Edge[]>, node: Node, edge: Edge): void {
  const known = edges.get(node);
  if (known === undefined) edges.set(node, [edge]);
  else known.push(edge);
}

/** Takes away the reference that the place in the tree now says; in place, for edges know the array. */
function drop({ properties }: Node, property: string, id: string): void {
  const values = properties.get(property) ?? [];
  for (let at = values.length - 1; at >= 0; at--) {
    const value = values[at];
    if (value !== undefined && !isNode(value) && value.termType !== 'Literal' && idOf(value) === id)
      values.splice(at, 1);
  }
  if (values.length === 0) properties.delete(property);
}
