// Quads are read by their numbers as if they lay in a list: by subject, object, predicate and pattern, in the order of their bytes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iriTerm, literal, quad, quadLine, rdf, skos, type Quad } from '../../src/rdf/rdf.js';
import { toBytes } from '../../src/release/files/bytes.js';
import { imageOf } from '../../src/release/triples/files.js';
import { cutPattern, type Pattern } from '../../src/release/triples/pattern.js';
import { readingOf } from '../../src/release/triples/reading.js';
import { surveyOf } from '../../src/release/triples/survey.js';
import { Terms } from '../../src/release/triples/terms.js';
import { openTriples } from '../../src/release/triples/triples.js';
import { museum, names } from './museum.js';

const things = ['a', 'a-b', 'a1', 'z', 'żuraw'].map((slug) => `${names.base}id/museum/${slug}`);
const iris = [...things, `${things[0]}#part`, 'https://e.example/\u{1f3db}', `${names.tool}Withdrawn`];
const predicates = [rdf.type, skos.prefLabel, `${names.ontology}partner`];
const objects = [
  ...iris.map((iri) => iriTerm(iri)),
  ...['', 'a', 'a"\\\n', '\ufffd', '\u{1f3db}'].map((text) => literal(text, 'pl')),
  literal('a'),
  literal('1', iriTerm('http://www.w3.org/2001/XMLSchema#integer')),
];
const graphs = [names.graph('facts'), names.graph('derived')];

const quads = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom(...iris), fc.constantFrom(...predicates), fc.constantFrom(...objects), fc.constantFrom(...graphs))
    .map(([s, p, o, g]) => quad(iriTerm(s), iriTerm(p), o, iriTerm(g))),
  { selector: (each) => quadLine(each).replace(/<[^>]*> \.$/, ''), maxLength: 80 },
); // prettier-ignore

/** Sorts lines by their bytes: what UTF-16 would do differs past U+FFFF. */
const sorted = (lines: string[]): string[] => lines.sort((a, b) => (toBytes(a) < toBytes(b) ? -1 : 1));
const lines = (some: Iterable<Quad>): string[] => [...some].map(quadLine);
const isOf = (each: Quad, { subject, predicate, object }: Pattern): boolean =>
  (subject === undefined || each.subject.value === subject) &&
  (predicate === undefined || each.predicate.value === predicate) &&
  (object === undefined || object.equals(each.object));

function open(given: readonly Quad[]) {
  const triples = openTriples(imageOf(lines(given).map(toBytes)));
  return { triples, terms: new Terms(triples) };
}

