// The tool that tells who says a statement.
import { z } from 'zod';
import { fold, searchAmong, type Name, type Release } from '../../src/index.js';
import type { Cited, CitedFact } from '../cite/cited.js';
import { linkTo, writeFact } from '../cite/markdown.js';
import { inTongue, marksIn, shortStyle, sourceLines, tellOf, withNotes } from './cite.js';
import { languageInput } from './language.js';
import { idInput } from './named.js';
import { CallError, type Tool } from './tool.js';

const input = z.object({
  id: idInput,
  property: z.string().max(2000).optional().describe('Only this property: its IRI, local name or label.'),
  value: z.string().max(2000).optional().describe('Only this value, as text or IRI.'),
  language: languageInput,
});

/** A fact, and the part of the thing that it is about, where it is not about the thing itself. */
interface Meant {
  readonly fact: CitedFact;
  readonly part?: Cited['parts'][number];
}

/** Tells who says a statement: the passages of the facts about a thing, or of one of them. */
export const saysTool: Tool<typeof input.shape> = {
  name: 'who_says',
  title: 'Who says so',
  description:
    'Gives the statements of one property, or of all, with source and passage: of a thing, else of what belongs to it, such as its memberships. The shortest answer to a single question.',
  input,
  call: ({ id, property, value, language: asked }, { release }) => {
    const { cited, namesakes, language } = tellOf(release, id, asked);
    const meant = property === undefined ? ownOf(cited) : named(release, cited, property);
    const chosen = meant.flatMap((each) => choose(each, value, language));
    if (chosen.length === 0)
      return [`Nothing says "${value ?? ''}" of ${cited.name}; leave "value" out to see what is said.`];
    const style = shortStyle(release, cited.notes);
    const lines = chosen.map(({ fact, part }) => {
      const whose = part === undefined ? '' : `${linkTo(part, style)}: `;
      return `- ${whose}${writeFact(fact, style)}`;
    });
    const needed = new Set(lines.flatMap(marksIn));
    const notes = cited.notes.filter(({ number }) => needed.has(number));
    const told = new Set<number>();
    return [
      `# ${cited.name}`,
      ...(namesakes.length === 0 ? [] : [`Also of that name: ${namesakes.join(', ')}`]),
      ...sourceLines(notes),
      ...lines.flatMap((line) => withNotes(line, notes, told, shortStyle(release, notes))),
    ];
  },
};

function ownOf({ facts }: Cited): Meant[] {
  return facts.map((fact) => ({ fact }));
}

/** Gives the facts whose property is so called: of the thing, else of its parts; throws with what there is. */
function named(release: Release, cited: Cited, property: string): Meant[] {
  const ofParts = cited.parts.flatMap((part) => part.facts.map((fact) => ({ fact, part })));
  for (const facts of [ownOf(cited), ofParts]) {
    const exact = facts.filter(({ fact }) => fact.property === property);
    if (exact.length > 0) return exact;
    const found = searchAmong(facts.map((each) => ({ ...each, names: namesOf(release, each.fact) })))(property);
    const best = found.filter(({ fit }) => fit === 'exact');
    if (found.length > 0) return best.length > 0 ? best : found;
  }
  const labels = [...new Set([...cited.facts, ...ofParts.map(({ fact }) => fact)].map(({ label }) => label))];
  throw new CallError(`Nothing is said of "${property}" about ${cited.name}.`, `There are: ${labels.join(', ')}.`);
}

/** What a property is called: by pages, by fields in every language, and at the end of its IRI. */
function namesOf({ model }: Release, { property, label }: CitedFact): Name[] {
  const fields = model.kinds.flatMap((kind) => kind.fields.filter(({ path }) => path === property));
  const texts = [
    label,
    property.replace(/^.*[#/]/, ''),
    ...fields.flatMap((field) => [field.key, ...Object.values(field.label)]),
  ];
  return [...new Set(texts)].map((text) => ({ text, language: '', isPreferred: false }));
}

function choose({ fact, part }: Meant, value: string | undefined, language: string): Meant[] {
  const asked = value === undefined ? undefined : fold(value);
  const values = fact.values.filter(({ text, iri }) => iri === value || fold(text) === asked);
  const chosen = value === undefined ? inTongue(fact, language) : { ...fact, values };
  if (chosen.values.length === 0) return [];
  return [part === undefined ? { fact: chosen } : { fact: chosen, part }];
}
