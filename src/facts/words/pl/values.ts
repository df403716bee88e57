// What is wrong with values, in Polish.
import { nearest } from '../../../nearest.js';
import type { CalendarFault } from '../../../rdf/datatypes/calendar.js';
import type { LangMap } from '../../../rdf/rdf.js';
import { datatypeIn } from '../en/datatypes.js';
import type { KeyMeant, PointMeant } from '../meant.js';
import type { values as english } from '../en/values.js';
import { counted, meant as meantWord, quoted } from '../polish.js';
import { datatypes } from './datatypes.js';
import { addressFault } from './iri.js';

const monthNames = [
  'styczeń', 'luty', 'marzec', 'kwiecień', 'maj', 'czerwiec', 'lipiec', 'sierpień', 'wrzesień', 'październik', 'listopad', 'grudzień',
] as const; // prettier-ignore

const own = (key: string, message: LangMap): string => message['pl'] ?? message['en'] ?? `Popraw ${key}.`;
const listed = (items: readonly string[]): string => items.join(', ').replace(/, ([^,]*)$/, ' albo $1');
const unique = (items: readonly string[], word: string): string => [...new Set(items)].join(` ${word} `);

/** Holds the sentences about values. */
export const values: typeof english = {
  noField: (key, file, kind, known, meant) => [
    `${quoted(key)} nie jest polem w ${file}.`,
    meantField(key, kind, known, meant),
  ],
  single: (key) => [`Pole ${quoted(key)} przyjmuje jedną wartość albo ich listę.`, 'Napisz wartość po dwukropku.'],
  byLanguage: (key, languages) => [
    `Pole ${quoted(key)} musi podawać tekst według języków.`,
    `Napisz { ${languages.map((language) => `${language}: …`).join(', ')} }.`,
  ],
  languageTag: (tag, languages) => [
    `${quoted(tag)} nie jest oznaczeniem języka.`,
    `Napisz ${languages.join(', ')} albo inne oznaczenie, małymi literami.`,
  ],
  commaInText: (key, language, before, behind) => [
    `Przecinek kończy tekst ${quoted(before)}, więc ${quoted(behind)} wygląda jak język.`,
    `Weź cały tekst w cudzysłów: ${key}: { ${language}: "${before}, ${behind}" }.`,
  ],
  noText: (key, language) => [
    `Pole ${quoted(key)} nie ma tekstu w języku ${language}.`,
    'Napisz tekst po dwukropku albo usuń ten język.',
  ],
  missing: (slug, key) => [`We wpisie ${quoted(slug)} brakuje pola ${key}.`, `Dopisz ${key}: … pod ${slug}.`],
  many: (key, most, count) => [
    `Pole ${quoted(key)} przyjmuje najwyżej ${counted(most, 'wartość', 'wartości', 'wartości')}, a tu ich jest ${count}.`,
    'Usuń pozostałe.',
  ],
  formerTaken: (former, slug) => [
    `${quoted(former)} to nazwa istniejącego wpisu, więc nie może prowadzić także do ${quoted(slug)}.`,
    'Usuń ją tutaj albo nadaj tamtemu wpisowi inną nazwę.',
  ],
  withdrawalDay: (day) => [`${quoted(day)} nie jest dniem wycofania.`, 'Napisz dzień, np. 2026-09-30.'],
  empty: (key) => [`Pole ${quoted(key)} nie ma wartości.`, 'Napisz wartość po dwukropku albo usuń to pole.'],

  noEntryFor: (text, key, kinds, known) => [
    `Nie ma wpisu ${quoted(text)} dla pola ${key}.`,
    meantWord(text, known, `Pole ${key} przyjmuje wpis rodzaju: ${kinds.join(', ')}.`),
  ],
  ambiguous: (text, kinds) => [
    `${quoted(text)} to wpis kilku rodzajów: ${kinds.join(', ')}.`,
    `Napisz ${kinds.map((kind) => `${kind}/${text}`).join(' albo ')}.`,
  ],
  renamed: (text, now) => [`Wpis ${quoted(text)} nazywa się teraz ${quoted(now)}.`, `Napisz ${now}.`],
  byName: (text, slug) => [
    `${quoted(text)} to nazwa, której używają ludzie, a nie krótka nazwa wpisu.`,
    `Napisz ${slug}.`,
  ],
  several: (text, written) => [`${quoted(text)} to kilka wartości zapisanych jak jedna.`, `Napisz ${written}.`],
  noEntry: (text, kinds, known, hidden) => [
    kinds.length === 0
      ? `Nie ma wpisu ${quoted(text)} żadnego pasującego rodzaju.`
      : `Nie ma wpisu ${quoted(text)} rodzaju ${kinds.join(' ani ')}.`,
    entryHint(text, known, hidden),
  ],
  otherKind: (text, field, others, known, hidden) => [
    `${quoted(text)} to wpis rodzaju ${others.join(' i ')}; pole ${field.key} przyjmuje rodzaj ${field.kinds.join(' albo ')}.`,
    entryHint(text, known, hidden),
  ],
  choiceName: (text, word) => [
    `${quoted(text)} to nazwa wyboru, a nie słowo, którym się go zapisuje.`,
    `Napisz ${word}.`,
  ],
  choice: (text, key, options) => [
    `Pole ${key} nie przyjmuje słowa ${quoted(text)}.`,
    meantWord(text, options, 'Wybierz jedno z przyjmowanych.'),
  ],
  address: (text, fault, meant) => [
    `${quoted(text)} nie jest adresem: ${fault === undefined ? 'nie zaczyna się od http:// ani https://' : addressFault(fault)}.`,
    meant === undefined ? 'Napisz cały adres, np. https://www.example.org/strona.' : `Napisz ${meant}.`,
  ],
  identifier: (text, template, fault) => [
    `${quoted(text)} nie może stać w ${template}: ${fault === undefined ? 'jest w nim niewidoczny znak' : addressFault(fault)}.`,
    'Napisz identyfikator tak, jak podaje go tamten serwis.',
  ],
  noIdentifier: (text, template, { is, meant }) => [
    is === 'elsewhere'
      ? `${quoted(text)} to adres innego serwisu niż ${template}, a potrzebny jest sam identyfikator.`
      : `${quoted(text)} to nie ${is}${meant === undefined ? '' : ': kończy się znakiem przestankowym'}.`,
    meant !== undefined
      ? `Napisz ${meant}${is === 'elsewhere' ? ', jeśli to jest identyfikator' : ''}.`
      : is === 'DOI'
        ? 'DOI zaczyna się od 10. i ma ukośnik, np. 10.5281/zenodo.1234.'
        : `Napisz identyfikator tak, jak podaje go tamten serwis${is === 'Handle' ? ', np. 2027/mdp.39015' : ''}.`,
  ],

  form: (text, key, message) => [`${quoted(text)} nie ma postaci, której wymaga pole ${key}.`, own(key, message)],
  unordered: (text, limit, key, message) => [`${quoted(text)} nie da się porównać z ${limit}.`, own(key, message)],
  less: (text, limit, key, message) => [`${quoted(text)} to mniej niż ${limit}.`, own(key, message)],
  more: (text, limit, key, message) => [`${quoted(text)} to więcej niż ${limit}.`, own(key, message)],
  slow: (text, key) => [
    `Sprawdzenie, czy ${quoted(text)} ma postać, której wymaga pole ${key}, trwa zbyt długo.`,
    'Napisz sh:pattern w kształcie bez powtórzenia w powtórzeniu.',
  ],
  date: (text, isDate, fault, meant, types) => [
    `${quoted(text)} nie jest ${dateOf(types)}${isDate ? ' o dokładności, którą przyjmuje to pole' : ''}${fault === undefined ? '.' : `: ${calendar(fault)}`}`,
    `Napisz ${meant.length > 0 ? meant.join(' albo ') : listed(types.map((type) => datatypeIn(datatypes, type)?.form ?? type))}.`,
  ],
  other: (text, key, types, meant) => [
    `${quoted(text)} nie jest ${unique(
      types.map((type) => datatypeIn(datatypes, type)?.name ?? type),
      'ani',
    )}.`,
    meant.length > 0
      ? `Napisz ${meant.join(' albo ')}.`
      : `Pole ${key} przyjmuje ${unique(
          types.map((type) => datatypeIn(datatypes, type)?.example ?? type),
          'albo',
        )}.`,
  ],

  noPlace: (text, meant) => [`${quoted(text)} nie jest miejscem na mapie.`, point(meant)],
  noPoint: (text, meant) => [`${quoted(text)} nie jest punktem.`, point(meant)],
  nowhere: (text, turned) => [
    `${quoted(text)} nie leży na Ziemi: długość geograficzna sięga 180, szerokość, druga liczba, 90 stopni.`,
    turned === undefined
      ? 'Napisz najpierw długość geograficzną, w stopniach, np. POINT(19.93658 50.06143).'
      : turned === 'projected'
        ? projected
        : `Napisz ${turned}: najpierw długość geograficzna.`,
  ],
};

