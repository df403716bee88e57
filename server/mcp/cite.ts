// A thing as the tools tell of it: in the language asked for, addresses short, sources by number, notes where they are first needed.
import type { Release } from '../../src/index.js';
import { citeThing, type Cited, type CitedFact, type Note } from '../cite/cited.js';
import { writeNote, type Style } from '../cite/markdown.js';
import { languageIn } from './language.js';
import { readNamed } from './named.js';
import { CallError } from './tool.js';

/** A thing that a caller asked for, and other things that bear the name by which it was asked for. */
export interface Told {
  readonly cited: Cited;
  readonly namesakes: readonly string[];
  readonly language: string;
}

/** Finds a thing by IRI, KIND/SLUG or name; throws with what to do where there is none. */
export function tellOf(release: Release, asked: string, askedLanguage: string | undefined): Told {
  const language = languageIn(release, askedLanguage);
  const { iri, others } = readNamed(release, asked, language);
  const cited = citeThing(release, iri, language);
  if (cited === undefined)
    throw new CallError(`There is no thing ${asked}.`, 'Look for its name with the tool "find".');
  return { cited, namesakes: others, language };
}

/** Keeps of texts that are there in several languages those in one. */
export function inTongue(fact: CitedFact, tongue: string): CitedFact {
  const own = fact.values.filter(({ language }) => language === undefined || language === tongue);
  return own.length === 0 ? fact : { ...fact, values: own };
}

/** Lists the sources once, so that notes can name them by a letter and a number. */
export function sourceLines(notes: readonly Note[]): string[] {
  return numbered(notes).map(({ iri, name, page }, index) => `S${index + 1} = ${name} <${page ?? iri}>`);
}

function numbered(notes: readonly Note[]): NonNullable<Note['source']>[] {
  return [...new Map(notes.flatMap(({ source }) => (source === undefined ? [] : [[source.iri, source]]))).values()];
}

/** Writes little: things as KIND/SLUG, sources by their number among those of some notes. */
export function shortStyle({ names }: Release, notes: readonly Note[]): Style {
  const sources = numbered(notes).map(({ iri }) => iri);
  return {
    address: (iri) => {
      const thing = names.readThing(iri);
      return thing === undefined ? `<${iri}>` : `${thing.kind}/${thing.slug}`;
    },
    source: ({ iri }) => `S${sources.indexOf(iri) + 1}`,
  };
}

/** Gives a line with the notes that it is the first to need, so that what is cut off takes no note from what stays. */
export function withNotes(line: string, notes: readonly Note[], told: Set<number>, style: Style): string[] {
  const fresh = notes.filter(({ number }) => marksIn(line).includes(number) && !told.has(number));
  for (const { number } of fresh) told.add(number);
  return [line, ...fresh.map((note) => writeNote(note, style))];
}

/** Reads the numbers of the notes that a line refers to. */
export function marksIn(line: string): number[] {
  return [...line.matchAll(/\[\^(\d+)\]/g)].map((match) => Number(match[1]));
}
