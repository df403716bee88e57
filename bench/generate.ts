// The generated publication: regions, cities, networks, memberships and resolutions, the same for the same size.
import {
  literal,
  namedNode,
  quad,
  rdf,
  rdfs,
  skos,
  xsd,
  foaf,
  oa,
  type Literal,
  type NamedNode,
  type Quad,
} from '../src/rdf/rdf.js';
import type { GraphName, Names } from '../src/rdf/iri.js';
import { chanceOf, type Chance } from './random.js';

const seed = 20_261_122;
const org = 'http://www.w3.org/ns/org#';
const firsts = ['Ams', 'Rot', 'Zaan', 'Haar', 'Eind', 'Till', 'Kra', 'Wit', 'Leu', 'Gro', 'Bru', 'Mid', 'Vlis', 'Del'];
const middles = ['ter', 'den', 'ver', 'ko', 'len', 'ning', 'ne', 'sel', 'mon', 'ha'];
const lasts = ['dam', 'burg', 'hoven', 'wijk', 'stad', 'ford', 'ów', 'um', 'beek', 'veen', 'lo', 'drecht'];

type Said = readonly [predicate: string, object: NamedNode | Literal];

/** Tells how many things of each kind a publication of about so many quads has. */
interface Sizes {
  readonly districts: number;
  readonly regions: number;
  readonly countries: number;
  readonly cities: number;
  readonly networks: number;
}

/** Chooses the numbers for a size; memberships and resolutions fill up what is left. */
function sizesFor(quads: number): Sizes {
  const cities = Math.max(20, Math.round(quads * 0.0182));
  const part = (each: number): number => Math.max(1, Math.ceil(cities / each));
  return { cities, networks: part(20), districts: part(40), regions: part(240), countries: part(1200) };
}

/** Gives the quads of facts, derived and evidence: `quads` or a few more. Slugs are letters and numbers, so that the same ones exist at every size. */
export function* generate(quads: number, names: Names): Generator<Quad> {
  const maker = new Maker(names, chanceOf(seed));
  const sizes = sizesFor(quads);
  let count = 0;
  for (const thing of maker.things(sizes)) {
    yield* thing;
    count += thing.length;
    if (count >= quads) return;
  }
}

class Maker {
  private readonly names: Names;
  private readonly chance: Chance;

  constructor(names: Names, chance: Chance) {
    this.names = names;
    this.chance = chance;
  }

  *things(sizes: Sizes): Generator<Quad[]> {
    const { countries, regions, districts, cities, networks } = sizes;
    yield this.source();
    for (let at = 0; at < countries; at++) yield this.place(`c${at}`, undefined);
    for (let at = 0; at < regions; at++) yield this.place(`r${at}`, `c${at % countries}`);
    for (let at = 0; at < districts; at++) yield this.place(`d${at}`, `r${at % regions}`);
    for (let at = 0; at < cities; at++) yield this.city(`c${at}`, `d${at % districts}`);
    for (let at = 0; at < networks; at++) yield this.network(`n${at}`, sizes);
    for (let at = 0; ; at++) {
      const city = `c${this.chance.below(cities)}`;
      const resolution = at % 2 === 0 ? `r${at / 2}` : undefined;
      if (resolution !== undefined) yield this.resolution(resolution, city);
      yield this.membership(`m${at}`, { city, network: `n${this.chance.below(networks)}`, resolution });
    }
  }

  private source(): Quad[] {
    const [iri, title] = [this.names.thing('source', 'minutes'), literal('Minutes of the councils', 'en')];
    return [
      this.quad('facts', iri, rdf.type, namedNode(`${this.names.tool}Source`)),
      this.quad('facts', iri, skos.prefLabel, title),
      this.quad('derived', iri, rdfs.label, title),
    ];
  }

  private place(slug: string, around: string | undefined): Quad[] {
    const name = this.name();
    const inside: Said[] = around === undefined ? [] : [this.link('containedIn', 'region', around)];
    return this.thing('region', slug, 'Region', [...labels(`${name} area`, `streek ${name}`), ...inside]);
  }

  private city(slug: string, district: string): Quad[] {
    const { chance } = this;
    const name = `${this.name()} ${chance.below(1000)}`;
    const nick: Said[] = chance.below(3) === 0 ? [[skos.altLabel, literal(name.slice(0, 4).toUpperCase(), 'nl')]] : [];
    const page: Said[] = chance.below(2) === 0 ? [[foaf.homepage, namedNode(`https://${slug}.example/`)]] : [];
    return this.thing('city', slug, 'City', [
      ...labels(`City of ${name}`, `Gemeente ${name}`),
      ...nick,
      this.link('containedIn', 'region', district),
      this.value('latitude', (40 + chance.next() * 20).toFixed(5), xsd.decimal),
      this.value('longitude', (chance.next() * 30).toFixed(5), xsd.decimal),
      this.value('population', String(2_000 + chance.below(3_000_000)), xsd.integer),
      this.value('area', (5 + chance.next() * 700).toFixed(2), xsd.decimal),
      this.value('founded', String(900 + chance.below(1000)).padStart(4, '0'), xsd.gYear),
      ...page,
    ]);
  }

