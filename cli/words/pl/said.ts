// What the commands say of their outcome, in Polish.
import type { said as english } from '../en/said.js';
import { polishCount as counted, polishForm } from '../plural.js';

const grouped = (count: number): string => count.toLocaleString('pl');
const errors = (count: number): string => counted(count, 'błąd', 'błędy', 'błędów');
const warnings = (count: number): string => counted(count, 'ostrzeżenie', 'ostrzeżenia', 'ostrzeżeń');
const findings = (count: number): string => counted(count, 'uwaga', 'uwagi', 'uwag');
const records = (count: number): string => counted(count, 'wpis', 'wpisy', 'wpisów');
const facts = (count: number): string => counted(count, 'fakt', 'fakty', 'faktów');
const quads = (count: number): string => counted(count, 'czwórka', 'czwórki', 'czwórek');
const files = (count: number): string => counted(count, 'plik', 'pliki', 'plików');
const documents = (count: number): string => counted(count, 'dokument', 'dokumenty', 'dokumentów');
const checksums = (count: number): string => counted(count, 'suma kontrolna', 'sumy kontrolne', 'sum kontrolnych');
const releases = (count: number): string => counted(count, 'wydanie', 'wydania', 'wydań');
/** Behind „z”. */
const ofAll = (total: number, unit: 'quads' | 'records' | 'things'): string =>
  `${grouped(total)} ${{ quads: 'czwórek', records: 'wpisów', things: 'rzeczy' }[unit]}`;

