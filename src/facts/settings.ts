// The JSON Schema by which editors help with `data/publication.yaml`: keys, codes of the EU tables, explanations.
import { codesOf, licenceAddresses } from '../model/authorities.js';
import type { Model } from '../model/model.js';
import { compliances } from '../model/publication.js';
import { languagePattern } from '../rdf/language.js';

type Schema = Readonly<Record<string, unknown>>;

/** Name of the schema of the settings among those of the record files. */
export const settingsPart = '@publication';

const slug = '^[a-z0-9]+(?:-[a-z0-9]+)*$';
const address: Schema = { type: 'string', pattern: '^https?://[^/?#]+' };
const day: Schema = { type: 'string', pattern: '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$' };
const date: Schema = {
  type: ['string', 'integer'],
  pattern: '^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$',
};
const text: Schema = { type: ['string', 'number', 'boolean'], minLength: 1 };
const email: Schema = { type: 'string', pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$' };

/** What each key says, in English and in Polish; `docs/publish.md` says more. */
const explanations: Readonly<Record<string, readonly [english: string, polish: string]>> = {
  base: ['The address that all names begin with, with a slash at its end.', 'Adres, którym zaczynają się wszystkie nazwy, z ukośnikiem na końcu.'],
  ontology: ['Namespace of the vocabulary, where it is not below the base.', 'Przestrzeń nazw słownika, jeśli nie leży pod adresem bazowym.'],
  toolVocabulary: ['Namespace of the program’s vocabulary, where it is not below the base.', 'Przestrzeń nazw słownika programu, jeśli nie leży pod adresem bazowym.'],
  slug: ['Short name of the data set: small letters, digits, hyphens.', 'Krótka nazwa zbioru: małe litery, cyfry, łączniki.'],
  title: ['Title in each language.', 'Tytuł w każdym języku.'],
  description: ['What the facts are about, from when, and where they come from; 50 characters at least.', 'O czym są fakty, z jakiego czasu i skąd pochodzą; co najmniej 50 znaków.'],
  publisher: ['Who publishes.', 'Kto publikuje.'],
  licence: ['Address of the licence of the facts.', 'Adres licencji faktów.'],
  languages: ['Languages by their tags (BCP 47); the first is that of readers who ask for none.', 'Języki w postaci znaczników (BCP 47); pierwszy dla czytelników, którzy o żaden nie proszą.'],
  modified: ['Day of the last change of the facts.', 'Dzień ostatniej zmiany faktów.'],
  issued: ['Day of the first publication.', 'Dzień pierwszej publikacji.'],
  keywords: ['Words that people search for, a list for each language.', 'Słowa, których ludzie szukają, lista dla każdego języka.'],
  themes: ['Codes of the EU data themes.', 'Kody tematów danych UE.'],
  frequency: ['How often it is brought up to date: a code of the EU frequencies.', 'Jak często jest aktualizowany: kod częstotliwości UE.'],
  accessRights: ['Who may have it.', 'Kto może z niego korzystać.'],
  spatial: ['Places that it covers.', 'Miejsca, których dotyczy.'],
  temporal: ['Time that it covers: years, months or days.', 'Czas, którego dotyczy: lata, miesiące lub dni.'],
  contact: ['Whom to ask; the publisher where it is left out.', 'Kogo pytać; wydawca, jeśli pominięto.'],
  accessibility: ['What the accessibility statement says.', 'Co podaje deklaracja dostępności.'],
  datasets: ['Kinds that are data sets of their own in the catalogue.', 'Rodzaje, które są w katalogu osobnymi zbiorami.'],
  columns: ['How the columns of tables are called whose first row stays as it is.', 'Jak nazywają się kolumny tabel, których pierwszego wiersza się nie zmienia.'],
}; // prettier-ignore

/** Makes the schema of the settings; languages are those of the publication, that of its first title first; `texts` is that of a text in them. */
export function settingsSchema(model: Model, languages: readonly string[], texts: Schema): Schema {
  const properties: Readonly<Record<string, Schema>> = {
    base: address,
    ontology: address,
    toolVocabulary: address,
    slug: { type: 'string', pattern: slug },
    title: texts,
    description: texts,
    publisher: object({ name: texts, page: address, type: codes('publishertype') }, ['name']),
    licence: { ...address, examples: [...licenceAddresses] },
    languages: oneOrMany({ type: 'string', pattern: languagePattern }),
    modified: day,
    issued: day,
    keywords: { type: 'object', additionalProperties: oneOrMany(text) },
    themes: oneOrMany(codes('data-theme')),
    frequency: codes('frequency'),
    accessRights: codes('access-right'),
    spatial: oneOrMany(object({ place: address, name: texts, centre: numbers(2), box: numbers(4) }, ['place', 'name'])),
    temporal: object({ start: date, end: date }),
    contact: object({ name: texts, page: address, email }),
    accessibility: accessibilitySchema(texts),
    datasets: oneOrMany({ enum: model.kinds.map(({ name }) => name).sort() }),
    columns: columnsSchema(model),
  };
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, each]) => [key, { ...explained(key, languages), ...each }]),
    ),
    additionalProperties: false,
    required: ['base', 'slug', 'title', 'description', 'publisher', 'licence', 'languages', 'modified'],
  };
}

function explained(key: string, languages: readonly string[]): Schema {
  const [english, polish] = explanations[key] ?? [''];
  const texts = languages.flatMap((each) =>
    each === 'pl' && polish !== undefined ? [polish] : each === 'en' ? [english] : [],
  );
  return { description: (texts.length > 0 ? texts : [english]).join('\n\n') };
}

function object(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
  return { type: 'object', properties, additionalProperties: false, required };
}

function oneOrMany(one: Schema): Schema {
  return { anyOf: [one, { type: 'array', items: one, minItems: 1 }] };
}

function codes(table: string): Schema {
  return { enum: codesOf(table) };
}

function numbers(count: number): Schema {
  return { type: 'array', items: { type: ['number', 'string'] }, minItems: count, maxItems: count };
}

function accessibilitySchema(texts: Schema): Schema {
  const some = { ...texts, required: [], minProperties: 1 };
  return object({
    published: day, updated: day, prepared: day, reviewed: day, compliance: { enum: [...compliances] }, assessor: some, report: address,
    responsible: some, email, phone: text, building: some, buildingPage: address, communication: some,
  }); // prettier-ignore
}

/** Names of fields are offered, and others taken: columns of evidence have names of their own. */
function columnsSchema({ kinds }: Model): Schema {
  const tables = kinds.map(({ file, fields }): [string, Schema] => {
    const known = ['id', '-', ...fields.map(({ key, type }) => (type.is === 'text' ? `${key}@en` : key))];
    return [file, { type: 'object', additionalProperties: oneOrMany({ anyOf: [{ enum: known }, text] }) }];
  });
  return {
    type: 'object',
    properties: Object.fromEntries(tables.sort(([a], [b]) => (a < b ? -1 : 1))),
    additionalProperties: false,
  };
}
