// Writes a thing with its notes as Markdown: facts as lists, evidence as footnotes (GitHub Flavored Markdown).
import type { Cited, CitedFact, CitedValue, Note } from './cited.js';

/** How addresses are written. */
export interface Style {
  /** Writes the address of a thing. */
  address(iri: string): string;
  /** Writes the source of a note. */
  source(source: NonNullable<Note['source']>): string;
}

/** Addresses as they are, and each note with its source in full. */
export const whole: Style = {
  address: (iri) => `<${iri}>`,
  source: ({ iri, name, page }) => `[${escape(name)}](<${page ?? iri}>)`,
};

/** Writes a thing as a document, its notes at the end. */
export function writeMarkdown(cited: Cited): string {
  const blocks = [
    [headOf(cited, whole)],
    ...factBlocks(cited, whole),
    cited.notes.map((note) => writeNote(note, whole)),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Gives the heading of a thing: name, kind, address, day of the last change. */
export function headOf({ name, kind, iri, modified }: Cited, { address }: Style): string {
  return `# ${escape(name)}\n\n${escape(kind)} · ${address(iri)} · ${modified}`;
}

/** Gives the facts of a thing, those of what belongs to it, and what refers to it: a line for each. */
export function factBlocks({ facts, parts, references }: Cited, style: Style): string[][] {
  return [
    facts.map((fact) => `- ${writeFact(fact, style)}`),
    parts.map((part) => `- ${linkTo(part, style)}: ${part.facts.map((fact) => writeFact(fact, style)).join('. ')}`),
    references.map((each) => `- ${linkTo(each, style)}: ${each.labels.map(escape).join(', ')}`),
  ];
}

/** Writes a fact: its label, and its values with the marks of their notes. */
export function writeFact({ label, values }: CitedFact, style: Style): string {
  return `**${escape(label)}**: ${values.map((value) => writeValue(value, style)).join('; ')}`;
}

function writeValue({ text, iri, language, later, notes }: CitedValue, style: Style): string {
  const shown = iri === undefined ? escape(text) : linkTo({ iri, name: text }, style);
  const marks = notes.map((each) => `[^${each}]`).join('');
  return `${shown}${language === undefined ? '' : ` (${language})`}${later === undefined ? '' : ` ${later}`}${marks}`;
}

/** Writes a note: how far it proves, the passage, the source, and why a value follows from it. */
export function writeNote({ number, proof, source, passage, because }: Note, style: Style): string {
  const parts = [
    proof,
    ...(passage === undefined ? [] : [`“${escape(passage)}”`]),
    ...(source === undefined ? [] : [style.source(source)]),
    ...(because === undefined ? [] : [escape(because)]),
  ];
  return `[^${number}]: ${parts.join('; ')}`;
}

/** Writes a thing as a link. */
export function linkTo({ iri, name }: { readonly iri: string; readonly name: string }, { address }: Style): string {
  return `[${escape(name)}](${address(iri)})`;
}

/** Lets text be text: what Markdown would take for its own is escaped, and a line stays a line (CommonMark §2.4). */
export function escape(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>#|~^&]/g, '\\$&');
}
