// What is wrong with tables and workbooks, in Polish.
import type { tables as english } from '../en/tables.js';
import type { TableFormat } from '../meant.js';
import type { Said } from '../said.js';
import { counted, meant, quoted } from '../polish.js';

const again = 'Otwórz go w arkuszu kalkulacyjnym i zapisz na nowo jako .xlsx albo .ods.';
const columnsForm = 'Napisz columns: { museums: { Nazwa: [id, name@pl], Otwarcie: opened } }.';

const formats: Readonly<Record<TableFormat, Said>> = {
  markup: [
    'Plik jest stroną internetową albo XML, a nie tabelą.',
    'Otwórz go w arkuszu kalkulacyjnym i zapisz jako „CSV UTF-8”.',
  ],
  json: ['Plik jest w formacie JSON, a nie tabelą.', 'Zapisz jego wpisy w YAML albo jako „CSV UTF-8”.'],
  bars: [
    'W pierwszym wierszu między komórkami stoi „|”, a ten znak dzieli tu wartości w jednej komórce.',
    'Zapisz tabelę z przecinkami, średnikami albo tabulatorami między komórkami.',
  ],
  quoted: [
    'Pierwszy wiersz to jedna komórka: całe wiersze stoją w cudzysłowie.',
    'Usuń te cudzysłowy; cudzysłów obejmuje pojedynczą komórkę albo nic.',
  ],
};

