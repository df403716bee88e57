// Texts that are not there in every language: a language may be added to a publication before everything is translated.
import { errorAt, warningAt, type Finding, type Origin } from './record.js';
import type { Rule } from './rules.js';
import type { Saying } from './words/words.js';

/** More texts than these are told of a language as one. */
const mostToldEach = 5;

/** One text, the languages in which it is not there, and those of the publication. */
interface Lack {
  readonly origin: Origin;
  readonly rule: Rule;
  readonly lacking: readonly string[];
  readonly languages: readonly string[];
}

/** Finds the languages of a text by which it is not there; a text that is empty is not there. */
export function lackingIn(texts: Readonly<Record<string, string>>, languages: readonly string[]): string[] {
  return languages.filter((language) => !texts[language]);
}

/** A text that is there in no language of the publication is an error; one that is there in some is a warning for each of the others. */
export function lacks({ origin, rule, lacking, languages }: Lack, say: (language: string) => Saying): Finding[] {
  if (lacking.length === languages.length) return lacking.map((language) => errorAt(origin, rule, say(language)));
  return lacking.map((language) => ({ ...warningAt(origin, rule, say(language)), lacks: language }));
}

/** Tells of a language that many texts lack once, at the place of the languages. */
export function gathered(findings: readonly Finding[], languages: Origin): Finding[] {
  const byLanguage = new Map<string, Finding[]>();
  for (const finding of findings)
    if (finding.lacks !== undefined) byLanguage.set(finding.lacks, [...(byLanguage.get(finding.lacks) ?? []), finding]);
  const many = [...byLanguage].filter(([, each]) => each.length > mostToldEach);
  const rest = findings.filter(({ lacks: language }) => !many.some(([each]) => each === language));
  const told = many.map(([language, each]) =>
    warningAt(languages, 'language-incomplete', ({ checks }) => checks.incomplete(language, each.length)),
  );
  return [...rest, ...told];
}
