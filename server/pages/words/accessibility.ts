// Texts of the accessibility statement, in the order and with the parts that Polish law asks of public bodies.
import { words } from './words.js';

/** Holds the texts of the accessibility statement (Act of 4 April 2019 on the digital accessibility of websites, art. 10). */
export const accessibilityWords = words({
  en: {
    title: 'Accessibility statement',
    commits:
      'undertakes to keep this website accessible, following the Polish Act of 4 April 2019 on the digital accessibility of websites and mobile applications of public bodies. This statement applies to the website at',
    dates: 'Dates',
    published: 'Website published',
    updated: 'Last significant update',
    prepared: 'This statement prepared and last reviewed',
    state: 'Compliance',
    stateText:
      'The pages are built to the Web Content Accessibility Guidelines 2.2, level AA. The statement rests on a self-assessment: each kind of page is tested in a browser, in each language, on a small and on a large screen, in a light and in a dark scheme, with the rules of axe-core, and on use without scripts. A test by people with disabilities has not been carried out; until it has, take the website as partially compliant.',
    limits: 'What is known not to be accessible',
    limit1: 'Passages of sources are shown in the language of the source and are not translated.',
    limit2:
      'Drawings (timeline, map, neighbours, diagram) are not described in themselves; each repeats a list or a table beside it.',
    limit3:
      'Files to download are data for programs and have no accessible form of their own; what they say stands on the pages.',
    features: 'How it can be used',
    feature1: 'Everything can be reached with the keyboard; the first link on each page leads to its content.',
    feature2:
      'Text can be enlarged to 200 % without loss; pages follow the system’s settings for light or dark and for reduced motion.',
    feature3: 'Everything that shows facts works without scripts.',
    contact: 'Comments and contact',
    contactText:
      'If something is not accessible to you, tell us which page it is, what the obstacle is and how you would like to get the content. Requests for accessibility are answered without delay, at the latest within 7 days; if that is not possible, we say when it will be, at the latest within 2 months.',
    noContact: 'The publisher has not named a contact yet.',
    enforcement: 'Complaints',
    enforcementText:
      'If a request is refused, or you do not agree to another way of access, you can complain to the publisher named above. After that you can turn to the Polish Commissioner for Human Rights:',
    commissioner: 'Commissioner for Human Rights',
    publisher: 'Publisher',
    email: 'E-mail',
    page: 'Page',
  },
  pl: {
    title: 'Deklaracja dostępności',
    commits:
      'zobowiązuje się zapewnić dostępność tej strony internetowej zgodnie z ustawą z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych. Deklaracja dotyczy strony',
    dates: 'Daty',
    published: 'Data publikacji strony internetowej',
    updated: 'Data ostatniej istotnej aktualizacji',
    prepared: 'Data sporządzenia i ostatniego przeglądu deklaracji',
    state: 'Stan dostępności',
    stateText:
      'Strony zbudowano według wytycznych WCAG 2.2 na poziomie AA. Deklaracja opiera się na samoocenie: każdy rodzaj strony jest sprawdzany w przeglądarce, w każdym języku, na małym i dużym ekranie, w jasnej i ciemnej kolorystyce, regułami axe-core oraz pod kątem działania bez skryptów. Badania z udziałem osób z niepełnosprawnościami nie przeprowadzono; do tego czasu stronę należy uważać za częściowo zgodną.',
    limits: 'Treści niedostępne',
    limit1: 'Fragmenty źródeł podawane są w języku źródła i nie są tłumaczone.',
    limit2:
      'Rysunki (oś czasu, mapa, sąsiedztwo, diagram) nie mają własnego opisu; każdy powtarza listę lub tabelę obok.',
    limit3: 'Pliki do pobrania to dane dla programów i nie mają dostępnej postaci; ich treść stoi na stronach.',
    features: 'Ułatwienia',
    feature1: 'Wszystko jest osiągalne z klawiatury; pierwszy odnośnik każdej strony prowadzi do jej treści.',
    feature2:
      'Tekst można powiększyć do 200 % bez utraty treści; strony stosują się do ustawień systemu: jasnych lub ciemnych barw i ograniczenia ruchu.',
    feature3: 'Wszystko, co pokazuje fakty, działa bez skryptów.',
    contact: 'Informacje zwrotne i dane kontaktowe',
    contactText:
      'Jeśli coś jest dla Ciebie niedostępne, napisz, o którą stronę chodzi, na czym polega przeszkoda i w jakiej postaci chcesz otrzymać treść. Na żądanie zapewnienia dostępności odpowiadamy niezwłocznie, najpóźniej w ciągu 7 dni; jeśli to niemożliwe, podajemy termin, nie dłuższy niż 2 miesiące.',
    noContact: 'Wydawca nie podał jeszcze danych kontaktowych.',
    enforcement: 'Procedura odwoławcza',
    enforcementText:
      'W razie odmowy albo gdy nie zgadzasz się na alternatywny sposób dostępu, możesz złożyć skargę do wymienionego wyżej wydawcy. Po jej rozpatrzeniu możesz zwrócić się do Rzecznika Praw Obywatelskich:',
    commissioner: 'Rzecznik Praw Obywatelskich',
    publisher: 'Wydawca',
    email: 'E-mail',
    page: 'Strona',
  },
});
