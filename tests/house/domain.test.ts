// No line of TypeScript knows what the publication is about: its words stand in ontology/ and data/, never in src/ or server/.
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { listFiles, readFile, readTree, tokensOf, type Tree } from './tree.js';

const base = 'http://localhost:8080/';
const terms = `${base}ontology#`;
const hej = `${base}hejnal#`;
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** The words that the design names; they hold even where the ontology says nothing. */
const leading = ['city', 'cities', 'network', 'resolution', 'membership'];

/**
 * Words of the ontology that also are plain words of programs, as in "the body of a request". They may stand in the
 * code, but not as a name of the ontology (`cn:body`, `ontology#body`). Each must be a word of the ontology, or the test fails.
 */
const shared: readonly string[] = [
  'at',
  'body',
  'covers',
  'during',
  'event',
  'form',
  'frequency',
  'number',
  'person',
  'place',
  'post',
  'representation',
  'scope',
  'since',
  'theme',
  'within',
];

/** Collects the names that the ontology gives: kinds, classes, properties, and the keys of fields whose property is its own. */
function readNames(texts: readonly string[]): string[] {
  const quads = texts.flatMap((text) => new Parser({ baseIRI: base }).parse(text));
  const paths = new Map(
    quads
      .filter(({ predicate }) => predicate.value.endsWith('shacl#path'))
      .map((quad) => [quad.subject.value, quad.object.value]),
  );
  const names = quads.flatMap(({ subject, predicate, object }) => {
    if (predicate.value === `${hej}kind`) return [object.value];
    if (predicate.value === `${hej}key`)
      return paths.get(subject.value)?.startsWith(terms) === true ? [object.value] : [];
    const isTerm =
      predicate.value === rdfType && /(owl#Class|Property)$/.test(object.value) && subject.value.startsWith(terms);
    return isTerm ? [subject.value.slice(terms.length)] : [];
  });
  return [...new Set(names)].sort();
}

/** Splits a text into words, in lower case: at all that is no letter, and where a small letter meets a capital. */
function wordsOf(text: string): string[] {
  const spaced = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return spaced.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/**
 * Makes the test of a text for the names, as runs of their words (`citySlug` holds `city`); it gives the name found.
 * A shared word counts only behind the ontology's prefix.
 */
function finder(names: readonly string[]): (text: string) => string | undefined {
  const isShared = (name: string): boolean => shared.includes(name.toLowerCase());
  const own = names.filter((name) => !isShared(name)).map((name) => [` ${wordsOf(name).join(' ')} `, name] as const);
  const prefixed = names
    .filter(isShared)
    .map((name) => [new RegExp(`(\\bcn:|ontology#)${name}\\b`, 'i'), name] as const);
  return (text) => {
    const words = ` ${wordsOf(text).join(' ')} `;
    const found = own.find(([run]) => words.includes(run)) ?? prefixed.find(([pattern]) => pattern.test(text));
    return found?.[1];
  };
}

function breaches(tree: Tree, names: readonly string[]): string[] {
  const find = finder(names);
  return [...tree].flatMap(([file, text]) =>
    tokensOf(file, text).flatMap((token) => {
      const name = find(token.text);
      return name === undefined ? [] : [`${file}:${token.line} says ${name}: ${token.text.trim().slice(0, 60)}`];
    }),
  );
}

describe('the words of the publication', () => {
  const texts = listFiles('ontology', /\.ttl$/).filter((path) => !path.endsWith('/hejnal.ttl'));
  const names = [...leading, ...readNames(texts.map(readFile))];

  it('are read from the ontology', () => {
    expect(names).toEqual(expect.arrayContaining(['City', 'Membership', 'joinedOn', 'authorisedBy']));
    expect(shared.filter((word) => !names.some((name) => name.toLowerCase() === word))).toEqual([]);
  });

  it('stand nowhere in src/ and server/, comments apart', () => {
    expect(breaches(readTree('src', 'server'), names)).toEqual([]);
  }, 120_000); // every word of every file: 2 seconds, and much more on a machine that does other things
});

describe('the rule itself', () => {
  it('takes kinds, own terms and the keys of own properties', () => {
    const text = `
      @prefix cn: <ontology#> . @prefix hej: <hejnal#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix dct: <http://purl.org/dc/terms/> .
      cn:Bus a owl:Class . cn:stopsAt a owl:ObjectProperty . dct:title a owl:DatatypeProperty .
      <#bus> hej:kind "bus" ; sh:property <#stop> , <#title> .
      <#stop> sh:path cn:stopsAt ; hej:key "halt" . <#title> sh:path dct:title ; hej:key "title" .`;
    expect(readNames([text])).toEqual(['Bus', 'bus', 'halt', 'stopsAt']);
  });

  it('finds a word in names, texts, templates and JSX, and none in comments', () => {
    const tree: Tree = new Map([
      ['a.ts', '// city\nconst citySlug = 1; /* city */ const s = `${s} // city`;\n"published by the Networks";'],
      ['b.tsx', 'const page = <p title="a">The city</p>; const capacity = /re/.test("joined On");'],
    ]);
    expect(breaches(tree, ['city', 'network', 'joinedOn'])).toEqual([
      'a.ts:2 says city: citySlug',
      'a.ts:2 says city: } // city`',
      'b.tsx:1 says city: The city',
      'b.tsx:1 says joinedOn: "joined On"',
    ]);
  });
});
