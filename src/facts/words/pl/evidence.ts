// What is wrong with evidence, in Polish.
import type { evidence as english, Wanted } from '../en/evidence.js';
import { formOf, meant, quoted } from '../polish.js';

const review =
  'Przeczytaj cytat jeszcze raz i popraw to, co się zmieniło; potem uruchom „hejnal check --sources FOLDER --write”.';
const renew =
  'Uruchom „hejnal check --sources FOLDER --write” tam, gdzie są teksty źródeł, i dołącz plik dowodów do zmian.';
const copied = 'Skopiuj słowa ze źródła tak, jak tam stoją';
const fileHint = 'Podaj nazwę pliku w folderze źródeł: tekst, Markdown lub HTML w UTF-8.';

/** Behind „nie ma w nim”. */
const none: Readonly<Record<Wanted, string>> = { dates: 'dat', numbers: 'liczb', words: 'podobnych słów' };
const some: Readonly<Record<Wanted, string>> = {
  dates: 'Są w nim daty',
  numbers: 'Są w nim liczby',
  words: 'Są w nim podobne słowa',
};

/** Holds the sentences about evidence. */
export const evidence: typeof english = {
  noField: (name, file, key, known) => [
    `${quoted(name)} nie jest polem w ${file}.`,
    name.includes(',') ? 'Kilka pól napisz jako listę: [a, b].' : meant(key, known, 'Podaj pole tego wpisu.'),
  ],
  noValue: (name, value, written) => [
    `Wpis nie ma ${quoted(name)}.`,
    value === undefined
      ? 'Napisz wartość we wpisie albo usuń to pole z dowodu.'
      : meant(value, written, 'Napisz wartość tak, jak stoi we wpisie.'),
  ],
  noEntry: ['To nie jest dowód.', 'Napisz listę dowodów, np. „- { source: …, from: …, to: … }”.'],
  unknownKey: (key, known) => [`${quoted(key)} nie jest częścią dowodu.`, meant(key, known, 'Usuń to.')],
  noWords: (key) => [`${quoted(key)} nie ma tekstu.`, `Napisz słowa po ${quoted(`${key}:`)}.`],
  noSource: ['Dowód nie podaje źródła.', 'Dopisz „source: …”.'],
  both: ['Dowód podaje i wiersz, i cytat.', 'Zrób z niego dwa dowody.'],
  nowhere: ['Dowód nie mówi, w którym miejscu źródła.', 'Dopisz „from: …” i „to: …” albo „row: …”.'],
  noBeginning: ['Cytat nie ma początku.', 'Dopisz „from: …”, jego pierwsze słowa.'],
  noEnd: ['Cytat nie ma końca.', 'Dopisz „to: …”, jego ostatnie słowa; mogą być te same co w „from”.'],
  unknownSource: (name, known) => [
    `Nie ma źródła ${quoted(name)}.`,
    meant(name, known, 'Najpierw dodaj wpis tego źródła.'),
  ],
  noText: (slug, place) => [
    `Źródło ${quoted(slug)} nie ma tekstu, w którym mógłby stać cytat.`,
    `Dopisz „text: …”, nazwę jego pliku w folderze źródeł, w ${place}; dla tabeli napisz tutaj „row: …”.`,
  ],
  reading: [
    'Cytat można odczytać dosłownie albo jako „inferred”.',
    'Napisz „reading: inferred” przy cytacie albo usuń to.',
  ],
  reasonAlone: ['Podano uzasadnienie, ale nie wiadomo czego.', 'Dopisz „reading: inferred” albo usuń „because”.'],
  noReason: (languages) => [
    `Wartość wywnioskowano, ale brakuje uzasadnienia w języku: ${languages.join(', ')}.`,
    `Dopisz „because: { ${languages.map((language) => `${language}: …`).join(', ')} }”.`,
  ],
  forFields: ['Przy „for” pisze się nazwy pól.', 'Napisz nazwy pól, np. „for: [name.pl, issued]”.'],
  rowDiffers: (key, text, row) => [
    `${key} ${quoted(text)} to nie wiersz ${quoted(row)}, na którym się opiera.`,
    'Popraw identyfikator albo wiersz: to, co jest błędne.',
  ],
  idle: [
    'Na tym dowodzie nic się nie opiera: inne dowody wymieniają wszystkie pola, które mógłby poprzeć.',
    'Napisz w „for: […]”, co popiera, albo go usuń.',
  ],
  unsupported: (key, text, isRow) => [
    `Brakuje dowodu dla ${key} ${quoted(text)}: potrzebny jest ${isRow ? 'wiersz tabeli' : 'cytat ze źródła'}.`,
    `Dodaj ${key} do „for” któregoś dowodu albo nowy dowód, np. ${isRow ? '{ source: …, row: … }' : '{ source: …, from: …, to: … }'}.`,
  ],
  twice: (isRow, line) => [
    `Ten ${isRow ? 'wiersz' : 'cytat'} podano dwa razy, najpierw w wierszu ${line} pliku.`,
    'Złącz pola obu dowodów pod jednym „for”.',
  ],
  noProofLine: ['Ten wiersz nie jest dowodem.', 'Zapisz dowody na nowo: „hejnal check --sources FOLDER --write”.'],
  unused: (id, record) => [`Zapisany dowód (${id}) należy do cytatu, którego ${record} już nie podaje.`, renew],
  unproven: ({ from, to }) => [`Cytat ${quoted(`${from} … ${to}`)} nie ma zapisanego dowodu.`, renew],
  changed: (key, texts, day) => {
    const values = texts.map(quoted).join(', ');
    return day === undefined
      ? [`${key} ${values} nie potwierdzono jeszcze cytatem.`, renew]
      : [
          `${key} ${values} zmieniło się, odkąd ${day} potwierdzono je cytatem.`,
          `Sprawdź, czy cytat to mówi. ${renew}`,
        ];
  },
  moved: ({ from, to }, isKept, day, keys, record) => [
    isKept
      ? `Cytat ${quoted(`${from} … ${to}`)} zapisano ${day} inaczej, niż pozwala źródło; ${rest(keys)} we wpisie ${record}.`
      : `Cytat ${quoted(`${from} … ${to}`)} to już nie ten tekst, który potwierdzono ${day}; ${rest(keys)} we wpisie ${record}.`,
    isKept ? renew : review,
  ],
  unread: (value, passage, wanted, found) => [
    `${value.key} ${quoted(value.text)} nie da się odczytać z cytatu w wierszu ${passage.line} pliku ${passage.file}, ${quoted(passage.text)}. ${found.length === 0 ? `Nie ma w nim ${none[wanted]}` : `${some[wanted]}: ${found.join('; ')}`}.`,
    'Popraw wartość albo cytat; jeśli wartość mimo to wynika z cytatu, dopisz „reading: inferred” i „because”.',
  ],
  absent: (file, words, after, near) => {
    const where = after === undefined ? `W ${file} nie ma` : `W ${file} po wierszu ${after} nie ma`;
    return near === undefined
      ? [`${where} ${quoted(words)} ani niczego podobnego.`, `${copied}.`]
      : [
          `${where} ${quoted(words)}. Najbardziej podobne, w wierszu ${near.line}: ${quoted(near.text)}.`,
          `${copied}; jeśli źródło mówi co innego, popraw fakty.`,
        ];
  },
  repeated: (file, words, count) => [
    `W ${file} słowa ${quoted(words)} stoją ${count} ${formOf(count, 'raz', 'razy', 'razy')}, więc nie wiadomo, gdzie zaczyna się cytat.`,
    'Napisz więcej słów, aż będą stały w źródle tylko raz.',
  ],
  cut: (at, word, line, file) => [
    `${quoted(at)} przecina słowo ${quoted(word)} w wierszu ${line} pliku ${file}.`,
    'Pisz całe słowa.',
  ],
  sourceFile: {
    name: (file) => [`${quoted(file)} nie jest samą nazwą pliku.`, fileHint],
    encoding: (file) => [`Plik ${quoted(file)} nie jest zapisany w UTF-8.`, fileHint],
    document: (file) => [
      `Pliku ${quoted(file)} nie da się tu przeczytać.`,
      'Zrób z niego tekst (pdftotext albo zapisz jako tekst) i podaj jego nazwę.',
    ],
    none: ['Źródło nie ma ani kopii, ani strony.', 'Dodaj text: z nazwą kopii albo page: z adresem.'],
    missing: (file, folder) => [`Nie ma pliku ${quoted(file)} w ${folder}.`, fileHint],
  },
};

function rest(keys: readonly string[]): string {
  return `${formOf(keys.length, 'opiera się na nim', 'opierają się na nim', 'opiera się na nim')} ${keys.join(', ')}`;
}
