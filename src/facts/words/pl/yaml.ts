// What is wrong with YAML, in Polish.
import { codePoint, type yaml as english } from '../en/yaml.js';
import { counted, quoted } from '../polish.js';

const nameOf = (character: string): string =>
  character === '\u00a0' ? 'twarda spacja (U+00A0)' : `znak ${codePoint(character)}`;
const spaces = (count: number): string => counted(count, 'spację', 'spacje', 'spacji');

/** Holds the sentences about YAML. */
export const yaml: typeof english = {
  merge: [
    'W pliku zostały znaki niedokończonego scalania.',
    'Zostaw jedną z dwóch wersji i usuń wiersze z <<<<<<<, ======= i >>>>>>>.',
  ],
  control: (character) => [`W wierszu jest niewidoczny ${nameOf(character)}.`, 'Usuń go; może stać na końcu wiersza.'],
  tab: (count) => [
    'Wiersz zaczyna się od tabulatora.',
    `Wcinaj spacjami, nie tabulatorami: tutaj wpisz ${spaces(count)}.`,
  ],
  oddSpace: (space) => [
    `Wiersz zaczyna ${nameOf(space)}: wygląda jak spacja, ale nią nie jest.`,
    'Usuń ten znak i wpisz zwykłą spację.',
  ],
  oddSpaceAfter: (key, space) => [
    `Po ${quoted(`${key}:`)} stoi ${nameOf(space)}: wygląda jak spacja, ale nią nie jest.`,
    'Usuń ten znak i wpisz zwykłą spację.',
  ],
  oddColon: (sign) => [`To nie dwukropek, tylko ${nameOf(sign)}, który wygląda podobnie.`, 'Wpisz dwukropek i spację.'],
  spaceAfterColon: (key, value) => ['Po dwukropku brakuje spacji.', `Napisz ${quoted(`${key}: ${value}`)}.`],
  spaceAfterHyphen: (rest) => ['Po łączniku brakuje spacji.', `Napisz ${quoted(`- ${rest}`)}.`],
  beginning: (sign, whole) => [`Tekst nie może się zaczynać od ${quoted(sign)}.`, `Weź go w cudzysłów: ${whole}.`],
  behindQuotes: (whole) => ['Za zamykającym cudzysłowem stoi jeszcze tekst.', `Weź w cudzysłów cały tekst: ${whole}.`],
  comment: ['Komentarz zaczyna się tu od znaku #.', 'Napisz # zamiast tych znaków.'],
  listBelow: (key, list) => [
    'Lista nie zaczyna się łącznikiem zaraz po dwukropku.',
    `Napisz ${key}: ${list} albo każdą wartość w wierszu poniżej, po łączniku i spacji.`,
  ],
  trailing: (sign) => [`Po ${quoted(sign)} nic nie stoi.`, `Usuń ${quoted(sign)}: wiersz kończy się sam.`],
  braces: (key, texts) => ['Teksty w różnych językach pisze się w nawiasie klamrowym.', `Napisz ${key}: { ${texts} }.`],
  braceMissing: (key, texts) => ['Przed „}” brakuje nawiasu „{”.', `Napisz ${key}: { ${texts} }.`],
  extraBracket: (sign) => [`Nawias ${quoted(sign)} niczego nie zamyka.`, 'Usuń jeden z nich.'],
  oddQuote: (sign, whole) => [
    `Cudzysłów nie jest zamknięty: ${sign} to inny znak niż otwierający.`,
    `Napisz ${whole}.`,
  ],
  quotes: (text, bare) => [
    `Cudzysłowy wokół ${text} należą do tekstu: zdejmowane są tylko " i '.`,
    `Napisz "${bare}"; jeśli mają zostać w tekście, napisz '${text}'.`,
  ],
  merged: ['„<<” przejmuje pola z innego wpisu.', 'Wypisz tu te pola, żeby każdy widział, co mówi wpis.'],
  comma: (key) => [`Przed ${quoted(`${key}:`)} brakuje przecinka.`, `Napisz ${quoted(`, ${key}: …`)}.`],
  colonInText: (key, whole) => [
    'W tekście jest dwukropek, więc wygląda on jak pole w polu.',
    `Weź tekst w cudzysłów: ${key}: ${whole}.`,
  ],
  colon: (key, value) => [`Po ${quoted(key)} brakuje dwukropka.`, `Napisz ${quoted(`${key}: ${value}`)}.`],
  backslash: [
    'Ukośnik wsteczny ma w cudzysłowie podwójnym specjalne znaczenie.',
    'Napisz go dwa razy albo otocz tekst pojedynczymi apostrofami.',
  ],
  openQuote: (whole) => ['Cudzysłów nie jest zamknięty.', `Napisz ${whole}.`],
  commentInBracket: [
    'Znak # zaczyna komentarz, więc nawias przed nim nie jest zamknięty.',
    'Weź tekst ze znakiem # w cudzysłów.',
  ],
  openBracket: (open, close, whole) => [
    `Nawias ${quoted(open)} nie jest zamknięty.`,
    `Dopisz ${quoted(close)} na końcu: ${whole}`,
  ],
  shallow: (above, here) => [
    `Wiersz powyżej ma wcięcie o ${spaces(above)}, a ten o ${spaces(here)}.`,
    `Wetnij oba o ${spaces(here)}.`,
  ],
  columnOne: (key, count) => [
    `${quoted(key)} stoi na początku wiersza, jakby był to osobny wpis.`,
    `Wetnij je o ${spaces(count)}, tak jak pola powyżej.`,
  ],
  uneven: (here, above, whole) => [
    `Wiersz ma wcięcie o ${spaces(here)}, a pola powyżej o ${spaces(above)}.`,
    `Wetnij go o ${spaces(above)}: ${whole}`,
  ],
  alias: (name) => [
    `${quoted(`*${name}`)} odsyła do innego miejsca w pliku.`,
    'Wpisz tu samą wartość; tekst, który się tak zaczyna, weź w cudzysłów.',
  ],
  anchor: (name) => [
    `${quoted(`&${name}`)} nadaje nazwę wartości, której nie ma.`,
    'Tekst, który się tak zaczyna, weź w cudzysłów.',
  ],
  cut: (text, comment) => [
    `Tekst ${quoted(text)} urywa się tam, gdzie znak # zaczyna komentarz: ${quoted(`#${comment}`)}.`,
    /^[^\s]/.test(comment)
      ? 'Weź cały tekst w cudzysłów; jeśli to komentarz, wpisz po znaku # spację.'
      : 'Weź cały tekst w cudzysłów; jeśli to komentarz, napisz w nim, czego dotyczy, albo usuń znak #.',
  ],
  key: ['Klucz musi być jednym słowem.', 'Napisz klucz zwykłym tekstem.'],
  twice: ['Ta nazwa stoi tu już drugi raz.', 'Usuń jeden z dwóch wpisów albo nadaj mu inną nazwę.'],
  other: (message, code) => [sentence(message), hints[code] ?? hint],
};