function dateOf(types: readonly string[]): string {
  const [first = ''] = types;
  const isOther = types.length === 1 && !['date', 'gYear', 'gYearMonth'].includes(first);
  return (isOther ? datatypeIn(datatypes, first)?.name : undefined) ?? 'datą';
}

function meantField(key: string, kind: string, known: readonly string[], meant: KeyMeant | undefined): string {
  if (meant?.language !== undefined) return `Napisz ${meant.key}: { ${meant.language}: … }.`;
  if (meant !== undefined) return `Czy chodziło o ${quoted(meant.key)}?`;
  if (/^(?:id|slug)$/i.test(key)) return 'Krótka nazwa wpisu stoi przed dwukropkiem, po którym idą jego pola; to usuń.';
  const near = nearest(key, known);
  return near === undefined ? `Pola rodzaju ${kind}: ${known.join(', ')}.` : `Czy chodziło o ${quoted(near)}?`;
}

function entryHint(text: string, known: readonly string[], hidden: string | undefined): string {
  const hint = meantWord(text, known, 'Najpierw dodaj ten wpis albo popraw nazwę.');
  const isSeen = hidden === undefined || nearest(text, known) === undefined;
  return isSeen ? hint : `${hint} Tutaj jest w niej niewidoczny znak ${hidden}.`;
}

