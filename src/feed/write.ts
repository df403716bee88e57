// Writes a page of a feed; in JSON-LD, too, the graphs of members stay apart.
import type { Context } from '../model/context.js';
import type { Format } from '../formats/formats.js';
import { defaultGraph, quad, type Quad } from '../rdf/rdf.js';
import { writerOf, type Writing } from '../formats/write/index.js';
import type { FeedPage } from './page.js';

/** A flat document as the writer of JSON-LD makes it. */
interface Flat {
  readonly '@context': Context;
  readonly '@graph': readonly unknown[];
}

/** Writes a page in one of the formats of LDES 1.0; throws `format-unfit`. */
export function writeFeedPage(page: FeedPage, format: Format, writing: Writing): string {
  const quads = page.quads();
  const isDataset = quads.some(({ graph }) => graph.termType !== 'DefaultGraph');
  if (format.extension === 'jsonld' && isDataset) return writeDataset(quads, writing);
  return writerOf(format.extension).document(quads, writing);
}

/** Writes each graph with its name beside its nodes, and one context for all (JSON-LD 1.1 §4.9). */
function writeDataset(quads: readonly Quad[], writing: Writing): string {
  const graphs = new Map<string, Quad[]>([['', []]]);
  for (const { subject, predicate, object, graph } of quads) {
    const held = graphs.get(graph.value) ?? [];
    graphs.set(graph.value, held);
    held.push(quad(subject as never, predicate as never, object as never, defaultGraph()));
  }
  const context = {};
  const nodes: unknown[] = [];
  for (const [name, held] of graphs) {
    const flat = JSON.parse(writerOf('jsonld').document(held, writing)) as Flat;
    merge(context, flat['@context']);
    if (name === '') nodes.push(...flat['@graph']);
    else nodes.push({ '@id': name, '@graph': flat['@graph'] });
  }
  return `${JSON.stringify({ '@context': context, '@graph': nodes }, undefined, 2)}\n`;
}

/** Adds what another part of the same context has; parts differ in what they leave out, never in what they say. */
function merge(into: Record<string, unknown>, more: object): void {
  for (const [key, value] of Object.entries(more) as [string, unknown][]) {
    const own = into[key];
    if (typeof own === 'object' && own !== null && typeof value === 'object' && value !== null)
      merge(own as Record<string, unknown>, value);
    else into[key] = value;
  }
}
