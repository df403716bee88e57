// Gathers the document about one thing: what it is, what points to it, who says so, and how its neighbours are called.
import { isSlug } from '../rdf/iri.js';
import type { Kind } from '../model/model.js';
import { dct, foaf, iriTerm, rdf, rdfs, statement, typedTerm, voidNs, xsd, type Quad } from '../rdf/rdf.js';
import { later } from '../release/history/moment.js';
import { statedFirst } from '../release/triples/reading.js';
import type { Release } from '../release/open.js';

/** What a document is made from; any release has it. */
export type Described = Pick<
  Release,
  'publication' | 'names' | 'model' | 'quadsOf' | 'quadsTo' | 'labelsOf' | 'modified' | 'since'
>;

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
  /** Moment since which the document is as it is: that, or the last change of settings, ontology or tool. */
  readonly moment: string;
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
  if (thing === undefined || !isSlug(thing.slug)) return undefined;
  const { page = 1, limit = maxLinks } = options;
  const gatherer = new Gatherer(release);
  if (!gatherer.full(iri)) return undefined;
  const { links, more } = cut(incoming(release, iri), (page - 1) * limit, limit);
  if (page > 1 && links.length === 0) return undefined;
  gatherer.links(links);
  gatherer.labels();
  const first = release.names.document(thing.kind, thing.slug);
  const document = page === 1 ? first : `${first}?page=${page}`;
  const next = more ? `${first}?page=${page + 1}` : undefined;
  const changed = gatherer.modified();
  const [modified, moment] = [changed.slice(0, 10), later(changed, release.since)];
  const quads = [...gatherer.quads(), ...aboutDocument(release, { document, topic: iri, modified, next })];
  return {
    iri: document,
    topic: iri,
    kind: thing.kind,
    quads,
    modified,
    moment,
    ...(next === undefined ? {} : { next }),
  };
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
  readonly #bySubject = new Map<string, Quad[]>();
  readonly #described = new Set<string>();
  readonly #release: Described;
  readonly #about: string;

  constructor(release: Described) {
    this.#release = release;
    this.#about = `${release.names.tool}about`;
  }

  /** Takes a thing with its fragments and its evidence; tells whether anything is said of it. */
  full(iri: string): boolean {
    if (this.#described.has(iri)) return true;
    const own = statedFirst(this.#release.quadsOf(iri), this.#release.names.graph('derived'));
    if (own.length === 0) return false;
    this.#described.add(iri);
    // What a link or a label said of it before is among its own quads.
    this.#bySubject.set(iri, own);
    const hash = iri.indexOf('#');
    const fragments = hash < 0 ? `${iri}#` : iri.slice(0, hash + 1);
    for (const { object } of own) {
      if (object.termType === 'NamedNode' && object.value.startsWith(fragments)) this.full(object.value);
    }
    if (hash >= 0) return true;
    const evidence = cut(this.#release.quadsTo(iri, this.#about), 0, maxLinks).links;
    for (const { subject } of evidence) this.full(subject.value);
    return true;
  }

  /** Takes incoming links, and in full the things that are described with their object. */
  links(links: readonly Quad[]): void {
    const { model, names } = this.#release;
    for (const each of links) {
      const kind: Kind | undefined = model.kind(names.readThing(each.subject.value)?.kind ?? '');
      if (kind?.describedWith.includes(each.predicate.value) === true) this.full(each.subject.value);
    }
    for (const each of links) if (!this.#described.has(each.subject.value)) this.#add(each);
  }

  /** Takes the names and types of everything that is named and not described in full; terms are explained by the ontology. */
  labels(): void {
    const named = new Set<string>();
    const field = `${this.#release.names.tool}field`;
    for (const [subject, quads] of this.#bySubject) {
      named.add(subject);
      for (const { predicate, object } of quads) {
        if (object.termType === 'NamedNode' && predicate.value !== rdf.type && predicate.value !== field)
          named.add(object.value);
      }
    }
    for (const iri of [...named].sort()) {
      if (!this.#described.has(iri)) for (const each of this.#release.labelsOf(iri)) this.#add(each);
    }
  }

  quads(): Quad[] {
    return [...this.#bySubject.values()].flat();
  }

  modified(): string {
    const { names, since } = this.#release;
    let last: string | undefined;
    for (const iri of this.#bySubject.keys()) {
      if (names.readThing(iri) === undefined) continue;
      const moment = this.#release.modified(iri);
      if (last === undefined || moment > last) last = moment;
    }
    return last ?? since;
  }

  #add(each: Quad): void {
    const quads = this.#bySubject.get(each.subject.value);
    if (quads === undefined) this.#bySubject.set(each.subject.value, [each]);
    else if (!quads.some((known) => known.predicate.value === each.predicate.value && known.object.equals(each.object)))
      quads.push(each);
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
  const [graph, self] = [iriTerm(names.graph('catalog')), iriTerm(document)];
  const say = (predicate: string, object: Quad['object']): Quad => statement(self, predicate, object, graph);
  return [
    say(rdf.type, iriTerm(foaf.Document)),
    say(foaf.primaryTopic, iriTerm(topic)),
    say(dct.license, iriTerm(publication.licence)),
    say(dct.modified, typedTerm(modified, xsd.date)),
    say(voidNs.inDataset, iriTerm(names.dataset(publication.slug))),
    ...(next === undefined ? [] : [say(rdfs.seeAlso, iriTerm(next))]),
  ];
}
