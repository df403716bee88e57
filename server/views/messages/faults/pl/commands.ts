// What the commands say of a publication, a release or another machine that fails them, in Polish.

/** Gives each English sentence of faults of commands in Polish. */
export const commandFaults: Readonly<Record<string, string>> = {
  'There is no {file} in this folder.': 'W bieżącym folderze nie ma {file}.',
  'There is no {file} in the folder "{folder}".': 'W folderze „{folder}” nie ma {file}.',
  'There is no {file} in {folder}.': 'W {folder} nie ma {file}.',
  'The key "{key}" of <{shape}> cannot be used.': 'Klucza „{key}” z <{shape}> nie można użyć.',
  'Use letters and digits; "evidence" is taken.': 'Użyj liter i cyfr; „evidence” jest zajęte.',
  'The key "{key}" means one thing in <{shape}> and another in <{other}>.':
    'Klucz „{key}” znaczy co innego w <{shape}>, a co innego w <{other}>.',
  'Give one of them another hej:key, or make their sh:path and their type the same.':
    'Nadaj jednemu z nich inny hej:key albo ujednolić ich sh:path i typ.',
  '<{shape}> of {kind} has a choice with its own key.': '<{shape}> w {kind} ma wybór o tym samym kluczu.',
  'Give the choice another hej:key.': 'Nadaj wyborowi inny hej:key.',
  'Go to the folder of a publication, or name it: hejnal check FOLDER.':
    'Przejdź do folderu publikacji albo go podaj: hejnal check FOLDER.',
  'There is no folder {folder}.': 'Nie ma folderu {folder}.',
  'Name the folder of source documents with --sources, or leave the option out to rely on the lock.':
    'Podaj w --sources folder z dokumentami źródłowymi albo pomiń tę opcję, żeby polegać na zapisanych dowodach.',
  'The shape <{shape}> lacks {what}.': 'W kształcie <{shape}> brakuje: {what}.',
  'Add it to ontology/shapes.ttl.': 'Dodaj to w ontology/shapes.ttl.',
  '{place} is not well-formed Turtle: {english}': '{place} nie jest poprawnym Turtle: {english}',
  'Mend the file at this line.': 'Popraw plik w tym wierszu.',
  '{file} gives a text of {place} a base direction, {direction}, which RDF 1.1 does not have.':
    '{file} podaje kierunek {direction} tekstu przy {place}, a RDF 1.1 nie zna kierunków.',
  'Leave the direction out: letters and language say how a text runs.':
    'Pomiń kierunek: mówią o nim litery i język tekstu.',
  '{file} has a triple term as a value of {place}, which RDF 1.1 does not have.':
    '{file} ma trójkę jako wartość przy {place}, a RDF 1.1 nie zna takich wartości.',
  'State the triple itself, or give what you mean a name and describe it.':
    'Zapisz samą trójkę albo nazwij to, co masz na myśli, i opisz.',
  'Blank nodes of the ontology form a circle.': 'Węzły puste ontologii tworzą koło.',
  'Give one of them a name.': 'Nadaj jednemu z nich nazwę.',
  '"{base}" cannot be the base of a publication.': '„{base}” nie może być adresem bazowym publikacji.',
  'Write an http or https address without query and fragment, such as https://data.example.org/.':
    'Napisz adres http albo https bez zapytania i fragmentu, np. https://data.example.org/.',
  '"{iri}" cannot be used as an IRI: {fault}.': '„{iri}” nie może być IRI: {fault}.',
  'Write an absolute address such as https://data.example.org/.': 'Napisz pełny adres, np. https://data.example.org/.',
  'The IRI {iri} is longer than {count} bytes.': 'IRI {iri} jest dłuższe niż {count} bajtów.',
  'Use a shorter one; longer ones do not fit the index of a release.':
    'Użyj krótszego; dłuższe nie mieszczą się w indeksie wydania.',
  'There is half a character (a lone surrogate) in {text}.': 'W {text} jest połowa znaku (pojedynczy surogat).',
  'Write the text again; it was cut in the middle of a character.':
    'Napisz tekst jeszcze raz; przecięto go w środku znaku.',

  'No program could read {term}: {english}; nothing was published.':
    'Żaden program nie odczytałby {term}: {english}; nic nie zostało opublikowane.',
  'Correct it in the facts, the ontology or the settings. `hejnal check` ought to have found it: please report it.':
    'Popraw to w faktach, ontologii albo ustawieniach. `hejnal check` powinien był to znaleźć: prosimy, zgłoś to.',
  'The history in {folder} is not there; the release has one.': 'W {folder} nie ma historii, a wydanie ją ma.',
  'Copy the history again; where it is lost, remove the entry `history` of release.json: then all last changes are said to be those of the release.':
    'Skopiuj historię jeszcze raz; jeśli przepadła, usuń pozycję `history` z release.json: wtedy ostatnie zmiany będą zmianami tego wydania.',
  '{path} is not the one that the release names.': '{path} to nie ta historia, którą podaje wydanie.',
  '{path} does not say what the history holds.': '{path} nie mówi tego, co zawiera historia.',
  'There is no release in {folder}.': 'W {folder} nie ma wydania.',
  'Run `hejnal build` first, or name the folder of a release.':
    'Uruchom najpierw `hejnal build` albo podaj folder wydania.',
  'Run `hejnal build`, or name the folder of a release.': 'Uruchom `hejnal build` albo podaj folder wydania.',
  'There is no current release in {folder}.': 'W {folder} nie ma bieżącego wydania.',
  'Run `hejnal build` first, or name the folder of releases with --releases.':
    'Uruchom najpierw `hejnal build` albo podaj folder wydań w --releases.',
  '{link} is no link to a release.': '{link} nie jest dowiązaniem do wydania.',
  'Copies made without links do this. Remove it, then: ln -s VERSION {link}':
    'Tak bywa po skopiowaniu bez dowiązań. Usuń to, potem: ln -s WERSJA {link}',
  '{link} leads to no release: there is no {version}.': '{link} nie prowadzi do wydania: nie ma {version}.',
  'Copy {version} and its history again, or let it lead to one that is there: ln -sfn VERSION {link}':
    'Skopiuj {version} z historią jeszcze raz albo wskaż wydanie, które jest: ln -sfn WERSJA {link}',
  '{folder} and others of its day stand where this release belongs.':
    'Tam, gdzie ma stanąć to wydanie, stoi {folder} i inne z tego dnia.',
  'Set `modified` in data/publication.yaml to today.':
    'Wpisz dzisiejszy dzień jako `modified` w data/publication.yaml.',
  'The process {pid} on {host} writes into {folder}.': 'Do {folder} pisze proces {pid} na {host}.',
  'Wait until it has ended; if it has, remove {path}.':
    'Poczekaj, aż się skończy; jeśli już się skończył, usuń {path}.',
  '{path} is no manifest of a release.': '{path} nie jest manifestem wydania.',
  '{path} has the format {found}; this is for {format}.': '{path} ma format {found}; ten program czyta {format}.',
  '{path} is missing.': 'Brakuje {path}.',
  '{path} has {found} bytes; the manifest says {bytes}.': '{path} ma {found} bajtów; manifest podaje {bytes}.',
  '{path} has other bytes than the manifest says.': '{path} ma inne bajty, niż podaje manifest.',
  '{folder} holds other quads than its content digest says.': '{folder} zawiera inne czwórki, niż mówi skrót treści.',
  'The numbers of {folder} do not say what its dumps do: {line}':
    'Liczby w {folder} nie mówią tego, co pliki do pobrania: {line}',
  '{folder} holds {count} quads; the manifest says {total}.':
    '{folder} zawiera {count} czwórek; manifest podaje {total}.',
  'The document about {iri} does not say what the quads of {folder} do.':
    'Dokument o {iri} nie mówi tego, co czwórki w {folder}.',
  'The catalogue of {folder} gives another checksum of {path} than its manifest.':
    'Katalog w {folder} podaje inną sumę kontrolną {path} niż manifest.',
  'The graphs of {folder} have other digests than its manifest says.':
    'Grafy w {folder} mają inne skróty, niż podaje manifest.',
  '{path} is not right. {english}': '{path} jest niezgodny. {english}',
  '{target} is there already, and is not whole: {english}': '{target} już jest, ale nie w całości: {english}',
  'Remove {target} and its history, and copy again.': 'Usuń {target} wraz z historią i skopiuj jeszcze raz.',
  'The key cannot be used for signing. {english}': 'Tym kluczem nie można podpisywać. {english}',
  'Make one with: openssl genpkey -algorithm ed25519 -out key.pem':
    'Utwórz klucz: openssl genpkey -algorithm ed25519 -out key.pem',
  'It is not said what stays.': 'Nie podano, co zostaje.',
  'Write --keep NUMBER or --since DATE.': 'Napisz --keep LICZBA albo --since DZIEŃ.',

  'It redirects again and again.': 'Przekierowuje w kółko.',
  'The answer to a question for its catalogue is {status}.': 'Odpowiedź na pytanie o katalog to {status}.',
  'There is no catalogue of a publication (dcat:Catalog).': 'Nie ma tam katalogu publikacji (dcat:Catalog).',
  'It answered {method} of <{iri}> with status {status}': 'Na {method} dla <{iri}> odpowiedziała kodem {status}',
  'It answered the count of <{iri}> with status {status}':
    'Na pytanie o liczbę trójek w <{iri}> odpowiedziała kodem {status}',
  'It answered the count of <{iri}> with something else than results':
    'Na pytanie o liczbę trójek w <{iri}> odpowiedziała czymś innym niż wynikami',
  'It gave no answer within {count} seconds': 'Nie odpowiedziała w ciągu {count} sekund',
  '{place} is not written in UTF-8; it was probably saved in {guess}.':
    '{place} nie jest w UTF-8; plik zapisano zapewne w {guess}.',
  'Save it as “CSV UTF-8”.': 'Zapisz go jako „CSV UTF-8”.',
  '"{text}" is no address of a server.': '„{text}” nie jest adresem serwera.',
  'Write an http or https address such as http://localhost:8890/sparql, with the user named apart from it.':
    'Napisz adres http albo https, np. http://localhost:8890/sparql, bez nazwy użytkownika.',
  'Name the user with --user and give the password in HEJNAL_PUSH_PASSWORD.':
    'Podaj użytkownika w --user, a hasło w HEJNAL_PUSH_PASSWORD.',
  'This user may not write there.': 'Ten użytkownik nie może tam zapisywać.',
  'Check the address; it must be that of the Graph Store Protocol.':
    'Sprawdź adres; musi to być adres usługi Graph Store Protocol.',
  'The store takes smaller requests only; raise its limit.':
    'Baza przyjmuje tylko mniejsze żądania; podnieś jej limit.',
  'Copy the release again; or let `current` lead to the one before, remove the folder of this one, and build it anew.':
    'Skopiuj wydanie jeszcze raz albo wskaż w `current` poprzednie, usuń folder tego i zbuduj je na nowo.',
  '{url} is no N-Triples.': '{url} nie jest plikiem N-Triples.',
  'See what is served there.': 'Sprawdź, co jest tam udostępniane.',
  '{url} cannot be asked: {english}': '{url} nie odpowiada: {english}',
  'Name the address of a publication, such as https://data.example.org/.':
    'Podaj adres publikacji, np. https://data.example.org/.',
  '"{text}" is no address.': '„{text}” nie jest adresem.',
  'Write it like https://data.example.org/.': 'Napisz tak: https://data.example.org/.',
  'The address for queries does not follow from {store}.': 'Z adresu {store} nie wynika adres do zapytań.',
  'Name it with --query; it is needed to count what the store holds afterwards.':
    'Podaj go w --query; jest potrzebny, żeby policzyć, co baza potem zawiera.',
  'The store has {found} triples in <{iri}>; the release has {expected}.':
    'Baza ma {found} trójek w <{iri}>; wydanie ma ich {expected}.',
  'Push again while nothing else writes there. A store that rewrites literals may have made two of them one.':
    'Wczytaj jeszcze raz, gdy nikt inny tam nie pisze. Baza, która przepisuje literały, mogła złączyć dwa w jeden.',
  'The store did not take the release. {english}': 'Baza nie przyjęła wydania. {english}',
  'Check its address and that it is running.': 'Sprawdź jej adres i czy działa.',
  '{path} cannot be read.': 'Nie da się odczytać {path}.',
  'Name a file .csv, .xlsx or .ods.': 'Podaj plik .csv, .xlsx albo .ods.',
  '{path} holds no table.': 'W {path} nie ma tabeli.',
  'The first row names the columns, and each row below it is a thing.':
    'Pierwszy wiersz nazywa kolumny, a każdy następny to jedna rzecz.',
  '{path} does not hold what was written there.': 'Plik {path} nie zawiera tego, co w nim zapisano.',
  '{name} is not as long as {file} says.': 'Plik {name} ma inną długość, niż podaje {file}.',
  'The terms of the release are not what was written.': 'Terminy wydania są inne, niż zapisano.',
  '{path} ends too early.': 'Plik {path} kończy się za wcześnie.',
  'The blocks of the document about {topic} do not say what the quads of {directory} do.':
    'Bloki dokumentu o {topic} mówią co innego niż czwórki w {directory}.',
  '"{base}" cannot be the base of a publication: programs ask for {asked} instead, and no name would be found.':
    '„{base}” nie może być podstawą publikacji: programy pytają zamiast tego o {asked} i nie znalazłyby żadnej nazwy.',
  'Write {asked}.': 'Napisz {asked}.',
  '{path} has other bytes than were written.': '{path} ma inne bajty niż te, które zapisano.',
  'Copy the release again, or build it anew.': 'Skopiuj wydanie jeszcze raz albo zbuduj je od nowa.',
  'The store has {count} triples with <{predicate}> in <{graph}>; the release has {other}.':
    'Magazyn ma {count} trójek z <{predicate}> w <{graph}>, a wydanie {other}.',
  '"{value}" cannot be used for {variable}.': '„{value}” nie może być wartością {variable}.',
  '{meaning} The default is {value}.': '{meaning} Domyślnie: {value}.',
  'Address to listen on; 0.0.0.0 or :: for every interface.':
    'Adres, pod którym serwer nasłuchuje; 0.0.0.0 albo :: to wszystkie interfejsy.',
  'Port to listen on; 0 takes a free one.': 'Port, na którym serwer nasłuchuje; 0 bierze wolny.',
  'Engine that answers queries: exact, federated or remote.':
    'Silnik, który odpowiada na zapytania: exact, federated albo remote.',
  'Endpoints that SERVICE may name, separated by spaces.': 'Usługi, które może wymienić SERVICE, rozdzielone spacjami.',
  'Address of the SPARQL endpoint that the engine remote asks.': 'Adres usługi SPARQL, którą pyta silnik remote.',
  'Longest time that a query may take.': 'Najdłuższy czas, jaki może zająć zapytanie.',
  'Workers that answer queries; 0 lets the machine decide.':
    'Liczba wątków odpowiadających na zapytania; 0 zostawia to maszynie.',
  'Largest answer to a query.': 'Największa odpowiedź na zapytanie.',
  'Most rows of an answer to SELECT; 0 for any number.':
    'Najwięcej wierszy w odpowiedzi na SELECT; 0 to dowolna liczba.',
  'Memory for answers to queries that are kept.': 'Pamięć na przechowywane odpowiedzi na zapytania.',
  'Work a minute after which a client lets others go first.': 'Praca na minutę, po której klient przepuszcza innych.',
  'Proxies that are believed: addresses and networks such as 10.0.0.0/8.':
    'Serwery pośredniczące, którym się wierzy: adresy i sieci, np. 10.0.0.0/8.',
  'Address of a WebSub hub that is told of each release, http or https.':
    'Adres węzła WebSub, któremu mówi się o każdym wydaniu, http albo https.',
  'What robots may fetch: allow, limited, deny.': 'Co mogą pobierać roboty: allow, limited, deny.',
  'Time for which caches may use an answer without asking again.':
    'Czas, przez który pamięci podręczne mogą używać odpowiedzi bez pytania.',
  'Memory for finished answers.': 'Pamięć na gotowe odpowiedzi.',
  'Things on one page of a list.': 'Liczba rzeczy na jednej stronie listy.',
  'Time that running answers have when the server stops.': 'Czas dla trwających odpowiedzi, gdy serwer się zatrzymuje.',
  'Least grave events that are logged: debug, info, warn, error or silent.':
    'Najmniej ważne zdarzenia w dzienniku: debug, info, warn, error albo silent.',
  'Whether each request is logged, without address and query.': 'Czy zapisywać każde żądanie, bez adresu i zapytania.',
  'HEJNAL_REMOTE and HEJNAL_ENGINE=remote go together.': 'HEJNAL_REMOTE i HEJNAL_ENGINE=remote idą w parze.',
  'Set both, or none of them.': 'Ustaw oba albo żadne.',
  'Leave HEJNAL_SERVICES out, or choose the engine exact or federated.':
    'Usuń HEJNAL_SERVICES albo wybierz silnik exact lub federated.',
  'The engine remote does not ask other services.': 'Silnik remote nie pyta innych usług.',
  'it does not begin with a scheme such as https:': 'nie zaczyna się od schematu takiego jak https:',
  'it is longer than {count} bytes': 'jest dłuższy niż {count} bajtów',
  'it names no host behind {scheme}//': 'za {scheme}// nie ma nazwy serwera',
  'its host [{literal}] is no IP address': 'serwer [{literal}] nie jest adresem IP',
  'its port "{port}" is no number': 'port „{port}” nie jest liczbą',
  'it has a space, which is written %20': 'jest w nim spacja, którą pisze się %20',
  'its {part} has a space, which is written %20': 'w części „{part}” jest spacja, którą pisze się %20',
  'its {part} has the character {shown}': 'w części „{part}” jest znak {shown}',
  'its {part} has the character {shown}, which is written {written}':
    'w części „{part}” jest znak {shown}, który pisze się {written}',
  'Name the address of a deployment, such as https://data.example.org/.':
    'Podaj adres serwera, np. https://data.example.org/.',
  '{path} has no column "{column}".': 'W {path} nie ma kolumny „{column}”.',
  'Its columns are {columns}.': 'Są tam kolumny: {columns}.',
  'Did you mean "{name}"?': 'Czy chodziło o „{name}”?',
  'It is not clear which column of {path} holds the identifiers.':
    'Nie wiadomo, w której kolumnie {path} są identyfikatory.',
  'It is not clear which column of {path} holds the names.': 'Nie wiadomo, w której kolumnie {path} są nazwy.',
  'Say it with {option}; its columns are {columns}.': 'Wskaż ją przez {option}; są tam kolumny: {columns}.',
  '{path} cannot be read as JSON.': 'Nie da się odczytać {path} jako JSON.',
  '{path} is no list.': 'W {path} nie ma listy.',
  'Name a file with a list of objects.': 'Podaj plik z listą obiektów.',
  '{path} is a workbook, whatever its name says.': '{path} jest skoroszytem, choć nazywa się inaczej.',
  'Call it .xlsx or .ods.': 'Nazwij go .xlsx albo .ods.',
  '{place} A quotation mark stands inside a cell that has none around it.':
    '{place} Cudzysłów stoi w komórce, która sama nie jest w cudzysłowie.',
  'Put the whole cell in quotation marks, and double those that stand in it.':
    'Weź w cudzysłów całą komórkę, a cudzysłowy w jej środku napisz podwójnie.',
  '{place} The quotation mark is not closed.': '{place} Cudzysłów nie jest zamknięty.',
  'Close it; a quotation mark that is part of the text is written twice.':
    'Zamknij go; cudzysłów, który należy do tekstu, pisze się podwójnie.',
  '{place} Text stands behind the closing quotation mark.': '{place} Za zamykającym cudzysłowem stoi jeszcze tekst.',
  'Double quotation marks that are part of the text.': 'Cudzysłowy, które należą do tekstu, napisz podwójnie.',
  '{place} A space stands before the quotation mark, which then is part of the text.':
    '{place} Przed cudzysłowem stoi spacja, więc należy on do tekstu.',
  'Delete the space; quotation marks stand right behind the delimiter.':
    'Usuń spację; cudzysłów stoi zaraz za separatorem.',
};
