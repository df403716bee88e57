// Writes a document from templates and values: the same bytes as from its quads, without making terms of them.
import { unescapeText } from '../../rdf/escape.js';
import { xsd } from '../../rdf/rdf.js';
import { shortener, type Prefixes } from '../../model/prefixes.js';
import { byPredicate } from './group.js';
import { framed, joined, Pen } from './pen.js';
import * as xml from './rdfxml.js';
import type { Filled, Slot, Template } from './template.js';
import * as turtle from './turtle.js';
import { remembered, type Writing } from './writing.js';

/** Writes a whole document; throws `format-unfit` as the writer of the quads does. */
export type Filler = (blocks: readonly Filled[], writing: Writing) => string;

/** Names the fillers by the extensions of their formats; what is not here is written from quads. */
export const fillers: Readonly<Record<string, Filler>> = { nt: fillNtriples, ttl: fillTurtle, rdf: fillRdfxml };

/** Keeps what is made of templates, for as long as they are held. */
function compiled<Made>(make: (template: Template) => Made): (template: Template) => Made {
  const known = new WeakMap<Template, Made>();
  return (template) => {
    const made = known.get(template) ?? make(template);
    known.set(template, made);
    return made;
  };
}

/** Gives the piece of a line of N-Triples before a blank, and that behind it. */
const linesOf = compiled((template) =>
  template.map(({ predicate, object }) => {
    const start = ` <${predicate.value}> `;
    if (object.is === 'iri') return { at: 0, before: `${start}<${object.iri}> .\n`, after: '' };
    if (object.is === 'name') return { at: object.at, before: `${start}<`, after: '> .\n' };
    const type = object.datatype === xsd.string ? '' : `^^<${object.datatype}>`;
    return {
      at: object.at,
      before: `${start}"`,
      after: `"${object.language === '' ? type : `@${object.language}`} .\n`,
    };
  }),
);

function fillNtriples(blocks: readonly Filled[]): string {
  let text = '';
  for (const { template, values } of blocks) {
    const subject = `<${values[0] ?? ''}>`;
    for (const { at, before, after } of linesOf(template))
      text += at === 0 ? subject + before : subject + before + (values[at] ?? '') + after;
  }
  return text;
}

/** An object of Turtle: text that stands already, or a blank. */
type Part = string | Exclude<Slot, { readonly is: 'iri' }>;

const turtleOf = remembered((writing) => {
  const prefixes = turtle.prefixesOf(writing);
  const partsOf = compiled((template) => {
    const pen = new Pen(prefixes);
    const lines = [...byPredicate(template)].map(([predicate, objects]) => ({
      predicate: pen.predicate(predicate),
      parts: objects.map((slot): Part => (slot.is === 'iri' ? pen.iri(slot.iri) : slot)),
    }));
    return { used: pen.used, lines };
  });
  return { prefixes, partsOf };
});

function fillTurtle(blocks: readonly Filled[], writing: Writing): string {
  const { prefixes, partsOf } = turtleOf(writing);
  const pen = new Pen(prefixes);
  const body = blocks.map(({ template, values }) => {
    const { used, lines } = partsOf(template);
    for (const prefix of used) pen.used.add(prefix);
    const said = lines.map(({ predicate, parts }) => {
      const written = parts.map((part) => {
        if (typeof part === 'string') return part;
        const value = values[part.at] ?? '';
        return part.is === 'name' ? pen.iri(value) : pen.text(value, part.language, part.datatype);
      });
      return `${predicate} ${joined(written, '')}`;
    });
    return framed(pen.iri(values[0] ?? ''), said, '');
  });
  return turtle.headed(prefixes, pen.used, body.join('\n'));
}

const rdfxmlOf = remembered((writing) => {
  const all = xml.prefixesOf(writing);
  const [shorten, elementOf] = [shortener(all), xml.elementsBy(shortener(all))];
  const tagsOf = compiled((template) => ({
    used: template.flatMap(({ predicate }) => shorten(predicate.value)?.prefix ?? []),
    lines: [...byPredicate(template)].flatMap(([predicate, objects]) => {
      const { tag, declaration } = elementOf(predicate);
      return objects.map((slot) => ({ start: `    <${tag}${declaration}`, tag, slot }));
    }),
  }));
  return { all, tagsOf };
});

function fillRdfxml(blocks: readonly Filled[], writing: Writing): string {
  const { all, tagsOf } = rdfxmlOf(writing);
  const used = new Set(['rdf']);
  let nodes = '';
  for (const { template, values } of blocks) {
    const tags = tagsOf(template);
    for (const prefix of tags.used) used.add(prefix);
    const lines = tags.lines.map(({ start, tag, slot }) => {
      if (slot.is === 'iri') return `${start}${xml.referring(slot.iri)}\n`;
      const value = values[slot.at] ?? '';
      if (slot.is === 'name') return `${start}${xml.referring(value)}\n`;
      return `${start}${xml.saying(unescapeText(value), slot.language, slot.datatype, tag)}\n`;
    });
    nodes += xml.described(xml.aboutOf(values[0] ?? ''), lines);
  }
  const prefixes: Prefixes = new Map([...all].filter(([prefix]) => used.has(prefix)));
  return xml.opening(prefixes) + nodes + xml.ending;
}
