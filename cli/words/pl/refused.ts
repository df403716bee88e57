// What the commands refuse, in Polish.
import type { refused as english } from '../en/refused.js';

/** Holds what is refused in Polish. */
export const refused: typeof english = {
  command: (name, near, all) => [
    `Nie ma polecenia „${name}”.`,
    near === undefined ? `Listę pokazuje hejnal --help. Są to: ${all.join(', ')}.` : `Czy chodziło o „${near}”?`,
  ],
  operands: (command, operands, given) => `Po ${command} pisze się ${operands}, a nie „${given}”.`,
  unknownOption: (option) => `Nie ma opcji „${option}”.`,
  optionLacksValue: (option) => `Przy opcji „${option}” brakuje wartości.`,
  optionTakesNone: (option) => `Opcja „${option}” nie ma wartości.`,
  runHelp: (command) => `Opcje pokazuje hejnal ${command} --help.`,
  language: (tag) => [`Program nie mówi w języku „${tag}”.`, 'Napisz --lang pl albo --lang en.'],
  format: (name, near, all) => [
    `Nie ma formatu „${name}”.`,
    near === undefined ? `Wybierz jeden z nich: ${all.join(', ')}.` : `Czy chodziło o „${near}”?`,
  ],
  findings: (written) => [`„${written}” nie jest liczbą uwag.`, 'Napisz --max 5 albo 0, żeby zobaczyć wszystkie.'],
  port: (written) => [`„${written}” nie jest numerem portu.`, 'Napisz --port 8080 albo 0, żeby wziąć dowolny wolny.'],
  portTaken: (place, code) => [`Pod adresem ${place} nie da się nasłuchiwać (${code}).`, 'Wybierz inny port: --port.'],
  releases: (written) => [
    `„${written}” nie jest liczbą wydań.`,
    'Napisz na przykład --keep 10; bieżące też się liczy.',
  ],
  day: (written) => [`„${written}” nie jest dniem.`, 'Napisz na przykład --since 2026-01-01.'],
  things: (written) => [`„${written}” nie jest liczbą rzeczy.`, 'Napisz na przykład --things 500 albo --things all.'],
  changes: ['To nie jest liczba rzeczy.', 'Napisz --max 100 albo 0, żeby zobaczyć wszystkie.'],
  publication: (folder) => [
    `W ${folder === '.' ? 'bieżącym folderze' : `folderze ${folder}`} nie ma publikacji.`,
    'Podaj jej folder albo dwa wydania, starsze najpierw.',
  ],
  taken: (part, folder) => [
    `W ${folder === '.' ? 'bieżącym folderze' : `folderze „${folder}”`} jest już folder ${part}.`,
    'Podaj inny folder: hejnal init FOLDER.',
  ],
  kindName: (name, proposal) => [
    `„${name}” nie może być nazwą rodzaju w adresach.`,
    `Użyj małych liter bez znaków diakrytycznych, cyfr i pojedynczych łączników${proposal === '' ? '' : `: --kind ${proposal}`}.`,
  ],
  tag: (tag) => [`„${tag}” nie jest językiem.`, 'Napisz oznaczenia, np. --languages pl,en.'],
  base: (text) => [`„${text}” nie może być początkiem nazw.`, 'Napisz --base https://data.example.org/.'],
  licence: (text, all) => [
    `„${text}” nie jest znaną tu licencją ani adresem.`,
    `Napisz jedną z nich: ${all.join(', ')}, albo adres innej.`,
  ],
  textLanguage: (tag, languages) => [
    `„${tag}” nie jest językiem publikacji.`,
    `Są nimi: ${languages.join(', ')}; podaje je --languages.`,
  ],
  publisher: ['Nie podano, kto publikuje.', 'Napisz --publisher "Gmina Przykładowa".'],
  shell: (name, all) => [
    name === '' ? 'Nie podano powłoki.' : `Powłoka „${name}” nie jest znana.`,
    `Wybierz jedną z nich: ${all.join(', ')}.`,
  ],
  store: ['Nie podano bazy.', 'Napisz --to i adres jej usługi Graph Store Protocol.'],
  password: (user) => [`Brakuje hasła użytkownika ${user}.`, 'Podaj je w zmiennej środowiskowej HEJNAL_PUSH_PASSWORD.'],
  updates: ['Wydania nie można zmieniać.', 'Zadaj zapytanie; fakty zmienia nowe wydanie.'],
  rows: (form) => [`${form} nie daje wierszy, które można by opatrzyć cytatami.`, 'Zadaj zapytanie SELECT.'],
  file: (file) => [
    `Nie da się odczytać ${file}.`,
    'Podaj plik z zapytaniem albo znak -, żeby czytać ze standardowego wejścia.',
  ],
  answer: (form, format, all) => [
    `Zapytanie ${form} nie ma odpowiedzi w formacie „${format}”.`,
    `Jego formaty to ${all.join(', ')}.`,
  ],
  seconds: ['Czas nie jest liczbą sekund.', 'Napisz na przykład --seconds 300.'],
  places: [
    'Nie powiedziano, gdzie są źródła.',
    'Podaj katalog ich kopii przez --sources albo pozwól pytać ich strony przez --online.',
  ],
  settings: ['Nie da się przeczytać ustawień publikacji.', 'Najpierw uruchom hejnal check.'],
  table: ['Nie podano tablicy.', 'Podaj ją przez --table: .csv, .xlsx, .ods lub .json.'],
  score: (text) => [`„${text}” nie jest oceną.`, 'Napisz liczbę od 0 do 1, na przykład 0.8.'],
  field: (text, all) => [
    text === '' ? 'Nie powiedziano, o które pole chodzi.' : `„${text}” nie przyjmuje identyfikatorów.`,
    all.length === 0 ? 'Najpierw nadaj polu hej:iriTemplate.' : `Napisz --field i jedno z: ${all.join(', ')}.`,
  ],
  origin: (field) => [
    `${field} musi mówić, skąd pochodzi.`,
    'Podaj źródło tablicy przez --source, wpis z sources.yaml.',
  ],
  address: ['Nie podano adresu.', 'Napisz hejnal doctor https://dane.example.org/.'],
  area: (name, all) => [
    `Nie ma czego oglądać pod nazwą „${name}”.`,
    `Napisz, po przecinku, z tych: ${all.join(', ')}.`,
  ],
  whole: (text) => [`„${text}” nie jest liczbą.`, 'Napisz liczbę całkowitą od 1.'],
  target: ['Nie podano dokąd.', 'Podaj folder wydań, do którego kopiować.'],
  twin: ['Nie podano dokąd.', 'Podaj folder albo s3://KUBEŁ/PREFIKS wraz z --endpoint.'],
  endpoint: ['Nie podano, gdzie jest magazyn obiektów.', 'Podaj jego adres przez --endpoint.'],
  keys: ['Brak kluczy do magazynu obiektów.', 'Podaj je w AWS_ACCESS_KEY_ID i AWS_SECRET_ACCESS_KEY.'],
  thing: ['Nie podano czego.', 'Podaj rodzaj, na przykład membership, albo rzecz jako RODZAJ/NAZWA.'],
  kind: (name, all) => [`Nie ma rodzaju „${name}”.`, `Są: ${all.join(', ')}.`],
  nothing: (thing) => [`O ${thing} niczego nie stwierdzono.`, 'Podaj rzecz tak, jak stoi na końcu jej adresu.'],
  beginning: (written) => [
    `„${written}” nie jest początkiem adresów.`,
    'Napisz adres zakończony ukośnikiem, na przykład --address https://data.example.org/np/.',
  ],
  key: (path) => [
    `Nie da się odczytać klucza ${path}.`,
    'Wskaż w HEJNAL_SIGNING_KEY plik, który da się odczytać, albo usuń tę zmienną.',
  ],

  machine: {
    full: 'Na dysku nie ma już miejsca albo nie zmieści się więcej plików',
    quota: 'Limit miejsca na dysku jest wyczerpany',
    large: 'Plik byłby większy, niż wolno',
    readOnly: 'Dysk jest tylko do odczytu',
    rights: 'Brakuje uprawnień',
    files: 'Otwartych jest za dużo plików',
    fails: 'Dysk zawodzi',
    hint: 'Niczego nie opublikowano, poprzednie wydanie jest nienaruszone. Usuń przyczynę i uruchom polecenie jeszcze raz.',
  },
};
