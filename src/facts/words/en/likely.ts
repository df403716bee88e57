// What is right in its form and hardly meant, in English: letters, addresses, identifiers.
import type { Said } from '../said.js';
import { nameOf, type Owner } from './checks.js';

/** Holds the sentences about what is hardly meant. */
export const likely = {
  mixed: (owner: Owner, word: string, letter: string, code: string, meant: string): Said => [
    `${nameOf(owner)} has "${word}", in which ${letter} (${code}) is a letter of another script: nobody finds the word by typing it.`,
    `Write "${meant}".`,
  ],
  ligature: (owner: Owner, letters: string, code: string): Said => [
    `${nameOf(owner)} has "${letters}" as one sign (${code}), as a page that was set has it: nobody finds the word by typing it.`,
    `Write "${letters}" in its place.`,
  ],
  escape: (owner: Owner, sign: string): Said => [
    `${nameOf(owner)} holds "${sign}", by which programs write a character, and readers see it as it stands.`,
    'Write the character itself, or a space in the place of a line end.',
  ],
  markdown: (owner: Owner, mark: string): Said => [
    `${nameOf(owner)} holds "${mark}" of Markdown, which readers see as it stands.`,
    'Write the text as people read it; an address belongs into a field of its own.',
  ],
  spaces: (owner: Owner): Said => [`${nameOf(owner)} has two spaces in a row.`, 'Leave one of them out.'],
  bracket: (owner: Owner, rest: string): Said => [
    `${nameOf(owner)} opens a bracket and does not close it: "${rest}".`,
    'Write what is missing, or close the bracket.',
  ],
  password: (key: string, without: string): Said => [
    `The address in ${key} has a user name or a password before its @, which everybody would read.`,
    `Write ${without}, and change the password.`,
  ],
  inner: (key: string, iri: string, host: string): Said => [
    `${key} "${iri}" leads to ${host}, which is another machine for every reader, or none.`,
    'Write the address under which it is on the internet, or leave it out.',
  ],
  host: (key: string, iri: string, host: string): Said => [
    `${key} "${iri}" leads to "${host}", which is no name of a server on the internet.`,
    'Open the address in a browser, and copy it from there.',
  ],
  end: (key: string, iri: string, end: string, meant: string): Said => [
    `${key} "${iri}" ends with "${end}", as a sentence does.`,
    `Write ${meant}, if that is the address.`,
  ],
  tracking: (key: string, iri: string, clean: string): Said => [
    `${key} "${iri}" says by which letter or page somebody came there.`,
    `Write ${clean}.`,
  ],
  shared: (key: string, text: string, other: string, place: string): Said => [
    `${key} "${text}" is that of "${other}" in ${place} already: by it the two are one thing.`,
    'Mend the identifier that is wrong, or put both into one entry.',
  ],
  keywords: (text: string, parts: readonly string[]): Said => [
    `The keyword "${text}" holds ${parts.length}, which portals list as one.`,
    `Write each for itself: [${parts.join(', ')}].`,
  ],
  keywordTwice: (text: string): Said => [
    `The keyword "${text}" stands there already, in other letters.`,
    'Leave one of them out.',
  ],
  firstDay: (text: string): Said => [
    `"${text}" is the day from which computers count; programs write it where there is no date.`,
    'Leave out a date that is not known.',
  ],
};