const projected =
  'To metry odwzorowania mapy, np. układu PUWG 1992; napisz stopnie WGS 84, np. POINT(19.93658 50.06143).';

function point(meant: PointMeant | 'projected' | undefined): string {
  if (meant === 'projected') return projected;
  const [first, second] = meant?.written ?? [];
  if (meant === undefined || first === undefined)
    return 'Napisz POINT(długość szerokość) w stopniach, np. POINT(19.93658 50.06143).';
  if (second === undefined) return `Napisz ${first}.`;
  return `Napisz ${first}, jeśli ${meant.longitude} to długość geograficzna, a jeśli nie, ${second}.`;
}

const units = { month: 'miesiąca', day: 'dnia', hour: 'godziny', minute: 'minuty', second: 'sekundy' } as const;

function calendar(fault: CalendarFault): string {
  if (fault.is === 'zone') return 'nie ma strefy czasowej tak daleko od Greenwich.';
  if (fault.is === 'day') return `żaden miesiąc nie ma dnia ${fault.value}.`;
  if (fault.is !== 'last') return `nie ma ${units[fault.is]} ${fault.value}.`;
  const name = monthNames[fault.month - 1] ?? '';
  const shown = fault.year === undefined || fault.month !== 2 ? name : `${name} ${fault.year}`;
  return `${shown} ma ${counted(fault.days, 'dzień', 'dni', 'dni')}.`;
}
