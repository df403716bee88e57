// What the program says of faults, in Polish.

const requestFaults: Readonly<Record<string, string>> = {
  'Nothing in this publication has this name.': 'Nic w tej publikacji nie ma takiej nazwy.',
  'The publication no longer describes this thing.': 'Publikacja już tego nie opisuje.',
  'There is nothing at this address.': 'Pod tym adresem nic nie ma.',
  'No release of this version is kept here.': 'Wydania w tej wersji tutaj nie ma.',
  'There is no such format. Documents end in {list}.': 'Nie ma takiego formatu. Dokumenty mają zakończenia {list}.',
  'There is no such problem.': 'Nie ma takiego problemu.',
  'There is no query at this short address.': 'Pod tym krótkim adresem nie ma zapytania.',
  'The history that is kept beside the release has no such page.':
    'Historia przechowywana obok wydania nie ma takiej strony.',
  'The release has no such file.': 'W tym wydaniu nie ma takiego pliku.',
  'The site map has no such part.': 'Mapa witryny nie ma takiej części.',
  'No release has this address.': 'W żadnym wydaniu nie ma takiego adresu.',
  'This release has another context: <{iri}>.': 'To wydanie ma inny kontekst: <{iri}>.',
  'This vocabulary has no such version here. {more}': 'Słownik nie ma tutaj takiej wersji. {more}',
  'It has no versions.': 'Nie ma on wersji.',
  'The current one is <{iri}>.': 'Bieżąca to <{iri}>.',
  'This release was built without an index of names; a newer version of the tool builds one.':
    'To wydanie zbudowano bez indeksu nazw; buduje go nowsza wersja programu.',
  'The portal takes https addresses only, and wants themes and keywords; this release lacks one of them.':
    'Portal przyjmuje tylko adresy https i wymaga tematów oraz słów kluczowych; temu wydaniu czegoś z tego brakuje.',
  '{method} is not done here.': 'Metoda {method} tutaj nie działa.',
  'None of the formats asked for exists for this address.':
    'Pod tym adresem nie ma żadnego z formatów, o które poproszono.',
  'There is no such profile. There are: {list}.': 'Nie ma takiego profilu. Są: {list}.',
  'The home page is HTML, the catalogue is RDF.': 'Strona główna jest w HTML, katalog w RDF.',
  'Feeds are RDF only.': 'Strumienie zmian są tylko w RDF.',
  'Fragments are RDF only.': 'Fragmenty są tylko w RDF.',
  'What is found is sent as a page or as JSON.': 'Wyniki wyszukiwania są stroną albo dokumentem JSON.',
  '{article} {form} query cannot be answered in the formats asked for.':
    'Na zapytanie {form} nie można odpowiedzieć w formatach, o które poproszono.',
  'The request could not be read.': 'Żądania nie dało się odczytać.',
  'The request does not name exactly one host.': 'Żądanie nie wskazuje dokładnie jednego hosta.',
  'The body of a request is taken without a content coding.': 'Treść żądania musi być bez kodowania (kompresji).',
  'The request must be in UTF-8.': 'Żądanie musi być w UTF-8.',
  'The text is longer than {count} characters.': 'Tekst jest dłuższy niż {count} znaków.',
  'There is no kind with the name that the parameter "kind" gives.':
    'Nie ma rodzaju o nazwie podanej w parametrze „kind”.',
  'The parameter "{name}" is no number from {least} to {most}.':
    'Parametr „{name}” nie jest liczbą od {least} do {most}.',
  'There is nothing to look for: send the parameter "q".': 'Nie ma czego szukać: podaj parametr „q”.',
  'Subject and predicate are IRIs, the object is an IRI or a literal such as "text"@en.':
    'Podmiot i orzeczenie to IRI, a dopełnienie to IRI albo literał, na przykład "tekst"@pl.',
  'Accept-Datetime is no date of HTTP.': 'Accept-Datetime nie jest datą w rozumieniu HTTP.',
  'The file has {count} bytes.': 'Plik ma {count} bajtów.',
  'Something went wrong that is not of your making.': 'Stało się coś nie z Twojej winy.',
  'Your share of the query service is spent, and another client waits.':
    'Twój udział w usłudze zapytań jest wyczerpany, a czeka ktoś inny.',
};