/** Holds the sentences about outcomes in Polish. */
export const said: typeof english = {
  findings: {
    severity: { error: 'błąd', warning: 'ostrzeżenie' },
    total: (wrong, doubtful) => `${errors(wrong)}, ${warnings(doubtful)}.`,
    rest: (rule, more, all, { isRow: _, first, last }) =>
      `… jeszcze ${grouped(more)} ${polishForm(more, 'uwaga', 'uwagi', 'uwag')} [${rule}], razem ${grouped(all)}, pierwsza w wierszu ${first}, ostatnia w wierszu ${last}; --max 0 pokazuje wszystkie.`,
    more: (count) => `… i jeszcze ${findings(count)}`,
  },

  progress: {
    steps: {
      sources: 'szukanie',
      ask: 'pytanie',
      read: 'czytanie',
      convert: 'przekształcanie',
      check: 'sprawdzanie',
      shapes: 'sprawdzanie kształtów',
      compare: 'porównywanie',
      prove: 'dowodzenie cytatów',
      sort: 'sortowanie',
      merge: 'scalanie',
      dump: 'pliki do pobrania',
      catalog: 'katalog',
      triples: 'trójki',
      history: 'historia',
      names: 'indeks nazw',
      documents: 'dokumenty',
      flush: 'zapis na dysk',
      'publish history': 'publikowanie historii',
      'publish release': 'publikowanie wydania',
      switch: 'przełączanie',
      done: 'gotowe',
    },
    of: (count, total, unit) =>
      total === undefined
        ? {
            quads: `${grouped(count)} ${polishForm(count, 'czwórka', 'czwórki', 'czwórek')}`,
            records: `${grouped(count)} ${polishForm(count, 'wpis', 'wpisy', 'wpisów')}`,
            things: `${grouped(count)} ${polishForm(count, 'rzecz', 'rzeczy', 'rzeczy')}`,
          }[unit]
        : `${grouped(count)} z ${ofAll(total, unit)}`,
    rate: (perSecond) => `${grouped(perSecond)}/s`,
    left: (time) => `zostało ${time}`,
  },

  check: {
    nothing: 'niczego nie można było sprawdzić',
    outcome: (all, stated, passages, isBySources) =>
      `${records(all)}, ${facts(stated)}, ${counted(passages, 'cytat potwierdzony', 'cytaty potwierdzone', 'cytatów potwierdzonych')} ${isBySources ? 'w źródłach' : 'zapisanymi dowodami'}`,
    wrote: (file) => `zapisano ${file}`,
    missing: (language, count) =>
      `${language}: ${count === 0 ? 'każdy tekst jest' : `brakuje ${counted(count, 'tekstu', 'tekstów', 'tekstów')}`}`,
    renewed: 'Dowód odnowiono; sprawdź, czy w cytacie wciąż to stoi.',
  },

  score: {
    total: (dataset, total, most, rating) => `${dataset}: ${total} z ${most}, ${rating}`,
    rating: { excellent: 'doskonale', good: 'dobrze', sufficient: 'wystarczająco', bad: 'źle' },
    points: (criterion, most) => `${criterion}: ${counted(most, 'punkt', 'punkty', 'punktów')}.`,
    write: (key) => `Wpisz ${key} w data/publication.yaml.`,
    licence: 'Wybierz licencję z tabeli UE, np. https://creativecommons.org/licenses/by/4.0/.',
  },

  build: {
    outcome: (isChanged, version, all, directory) =>
      `${isChanged ? 'Opublikowano' : 'Nic się nie zmieniło od'} ${version}: ${quads(all)} w ${directory}`,
    local: (base) =>
      `Wszystkie nazwy zaczynają się od ${base}: to wydanie próbne. Do prawdziwego podaj adres w --base.`,
    cancelled: 'Przerwano; niczego nie opublikowano.',
    refused: 'Niczego nie opublikowano.',
  },

  serve: {
    outcome: (base, version, all, address) =>
      `${base} (wydanie ${version}, ${grouped(all)} ${polishForm(all, 'czwórka', 'czwórki', 'czwórek')}) jest dostępne pod adresem ${address}`,
    elsewhere: (base) =>
      `    Nazwy w tym wydaniu prowadzą do ${base}, a nie tutaj: zbuduj je z opcją --base dla tego adresu.`,
  },

  push: {
    outcome: (version, all, graphs) =>
      `Baza zawiera ${version}: ${quads(all)} w ${counted(graphs, 'grafie', 'grafach', 'grafach')}`,
    graph: (graph, sent, total) => `  ${graph}: ${grouped(sent)} z ${grouped(total)} trójek`,
  },

  verify: {
    whole: (version, directory) => `${version} jest w całości: ${directory}`,
    proved: (all, inStore, written, sums) => [
      `Bajty zgadzają się z manifestami: ${files(all)} i historia.`,
      `Zgadzają się z nimi także: ${quads(inStore)} w magazynie i w plikach do pobrania,`,
      `${documents(written)} i ${checksums(sums)} w katalogu.`,
    ],
    signed: (signer) => `Podpis złożył klucz ${signer}.`,
    served: (address, wrong, base) =>
      `${address} ${wrong === 0 ? 'udostępnia to, co deklaruje' : `jest niezgodny w ${counted(wrong, 'miejscu', 'miejscach', 'miejscach')}`}: ${base}`,
    seen: (all, sums, compared) => [
      `${files(all)}, ${checksums(sums)} z katalogu,`,
      `z plikiem do pobrania porównano ${documents(compared)}.`,
    ],
  },

  copy: {
    outcome: (version, to, copied, stood) =>
      `${version} jest bieżącym wydaniem w ${to}: skopiowano ${releases(copied)}${stood === 0 ? '' : `, ${releases(stood)} już tam w całości ${polishForm(stood, 'było', 'były', 'było')}`}; porównano każdy bajt.`,
  },

  export: {
    outcome: (version, to, { files: all, written, removed }) =>
      `${version} stoi w ${to}: ${files(all)}, w tym zapisane teraz: ${written}${removed === 0 ? '' : `, usunięte: ${removed}`}; porównano każdy bajt.`,
  },

  prune: {
    gone: (version, isDry) => `${isDry ? 'do usunięcia' : 'usunięto'}: ${version}`,
    unreadable: (version) => `Nie da się odczytać ${version}; zostało, jak jest: usuń je ręcznie.`,
    outcome: (kept, current, mebibytes, isDry) =>
      `Zostaje ${releases(kept)}, bieżące to ${current}; ${isDry ? 'zwolni się' : 'zwolniło się'} ${mebibytes.toLocaleString('pl', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MiB.`,
    feeds: (histories) =>
      `    Strony kanałów zmian zostają w ${counted(histories, 'historii', 'historiach', 'historiach')}.`,
  },

  diff: { broken: 'W faktach są błędy, więc nie można ich porównać.' },

  dev: {
    shows: (address, folder) =>
      `${address} pokazuje ${folder === '.' ? 'bieżący folder' : folder} i śledzi zmiany. Zatrzymasz go klawiszami Ctrl+C.`,
    nothing: 'Nie ma jeszcze czego pokazać.',
    stays: 'Widoczne pozostaje ostatnie dobre wydanie.',
    shown: (all, seconds) =>
      `Pokazano ${records(all)} po ${seconds.toLocaleString('pl', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`,
    holding: 'Nie ma jeszcze wydania: w faktach są błędy.',
  },

  init: {
    table: 'Tabela na początek (.csv, .xlsx, .ods; puste: żadna)',
    kind: 'Jak nazywa się jedna rzecz, np. biblioteka',
    title: (language) => `Tytuł w języku ${language}`,
    publisher: (language) => `Kto publikuje, w języku ${language}`,
    languages: (guessed) => `Języki (puste: ${guessed})`,
    kindOf: (title, all, name) => `${title}: ${records(all)} rodzaju „${name}”`,
    wrote: (file) => `  zapisano ${file}`,
    look: 'Tu warto zajrzeć:',
    next: (commands) => `Dalej: ${commands}`,
  },
};
