// Texts of what several pages share.
import { words } from './words.js';

/** Holds the texts of what several pages share. */
export const partWords = words({
  en: {
    yes: 'yes',
    no: 'no',
    identifier: 'Identifier',
    formats: 'The same as data',
    more: 'Continue',
    first: 'From the beginning',
    nothing: 'Nothing here yet.',
    download: 'Download',
    size: 'Size',
    name: 'Name',
    property: 'Property',
    value: 'Value',
    range: 'Values',
  },
  pl: {
    yes: 'tak',
    no: 'nie',
    identifier: 'Identyfikator',
    formats: 'To samo jako dane',
    more: 'Dalej',
    first: 'Od początku',
    nothing: 'Na razie nic tu nie ma.',
    download: 'Pobierz',
    size: 'Rozmiar',
    name: 'Nazwa',
    property: 'Własność',
    value: 'Wartość',
    range: 'Wartości',
  },
});
