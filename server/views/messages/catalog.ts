// Texts of the page of the catalogue.
import { words } from './words.js';

/** Holds the texts of the page of the catalogue. */
export const catalogWords = words({
  en: {
    title: 'Catalogue',
    datasets: 'Data sets',
    services: 'Services',
    forPortals: 'For portals',
    portalHint: 'A portal harvests one of these addresses again and again; all of them say the same.',
    older: 'in DCAT-AP 2.1.1',
    pages: 'Pages of the catalogue',
    first: 'First',
    previous: 'Previous',
    next: 'Next',
    last: 'Last',
    endpoint: 'Address',
  },
  pl: {
    title: 'Katalog',
    datasets: 'Zbiory danych',
    services: 'Usługi',
    forPortals: 'Dla portali',
    portalHint: 'Portal pobiera jeden z tych adresów raz po raz; wszystkie mówią to samo.',
    older: 'w DCAT-AP 2.1.1',
    pages: 'Strony katalogu',
    first: 'Pierwsza',
    previous: 'Poprzednia',
    next: 'Następna',
    last: 'Ostatnia',
    endpoint: 'Adres',
  },
});
