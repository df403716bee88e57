// The texts that the catalogue says of its own parts, in the languages that the tool speaks.
import { inLanguage, type Kind } from '../model/model.js';
import type { Publication } from '../model/publication.js';
import type { LangMap } from '../rdf/rdf.js';

/** Words for one language; `of` is what a data set or a file holds. */
interface Phrases {
  readonly everything: string;
  readonly facts: string;
  readonly ontology: string;
  readonly evidence: string;
  readonly rows: string;
  readonly archive: string;
  readonly values: string;
  /** A file of things with their places. */
  readonly map: string;
  readonly service: string;
  readonly ontologyText: string;
  readonly evidenceText: string;
  readonly kindText: (label: string) => string;
  readonly serviceText: string;
  readonly trial: string;
  readonly fileText: (what: string, format: string) => string;
  readonly fragments: string;
  readonly feed: string;
  readonly fragmentsText: string;
  readonly series: string;
  readonly seriesText: string;
  readonly features: string;
  readonly featuresText: string;
  readonly feedText: string;
  /** How the facts came about. */
  readonly provenance: string;
  /** What each share of the facts is, by what they rest on. */
  readonly shares: Readonly<Record<'quote' | 'inferred' | 'row' | 'editing' | 'none', string>>;
}

const phrases: Readonly<Record<string, Phrases>> = {
  en: {
    everything: 'everything',
    facts: 'facts',
    ontology: 'ontology',
    evidence: 'evidence',
    rows: 'table',
    archive: 'all tables',
    values: 'table of single values',
    map: 'map',
    service: 'SPARQL queries',
    ontologyText:
      'The classes and properties in which the facts are written, with names and definitions, and the shapes of complete records.',
    evidenceText: 'For every fact, who says so: the source and the place in it that states the fact.',
    kindText: (label) =>
      `${label}: a table with one row for each, and the same facts in the whole data set as linked data.`,
    serviceText:
      'A public SPARQL 1.1 service for queries over the facts, the ontology, the evidence and what is derived.',
    trial: 'This catalogue is for trying out: its names lead to the machine on which it was made.',
    fileText: (what, format) => `All of it (${what}) in one file in the format ${format}.`,
    fragments: 'triple pattern fragments',
    feed: 'changes',
    feedText: 'Every version of every thing as a Linked Data Event Stream, for programs that keep a copy up to date.',
    fragmentsText:
      'Everything that fits one pattern of a triple, on pages: for clients that join the answers themselves.',
    series: 'releases',
    seriesText: 'Every release that is kept, each a version of the data set under an address that stays.',
    features: 'maps',
    featuresText: 'Things with their places by OGC API – Features, for maps that ask for what they show.',
    provenance:
      'People wrote the facts down, and each says on what it rests. Where that is a passage of a source, a program has found the passage in it. What follows from the facts by rule is kept apart from them.',
    shares: {
      quote: 'Facts that can be read in a passage of a source, in per cent of all facts.',
      inferred:
        'Facts that the editors inferred from a passage of a source, with their reason, in per cent of all facts.',
      row: 'Facts that stand in a row of an authority table, in per cent of all facts.',
      editing: 'Facts that rest on the word of the editors, such as names and translations, in per cent of all facts.',
      none: 'Facts for which nothing is recorded, in per cent of all facts.',
    },
  },
  pl: {
    everything: 'wszystko',
    facts: 'fakty',
    ontology: 'ontologia',
    evidence: 'dowody źródłowe',
    rows: 'tabela',
    archive: 'wszystkie tabele',
    values: 'tabela pojedynczych wartości',
    map: 'mapa',
    service: 'zapytania SPARQL',
    ontologyText:
      'Klasy i właściwości, którymi zapisano fakty, z nazwami i definicjami, oraz kształty kompletnych wpisów.',
    evidenceText: 'Dla każdego faktu: kto tak mówi, czyli źródło i miejsce w nim, które ten fakt podaje.',
    kindText: (label) =>
      `${label}: tabela z jednym wierszem na wpis; te same fakty są w całym zbiorze jako dane połączone.`,
    serviceText: 'Publiczna usługa SPARQL 1.1 do zapytań o fakty, ontologię, dowody i to, co z nich wynika.',
    trial: 'Ten katalog jest na próbę: jego nazwy prowadzą do komputera, na którym powstał.',
    fileText: (what, format) => `Całość (${what}) w jednym pliku w formacie ${format}.`,
    fragments: 'fragmenty według wzorca trójki',
    feed: 'zmiany',
    feedText:
      'Każda wersja każdej rzeczy jako Linked Data Event Stream, dla programów, które utrzymują aktualną kopię.',
    fragmentsText:
      'Wszystko, co pasuje do jednego wzorca trójki, na stronach: dla klientów, którzy sami łączą odpowiedzi.',
    series: 'wydania',
    seriesText: 'Wszystkie zachowane wydania, każde jako wersja zbioru pod stałym adresem.',
    features: 'mapy',
    featuresText: 'Obiekty i ich położenie według OGC API – Features, dla map, które pytają o to, co pokazują.',
    provenance:
      'Fakty zapisali ludzie, a każdy fakt mówi, na czym się opiera. Jeśli jest to fragment źródła, program odnalazł go w tym źródle. To, co z faktów wynika według reguł, jest przechowywane osobno.',
    shares: {
      quote: 'Fakty, które można odczytać w miejscu w źródle, jako procent wszystkich faktów.',
      inferred:
        'Fakty, które redakcja wywnioskowała z miejsca w źródle i podała dlaczego, jako procent wszystkich faktów.',
      row: 'Fakty, które stoją w wierszu tabeli urzędowej, jako procent wszystkich faktów.',
      editing: 'Fakty, za które ręczy redakcja, takie jak nazwy i tłumaczenia, jako procent wszystkich faktów.',
      none: 'Fakty, dla których nie zapisano podstawy, jako procent wszystkich faktów.',
    },
  },
};

/** Makes a text in each language of the publication that the tool speaks; in English where it speaks none of them. */
export function inPhrases(
  { languages, title }: Publication,
  make: (phrases: Phrases, language: string, title: string) => string,
): LangMap {
  const spoken = languages.filter((language) => phrases[language] !== undefined);
  return Object.fromEntries(
    (spoken.length > 0 ? spoken : ['en']).flatMap((language) => {
      const found = phrases[language];
      return found === undefined ? [] : [[language, make(found, language, inLanguage(title, language) ?? '')]];
    }),
  );
}

/** Names many things of a kind in a language. */
export function pluralOf(kind: Kind, language: string): string {
  return inLanguage(kind.plural, language) ?? inLanguage(kind.label, language) ?? kind.name;
}
