// Texts of the accessibility statement: the headings and sentences that the Polish minister's conditions for it prescribe, version 2.0 of July 2024, and what the program knows of itself.
import { words } from './words.js';

/** Holds the texts of the accessibility statement (Act of 4 April 2019 on the digital accessibility of websites, art. 10 and 12). */
export const accessibilityWords = words({
  en: {
    title: 'Accessibility statement',
    commits: 'undertakes to ensure the accessibility of its',
    website: 'website',
    following:
      'in accordance with the Act of 4 April 2019 on the digital accessibility of websites and mobile applications of public entities.',
    applies: 'This accessibility statement applies to the website',
    dates: 'Dates',
    published: 'Website published',
    updated: 'Last significant update',
    state: 'State of digital accessibility',
    full: 'This website is fully compliant with the annex to the Act of 4 April 2019 on the digital accessibility of websites and mobile applications of public entities.',
    partial:
      'This website is partially compliant with the annex to the Act of 4 April 2019 on the digital accessibility of websites and mobile applications of public entities, owing to the non-compliance listed below.',
    none: 'This website is not compliant with the annex to the Act of 4 April 2019 on the digital accessibility of websites and mobile applications of public entities.',
    limits: 'Content that is not accessible',
    annex: 'Non-compliance with the annex',
    untested:
      'The website has not been tested by people with disabilities; until it has, it cannot be said to be fully compliant.',
    limit1: 'Passages of sources are shown in the language of the source and are not translated.',
    limit2:
      'Drawings (timeline, map, neighbours, diagram) are not described in themselves; each repeats a list or a table beside it.',
    limit3:
      'Files to download are data for programs and have no accessible form of their own; what they say stands on the pages.',
    preparation: 'Preparation and review of this statement',
    prepared: 'Statement prepared',
    reviewed: 'Statement last reviewed',
    method: 'Method',
    self: 'self-assessment by the publisher',
    by: 'assessment by',
    report: 'Report of the assessment',
    methodText:
      'The program is also tested automatically: each kind of page in a browser, in each language, on a small and on a large screen, in a light and in a dark scheme, with the rules of axe-core for WCAG 2.2, level AA, and on use without scripts.',
    features: 'Ease of use, limits and other information',
    feature1: 'Everything can be reached with the keyboard; the first link on each page leads to its content.',
    feature2:
      'Text can be enlarged to 200 % without loss; pages follow the system’s settings for light or dark and for reduced motion.',
    feature3: 'Everything that shows facts works without scripts.',
    shortcuts: 'Keyboard shortcuts',
    shortcutsText:
      'The usual shortcuts of the browser work everywhere. In the editor of the query page, Ctrl + Enter runs the query and Ctrl + Space completes a name.',
    contact: 'Feedback and contact',
    contactText:
      'Tell us of any difficulty with the accessibility of this website: which page it is, what the obstacle is and how you would like to get the content.',
    responsible: 'Who answers',
    phone: 'Telephone',
    noContact: 'The publisher has not named a contact yet.',
    enforcement: 'Requests and complaints about accessibility',
    request:
      'Everybody may request that this website or a part of it be made accessible. A request gives your name, how to reach you, the page or part that is not accessible, and the way of access that suits you.',
    terms:
      'It is answered without delay, at the latest within 7 days. If that is not possible, you are told when it will be, at the latest within 2 months; if access cannot be given at all, another way is offered.',
    enforcementText:
      'If a request is refused, or you do not agree to another way of access, you can complain to the publisher named above. After that you can turn to the',
    commissioner: 'Polish Commissioner for Human Rights',
    other: 'Other information',
    building: 'Architectural accessibility',
    buildingPage: 'How the seat can be entered and used',
    communication: 'Accessibility of information and communication',
    publisher: 'Publisher',
    email: 'E-mail',
    page: 'Page',
  },
  pl: {
    title: 'Deklaracja dostępności',
    commits: 'zobowiązuje się zapewnić dostępność swojej',
    website: 'strony internetowej',
    following:
      'zgodnie z ustawą z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych.',
    applies: 'Deklaracja dostępności dotyczy strony internetowej',
    dates: 'Daty',
    published: 'Data publikacji strony internetowej',
    updated: 'Data ostatniej istotnej aktualizacji',
    state: 'Stan dostępności cyfrowej',
    full: 'Strona internetowa jest w pełni zgodna z załącznikiem do ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych.',
    partial:
      'Strona internetowa jest częściowo zgodna z załącznikiem do ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych z powodu niezgodności wymienionych poniżej.',
    none: 'Strona internetowa jest niezgodna z załącznikiem do ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych.',
    limits: 'Niedostępne treści',
    annex: 'Niezgodność z załącznikiem',
    untested:
      'Strony nie badały osoby z niepełnosprawnościami; do tego czasu nie można twierdzić, że jest w pełni zgodna.',
    limit1: 'Fragmenty źródeł podawane są w języku źródła i nie są tłumaczone.',
    limit2:
      'Rysunki (oś czasu, mapa, sąsiedztwo, diagram) nie mają własnego opisu; każdy powtarza listę lub tabelę obok.',
    limit3: 'Pliki do pobrania to dane dla programów i nie mają dostępnej postaci; ich treść stoi na stronach.',
    preparation: 'Przygotowanie deklaracji dostępności i jej aktualizacja',
    prepared: 'Data sporządzenia deklaracji',
    reviewed: 'Data ostatniego przeglądu deklaracji',
    method: 'Podstawa',
    self: 'samoocena wydawcy',
    by: 'badanie przeprowadzone przez',
    report: 'Raport z badania',
    methodText:
      'Program jest też sprawdzany automatycznie: każdy rodzaj strony w przeglądarce, w każdym języku, na małym i dużym ekranie, w jasnej i ciemnej kolorystyce, regułami axe-core według WCAG 2.2 na poziomie AA oraz pod kątem działania bez skryptów.',
    features: 'Udogodnienia, ograniczenia i inne informacje',
    feature1: 'Wszystko jest osiągalne z klawiatury; pierwszy odnośnik każdej strony prowadzi do jej treści.',
    feature2:
      'Tekst można powiększyć do 200 % bez utraty treści; strony stosują się do ustawień systemu: jasnych lub ciemnych barw i ograniczenia ruchu.',
    feature3: 'Wszystko, co pokazuje fakty, działa bez skryptów.',
    shortcuts: 'Skróty klawiszowe',
    shortcutsText:
      'Wszędzie działają zwykłe skróty przeglądarki. W edytorze strony zapytań Ctrl + Enter wykonuje zapytanie, a Ctrl + spacja podpowiada nazwę.',
    contact: 'Informacje zwrotne i dane kontaktowe',
    contactText:
      'Problemy z dostępnością cyfrową tej strony można zgłosić: napisz, o którą stronę chodzi, na czym polega przeszkoda i w jakiej postaci chcesz otrzymać treść.',
    responsible: 'Kto odpowiada',
    phone: 'Telefon',
    noContact: 'Wydawca nie podał jeszcze danych kontaktowych.',
    enforcement: 'Obsługa wniosków i skarg związanych z dostępnością',
    request:
      'Każdy ma prawo żądać zapewnienia dostępności cyfrowej tej strony internetowej lub jej elementu. W żądaniu podaj swoje imię i nazwisko, sposób kontaktu, stronę lub element, który jest niedostępny, i dogodny dla Ciebie sposób udostępnienia.',
    terms:
      'Odpowiedź nadejdzie niezwłocznie, najpóźniej w ciągu 7 dni. Jeśli to niemożliwe, otrzymasz informację o nowym terminie, nie dłuższym niż 2 miesiące; jeśli dostępności nie da się zapewnić, zaproponujemy inny sposób dostępu.',
    enforcementText:
      'W razie odmowy albo gdy nie zgadzasz się na inny sposób dostępu, możesz złożyć skargę do wymienionego wyżej wydawcy. Po jej rozpatrzeniu możesz złożyć wniosek do',
    commissioner: 'Rzecznika Praw Obywatelskich',
    other: 'Pozostałe informacje',
    building: 'Dostępność architektoniczna',
    buildingPage: 'Opis dostępności siedziby',
    communication: 'Dostępność komunikacyjno-informacyjna',
    publisher: 'Wydawca',
    email: 'E-mail',
    page: 'Strona',
  },
});