const hint = 'Jeśli w tekście jest dwukropek, znak # albo cudzysłów, weź cały tekst w cudzysłów.';
const hints: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'Usuń dzielący je wiersz „---” albo zrób z nich dwa pliki.',
  BAD_INDENT: 'Wierszom tego samego poziomu daj tyle samo spacji i zamknij nawiasy.',
};

/** What the parser says is English; the commonest of it is known. */
const known: readonly (readonly [said: RegExp, polish: string])[] = [
  [/call stack/, 'wartości są zagnieżdżone zbyt głęboko'],
  [/multiple documents/, 'w pliku są dwa dokumenty'],
  [/sufficiently indented|must be indented|Bad indentation|aligned/i, 'wcięcia się nie zgadzają'],
  [/Nested mappings|Implicit keys|Implicit map keys/, 'w jednym wierszu stoją dwa pola'],
  [/tag/i, 'tekst zaczyna się od znaku, który ma tu inne znaczenie'],
  [/quote|Missing closing/, 'cudzysłów nie jest zamknięty'],
];

function sentence(message: string): string {
  const found = known.find(([said]) => said.test(message));
  const first = message.split(/\n|; please use /)[0] ?? message;
  return `To nie jest poprawny YAML: ${found?.[1] ?? first.replace(/\.$/, '')}.`;
}
