// What people ask about Kraków's facts, with what an assistant calls for the answer and what the answer must hold.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The languages of the questions. */
export const tongues = ['pl', 'en'] as const;

/** One of them. */
export type Tongue = (typeof tongues)[number];

/** Something that may be said otherwise in each language. */
type Said<Value> = Value | Readonly<Record<Tongue, Value>>;

/** One call of a tool. */
export interface Call {
  readonly tool: string;
  readonly asked: Readonly<Record<string, string>>;
}

/** One question in one language. */
export interface Question {
  readonly text: string;
  readonly tongue: Tongue;
  readonly calls: readonly Call[];
  /** What the last answer must hold: values as they are written, or names, or KIND/SLUG. */
  readonly says: readonly string[];
  /** The passage that says it: its first and its last words. */
  readonly passage: readonly [string, string];
  /** What somebody looks for who has nothing but SPARQL, the thing whose facts answer, the property that does, and the thing of that name where it is another. */
  readonly name: string;
  readonly about: string;
  readonly property: string;
  readonly through: string | undefined;
}

interface Written extends Readonly<Record<Tongue, string>> {
  readonly calls: readonly Readonly<Record<string, Readonly<Record<string, Said<string>>>>>[];
  readonly says: Said<readonly string[]>;
  readonly passage: string;
  readonly name: Said<string>;
  readonly about: string;
  readonly property: string;
  readonly through?: string;
}

/** Reads the questions of a folder of the repository, each in every language. */
export function readQuestions(root: string): Question[] {
  const written = parse(readFileSync(join(root, 'bench/agents/questions.yaml'), 'utf8')) as readonly Written[];
  return written.flatMap((each) => tongues.map((tongue) => questionIn(each, tongue)));
}

function questionIn(written: Written, tongue: Tongue): Question {
  const [begin = '', end = ''] = written.passage.split(' … ');
  return {
    text: written[tongue],
    tongue,
    calls: written.calls.flatMap((each) =>
      Object.entries(each).map(([tool, asked]) => ({
        tool,
        asked: {
          ...Object.fromEntries(Object.entries(asked).map(([name, said]) => [name, inTongue(said, tongue)])),
          language: tongue,
        },
      })),
    ),
    says: inTongue(written.says, tongue),
    passage: [begin, end],
    name: inTongue(written.name, tongue),
    about: written.about,
    property: written.property,
    through: written.through,
  };
}

function inTongue<Value extends string | readonly string[]>(said: Said<Value>, tongue: Tongue): Value {
  return typeof said === 'string' || Array.isArray(said) ? (said as Value) : (said as Record<Tongue, Value>)[tongue];
}
