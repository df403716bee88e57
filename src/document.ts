// Gathers the document about one thing: what it is, what points to it, who says so, and how its neighbours are called.
import { isSlug } from './iri.js';
import type { Kind } from './model.js';
import { dct, foaf, literal, namedNode, quad, rdf, rdfs, skos, tripleLine, voidNs, xsd, type Quad } from './rdf.js';
import type { Release } from './release/open.js';

/** What a document is made from; any release has it. */
export type Described = Pick<Release, 'publication' | 'names' | 'model' | 'quadsOf' | 'quadsTo' | 'has' | 'modified'>;

/** Holds the document about one thing. */
export interface Document {
  /** IRI of the document itself. */
  readonly iri: string;
  /** IRI of the thing that it is about. */
  readonly topic: string;
  /** Name of the thing's kind, as in its IRI. */
  readonly kind: string;
  /** Each triple once, those of a subject together, the topic first, what is stated before what is derived (see its graph). */
  readonly quads: readonly Quad[];
  /** `xsd:date` of the last change of anything that the document names. */
  readonly modified: string;
  /** IRI of the next page, where not all incoming links are on this one. */
  readonly next?: string;
}

/** Tells which part of a long document is wanted: pages count from 1, `limit` is the number of incoming links on one. */
export interface Page {
  readonly page?: number;
  readonly limit?: number;
}

/** Longest list of incoming links on one page. */
export const maxLinks = 1000;

/** Describes a thing; `undefined` where the release has no such thing, or the page is past the last. */
export function describeThing(release: Described, iri: string, options: Page = {}): Document | undefined {
  const thing = release.names.readThing(iri);
  if (thing === undefined || !isSlug(thing.slug) || !release.has(iri)) return undefined;
  const { page = 1, limit = maxLinks } = options;
  const gatherer = new Gatherer(release);
  gatherer.full(iri);
  const { links, more } = cut(incoming(release, iri), (page - 1) * limit, limit);
  if (page > 1 && links.length === 0) return undefined;
  gatherer.links(links);
  gatherer.labels();
  const first = release.names.document(thing.kind, thing.slug);
  const document = page === 1 ? first : `${first}?page=${page}`;
  const next = more ? `${first}?page=${page + 1}` : undefined;
  const modified = gatherer.modified();
  const quads = [...gatherer.quads(), ...aboutDocument(release, { document, topic: iri, modified, next })];
  return { iri: document, topic: iri, kind: thing.kind, quads, modified, ...(next === undefined ? {} : { next }) };
}

/** Incoming links that the document lists: evidence stands with its thing, and a thing's own fragments are no neighbours. */
function* incoming(release: Described, iri: string): Generator<Quad> {
  const about = `${release.names.tool}about`;
  for (const each of release.quadsTo(iri)) {
    const subject = each.subject.value;
    if (each.predicate.value === about || subject === iri || subject.startsWith(`${iri}#`)) continue;
    yield each;
  }
}

function cut(quads: Iterable<Quad>, skip: number, limit: number): { links: Quad[]; more: boolean } {
  const links: Quad[] = [];
  let index = 0;
  for (const each of quads) {
    if (index++ < skip) continue;
    if (links.length === limit) return { links, more: true };
    links.push(each);
  }
  return { links, more: false };
}

/** Collects quads by subject, each triple once, and remembers who is described in full. */
class Gatherer {
  private readonly bySubject = new Map<string, Map<string, Quad>>();
  private readonly described = new Set<string>();
  private readonly release: Described;

  constructor(release: Described) {
    this.release = release;
  }

  /** Takes a thing with its fragments and its evidence. */
  full(iri: string): void {
    if (this.described.has(iri)) return;
    this.described.add(iri);
    const own = this.statedFirst(this.release.quadsOf(iri));
    for (const each of own) this.add(each);
    for (const { object } of own) {
      if (object.termType === 'NamedNode' && object.value.startsWith(`${iri.replace(/#.*$/, '')}#`))
        this.full(object.value);
    }
    if (iri.includes('#')) return;
    const about = `${this.release.names.tool}about`;
    const evidence = cut(this.release.quadsTo(iri, about), 0, maxLinks).links;
    for (const { subject } of evidence) this.full(subject.value);
  }

  /** Takes incoming links, and in full the things that are described with their object. */
  links(links: readonly Quad[]): void {
    const { model, names } = this.release;
    for (const each of links) {
      const kind: Kind | undefined = model.kind(names.readThing(each.subject.value)?.kind ?? '');
      if (kind?.describedWith.includes(each.predicate.value) === true) this.full(each.subject.value);
    }
    for (const each of links) this.add(each);
  }

  /** Takes the names and types of everything that is named and not described in full; terms are explained by the ontology. */
  labels(): void {
    const named = new Set<string>();
    const terms = new Set([rdf.type, `${this.release.names.tool}field`]);
    for (const { subject, predicate, object } of this.quads()) {
      named.add(subject.value);
      if (object.termType === 'NamedNode' && !terms.has(predicate.value)) named.add(object.value);
    }
    for (const iri of [...named].sort()) {
      if (!this.described.has(iri)) this.label(iri);
    }
  }

  quads(): readonly Quad[] {
    return [...this.bySubject.values()].flatMap((lines) => [...lines.values()]);
  }

  modified(): string {
    const { names, publication } = this.release;
    const things = [...this.bySubject.keys()].filter((iri) => names.readThing(iri) !== undefined);
    const days = things.map((iri) => this.release.modified(iri)).sort();
    return days.at(-1) ?? publication.modified;
  }

  private label(iri: string): void {
    const found = [rdf.type, skos.prefLabel].flatMap((predicate) => [...this.release.quadsOf(iri, predicate)]);
    for (const each of this.statedFirst(found)) this.add(each);
  }

  private statedFirst(quads: Iterable<Quad>): Quad[] {
    const derived = this.release.names.graph('derived');
    const isDerived = ({ graph }: Quad): number => Number(graph.value === derived);
    return [...quads].sort((a, b) => isDerived(a) - isDerived(b));
  }

  private add(each: Quad): void {
    const subject = each.subject.value;
    const lines = this.bySubject.get(subject) ?? new Map<string, Quad>();
    this.bySubject.set(subject, lines);
    const line = tripleLine(each);
    if (!lines.has(line)) lines.set(line, each);
  }
}

interface About {
  readonly document: string;
  readonly topic: string;
  readonly modified: string;
  readonly next: string | undefined;
}

/** What a document says about itself, so that whoever keeps only the graph knows where it is from and what it may be used for. */
function aboutDocument({ names, publication }: Described, { document, topic, modified, next }: About): Quad[] {
  const graph = namedNode(names.graph('catalog'));
  const say = (predicate: string, object: Quad['object']): Quad =>
    quad(namedNode(document), namedNode(predicate), object as never, graph);
  return [
    say(rdf.type, namedNode(foaf.Document)),
    say(foaf.primaryTopic, namedNode(topic)),
    say(dct.license, namedNode(publication.licence)),
    say(dct.modified, literal(modified, namedNode(xsd.date))),
    say(voidNs.inDataset, namedNode(names.dataset(publication.slug))),
    ...(next === undefined ? [] : [say(rdfs.seeAlso, namedNode(next))]),
  ];
}