  private network(slug: string, { cities }: Sizes): Quad[] {
    const name = this.name();
    return this.thing('network', slug, 'Network', [
      ...labels(`Network of ${name}`, `Netwerk ${name}`),
      [skos.altLabel, literal(`N${slug.slice(1)}`, 'en')],
      this.value('founded', this.day(1950), xsd.date),
      this.link('coordinatedBy', 'city', `c${this.chance.below(cities)}`),
      [foaf.homepage, namedNode(`https://network.example/${slug}`)],
    ]);
  }

  private membership(slug: string, to: { city: string; network: string; resolution: string | undefined }): Quad[] {
    const { city, network, resolution } = to;
    const joined = this.day(1990);
    const by: Said[] = resolution === undefined ? [] : [this.link('authorisedBy', 'resolution', resolution)];
    const iri = this.names.thing('membership', slug);
    return [
      ...this.thing('membership', slug, 'Membership', [
        ...labels(`${city} in ${network}`, `${city} bij ${network}`),
        this.link('city', 'city', city),
        this.link('network', 'network', network),
        this.value('joinedOn', joined, xsd.date),
        this.value('fee', (this.chance.below(90_000) / 4).toFixed(2), xsd.decimal),
        ...by,
      ]),
      this.quad('derived', iri, `${org}member`, namedNode(this.names.thing('city', city))),
      this.quad('derived', iri, `${org}organization`, namedNode(this.names.thing('network', network))),
    ];
  }

  private resolution(slug: string, city: string): Quad[] {
    const number = `${this.chance.below(400)}/${this.chance.below(60)}`;
    const about = this.names.thing('resolution', slug);
    const quote = this.names.thing('quote', `q${slug}`);
    const ofQuote: Said[] = [
      [rdf.type, namedNode(`${this.names.tool}Quote`)],
      [`${this.names.tool}about`, namedNode(about)],
      [`${this.names.tool}field`, namedNode(`${this.names.ontology}number`)],
      [oa.hasSource, namedNode(this.names.thing('source', 'minutes'))],
      [`${this.names.tool}startsWith`, literal(`Resolution no. ${number}`)],
    ];
    return [
      ...this.thing('resolution', slug, 'Resolution', [
        ...labels(`Resolution ${number}`, `Besluit ${number}`),
        this.value('number', number, xsd.string),
        this.value('adoptedOn', this.day(1985), xsd.date),
        this.link('adoptedBy', 'city', city),
      ]),
      ...ofQuote.map(([predicate, object]) => this.quad('evidence', quote, predicate, object)),
    ];
  }

  private thing(kind: string, slug: string, className: string, said: readonly Said[]): Quad[] {
    const iri = this.names.thing(kind, slug);
    const type: Said = [rdf.type, namedNode(this.names.ontology + className)];
    const superclass = superclasses[className];
    return [
      ...[type, ...said].map(([predicate, object]) => this.quad('facts', iri, predicate, object)),
      ...said.flatMap(([predicate, object]) =>
        predicate === skos.prefLabel ? [this.quad('derived', iri, rdfs.label, object)] : [],
      ),
      ...(superclass === undefined ? [] : [this.quad('derived', iri, rdf.type, namedNode(superclass))]),
    ];
  }

  private quad(graph: GraphName, subject: string, predicate: string, object: NamedNode | Literal): Quad {
    return quad(namedNode(subject), namedNode(predicate), object, namedNode(this.names.graph(graph)));
  }

  private link(property: string, kind: string, slug: string): Said {
    return [this.names.ontology + property, namedNode(this.names.thing(kind, slug))];
  }

  private value(property: string, text: string, datatype: string): Said {
    return [this.names.ontology + property, literal(text, namedNode(datatype))];
  }

  private name(): string {
    const { chance } = this;
    return chance.pick(firsts) + chance.pick(middles) + chance.pick(lasts);
  }

  /** Gives a day from the beginning of a year to the end of 2025. */
  private day(from: number): string {
    const [start, end] = [Date.UTC(from, 0, 1), Date.UTC(2025, 11, 31)];
    return new Date(start + Math.floor(this.chance.next() * (end - start))).toISOString().slice(0, 10);
  }
}

const superclasses: Readonly<Record<string, string>> = {
  City: `${org}FormalOrganization`,
  Network: `${org}Organization`,
  Membership: `${org}Membership`,
};

function labels(english: string, dutch: string): Said[] {
  return [
    [skos.prefLabel, literal(english, 'en')],
    [skos.prefLabel, literal(dutch, 'nl')],
  ];
}
