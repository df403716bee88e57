// A document as Markdown, read with a parser that nobody here wrote: every mark has its note, and text is only text.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../server/cite/markdown.js';
import { useServed } from '../e2e/publication.js';

const served = useServed();

interface Node {
  readonly type: string;
  readonly identifier?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function read(text: string): Node[] {
  const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
  const tree = fromMarkdown(text, { extensions: [gfmFootnote()], mdastExtensions: [gfmFootnoteFromMarkdown()] });
  return flat(tree);
}

function named(nodes: readonly Node[], type: string): (string | undefined)[] {
  return [...new Set(nodes.filter((node) => node.type === type).map(({ identifier }) => identifier))].sort();
}

describe('a document as Markdown', () => {
  it.each([
    '/doc/city/krakow.md',
    '/doc/city/krakow.en.md',
    '/doc/membership/krakow-eccar.md',
    '/doc/network/eccar.pl.md',
  ])('%s has a note for every mark, and no other', async (path) => {
    const response = await served().fetch(path);
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    const nodes = read(await response.text());
    const notes = named(nodes, 'footnoteDefinition');
    expect(notes.length).toBeGreaterThan(0);
    expect(named(nodes, 'footnoteReference')).toEqual(notes);
  });

  it('is what a client gets that asks for it, in its language', async () => {
    const headers = { accept: 'text/markdown', 'accept-language': 'en' };
    const response = await served().fetch('/doc/city/vienna', { headers });
    expect(response.headers.get('content-location')).toContain('/doc/city/vienna.en.md');
    expect(await response.text()).toMatch(/^# Vienna\n/);
  });

  it('gives nothing to those who take anything, and no list', async () => {
    expect((await served().fetch('/doc/city/vienna')).headers.get('content-type')).toBe('application/ld+json');
    expect((await served().fetch('/doc/city.md')).status).toBe(404);
  });

  it.each(['[a](b) *c* _d_ `e`', '# f', '1. g', '<b>h</b>', '[^1]', 'a | b ~~c~~', '- i\n- j', '&amp;'])(
    'shows %j as it is written',
    (text) => {
      const fact = { property: 'urn:x:p', label: 'said', values: [{ text, notes: [] }] };
      const cited = { iri: 'urn:x:a', document: 'urn:x:d', name: 'A', kind: 'thing', modified: '2026-11-29' };
      const nodes = read(writeMarkdown({ ...cited, facts: [fact], parts: [], references: [], notes: [] }));
      const shown = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join('');
      expect(shown).toContain(`: ${text.replace(/\s+/g, ' ')}`);
    },
  );
});
