// What is wrong with files, entries and their names, in Polish.
import type { entries as english, Stray } from '../en/entries.js';
import { counted, meant, quoted } from '../polish.js';

const strays: Readonly<Record<Stray, string>> = {
  ending: 'Napisz rozszerzenie małymi literami.',
  oldWorkbook: 'Zapisz go jako .xlsx albo .ods albo każdy arkusz osobno jako „CSV UTF-8”.',
  table: 'Nadaj mu rozszerzenie .csv, małymi literami; tabulatory między komórkami są rozumiane.',
  data: 'Zapisz jego wpisy w YAML albo CSV; rozszerzenie to .yaml, małymi literami.',
  turtle: 'Kształty i słownik należą do folderu ontology/, a fakty zapisuje się w YAML albo CSV.',
  copy: 'Wygląda na kopię; usuń ją albo przechowuj gdzie indziej.',
  other: 'Notatki trzymaj gdzie indziej, żeby nikt nie wziął ich za fakty.',
};

const otherName = 'Nazwij plik tak, jak podaje hej:file w ontology/shapes.ttl.';

/** Holds the sentences about files and entries. */
export const entries: typeof english = {
  noMapping: (first) => [
    'Plik musi zawierać po jednym wpisie na każdą rzecz.',
    first === undefined || first === ''
      ? 'Zacznij każdy wpis od krótkiej nazwy i dwukropka.'
      : `Zacznij każdy wpis od krótkiej nazwy i dwukropka, bez łącznika: ${quoted(`${first}:`)}, a jego pola wpisz niżej, z wcięciem.`,
  ],
  noFields: (slug, example) => [
    `Wpis ${quoted(slug)} nie ma pól.`,
    `Napisz jego pola pod nim, z wcięciem, np. ${example}: …`,
  ],
  misplaced: (key) => [
    `${quoted(key)} stoi na początku wiersza, jakby był to osobny wpis.`,
    'Wetnij ten wiersz o tyle spacji, ile mają pola powyżej.',
  ],
  unknownFile: (name, known, copied) => [
    `Żaden rodzaj rzeczy nie ma pliku o nazwie ${quoted(name)}.`,
    copied === undefined
      ? entries.otherFile(name, known)
      : `Jeśli są w nim wpisy rodzaju ${copied.kind}, przenieś je do ${copied.file}.`,
  ],
  otherFile: (name, known) => meant(name.replace(/\.[a-z]+$/, ''), known, otherName),
  badSlug: (text, proposal) => [
    `${quoted(text)} nie może być krótką nazwą.`,
    `Użyj małych liter bez znaków diakrytycznych, cyfr i pojedynczych łączników${proposal === '' ? '' : `, np. ${proposal}`}.`,
  ],
  duplicate: (slug, place) => [
    `${quoted(slug)} już jest, w ${place}.`,
    'Złącz oba wpisy w jeden albo nadaj jednemu z nich inną nazwę.',
  ],
  gone: (name, isThere, values, first) => [
    `${isThere ? 'W pliku nie ma żadnego wpisu' : `Nie ma pliku data/${name}.yaml ani data/${name}.csv`}, a ${counted(values, 'wartość wskazuje', 'wartości wskazują', 'wartości wskazuje')} jego wpis, pierwsza w ${first}.`,
    'Przywróć wpisy albo popraw te wartości.',
  ],
  foreign: (isUtf16, guess, isTable) => [
    isUtf16 ? 'Plik nie jest zapisany w UTF-8.' : 'Ten znak nie jest zapisany w UTF-8.',
    `${isUtf16 ? 'Plik wygląda na UTF-16 („Tekst Unicode”)' : `Plik zapisano zapewne w ${guess}`}; zapisz go jako ${isTable ? '„CSV UTF-8”' : 'UTF-8'}.`,
  ],
  misnamedWorkbook: (name) => [
    `Plik ${quoted(name)} jest skoroszytem, choć nazywa się inaczej.`,
    'Nazwij go .xlsx albo .ods albo zapisz jego arkusz jako „CSV UTF-8”.',
  ],
  empty: ['W pliku nie ma żadnego wpisu.', 'Napisz jakiś albo usuń ten plik.'],
  folder: [
    'Ten folder nie jest czytany, ani nic, co w nim jest.',
    'Przenieś jego pliki wprost do data/; poza nimi czytany jest tylko folder data/queries/.',
  ],
  stray: (name, sort) => [`Plik ${quoted(name)} nie jest czytany.`, strays[sort]],
  generated: (file, isThere) => [
    isThere ? `${file} nie odpowiada już ontologii.` : `Brakuje pliku ${file}.`,
    'Uruchom „hejnal check --write” i dołącz ten plik do zmian.',
  ],
  query: [
    'Zapytanie nie mówi, o co pyta.',
    'Zacznij plik od „# title: { … }” i „# explanation: { … }” w każdym języku.',
  ],
  vanished: (slug, kind) => [
    `Nazwę ${quoted(slug)} opublikowano, a nie ma jej w żadnym wpisie rodzaju ${kind}; pod jej adresem nie byłoby nic.`,
    `Napisz „${slug}: { withdrawn: DZIEŃ }” albo dodaj tę nazwę do formerSlugs innego wpisu; --let-go buduje bez niej.`,
  ],
  staleDay: (version, modified, last) => [
    `Fakty zmieniły się od wydania ${version}, a modified to ${modified === last ? `wciąż ${modified}` : `${modified}, wcześniej niż jego ${last}`}.`,
    'Wpisz dzień zmiany; opierają się na nim cytowania, kanały zmian i pamięci podręczne.',
  ],
};
