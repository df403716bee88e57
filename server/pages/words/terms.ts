// Texts of the pages of vocabularies and shapes.
import { words } from './words.js';

/** Holds the texts of the pages of vocabularies and shapes. */
export const termsWords = words({
  en: {
    classes: 'Classes',
    properties: 'Properties',
    concepts: 'Concepts',
    uses: 'Uses',
    superTerms: 'Narrower than',
    domain: 'Belongs to',
    range: 'Values',
    key: 'Key',
    name: 'Name',
    property: 'Property',
    howMany: 'How many',
  },
  pl: {
    classes: 'Klasy',
    properties: 'Własności',
    concepts: 'Pojęcia',
    uses: 'Użycia',
    superTerms: 'Węższe niż',
    domain: 'Należy do',
    range: 'Wartości',
    key: 'Klucz',
    name: 'Nazwa',
    property: 'Własność',
    howMany: 'Ile',
  },
});
