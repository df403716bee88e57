// What the program says of faults of requests, in Polish.

/** Gives each English sentence of faults of requests in Polish. */
export const requestFaults: Readonly<Record<string, string>> = {
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
  'Differences end in .html, .rdfp or .json.': 'Różnice mają zakończenia .html, .rdfp albo .json.',
  'Differences come in none of the formats asked for.': 'Różnic nie ma w żadnym z formatów, o które poproszono.',
  'One of these releases is not kept here.': 'Jednego z tych wydań tutaj nie ma.',
  'The releases differ in more than an answer may hold.': 'Wydania różnią się bardziej, niż zmieści odpowiedź.',
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
  'Queries are sent here by POST, as JSON.': 'Zapytania wysyła się tutaj metodą POST, jako JSON.',
  'Condition {condition} of query {query} has a matchType other than name, id and property.':
    'Warunek {condition} zapytania {query} ma inny matchType niż name, id i property.',
  'Condition {condition} of query {query} has a matchQuantifier other than any, all and none.':
    'Warunek {condition} zapytania {query} ma inny matchQuantifier niż any, all i none.',
  'The body is no JSON object with a list "queries".': 'Treść nie jest obiektem JSON z listą „queries”.',
  'There are more than {count} queries in the batch.': 'W paczce jest więcej zapytań niż {count}.',
  'This file is not there in version "{version}" of RDF. In 1.2 there are {list}.':
    'Tego pliku nie ma w wersji „{version}” RDF. W 1.2 są {list}.',
  'What the request counts on has changed.': 'To, na czym polega żądanie, zmieniło się.',
  'There is no such collection: those with places are listed at {path}.':
    'Nie ma takiej kolekcji; te, które mają położenie, wymienia {path}.',
  'The parameter "{name}" is not one of {names}, or is there twice.':
    'Parametr „{name}” nie jest jednym z {names} albo występuje dwa razy.',
  'It is there in JSON.': 'Jest w JSON.',
  'This list is too long to choose from.': 'Ta lista jest za długa, żeby z niej wybierać.',
  'This list is too long to sort.': 'Ta lista jest za długa, żeby ją sortować.',
  'There is no field "{name}" to sort by.': 'Nie ma pola „{name}”, według którego można sortować.',
  'Nothing is sorted in the language "{language}".': 'W języku „{language}” nic nie jest sortowane.',
  '"{name}" has no place in this list.': 'Na tej liście nie ma „{name}”.',
  'There is no field "{name}" to choose by.': 'Nie ma pola „{name}”, według którego można wybierać.',
  'A list takes at most {count} conditions.': 'Lista przyjmuje najwyżej {count} warunków.',
  '"{text}" names no thing that "{name}" leads to.': '„{text}” nie jest nazwą niczego, do czego prowadzi „{name}”.',
  '"{text}" is no choice of "{name}".': 'Pole „{name}” nie ma wartości „{text}”.',
  '"{text}" is no date of "{name}", and no interval.': '„{text}” nie jest datą pola „{name}” ani przedziałem dat.',
  '"{text}" is no number of "{name}", and no interval.':
    '„{text}” nie jest liczbą pola „{name}” ani przedziałem liczb.',
};