const queryFaults: Readonly<Record<string, string>> = {
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
  'The query engine failed.': 'Silnik zapytań zawiódł.',
  'Files of the release on this server differ from what its manifest says, so nothing is made from them.':
    'Pliki wydania na tym serwerze różnią się od jego manifestu, więc nic z nich nie powstaje.',
  'The query engine could not load it.': 'Silnik zapytań nie mógł go wczytać.',
  'See the events before this one.': 'Zobacz wcześniejsze zdarzenia.',
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

const advice: Readonly<Record<string, string>> = {
  'Begin at the home page, or look the name up in the lists.':
    'Zacznij od strony głównej albo poszukaj nazwy na listach.',
  'Remove your links to it; the name will not be used again.':
    'Usuń odnośniki, które tu prowadzą; nazwa nie będzie użyta ponownie.',
  'Mend the request.': 'Popraw żądanie.',
  'Mend the query at the place named.': 'Popraw zapytanie we wskazanym miejscu.',
  'Ask from this machine, or publish under a public address.':
    'Pytaj z tego komputera albo opublikuj dane pod publicznym adresem.',
  'Use one of the methods that Allow names.': 'Użyj jednej z metod, które wymienia nagłówek Allow.',
  'Ask for one of the formats that are listed.': 'Poproś o jeden z wymienionych formatów.',
  'Ask for one of {list}.': 'Poproś o jeden z formatów: {list}.',
  'Send it again in one piece.': 'Wyślij je jeszcze raz, w całości.',
  'Send less.': 'Wyślij mniej.',
  'Send a long query with POST.': 'Długie zapytanie wyślij metodą POST.',
  'Send one of the types that Accept-Post names.': 'Wyślij jeden z typów, które wymienia nagłówek Accept-Post.',
  'Ask for a range within the file.': 'Poproś o zakres w granicach pliku.',
  'Ask again after the time that Retry-After names.': 'Spytaj ponownie po czasie, który podaje nagłówek Retry-After.',
  'Ask again after the time that Retry-After names, in fewer or cheaper queries, or take the dump.':
    'Spytaj ponownie po czasie, który podaje nagłówek Retry-After, mniejszą liczbą zapytań lub tańszymi, albo pobierz całość danych.',
  'Send fewer or shorter headers.': 'Wyślij mniej nagłówków albo krótsze.',
  'Ask for less: add a LIMIT, bind more of the pattern, or take the dump for work on everything.':
    'Poproś o mniej: dodaj LIMIT, zwiąż więcej zmiennych wzorca albo pobierz całość danych.',
  'Ask for less: add a LIMIT or conditions, or download the data.':
    'Poproś o mniej: dodaj LIMIT lub warunki albo pobierz dane.',
  'It is not your mistake. Please report it with the identifier.': 'To nie Twój błąd. Zgłoś go, podając identyfikator.',
  'This service reads only its own facts.': 'Ta usługa czyta tylko własne fakty.',
  'Ask for another format, such as JSON.': 'Poproś o inny format, na przykład JSON.',
  'Ask for another format, such as JSON or Turtle.': 'Poproś o inny format, na przykład JSON albo Turtle.',
  'Ask for another format, such as Turtle.': 'Poproś o inny format, na przykład Turtle.',
  'Ask for another format, such as Turtle or N-Triples.': 'Poproś o inny format, na przykład Turtle albo N-Triples.',
  'Write it like {example}.': 'Zapisz ją tak: {example}.',
  'Close it, or remove it.': 'Zamknij go albo usuń.',
  'Close it with {closing} or escape the quote inside it.':
    'Zamknij go znakiem {closing} albo poprzedź cudzysłów w środku ukośnikiem.',
  'Remove it.': 'Usuń go.',
  'Remove it or put it in quotes.': 'Usuń go albo ujmij w cudzysłów.',
  'Begin with {list}.': 'Zacznij od: {list}.',
  'Write {list} and what you seek.': 'Napisz {list} i to, czego szukasz.',
  'Begin the query with PREFIX {prefix} and its IRI.': 'Zacznij zapytanie od PREFIX {prefix} i jego IRI.',
  'Check its spelling; names need a prefix, variables a question mark, texts quotes.':
    'Sprawdź pisownię; nazwy wymagają prefiksu, zmienne znaku zapytania, teksty cudzysłowów.',
  'The bracket opened at {place} wants “{mark}”.': 'Nawias otwarty w {place} wymaga „{mark}”.',
  'Correct the query there; the examples on the query page show the syntax.':
    'Popraw zapytanie w tym miejscu; składnię pokazują przykłady na stronie zapytań.',
  'Correct it there.': 'Popraw je tam.',
  'Correct it there; if it is right, write it in another way, for endpoints differ in what they know.':
    'Popraw je tam; jeśli jest dobre, zapisz je inaczej, bo usługi różnią się tym, co znają.',
  'Correct the parameter.': 'Popraw parametr.',
  'Put it before WHERE.': 'Umieść je przed WHERE.',
  'Write an IRI.': 'Zapisz IRI.',
  'Write the IRI of a graph after it.': 'Zapisz po nim IRI grafu.',
  'Write IRIs without spaces and quotation marks, and declare the prefixes.':
    'Zapisuj IRI bez spacji i cudzysłowów i zadeklaruj prefiksy.',
  'Write each byte as % and two hexadecimal digits, in UTF-8; a + is a space, %2B a plus.':
    'Zapisz każdy bajt jako % i dwie cyfry szesnastkowe, w UTF-8; + to spacja, a %2B to plus.',
  'Write the pattern without references such as \\1.': 'Zapisz wzorzec bez odwołań takich jak \\1.',
  'Write it with fewer brackets, and repeat nothing more than 1,000 times.':
    'Zapisz go z mniejszą liczbą nawiasów i niczego nie powtarzaj ponad 1000 razy.',
  'Use a shorter base, or prefixes.': 'Użyj krótszej bazy albo prefiksów.',
  'Use the functions of SPARQL 1.1.': 'Użyj funkcji języka SPARQL 1.1.',
  'Use the functions of SPARQL 1.1 and those that the description of this service lists.':
    'Użyj funkcji języka SPARQL 1.1 oraz tych, które wymienia opis tej usługi.',
  'Use the functions of SPARQL 1.1, or another prefix.': 'Użyj funkcji języka SPARQL 1.1 albo innego prefiksu.',
  'Query the other endpoint itself and join the answers.': 'Zapytaj tamtą usługę i połącz odpowiedzi.',
  'Endpoints allowed: {list}.': 'Dozwolone usługi: {list}.',
  'Try again.': 'Spróbuj ponownie.',
  'Try again in a moment.': 'Spróbuj ponownie za chwilę.',
  'Try again in some seconds.': 'Spróbuj ponownie za kilka sekund.',
  'Try again in a moment; documents and downloads do not need this service.':
    'Spróbuj ponownie za chwilę; dokumenty i pliki nie wymagają tej usługi.',
  'Try again later, or query that endpoint itself.': 'Spróbuj później albo zapytaj tamtą usługę bezpośrednio.',
  'Try again, or change the query.': 'Spróbuj ponownie albo zmień zapytanie.',
  'Nest and chain less.': 'Zagnieżdżaj i łącz mniej.',
  'Shorten it, or ask for a download instead.': 'Skróć go albo pobierz dane.',
  'Split it, or download the data and query them locally.': 'Podziel je albo pobierz dane i pytaj u siebie.',
  'Ask in several smaller queries, or download the data and query them locally.':
    'Zadaj kilka mniejszych zapytań albo pobierz dane i pytaj u siebie.',
  'Do not repeat it unchanged: ask for less, or download the data.':
    'Nie powtarzaj go bez zmian: poproś o mniej albo pobierz dane.',
  'Send it once.': 'Wyślij go raz.',
  'Send it in UTF-8.': 'Wyślij je w UTF-8.',
  'Send it as the parameter "query".': 'Wyślij je jako parametr „query”.',
  'Send a query; the facts change only by a new release.':
    'Wyślij zapytanie; fakty zmieniają się tylko z nowym wydaniem.',
  'The facts change with the next release of the publication only.':
    'Fakty zmieniają się tylko z następnym wydaniem publikacji.',
};

/** Each English sentence of a fault in Polish. */
export const pl: Readonly<Record<string, string>> = { ...requestFaults, ...queryFaults, ...advice };
