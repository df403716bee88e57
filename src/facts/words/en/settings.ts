// What is wrong with the settings, in English.
import { didYouMean } from '../../../nearest.js';
import { iriFaultText, type IriFault } from '../../../rdf/syntax.js';
import type { Said } from '../said.js';

/** What the accessibility statement of a public body must say. */
const statement = {
  published: 'when the website was published',
  prepared: 'when the statement was written',
  responsible: 'who answers',
  email: 'an e-mail address',
  phone: 'a telephone number',
  building: 'how the seat can be entered',
  communication: 'how people can communicate with the publisher',
};

/** Names a part of the accessibility statement. */
export type StatementPart = keyof typeof statement;

/** Holds the sentences about the settings. */
export const settings = {
  unknownKey: (key: string, owner: string, known: readonly string[]): Said => [
    `"${key}" says nothing about a ${owner}.`,
    didYouMean(key, known, 'Leave it out.'),
  ],
  single: (key: string): Said => [`"${key}" takes a single text.`, `Write ${key}: …`],
  address: (text: string, fault: IriFault | undefined): Said => [
    `"${text}" is not an address: ${fault === undefined ? 'it does not begin with http:// or https://' : iriFaultText(fault)}.`,
    'Write the whole address with https://.',
  ],
  slug: (text: string): Said => [
    `"${text}" cannot be a short name.`,
    'Use small letters without accents, digits and single hyphens.',
  ],
  day: (text: string): Said => [`"${text}" is not a day.`, 'Write a day such as 2026-09-30.'],
  date: (text: string): Said => [`"${text}" is no date.`, 'Write 2026, 2026-09 or 2026-09-30.'],
  choice: (text: string, key: string, words: readonly string[]): Said => [
    `"${text}" is none of the words for "${key}".`,
    didYouMean(text, words, 'Choose one.'),
  ],
  like: (text: string, key: string, example: string): Said => [`"${text}" is no ${key}.`, `Write it like ${example}.`],
  email: (text: string, fault: IriFault, example: string): Said => [
    `"${text}" cannot stand in an address: ${iriFaultText(fault)}.`,
    `Write it like ${example}.`,
  ],
  numbers: (key: string, count: number): Said => [
    `"${key}" takes ${count} numbers.`,
    `Write ${key}: [ …, … ] in degrees.`,
  ],
  listByLanguage: (key: string): Said => [
    `"${key}" takes a list for each language.`,
    `Write ${key}: { en: [ …, … ] }.`,
  ],
  ownKeys: (key: string, first: string): Said => [`"${key}" takes keys of its own.`, `Write ${key}: { ${first}: … }.`],
  missing: (key: string, owner: string): Said => [`The ${owner} has no ${key}.`, `Add ${key}: …`],
  code: (text: string, key: string, codes: readonly string[]): Said => [
    `"${text}" is no code of the table for "${key}".`,
    didYouMean(text, codes, 'Look it up in the EU vocabularies.'),
  ],
  list: (key: string): Said => [`"${key}" takes a list of words.`, `Write ${key}: [ …, … ].`],
  noText: (key: string, language: string): Said => [
    `"${key}" has no text in "${language}".`,
    `Write ${language}: … below it.`,
  ],
  language: (tag: string, meant: string | undefined): Said => [
    `"${tag}" is no language.`,
    meant === undefined ? 'Write a language tag in small letters, such as en or pl.' : `Write ${meant}.`,
  ],
  emptyList: (key: string): Said => [`"${key}" is an empty list.`, `Write ${key}: [ …, … ].`],
  twice: (text: string, key: string): Said => [`"${text}" stands in "${key}" a second time.`, 'Leave it out.'],
  noPublication: (required: readonly string[]): Said => [
    'The file describes no publication.',
    `It needs ${required.join(', ')}.`,
  ],
  languages: (count: number, most: number): Said => [
    `There are ${count} languages; a publication has at most ${most}.`,
    'Name those in which its texts are written for readers; single texts may be in any other.',
  ],
  base: (base: string): Said => [
    `"${base}" cannot be the base of a publication.`,
    'Write an http or https address that ends in a slash.',
  ],
  otherBase: (base: string, asked: string): Said => [
    `"${base}" cannot be the base of a publication: programs ask for ${asked} instead, and no name would be found.`,
    `Write ${asked}.`,
  ],

  insecure: (base: string): Said => [
    `Names begin with "${base}", which portals such as dane.gov.pl do not take.`,
    'Use a base that begins with https://.',
  ],
  noKind: (name: string, known: readonly string[]): Said => [
    `There is no kind "${name}" that could be a data set.`,
    didYouMean(name, known, 'Name a kind of the ontology.'),
  ],
  emptyKind: (name: string): Said => [
    `The kind "${name}" has no entries, so the catalogue has no data set of it.`,
    'Leave it out until there are entries.',
  ],
  highValue: (kind: string, known: readonly string[]): Said => [
    `The kind "${kind}" is no data set of its own, so that it cannot be one of high value.`,
    didYouMean(kind, known, 'Name it under datasets, too.'),
  ],
  longIdentifier: (slug: string, most: number): Said => [
    `The identifier "${slug}" has ${slug.length} characters; dane.gov.pl takes ${most}.`,
    'Shorten the slug of the publication before others link to it.',
  ],
  shortDescription: (language: string, length: number, least: number): Said => [
    `The description in ${language} has ${length} characters; search engines want ${least} at least.`,
    'Say what the facts are about, from when, and where they come from.',
  ],
  licence: (licence: string, known: readonly string[]): Said => [
    `The licence "${licence}" is not in the EU table of licences as far as it is known here.`,
    didYouMean(licence, known, 'Portals show it, but do not know whether it is open.'),
  ],
  place: (place: string): Said => [
    `"${place}" is in no table of places that portals know.`,
    'Name a place of the EU tables, or one of GeoNames (https://sws.geonames.org/…/).',
  ],
  placeNowhere: (): Said => ['The place lies nowhere on Earth.', boxHint],
  boxTurned: (south: number, north: number): Said => [
    `The box ends in the south (${south}) north of where it ends in the north (${north}).`,
    boxHint,
  ],
  centreOutside: (): Said => ['The centre of the place lies outside of its box.', boxHint],
  future: (day: string, key: string, today: string): Said => [
    `"${day}" for ${key} is in the future; today is ${today}.`,
    'Write the day on which it was done.',
  ],
  modifiedFirst: (modified: string, issued: string): Said => [
    `"${modified}" for modified is before "${issued}", the day of the first publication.`,
    'Mend the one that is wrong.',
  ],
  periodTurned: (end: string, start: string): Said => [
    `The period ends in "${end}", before it begins in "${start}".`,
    'Write the earlier one as start.',
  ],
  statement: (missing: readonly StatementPart[]): Said => [
    `The accessibility statement does not say ${missing.map((part) => statement[part]).join('; ')}.`,
    `Write ${missing.join(', ')} below accessibility.`,
  ],
};

const boxHint = 'A centre is [longitude, latitude], a box [west, south, east, north], in degrees.';