/** Holds the sentences about tables. */
export const tables: typeof english = {
  quoteInside: [
    'Cudzysłów stoi w komórce, która sama nie jest w cudzysłowie.',
    'Weź w cudzysłów całą komórkę, a cudzysłowy w jej środku napisz podwójnie.',
  ],
  openQuote: ['Cudzysłów nie jest zamknięty.', 'Zamknij go; cudzysłów, który należy do tekstu, pisze się podwójnie.'],
  behindQuote: [
    'Za zamykającym cudzysłowem stoi jeszcze tekst.',
    'Cudzysłowy, które należą do tekstu, napisz podwójnie.',
  ],
  foreign: (isUtf16) => [
    'Ten znak nie jest zapisany w UTF-8.',
    isUtf16
      ? 'Plik wygląda na UTF-16 („Tekst Unicode”); zapisz go jako „CSV UTF-8”.'
      : 'Plik zapisano zapewne w Windows-1250; zapisz go jako „CSV UTF-8”.',
  ],
  noId: (areIdsMade) => [
    'Wiersz nie ma krótkiej nazwy.',
    areIdsMade
      ? 'Wypełnij kolumnę, z której powstają krótkie nazwy: literą alfabetu łacińskiego, greckiego lub cyrylicy albo cyfrą.'
      : 'Wpisz ją w kolumnie „id”.',
  ],
  short: (cells, width) => [
    `Wiersz ma ${counted(cells, 'komórkę', 'komórki', 'komórek')}, a pierwszy wiersz ${width}.`,
    'Zamknij cudzysłowy; puste komórki zostaw, ale nie pomijaj.',
  ],
  long: (cell) => [`W pierwszym wierszu nie ma nazwy dla komórki ${cell}.`, 'Tekst z separatorem weź w cudzysłów.'],
  nameless: ['Kolumna nie ma nazwy w pierwszym wierszu.', 'Nazwij ją albo opróżnij komórkę.'],
  noColumn: (key, kind) => [
    `W tabeli nie ma kolumny ${quoted(key)}, której wymaga każdy wpis rodzaju ${quoted(kind)}.`,
    'Dodaj tę kolumnę, z wartością w każdym wierszu.',
  ],
  wide: (cells, most) => [
    `Pierwszy wiersz ma ${counted(cells, 'komórkę', 'komórki', 'komórek')}; tabela może mieć najwyżej ${counted(most, 'kolumnę', 'kolumny', 'kolumn')}.`,
    'Sprawdź, czy tabela nie jest obrócona albo pozbawiona końców wierszy.',
  ],
  idMissing: (file, first) => [
    'Żadna kolumna nie nazywa się „id”.',
    `Zacznij pierwszy wiersz od „id”; komórki pod nim to krótkie nazwy. Mogą też powstać z innej kolumny: columns: { ${file}: { ${first || 'Nazwa'}: [id, …] } } w ustawieniach.`,
  ],
  idWritten: (written) => [
    `Żadna kolumna nie nazywa się „id”; jedna nazywa się ${quoted(written)}.`,
    'Napisz „id”, małymi literami.',
  ],
  titleAbove: (line) => [`Pierwszy wiersz nie nazywa kolumn; robi to wiersz ${line}.`, 'Usuń wiersze nad nim.'],
  otherFormat: (format) => formats[format],
  otherDelimiter: (width) => [
    `Wiersz nie jest podzielony na komórki: w pierwszym jest ich ${width}, z innym znakiem między nimi.`,
    'Między komórkami każdego wiersza postaw ten sam znak.',
  ],
  quoteSpace: [
    'Przed cudzysłowem stoi spacja, więc należy on do tekstu.',
    'Usuń spację; cudzysłów stoi zaraz za separatorem.',
  ],
  total: (text) => [`${quoted(text)} wygląda na sumę wierszy powyżej, a jest czytane jako rzecz.`, 'Usuń ten wiersz.'],
  taken: (name) => [`Inna kolumna nazywa się już ${quoted(name)}.`, 'Usuń jedną z nich.'],
  absent: (file, name, known) => [
    `W tabeli ${file} nie ma kolumny ${quoted(name)}.`,
    meant(name, known, 'Usuń ją z ustawień.'),
  ],
  noField: (name, kind, known, near) => [
    `${quoted(name)} nie jest polem rodzaju ${kind.name}.`,
    near === undefined
      ? meant(
          name,
          known,
          `Powiedz w ustawieniach, czym jest: columns: { ${kind.file}: { ${name}: … } }; „-” ją pomija.`,
        )
      : `Czy chodziło o ${quoted(near)}?`,
  ],
  needsLanguage: (name) => [
    `Kolumna ${quoted(name)} musi podawać język tekstu.`,
    `Nazwij ją ${name}@pl, ${name}@en albo z innym językiem.`,
  ],
  evidencePart: (name, part, known) => [
    `${quoted(name)} nie jest częścią dowodu.`,
    meant(part, known, 'Usuń tę kolumnę.'),
  ],
  reasonLanguage: (name, entry) => [
    `Kolumna ${quoted(name)} nie podaje języka uzasadnienia.`,
    `Nazwij ją ${entry}.because@pl albo z innym językiem.`,
  ],
  unknownTable: (name, known) => [
    `„columns” mówi o tabeli ${quoted(name)}, której nie ma żaden rodzaj rzeczy.`,
    meant(name, known, 'Usuń ją.'),
  ],
  ownKeys: (owner) => [`Pod ${quoted(owner)} pisze się klucze.`, columnsForm],
  fieldNames: (key) => [`Przy ${quoted(key)} pisze się nazwy pól.`, columnsForm],

  dateMade: (text, field) => [
    `Arkusz zrobił z tej komórki datę, ${text}; pole ${field} nie przyjmuje dat.`,
    'Sformatuj kolumnę jako tekst i wpisz wartość jeszcze raz.',
  ],
  sheetless: (sheets, known, otherwise) => [
    `Żaden arkusz w pliku nie nazywa się tak jak rodzaj rzeczy; arkusze to ${sheets.map(quoted).join(', ')}.`,
    meant(sheets[0] ?? '', known, otherwise),
  ],
  emptyFile: ['W pliku nie ma żadnej wypełnionej komórki.', 'Usuń go albo wypełnij.'],
  unreadSheet: (name) => [
    `Arkusz ${quoted(name)} nie jest czytany: żaden rodzaj rzeczy tak się nie nazywa.`,
    'Nazwij go jak plik tego rodzaju albo trzymaj notatki gdzie indziej.',
  ],
  cell: {
    error: (text) => [`W komórce jest błąd arkusza, ${text}.`, 'Popraw formułę albo wpisz samą wartość.'],
    formula: () => [
      'W komórce jest formuła, której wyniku nie zapisano.',
      'Otwórz plik w arkuszu kalkulacyjnym i zapisz go albo wpisz samą wartość.',
    ],
    digits: (text) => [
      `W komórce jest liczba o więcej niż 15 cyfrach, z których arkusz zachowuje 15: ${text}.`,
      'Sformatuj kolumnę jako tekst i wpisz liczbę jeszcze raz.',
    ],
    noDay: (text) => [
      `Komórka jest pokazywana jako data, ale jej liczba, ${text}, nie jest żadnym dniem.`,
      'Arkusz robi 0 z pustej komórki, do której odsyła formuła: opróżnij komórkę albo wpisz dzień.',
    ],
  },
  doubt: {
    yearless: (text) => [
      `Komórka pokazuje dzień bez roku, a jest w niej ${text}.`,
      'Pokaż rok i sprawdź, czy się zgadza: arkusz dopisuje ten, w którym wpisywano datę.',
    ],
    yearAsDay: (text, number) => [
      `W komórce jest liczba ${number}, pokazywana jako dzień ${text}.`,
      `Jeśli chodzi o rok ${number}, sformatuj komórkę jako liczbę; jeśli o dzień, wpisz go jako tekst.`,
    ],
  },
  merged: (range) => [
    `Komórki ${range} są scalone: wartość ma tylko pierwsza.`,
    'Rozdziel je i wpisz wartość do każdej.',
  ],

  password2007: ['Plik ma hasło albo jest skoroszytem sprzed 2007 roku.', 'Zapisz go jako .xlsx albo .ods, bez hasła.'],
  password: ['Plik ma hasło.', 'Zapisz go bez hasła.'],
  large: (mebibytes) => [
    `Po rozpakowaniu plik byłby większy niż ${mebibytes} MiB.`,
    'Usuń obrazy i puste wiersze, podziel plik według rodzajów albo zapisz arkusze jako „CSV UTF-8”.',
  ],
  partMissing: (name) => [`W pliku brakuje części ${quoted(name)}, którą ma każdy skoroszyt.`, again],
  damaged: ['Plik jest uszkodzony albo nie jest skoroszytem.', again],
  damagedXml: (what) => [`Plik jest uszkodzony (${what}).`, again],
  tooManyCells: [
    'Plik ma więcej komórek, niż można odczytać.',
    'Usuń to, co nie jest wpisem, albo podziel plik według rodzajów.',
  ],
};
