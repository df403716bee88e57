// What the program says of faults, in the reader's language: errors are made in English, by parts that know no reader.
import type { Text } from '../../components/graph.js';
import { spokenTo } from '../messages.js';
import { pl } from './pl/pl.js';

/**
 * The English sentences in another language. In a sentence `{name}` stands for what differs from fault to fault; what
 * `{english}` stands for is in the words of another program, and stays in English.
 */
export type Sentences = Readonly<Record<string, string>>;

interface Template {
  readonly form: RegExp;
  readonly names: readonly string[];
  readonly said: string;
}

/** A language that is not here hears English. */
const languages: Readonly<Record<string, Sentences>> = { pl };

const templates = new Map<string, readonly Template[]>();

/** Says an English sentence to readers of a language, in pieces that each have one language; the whole in English where the sentence is not known. */
export function faultIn(language: string, english: string): Text[] {
  const spoken = spokenTo(language);
  const [primary = ''] = spoken.split('-', 1);
  const sentences = languages[primary];
  if (sentences === undefined) return [{ text: english, language: 'en' }];
  const known = sentences[english];
  if (known !== undefined) return [{ text: known, language: spoken }];
  for (const template of templatesOf(primary, sentences)) {
    const values = template.form.exec(english);
    if (values !== null) return fill(template, values.slice(1), spoken);
  }
  return [{ text: english, language: 'en' }];
}

function fill({ names, said }: Template, values: readonly string[], spoken: string): Text[] {
  return said.split(/(\{\w+\})/).flatMap((part): Text[] => {
    if (part === '') return [];
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return [{ text: part, language: spoken }];
    const value = values[names.indexOf(name)] ?? '';
    // A sentence within a sentence is known by itself; a name or a number is the same in every language.
    const inner = faultIn(spoken, value);
    const isKnown = inner.some(({ language }) => language === spoken);
    return isKnown ? inner : [{ text: value, language: name === 'english' ? 'en' : spoken }];
  });
}

/** The more of a sentence is fixed, the earlier it is tried. */
function templatesOf(primary: string, sentences: Sentences): readonly Template[] {
  const known = templates.get(primary);
  if (known !== undefined) return known;
  const open = Object.entries(sentences).filter(([english]) => english.includes('{'));
  const fixed = (english: string): number => english.replace(/\{\w+\}/g, '').length;
  const made = open.sort(([a], [b]) => fixed(b) - fixed(a)).map(([english, said]) => ({ ...formOf(english), said }));
  templates.set(primary, made);
  return made;
}

function formOf(english: string): Pick<Template, 'form' | 'names'> {
  const names: string[] = [];
  const form = english.split(/(\{\w+\})/).map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    names.push(name);
    return '([^]*?)';
  });
  return { form: new RegExp(`^${form.join('')}$`), names };
}
