// What the program says of faults of queries, in Polish.

/** Gives each English sentence of faults of queries in Polish. */
export const queryFaults: Readonly<Record<string, string>> = {
  'There is no query.': 'Nie ma zapytania.',
  'A bracket is not closed.': 'Nawias nie jest zamknięty.',
  'A string is not closed.': 'Tekst w cudzysłowie nie jest zamknięty.',
  'A query cannot begin with this.': 'Zapytanie nie może się tak zaczynać.',
  'A character stands where SPARQL allows none.': 'Stoi tu znak, którego SPARQL nie dopuszcza.',
  'Nothing opens this “{mark}”.': 'Nic nie otwiera tego „{mark}”.',
  '“{mark}” closes nothing here.': '„{mark}” niczego tu nie zamyka.',
  '“{word}” is no word of SPARQL.': '„{word}” nie jest słowem języka SPARQL.',
  'The prefix “{prefix}” is not declared.': 'Prefiks „{prefix}” nie jest zadeklarowany.',
  'The query is longer than {count} bytes.': 'Zapytanie ma ponad {count} bajtów.',
  'A {kind} is {count} characters long; the limit is {limit}.':
    'Jeden z elementów zapytania ma {count} znaków; granica to {limit}.',
  'The query is too complex. {reason}': 'Zapytanie jest zbyt złożone. {reason}',
  'It has more than {limit} {what}.': 'Ma ponad {limit}: {what}.',
  'operators and groups': 'operatory i grupy',
  'triple patterns, path steps and OPTIONALs': 'wzorce trójek, kroki ścieżek i OPTIONAL',
  'listed values': 'wymienione wartości',
  'words, names and signs': 'słowa, nazwy i znaki',
  'Its brackets are nested more than {limit} deep.': 'Nawiasy zagnieżdżono głębiej niż {limit}.',
  'The query is too deep for the engine.': 'Zapytanie jest zbyt głęboko zagnieżdżone.',
  'The query breaks a rule: {english}.': 'Zapytanie łamie regułę języka: {english}.',
  'The query cannot be read at line {line}, column {column}: unexpected text.':
    'Zapytania nie da się odczytać w wierszu {line}, kolumnie {column}: nieoczekiwany tekst.',
  'The query cannot be read near line {line}, column {column}: unexpected text.':
    'Zapytania nie da się odczytać w pobliżu wiersza {line}, kolumny {column}: nieoczekiwany tekst.',
  'The query cannot be read near line {line}, column {column}: {english}.':
    'Zapytania nie da się odczytać w pobliżu wiersza {line}, kolumny {column}: {english}.',
  'The query grows too long when its IRIs are written out.': 'Zapytanie staje się zbyt długie po rozwinięciu jego IRI.',
  'The query uses a name that is reserved for the inside of a store.':
    'Zapytanie używa nazwy zastrzeżonej dla wnętrza bazy.',
  'An IRI of the query cannot be read.': 'Jednego z IRI w zapytaniu nie da się odczytać.',
  'This IRI cannot be used: {english}.': 'Tego IRI nie można użyć: {english}.',
  'A name holds an escape that names may not have.': 'Nazwa zawiera sekwencję, której w nazwach nie wolno używać.',
  'A string holds a code that is no character.': 'Tekst zawiera kod, który nie oznacza znaku.',
  'FROM names no graph.': 'Po FROM nie ma grafu.',
  'FROM stands inside a pattern.': 'FROM stoi wewnątrz wzorca.',
  'A graph of the dataset is no absolute IRI.': 'Graf zbioru danych nie jest bezwzględnym IRI.',
  'The custom function <{name}> is not supported.': 'Funkcja <{name}> nie jest tu znana.',
  'The pattern of a regular expression is larger or deeper than the service takes.':
    'Wzorzec wyrażenia regularnego jest dłuższy lub głębszy, niż usługa przyjmuje.',
  'The pattern of a regular expression refers back to a group, which takes time without end.':
    'Wzorzec wyrażenia regularnego odwołuje się wstecz do grupy, co może trwać bez końca.',
  'A parameter is not percent-encoded as it must be.': 'Parametr nie jest zakodowany procentowo, jak powinien.',
  'The parameter "{name}" is there more than once.': 'Parametr „{name}” podano więcej niż raz.',
  'The request is not in UTF-8.': 'Żądanie nie jest w UTF-8.',
  'This service answers queries and takes no updates.': 'Ta usługa odpowiada na zapytania, a zmian nie przyjmuje.',
  'This service takes no updates.': 'Ta usługa nie przyjmuje zmian.',
  'The answer has {count} rows, Markdown at most {most}.': 'Odpowiedź ma {count} wierszy, a Markdown najwyżej {most}.',
  'This service asks no other service (SERVICE).': 'Ta usługa nie pyta innych usług (SERVICE).',
  'This engine asks no other service (SERVICE).': 'Ta usługa nie pyta innych usług (SERVICE).',
  'SERVICE is not allowed here.': 'SERVICE nie jest tu dozwolone.',
  'SERVICE <{iri}> is not allowed here.': 'SERVICE <{iri}> nie jest tu dozwolone.',
  'SERVICE takes the IRI of an endpoint here.': 'SERVICE wymaga tu IRI usługi.',
  'The SERVICE clause cannot be read.': 'Klauzuli SERVICE nie da się odczytać.',
  'The answer has more {what} than the limit allows.': 'Odpowiedź ma więcej {what}, niż dopuszcza granica.',
  bytes: 'bajtów',
  rows: 'wierszy',
  'The answer holds something that this format cannot carry: a character, a predicate or a triple term.':
    'Odpowiedź zawiera coś, czego ten format nie zapisze: znak, orzeczenie albo term trójkowy.',
  'The answer holds characters that XML cannot carry.': 'Odpowiedź zawiera znaki, których XML nie zapisze.',
  'The query needed more memory than it may use.': 'Zapytanie potrzebowało więcej pamięci, niż mu wolno.',
  'The query took longer than it may.': 'Zapytanie trwało dłużej, niż mu wolno.',
  'The query took longer than {count} seconds.': 'Zapytanie trwało dłużej niż {count} s.',
  'The engine that answers this query cannot tell what its rows rest on.':
    'Silnik, który odpowiada na to zapytanie, nie umie powiedzieć, na czym opierają się wiersze.',
  '{form} has no rows that could cite.': '{form} nie ma wierszy, które mogłyby wskazać podstawę.',
  'The parameter "{name}" is "{value}".': 'Parametr „{name}” ma wartość „{value}”.',
  'The parameter "sha256" is no digest.': 'Parametr „sha256” nie jest skrótem.',
  'This query is answered otherwise each time it is asked, so its answer cannot be cited.':
    'Na to zapytanie za każdym razem pada inna odpowiedź, więc nie da się jej zacytować.',
  'The answer has changed since it was cited: the digest of its lines is {digest} now.':
    'Odpowiedź zmieniła się, odkąd ją zacytowano: skrót jej wierszy to teraz {digest}.',
  'The query engine failed.': 'Silnik zapytań zawiódł.',
  'Files of the release on this server differ from what its manifest says, so nothing is made from them.':
    'Pliki wydania na tym serwerze różnią się od jego manifestu, więc nic z nich nie powstaje.',
  'The query engine could not load it.': 'Silnik zapytań nie mógł go wczytać.',
  'See the events before this one.': 'Zobacz wcześniejsze zdarzenia.',
  'This release was built before queries could be answered from its files.':
    'To wydanie powstało, zanim można było odpowiadać na zapytania z jego plików.',
  'Download its data, or ask a later release; `hejnal build` makes one.':
    'Pobierz jego dane albo zapytaj późniejsze wydanie; robi je `hejnal build`.',
  'The query engine is still loading.': 'Silnik zapytań jeszcze się uruchamia.',
  'The query engine does not start; it is tried again. Documents and dumps are served meanwhile.':
    'Silnik zapytań nie startuje; próba jest powtarzana. Dokumenty i pliki są dostępne.',
  'The endpoint behind this service does not answer as it should.':
    'Usługa, z której korzysta ta usługa, nie odpowiada jak trzeba.',
  'The endpoint behind this service is busy.': 'Usługa, z której korzysta ta usługa, jest zajęta.',
  'The endpoint behind this service gave the query up after its own deadline.':
    'Usługa, z której korzysta ta usługa, przerwała zapytanie po swoim limicie czasu.',
  'The endpoint behind this service gave an answer that cannot be read.':
    'Usługa, z której korzysta ta usługa, dała odpowiedź nie do odczytania.',
  'The endpoint behind this service cannot read the query{place}.':
    'Usługa, z której korzysta ta usługa, nie umie odczytać zapytania{place}.',
  ' near line {line}, column {column}': ' w pobliżu wiersza {line}, kolumny {column}',
  'The query is too long for the endpoint behind this service.':
    'Zapytanie jest za długie dla usługi, z której korzysta ta usługa.',
  'The query reached a limit of the endpoint behind this service, so its answer is not whole.':
    'Zapytanie doszło do granicy usługi, z której korzysta ta usługa, więc jej odpowiedź nie jest pełna.',
  'All workers are busy and the queue is full.': 'Wszyscy są zajęci, a kolejka jest pełna.',
  'All places are taken and the queue is full.': 'Wszystkie miejsca są zajęte, a kolejka jest pełna.',
  'No worker came free in time.': 'Nikt nie zwolnił się na czas.',
  'No place came free in time.': 'Żadne miejsce nie zwolniło się na czas.',
  'Too many answers are still being sent.': 'Zbyt wiele odpowiedzi jest jeszcze w drodze.',
  'Too much is asked at once.': 'Zbyt wiele pytań naraz.',
  'The server is stopping.': 'Serwer kończy pracę.',
  'The engine is shutting down.': 'Silnik zapytań kończy pracę.',
};
