// The tools that tell what is said of a thing, and who says so.
import { z } from 'zod';
import { nearest, type Release } from '../../src/index.js';
import { citeThing, type Cited, type CitedFact, type Note } from '../cite/cited.js';
import { factBlocks, headOf, writeFact, writeNote, type Style } from '../cite/markdown.js';
import { languageIn, languageInput } from './language.js';
import { CallError, type Tool } from './tool.js';

const id = z.string().min(1).max(2000).describe('The IRI of a thing, or KIND/SLUG as at the end of its IRI.');
const thingInput = z.object({ id, language: languageInput });
const saysInput = z.object({
  id,
  property: z.string().max(2000).optional().describe('Only this property: its IRI, local name or label.'),
  value: z.string().max(2000).optional().describe('Only this value, as text or IRI.'),
  language: languageInput,
});

/** Tells everything that is said of a thing, each fact with its source and passage. */
export const thingTool: Tool<typeof thingInput.shape> = {
  name: 'thing',
  title: 'What is said of a thing',
  description:
    'Gives the facts about a thing and about what belongs to it; a note after each says where it is said, with the passage. Addresses are KIND/SLUG, as "id" takes them.',
  input: thingInput,
  call: ({ id: asked, language }, { release }) => {
    const cited = cite(release, asked, language);
    const style = shortStyle(release, cited);
    const told = new Set<number>();
    return [
      headOf(cited, { ...style, address: (iri) => `<${iri}>` }),
      ...sourcesOf(cited),
      ...factBlocks(cited, style)
        .flat()
        .flatMap((line) => withNotes(line, cited.notes, told, style)),
    ];
  },
};

/** Tells who says a statement: the passages of the facts about a thing, or of one of them. */
export const saysTool: Tool<typeof saysInput.shape> = {
  name: 'who_says',
  title: 'Who says so',
  description: 'Gives source and passage of the statements about a thing, of all or of one property or value.',
  input: saysInput,
  call: ({ id: asked, property, value, language }, { release }) => {
    const cited = cite(release, asked, language);
    const facts = cited.facts.filter((fact) => property === undefined || isNamed(fact, property));
    if (facts.length === 0) throw unsaid(cited, property ?? '');
    const style = shortStyle(release, cited);
    const meant = facts.flatMap((fact) => {
      const values = fact.values.filter((each) => value === undefined || each.text === value || each.iri === value);
      return values.length === 0 ? [] : [{ ...fact, values }];
    });
    const told = new Set<number>();
    const lines = meant.flatMap((fact) => withNotes(`- ${writeFact(fact, style)}`, cited.notes, told, style));
    if (lines.length === 0)
      return [`Nothing says "${value ?? ''}" of ${cited.name}; leave "value" out to see what is said.`];
    return [`# ${cited.name}`, ...sourcesOf({ notes: cited.notes.filter(({ number }) => told.has(number)) }), ...lines];
  },
};

/** Finds a thing; throws with what to do where there is none. */
function cite(release: Release, asked: string, language: string | undefined): Cited {
  const [kind = '', slug = ''] = asked.split('/');
  const isShort = /^[^/:]+\/[^/]+$/.test(asked);
  const iri = isShort ? release.names.thing(kind, slug) : asked;
  const cited = citeThing(release, iri, languageIn(release, language));
  if (cited !== undefined) return cited;
  throw new CallError(`There is no thing ${asked}.`, 'Look for its name with the tool "find".');
}

function isNamed({ property, label }: CitedFact, asked: string): boolean {
  return property === asked || label === asked || property.endsWith(`#${asked}`) || property.endsWith(`/${asked}`);
}

function unsaid({ name, facts }: Cited, property: string): CallError {
  const labels = facts.map(({ label }) => label);
  const near = nearest(property, [...labels, ...facts.map((fact) => fact.property.replace(/^.*[#/]/, ''))]);
  const hint = near === undefined ? '' : `Did you mean "${near}"? `;
  return new CallError(`Nothing is said of "${property}" about ${name}.`, `${hint}There are: ${labels.join(', ')}.`);
}

/** Lists the sources once, so that notes can name them by a letter and a number. */
function sourcesOf({ notes }: Pick<Cited, 'notes'>): string[] {
  return numbered(notes).map(({ iri, name, page }, index) => `S${index + 1} = ${name} <${page ?? iri}>`);
}

function numbered(notes: readonly Note[]): NonNullable<Note['source']>[] {
  return [...new Map(notes.flatMap(({ source }) => (source === undefined ? [] : [[source.iri, source]]))).values()];
}

/** Writes little: things as KIND/SLUG, sources by number. */
function shortStyle({ names }: Release, { notes }: Cited): Style {
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
function withNotes(line: string, notes: readonly Note[], told: Set<number>, style: Style): string[] {
  const marks = [...line.matchAll(/\[\^(\d+)\]/g)].map((match) => Number(match[1]));
  const fresh = notes.filter(({ number }) => marks.includes(number) && !told.has(number));
  for (const { number } of fresh) told.add(number);
  return [line, ...fresh.map((note) => writeNote(note, style))];
}
