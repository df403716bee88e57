// What the program says of what helps against a fault, in Polish.

/** Gives each English sentence of what helps against a fault in Polish. */
export const advice: Readonly<Record<string, string>> = {
  'Ask for fewer with LIMIT, or for another format.': 'Ogranicz odpowiedź przez LIMIT albo poproś o inny format.',
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
  'Take the dumps of both releases, or compare releases that are nearer to each other.':
    'Pobierz pliki obu wydań albo porównaj wydania bliższe sobie.',
  'Ask without SERVICE, or without evidence=yes.': 'Zapytaj bez SERVICE albo bez evidence=yes.',
  'Ask a SELECT, or leave evidence=yes out.': 'Zadaj zapytanie SELECT albo pomiń evidence=yes.',
  'Send {name}=yes, or leave it out.': 'Wyślij {name}=yes albo pomiń ten parametr.',
  'A digest has 64 hexadecimal digits: copy the whole address.': 'Skrót ma 64 cyfry szesnastkowe: skopiuj cały adres.',
  'Leave out NOW, RAND, UUID, BNODE and SERVICE.': 'Pomiń NOW, RAND, UUID, BNODE i SERVICE.',
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
  'Write the short name of a thing, with its kind and a slash before it where there are several: {list}.':
    'Podaj krótką nazwę, a gdzie jest kilka rodzajów, przed nią rodzaj i ukośnik: {list}.',
  'Write a field, or a field with a minus before it.': 'Podaj pole albo pole z minusem przed nim.',
  'Write a field, or a field with a minus before it. There are: {list}.':
    'Podaj pole albo pole z minusem przed nim. Są: {list}.',
  'Write one of the languages of the publication, or none.': 'Podaj jeden z języków publikacji albo żadnego.',
  'Write one of the languages of the publication, or none. There are: {list}.':
    'Podaj jeden z języków publikacji albo żadnego. Są: {list}.',
  'Begin with the first stretch of the list.': 'Zacznij od początku listy.',
  'Write one of its words.': 'Podaj jedno z jego słów.',
  'Write true or false.': 'Podaj true albo false.',
  'Write a year, a month or a day, or two of them, such as 1990/1999, 2018-02/.. or ../2018-02-12.':
    'Podaj rok, miesiąc lub dzień albo dwa z nich, na przykład 1990/1999, 2018-02/.. albo ../2018-02-12.',
  'Write a number, or two of them, such as 100/999, 100/.. or ../99.':
    'Podaj liczbę albo dwie, na przykład 100/999, 100/.. albo ../99.',
  'Ask the query service for more.': 'Po więcej zwróć się do usługi zapytań.',
  'Ask the query service, or take the whole table.': 'Zadaj zapytanie SPARQL albo pobierz całą tabelę.',
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
