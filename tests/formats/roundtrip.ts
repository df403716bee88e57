// Reads back what the writers wrote, with parsers that are not theirs, as sorted canonical lines.
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { parse } from 'yaml';
import { literal, namedNode, quad, xsd, type Quad } from '../../src/rdf/rdf.js';
import { writers } from '../../src/formats/write/index.js';
import { lines, names, writing } from './museum.js';

/** Reads a text in the format of an extension, without a base, so that a relative IRI cannot pass. */
export async function readBack(extension: string, text: string): Promise<Quad[]> {
  if (extension === 'jsonld' || extension === 'yamlld') {
    const nquads = await jsonld.toRDF(
      (extension === 'jsonld' ? JSON.parse(text) : parse(text)) as object,
      { format: 'application/n-quads', safe: true } as object,
    );
    return new Parser({ format: 'N-Quads' }).parse(nquads as string);
  }
  if (extension !== 'rdf') return new Parser().parse(text);
  return new Promise((resolve, reject) => {
    const quads: Quad[] = [];
    const parser = new RdfXmlParser();
    parser.on('data', (each: Quad) => quads.push(each));
    parser.on('error', reject);
    parser.on('end', () => resolve(quads));
    parser.end(text);
  });
}

/** Writes and reads back, in one piece and in pieces. */
export async function roundTrip(
  extension: string,
  quads: readonly Quad[],
  topic?: string,
): Promise<[string[], string[]]> {
  const writer = writers[extension]!;
  const whole = writer.document(quads, { ...writing, topic });
  const pieces: string[] = [];
  for await (const piece of writer.stream(quads, writing)) pieces.push(piece);
  return [lines(await readBack(extension, whole)), lines(await readBack(extension, pieces.join('')))];
}

export const triple = (subject: string, predicate: string, object: Quad['object']): Quad =>
  quad(namedNode(subject), namedNode(predicate), object as never, namedNode(names.graph('facts')));

/** Literals that careless software changes. */
export const delicate = {
  'decimal with a nought at the end': literal('1.70', namedNode(xsd.decimal)),
  'decimal without digits before the point': literal('.5', namedNode(xsd.decimal)),
  'decimal that ends in its point': literal('5.', namedNode(xsd.decimal)),
  'integer with noughts before it': literal('007', namedNode(xsd.integer)),
  'integer with a sign': literal('+7', namedNode(xsd.integer)),
  'integer past 2^53': literal('9007199254740993', namedNode(xsd.integer)),
  'ordinary integer': literal('-144', namedNode(xsd.integer)),
  'minus nought': literal('-0', namedNode(xsd.integer)),
  'boolean as a digit': literal('1', namedNode(xsd.boolean)),
  boolean: literal('false', namedNode(xsd.boolean)),
  double: literal('1E3', namedNode(xsd.double)),
  'false double': literal('abc', namedNode(xsd.double)),
  'year and month': literal('2022-09', namedNode(xsd.gYearMonth)),
  year: literal('2022', namedNode(xsd.gYear)),
  moment: literal('2022-09-01T00:00:00.000Z', namedNode(xsd.dateTime)),
  duration: literal('P1Y12M', namedNode(xsd.duration)),
  'language tag': literal('Kraków', 'pl'),
  'language tag with parts': literal('colour', 'en-gb-oxendict'),
  quotes: literal('He said "no", \'never\' \\ """ and ]]> & <b> &amp;'),
  'line ends': literal('a\nb\r\nc\rd\te'),
  'white space only': literal(' \n '),
  'white space around': literal('  a  '),
  empty: literal(''),
  astral: literal('hejnał 🎺 𝒦'),
  'other scripts': literal('Київ ‏القاهرة‎ 東京 \u0085 \u2028'),
  'not composed': literal('e\u0301'),
  'looks like an IRI': literal('http://example.org/'),
  'looks like a key': literal('@id'),
  'unknown datatype': literal('x', namedNode('urn:example:type')),
};
