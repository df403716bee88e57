// What is wrong with texts, dates, points and entries together, in English.
import type { Said } from '../said.js';

/** What a text belongs to: a field, or a property of a term of the ontology. */
export type Owner = { readonly field: string } | { readonly property: string; readonly subject: string };

/** Names what a text belongs to. */
export const nameOf = (owner: Owner): string =>
  'field' in owner ? `"${owner.field}"` : `<${owner.property}> of <${owner.subject}>`;

const retype = 'Type the text again where it stands: it came along when it was copied.';

/** Holds the sentences about texts, dates, points and entries together. */
export const checks = {
  character: (owner: Owner, code: string, at: number): Said => [
    `${nameOf(owner)} has the character ${code}, number ${at} of the text, which no page and no XML can show.`,
    'Delete the character; it is invisible in most editors.',
  ],
  composition: (owner: Owner, composed: string): Said => [
    `${nameOf(owner)} writes a letter and its accent as two characters, so that searching would miss it.`,
    `Write "${composed}" in one piece (Unicode form NFC).`,
  ],
  leftover: (owner: Owner, text: string): Said => [
    `${nameOf(owner)} is "${text}", which a spreadsheet left in place of a value.`,
    'Write the value itself.',
  ],
  lostLetter: (owner: Owner): Said => [
    `${nameOf(owner)} has U+FFFD, which stands where a letter was lost in another encoding.`,
    'Type the letter, or take the text from where it came and save it as UTF-8.',
  ],
  garbled: (owner: Owner, text: string, whole: string): Said => [
    `${nameOf(owner)} is "${text}", UTF-8 that was taken for another encoding.`,
    `Write "${whole}".`,
  ],
  turning: (owner: Owner, code: string): Said => [
    `${nameOf(owner)} has the character ${code}, which turns the direction of what follows.`,
    retype,
  ],
  unseen: (owner: Owner, code: string): Said => [
    `${nameOf(owner)} has the character ${code}, which is not seen.`,
    retype,
  ],
  padded: (owner: Owner): Said => [
    `${nameOf(owner)} begins or ends with white space.`,
    'Delete it, and the quotation marks if nothing else needs them.',
  ],
  markup: (owner: Owner, markup: string): Said => [
    `${nameOf(owner)} holds "${markup}" of HTML, which readers see as it stands.`,
    'Write the text as people read it.',
  ],
  unfinished: (owner: Owner, sign: string): Said => [
    `${nameOf(owner)} ends with "${sign}".`,
    'Leave it out, or write what is missing behind it.',
  ],
  placeholder: (key: string, text: string): Said => [
    `"${key}" is "${text}", which stands where a value is missing.`,
    'Leave the field out, or write the value itself.',
  ],
  cutNumber: (key: string, text: string): Said => [
    `"${key}" is "${text}": a spreadsheet took it for a number and kept its first digits.`,
    'Write all of it, in a column that is formatted as text.',
  ],
  marked: (key: string, text: string): Said => [
    `"${key}" is "${text}", with the apostrophe by which people tell spreadsheets that a text follows.`,
    `Write ${text.slice(1)}.`,
  ],
  noLanguage: (
    field: { readonly key: string; readonly slug: string },
    language: string,
    stranger: string | undefined,
    languages: readonly string[],
  ): Said => [
    `"${field.key}" has no text in ${language}.${stranger === undefined ? '' : ` "${stranger}" is no language of the publication, which has ${languages.join(', ')}.`}`,
    `Add "${language}: …" to ${field.key} of ${field.slug}.`,
  ],
  incomplete: (language: string, count: number): Said => [
    `${String(count)} texts are not there in ${language} yet; readers find them in another language, marked as such.`,
    'Run "hejnal check --untranslated" for the list.',
  ],
  basis: (
    date: { readonly key: string; readonly text: string },
    basis: string,
    words: readonly string[],
    slug: string,
  ): Said => [
    `${date.key} "${date.text}" does not say what it rests on.`,
    `Add "${basis}: ${words.length === 0 ? '…' : words.join(' or ')}" to ${slug}.`,
  ],
  yearZero: (text: string): Said => [`"${text}" is in the year 1 BC.`, 'Leave out a date that is not known.'],
  farYear: (text: string, year: number, meant: string | undefined): Said => [
    `"${text}" is in the year ${year}.`,
    meant === undefined ? 'Make sure of the digits.' : `If a day is meant, write ${meant}.`,
  ],
  swapped: (key: string, text: string, turned: string): Said => [
    `${key} "${text}" lies far from the rest; with its numbers in the other order it would not.`,
    `Longitude comes first: write ${turned}.`,
  ],
  zeroes: (key: string, text: string): Said => [
    `${key} "${text}" lies in the sea off Africa, where programs put what they know no place of.`,
    'Leave it out, or write the place.',
  ],
  faraway: (key: string, text: string): Said => [
    `${key} "${text}" lies outside of what the publication covers.`,
    'Mend the point, or widen the box of “spatial” in data/publication.yaml.',
  ],
  withdrawn: (key: string, text: string, day: string): Said => [
    `${key} "${text}" was withdrawn on ${day}: its address answers “gone”, and it has no name.`,
    'Name what took its place, or leave the value out.',
  ],
  itself: (key: string, text: string): Said => [`${key} "${text}" is the thing itself.`, circleHint],
  circle: (key: string, names: readonly string[]): Said => [
    `${key} leads back to where it began: ${names.join(' → ')}.`,
    circleHint,
  ],
  duplicate: (slug: string, other: string, place: string, hasOneField: boolean): Said => [
    `"${slug}" says the same as "${other}" in ${place}.`,
    `If they are one thing, keep one entry${hasOneField ? ', and the other name in formerSlugs' : ''}.`,
  ],
};

const circleHint = 'A hierarchy leads upwards; leave one of the steps out.';