describe('quads that are read by their numbers', () => {
  it('are those of a subject or an object, sorted, and of one predicate', () => {
    fc.assert(
      fc.property(quads, (given) => {
        const { triples, terms } = open(given);
        const reading = readingOf(triples, names, terms);
        const turn = (line: string): string => line.replace(/^(<[^>]*>) (<[^>]*>)/, '$2 $1');
        for (const iri of [...iris, 'https://e.example/none', 'https://e.example/\ud800', '"', 'a> "']) {
          const own = sorted(lines(given.filter((each) => isOf(each, { subject: iri }))));
          const to = lines(given.filter((each) => each.object.termType === 'NamedNode' && each.object.value === iri));
          expect(lines(reading.quadsOf(iri))).toEqual(own);
          expect(lines(reading.quadsTo(iri)).map(turn)).toEqual(sorted(to.map(turn)));
          expect(reading.has(iri)).toBe(own.length > 0);
          for (const predicate of [...predicates, 'https://e.example/none']) {
            expect(lines(reading.quadsOf(iri, predicate))).toEqual(own.filter((line) => line.includes(`> <${predicate}> `))); // prettier-ignore
            expect(lines(reading.quadsTo(iri, predicate))).toEqual(sorted(to.filter((line) => line.includes(`> <${predicate}> `)))); // prettier-ignore
          }
          const naming = [rdf.type, skos.prefLabel].flatMap((each) => lines(reading.quadsOf(iri, each)));
          const isDerived = (line: string): boolean => line.includes(`<${names.graph('derived')}>`);
          expect(lines(reading.labelsOf(iri))).toEqual([...naming.filter((line) => !isDerived(line)), ...naming.filter(isDerived)]); // prettier-ignore
        }
      }),
    );
  });

  it('are counted and walked, each graph by itself', () => {
    fc.assert(
      fc.property(quads, (given) => {
        const { triples, terms } = open(given);
        const survey = surveyOf(triples, terms);
        const having = (pattern: Pattern): Quad[] => given.filter((each) => isOf(each, pattern));
        expect(lines(survey.quads())).toEqual(sorted(lines(given)));
        for (const graph of [...graphs, names.graph('evidence')])
          expect(lines(survey.quads(graph))).toEqual(sorted(lines(given.filter((each) => each.graph.value === graph))));
        for (const predicate of [...predicates, things[0] ?? '']) {
          expect(survey.uses(predicate)).toBe(having({ predicate }).length);
          expect(lines(survey.quadsWith(predicate))).toEqual(sorted(lines(having({ predicate }))));
        }
        for (const iri of iris)
          expect(survey.instances(iri)).toBe(having({ predicate: rdf.type, object: iriTerm(iri) }).length);
        expect(survey.predicates()).toEqual(predicates.filter((predicate) => having({ predicate }).length > 0).sort());
        const classes = having({ predicate: rdf.type }).flatMap(({ object }) => object.termType === 'NamedNode' ? [object.value] : []); // prettier-ignore
        expect(survey.classes().map((iri) => `<${iri}>`)).toEqual(sorted([...new Set(classes.map((iri) => `<${iri}>`))])); // prettier-ignore
      }),
    );
  });

  it('are cut by any pattern into pages that have all of them once, with their number', () => {
    const maybe = <T>(...some: T[]): fc.Arbitrary<T | undefined> => fc.option(fc.constantFrom(...some), { nil: undefined }); // prettier-ignore
    const patterns = fc.record({ subject: maybe(...iris), predicate: maybe(...predicates), object: maybe(...objects) });
    fc.assert(
      fc.property(quads, patterns, fc.integer({ min: 1, max: 9 }), (given, pattern, limit) => {
        const { triples, terms } = open(given);
        const wanted = given.filter((each) => isOf(each, pattern));
        const found: Quad[] = [];
        for (let from: string | undefined = ''; from !== undefined;) {
          const cut = cutPattern(triples, terms, pattern, { from, limit });
          expect(cut.total).toBe(wanted.length);
          expect(cut.quads.length).toBeLessThanOrEqual(limit);
          found.push(...cut.quads);
          from = cut.next;
        }
        expect(sorted(lines(found))).toEqual(sorted(lines(wanted)));
        for (const from of ['x', '-1', '99999999', '1e3', '9'.repeat(40)])
          expect(cutPattern(triples, terms, pattern, { from, limit }).quads).toEqual(found.slice(0, limit));
      }),
    );
  });

  it('has the things of a kind from any place on, without those that were withdrawn', () => {
    const gone = quad(iriTerm(things[1] ?? ''), iriTerm(rdf.type), iriTerm(`${names.tool}Withdrawn`), iriTerm(graphs[0] ?? '')); // prettier-ignore
    const named = things.map((iri) => quad(iriTerm(iri), iriTerm(skos.prefLabel), literal('x', 'en'), iriTerm(graphs[0] ?? ''))); // prettier-ignore
    const { triples } = open([...named, gone]);
    const reading = readingOf(triples, names);
    const [a = '', , a1 = '', z = ''] = things;
    expect([...reading.things('museum')].sort()).toEqual([a, a1, z].sort());
    const all = reading.things('museum');
    for (const [at, after] of all.entries())
      expect(reading.things('museum', { after, limit: 1 })).toEqual(all.slice(at + 1, at + 2));
    expect([reading.things('museum', { limit: 0 }), reading.things('none'), reading.things('m/useum')]).toEqual([[], [], []]); // prettier-ignore
    expect(reading.things('museum', { after: museum('b') })).toEqual([z]);
  });
});
