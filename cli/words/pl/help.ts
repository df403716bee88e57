// What the help says, in Polish.
import type { help as english } from '../en/help.js';

/** Holds the texts of the help in Polish. */
export const help: typeof english = {
  about: 'Hejnał publikuje fakty jako otwarte dane połączone.',
  further:
    'Opcje polecenia pokazuje „hejnal POLECENIE --help”, wersję programu „hejnal --version”. Język wybiera --lang pl albo --lang en.',
  options: 'Opcje',
  examples: 'Przykłady',

  values: {
    AREAS: 'DZIAŁY',
    ADDRESS: 'ADRES',
    DATE: 'DZIEŃ',
    FILE: 'PLIK',
    FOLDER: 'FOLDER',
    IRI: 'IRI',
    NAME: 'NAZWA',
    NEW: 'NOWE',
    NUMBER: 'LICZBA',
    OLD: 'STARE',
    SHELL: 'POWŁOKA',
    TAG: 'JĘZYK',
    TAGS: 'JĘZYKI',
    TEXT: 'TEKST',
    TO: 'DOKĄD',
    URL: 'URL',
  },

  shared: {
    base: 'Początek wszystkich nazw, zamiast zapisanego w data/publication.yaml.',
    sources: 'Folder z dokumentami źródłowymi; w nich szuka się każdego cytatu.',
    json: 'Zapisz wynik na standardowym wyjściu jako jeden obiekt JSON.',
    format: 'Postać uwag: text, json, sarif albo github.',
    max: 'Ile uwag jednego rodzaju wypisać po kolei; domyślnie 5, 0 to wszystkie.',
    letGo: 'Opublikuj, choć nazw bieżącego wydania nie ma w żadnym wpisie.',
    kept: 'Folder z wydaniami; domyślnie „releases” w bieżącym folderze.',
    keptOrOne: 'Folder z wydaniami albo jedno wydanie; domyślnie „releases” w bieżącym folderze.',
    besideFacts: 'Folder z wydaniami albo jedno wydanie; domyślnie „releases” obok faktów.',
    lang: 'Język komunikatów, pl albo en; domyślnie język systemu.',
    help: 'Pokaż ten tekst.',
  },

  init: {
    summary: 'Załóż publikację, także z gotowej tabeli; o to, czego nie podano, program zapyta.',
    from: 'Tabela na początek: .csv, .xlsx albo .ods; można podać kilka razy.',
    title: 'Tytuł; raz dla każdego języka, np. pl=Biblioteki.',
    description: 'O czym są fakty; w ten sam sposób.',
    publisher: 'Kto publikuje; w ten sam sposób.',
    languages: 'Języki publikacji, np. pl,en; pierwszy jest językiem tabeli.',
    licence: 'CC-BY-4.0 (domyślnie), CC0-1.0, ODbL-1.0, PDDL-1.0 albo adres licencji.',
    kind: 'Jak nazywa się jedna rzecz z tabeli, np. biblioteka; w kolejności tabel.',
  },
  dev: {
    summary: 'Pokazuj fakty w trakcie pisania: po każdym zapisie sprawdź je, zbuduj i odśwież strony.',
    port: 'Port, na którym serwer nasłuchuje; domyślnie 8080, 0 to dowolny wolny.',
    host: 'Adres, na którym serwer nasłuchuje; domyślnie 127.0.0.1.',
  },
  check: {
    summary: 'Wskaż wszystko, co jest nie tak z faktami: plik, wiersz i kolumnę.',
    write: 'Zapisz dowody cytatów i pliki, które wynikają z ontologii.',
    portal: 'Oceń każdy zbiór danych tak jak data.europa.eu i powiedz, czego trzeba do brakujących punktów.',
    untranslated: 'Wypisz tylko teksty, których nie ma w każdym języku publikacji.',
  },
  build: {
    summary: 'Sprawdź fakty i opublikuj je jako wydanie: folder, który się już nie zmienia.',
    releases: 'Folder z wydaniami; domyślnie „releases” obok faktów.',
  },
  serve: {
    summary: 'Udostępniaj bieżące wydanie przez HTTP i przejmij następne, gdy się pojawi.',
    port: 'Port, na którym serwer nasłuchuje; domyślnie 8080.',
    host: 'Adres, na którym serwer nasłuchuje; domyślnie 127.0.0.1, 0.0.0.0 to wszystkie interfejsy sieciowe.',
  },
  push: {
    summary: 'Wczytaj bieżące wydanie do bazy trójek i sprawdź, czy tam jest.',
    to: 'Adres usługi Graph Store Protocol tej bazy.',
    query: 'Adres do zapytań; dla znanych baz niepotrzebny.',
    user: 'Kto może zapisywać; hasło podaje się w zmiennej HEJNAL_PUSH_PASSWORD.',
  },
  query: {
    summary: 'Zadaj wydaniu zapytanie SPARQL, bez serwera.',
    format: 'csv, tsv, json albo xml dla tabeli; ttl, nt, jsonld, rdf, trig albo nq dla grafu.',
    seconds: 'Ile sekund może trwać zapytanie; domyślnie 60.',
  },
  cite: {
    summary: 'Zadaj wydaniu zapytanie SPARQL i przy każdym wierszu otrzymaj cytaty, na których się opiera.',
    format: 'csv, tsv, json albo xml; domyślnie csv.',
  },
  nanopub: {
    summary:
      'Zapisz rzecz (RODZAJ/NAZWA) albo wszystkie rzeczy rodzaju jako nanopublikacje, których adresy dowodzą ich treści.',
    address: 'Początek adresów, aż do ukośnika; domyślnie np/ pod adresem bazowym.',
  },
  verify: {
    summary:
      'Udowodnij, że wydanie jest tym, za co się podaje: każdy bajt, czwórka, dokument i suma kontrolna; adres sprawdza się z zewnątrz.',
    things: 'Dla adresu: ile losowo wybranych dokumentów porównać; domyślnie 100, „all” to wszystkie.',
  },
  doctor: {
    summary: 'Obejrzyj z zewnątrz dowolne wdrożenie: co jest źle, dlaczego to ważne, jak to naprawić.',
    base: 'Od czego zaczynają się wszystkie nazwy, jeśli są podawane pod innym adresem.',
    catalog: 'Gdzie jest katalog; domyślnie sam się znajduje.',
    sparql: 'Gdzie odpowiada usługa zapytań; domyślnie sama się znajduje.',
    origin: 'Kolejny adres, który wolno pytać; można powtarzać.',
    things: 'Ile rzeczy obejrzeć; domyślnie 5.',
    only: 'Co obejrzeć, po przecinku: names, formats, answers, sparql, catalogue, discovery, versions, security.',
    requests: 'Ile najwyżej pytać; domyślnie 400.',
    seconds: 'Ile to może trwać; domyślnie 300.',
    format: 'text lub json.',
  },
  sources: {
    summary:
      'Odszukaj fragmenty, na których opierają się fakty: bez zmian, w innym miejscu, zmienione, zniknęły; i które fakty tracą dowód.',
    copies: 'Katalog kopii źródeł: teksty, Markdown, HTML.',
    online: 'Pytaj strony źródeł, które nie mają kopii.',
  },
  link: {
    summary: 'Zaproponuj rzeczom identyfikatory z tablicy, z oceną i powodem.',
    table: 'Tablica identyfikatorów: .csv, .xlsx, .ods albo .json z listą obiektów.',
    field: 'O które pole chodzi, na przykład place.geonames.',
    id: 'Nagłówek kolumny z identyfikatorami; domyślnie zgadywany.',
    name: 'Nagłówek kolumny z nazwami; domyślnie zgadywany, można powtarzać.',
    least: 'Ocena, od której coś się proponuje, od 0 do 1; domyślnie 0.5, z --write 0.9.',
    write: 'Wpisz do wpisów to, co ma jedną propozycję, z komentarzem i podstawą.',
    source: 'Krótka nazwa źródła, którym jest tablica, wpis z sources.yaml.',
    format: 'text, json lub csv.',
  },
  copy: {
    summary: 'Skopiuj bieżące wydanie wraz z historią do innego folderu wydań i sprawdź kopię.',
    all: 'Skopiuj także wcześniejsze wydania.',
  },
  export: {
    summary:
      'Zapisz statyczną kopię bieżącego wydania: każdy adres z końcówką jako plik, dla nginx lub magazynu obiektów.',
    endpoint: 'Adres magazynu obiektów, gdy TO to s3://KUBEŁ/PREFIKS.',
  },
  prune: {
    summary: 'Usuń wcześniejsze wydania; bieżące i to, czego potrzebują kanały zmian, zostaje.',
    keep: 'Ile najnowszych zostaje, licząc bieżące.',
    since: 'Zostają wydania z tego dnia i późniejsze; razem z --keep zostaje to, co wskazuje choć jedna z opcji.',
    dryRun: 'Niczego nie usuwaj, tylko powiedz, co zostałoby usunięte.',
  },
  completion: { summary: 'Wypisz skrypt, którym powłoka podpowiada polecenia i opcje: bash, zsh albo fish.' },
  diff: {
    summary: 'Powiedz słowami, co się zmieniło: fakty wobec bieżącego wydania albo jedno wydanie wobec drugiego.',
    patch: 'Zapisz jako RDF Patch.',
    max: 'Ile rzeczy opisać po kolei; domyślnie 100, 0 to wszystkie.',
  },
};
