// What a SHACL constraint found, in Polish: one sentence and one hint for each constraint component.
import type { shapes as english, Violation } from '../en/shapes.js';
import type { Said } from '../said.js';
import { quoted } from '../polish.js';

const mend = ({ key, record }: Violation): string => `Popraw ${key} we wpisie ${record}.`;
const mended =
  (message: (violation: Violation) => string) =>
  (violation: Violation): Said => [message(violation), mend(violation)];

/** Holds the sentences about constraints, by the local name of their component. */
export const shapes: typeof english = {
  MinCount: ({ key, record, limit }) => [
    limit === '1'
      ? `Wpis ${record} nie ma pola ${key}.`
      : `Wpis ${record} ma za mało wartości pola ${key}: mniej niż ${limit}.`,
    `Dopisz ${key}: … we wpisie ${record}.`,
  ],
  MaxCount: ({ key, limit }) => [`Pole ${key} ma za dużo wartości: więcej niż ${limit}.`, 'Usuń pozostałe.'],
  Datatype: mended(({ key, value, limit }) => `${key} ${quoted(value)} nie jest typu ${limit}.`),
  Class: ({ key, value }) => [
    `${key} ${quoted(value)} to rzecz innego rodzaju, niż przyjmuje pole ${key}, albo nieznana.`,
    `Podaj rzecz tego rodzaju, który przyjmuje pole ${key}.`,
  ],
  Or: mended(({ key, value }) => `${key} ${quoted(value)} nie ma żadnej z postaci, które może mieć ${key}.`),
  In: ({ key, value, limit }) => [`${key} ${quoted(value)} nie jest jednym z: ${limit}.`, 'Wybierz jedno z nich.'],
  NodeKind: mended(({ key, value, limit }) => `${key} ${quoted(value)} nie jest rodzaju ${limit}.`),
  Pattern: mended(({ key, value, limit }) => `${key} ${quoted(value)} nie ma postaci ${limit}.`),
  MinInclusive: mended(({ key, value, limit }) => `${key} ${quoted(value)} to mniej niż ${limit}.`),
  MaxInclusive: mended(({ key, value, limit }) => `${key} ${quoted(value)} to więcej niż ${limit}.`),
  MinExclusive: mended(({ key, value, limit }) => `${key} ${quoted(value)} to nie więcej niż ${limit}.`),
  MaxExclusive: mended(({ key, value, limit }) => `${key} ${quoted(value)} to nie mniej niż ${limit}.`),
  MinLength: mended(({ key, limit }) => `${key} jest za krótkie: liczba znaków jest mniejsza niż ${limit}.`),
  MaxLength: mended(({ key, limit }) => `${key} jest za długie: liczba znaków jest większa niż ${limit}.`),
  LanguageIn: mended(({ key, limit }) => `${key} ma tekst w innym języku niż ${limit}.`),
  UniqueLang: ({ key, limit }) => [
    `${key} ma więcej niż jeden tekst w języku ${limit}.`,
    'Zostaw jeden, a pozostałe podaj w polu na inne nazwy, jeśli takie jest.',
  ],
  LessThan: mended(
    ({ key, value, limit }) => `${key} ${quoted(value)} nie jest mniejsze niż ${limit} albo nie da się z nim porównać.`,
  ),
  LessThanOrEquals: mended(
    ({ key, value, limit }) => `${key} ${quoted(value)} jest większe niż ${limit} albo nie da się z nim porównać.`,
  ),
  Not: mended(({ key, value }) => `${key} ${quoted(value)} jest tym, czym ${key} być nie może (sh:not).`),
  Node: mended(({ key, value }) => `${key} ${quoted(value)} nie ma tego, co ${key} mieć musi (sh:node).`),
  And: mended(({ key, value }) => `${key} ${quoted(value)} nie ma jednej z postaci, które ${key} mieć musi.`),
  Xone: mended(
    ({ key, value }) => `${key} ${quoted(value)} nie ma dokładnie jednej z postaci, z których ${key} ma jedną.`,
  ),
  QualifiedMinCount: mended(({ key }) => `${key} ma za mało wartości wymaganej postaci (sh:qualifiedValueShape).`),
  QualifiedMaxCount: mended(({ key }) => `${key} ma za dużo wartości liczonej postaci (sh:qualifiedValueShape).`),
  Equals: mended(({ key, limit }) => `${key} nie ma tych samych wartości co ${limit}.`),
  Disjoint: mended(({ key, value, limit }) => `${key} ${quoted(value)} jest także wartością ${limit}.`),
  Closed: ({ key }) => [
    `${key} to właściwość, której rzeczy o tym kształcie nie mają (sh:closed).`,
    'Usuń ją albo dodaj do kształtu.',
  ],
  HasValue: mended(({ key, limit }) => `W polu ${key} brakuje wartości ${limit}.`),
  other: (violation, fallback) => [
    `${violation.key} nie pasuje do swojego kształtu (${fallback || violation.constraint}).`,
    mend(violation),
  ],
  mend,
};
