// Writes YAML-LD: the JSON-LD of the same graph in the block style of YAML, for people who read it.
import type { Quad } from '../../rdf/rdf.js';
import { streamJsonld, writeJsonld } from './jsonld.js';
import type { Writing } from './writing.js';

/** A value of JSON. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Writes a document as {@link writeJsonld} has it; throws `format-unfit` (YAML-LD 1.0, §3.2: the JSON it stands for is JSON-LD). */
export function writeYamlld(quads: Iterable<Quad>, writing: Writing): string {
  return printable(`${block(JSON.parse(writeJsonld(quads, writing)) as Json, '').slice(1)}\n`);
}

/** Writes in one pass, in the flow style: a text of JSON is one of YAML (YAML 1.2.2, §1.3). */
export function* streamYamlld(quads: Iterable<Quad>, writing: Writing): Generator<string> {
  for (const piece of streamJsonld(quads, writing)) yield printable(piece);
}

/** Escapes what JSON lets stand and YAML forbids (YAML 1.2.2, §5.1), or reads as the end of a line as YAML 1.1 did (§5.4). */
function printable(text: string): string {
  return text.replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, (each) => {
    return `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Writes a value behind a colon or a dash: what holds others below it, each with the indentation; the rest in the line. */
function block(value: Json, indent: string): string {
  if (typeof value !== 'object' || value === null) return ` ${JSON.stringify(value)}`;
  if (isList(value)) {
    if (value.length === 0) return ' []';
    // What stands behind a dash begins in its line, two places further in.
    return value.map((each) => `\n${indent}- ${block(each, `${indent}  `).trimStart()}`).join('');
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return ' {}';
  const below = (each: Json): string => (isList(each) ? indent : `${indent}  `);
  return entries.map(([key, each]) => `\n${indent}${keyOf(key)}:${block(each, below(each))}`).join('');
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Keys that YAML reads as the text that they are stand bare; words that some readers take for something else do not. */
function keyOf(key: string): string {
  const isBare = /^[A-Za-z_][\w-]*$/.test(key) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(key);
  return isBare ? key : JSON.stringify(key);
}
