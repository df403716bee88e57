// What is wrong with the ontology and its shapes, in Polish.
import type { KindPart, ontology as english, Parameter } from '../en/ontology.js';
import { meant, quoted } from '../polish.js';
import { addressFault } from './iri.js';

const parameters: Readonly<Record<Parameter, string>> = {
  number: 'liczbę całkowitą',
  truth: 'true albo false, bez cudzysłowu',
  literal: 'wartość w cudzysłowie albo liczbę',
  iri: 'nazwę, bez cudzysłowu',
  datatype: 'typ danych, który zna RDF, np. xsd:string',
  nodeKind: 'jedno z: sh:IRI, sh:Literal, sh:BlankNode, sh:BlankNodeOrIRI, sh:BlankNodeOrLiteral, sh:IRIOrLiteral',
  list: 'listę w nawiasach',
  shape: 'kształt, bez cudzysłowu',
  path: 'właściwość albo kilka w nawiasach',
};

const parts: Readonly<Record<KindPart, readonly [subject: string, another: string]>> = {
  name: ['Nazwa', 'inną nazwę'],
  file: ['Plik', 'inny plik'],
  class: ['Klasa', 'inną klasę'],
};

/** Holds the sentences about the ontology. */
export const ontology: typeof english = {
  undefinedTerm: (iri, user, name, known) => [
    `${user} używa <${iri}>, a ontologia tego nie opisuje.`,
    meant(name, known, 'Opisz to w ontologii albo popraw nazwę.'),
  ],
  unexplained: (name, what, language) => [
    `${name} nie ma ${what === 'template' ? 'wzoru nazw' : what === 'definition' ? 'definicji' : 'nazwy'} w języku ${language}.`,
    `Dopisz ${what === 'template' ? 'hej:labelTemplate' : what === 'definition' ? 'skos:definition' : 'skos:prefLabel'} "…"@${language}.`,
  ],
  noProperty: (name) => [`${name} nie jest właściwością.`, 'Podaj właściwość.'],
  foreign: (iri) => [
    `<${iri}> pochodzi ze słownika, który nie jest tu opisany ani powszechnie znany.`,
    'Sprawdź pisownię.',
  ],
  nameless: (path) => [
    `<${path}> nie kończy się nazwą, więc rzeczy, które mają tę właściwość, ani całości faktów nie da się zapisać w RDF/XML.`,
    'Inne formaty ją zapiszą; jeśli to własna właściwość, zakończ jej IRI słowem.',
  ],
  versions: (path) => [
    `Kanał zmian rozróżnia wersje właściwością <${path}>.`,
    'Wybierz inną właściwość, np. własną, podrzędną wobec niej.',
  ],
  reservedKey: (key) => [`Klucz ${quoted(key)} znaczy we wpisach albo w JSON-LD co innego.`, 'Wybierz inny klucz.'],
  ambiguousKey: (key, kind, other, isSameProperty) => [
    `Klucz ${quoted(key)} w rodzaju ${kind} znaczy ${isSameProperty ? 'wartości innego typu' : 'inną właściwość'} niż w rodzaju ${other}.`,
    'Wybierz inny klucz albo tę samą właściwość i typ.',
  ],
  repeatedField: (kind, twin) => [
    `Rodzaj ${kind} ma dwa pola dla ${'key' in twin ? `klucza ${quoted(twin.key)}` : `<${twin.path}>`}.`,
    'Zrób z nich jedno pole.',
  ],
  repeatedKind: (part, value, shape) => [
    `${parts[part][0]} ${quoted(value)} należy już do kształtu <${shape}>.`,
    `Wybierz ${parts[part][1]}.`,
  ],
  template: (template, fault) => [
    `${quoted(template)} nie daje adresu: ${addressFault(fault)}.`,
    'Napisz adres z {value} tam, gdzie ma stać identyfikator.',
  ],
  iri: (iri, fault) => [`<${iri}> nie jest IRI: ${addressFault(fault)}.`, 'Popraw to tam, gdzie stoi.'],
  target: (local) => [
    `Kształt wskazuje, czego dotyczy, przez sh:${local}, na co program nie patrzy.`,
    'Użyj sh:targetClass.',
  ],
  incomplete: (name, lack) => [
    `Kształtowi ${name ?? 'w tym miejscu'} brakuje ${lack.join(' albo ')}.`,
    lack.length > 1
      ? 'Powiedz, jakie wartości przyjmuje pole, np. sh:datatype xsd:string.'
      : `Dopisz kształtowi ${lack.join()}.`,
  ],
  manyPaths: (name) => [
    `Na sh:path kształtu ${name ?? 'w tym miejscu'} składa się kilka właściwości, a pole ma wartości jednej.`,
    'Podaj jedną właściwość, a dla innych zrób osobne pola.',
  ],
  malformed: (local, wanted, shown) => [
    `sh:${local} przyjmuje ${parameters[wanted]}, a nie ${shown}.`,
    `Podaj przy sh:${local} ${parameters[wanted]}.`,
  ],
  repeated: (local, values) => [
    `Kształt przyjmuje jedną wartość sh:${local}, a tu jest ich ${values.length}.`,
    `Zostaw jedną z nich: ${values.join(', ')}.`,
  ],
  unchecked: (local) => [
    `Tego, co kształt mówi przez sh:${local}, program nie sprawdza.`,
    'Powiedz to ograniczeniem SHACL Core albo sprawdź to gdzie indziej.',
  ],
  reported: (local) => [`sh:${local} to słowo z raportów o sprawdzeniu, a w kształtach nic nie znaczy.`, 'Usuń je.'],
  unknownTerm: (local, known) => [
    `sh:${local} nie jest pojęciem SHACL.`,
    meant(local, known, 'Poszukaj go w standardzie SHACL albo usuń.').replace('„', '„sh:'),
  ],
  pattern: (pattern, fault) => [
    `${quoted(pattern)} nie jest wyrażeniem regularnym (${fault}).`,
    'Popraw sh:pattern albo sh:flags.',
  ],
};
