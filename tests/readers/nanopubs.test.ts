// Nanopublications whose addresses another library computes anew from what stands in them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hejnal } from '../e2e/command.js';
import { releases } from '../e2e/publication.js';
import { readBy, whenReadable } from './python.js';

whenReadable('nanopublications', () => {
  it('have the addresses that their statements prove', { timeout: 120_000 }, async () => {
    const folder = await releases();
    const write = async (...words: string[]): Promise<string> =>
      (await hejnal('nanopub', ...words, '--releases', folder)).out;
    const one = await write('membership/krakow-eccar');
    const elsewhere = await write('membership/krakow-eccar', '--address', 'https://data.example.org/np/');
    const network = await write('network/icorn');
    const told = (await readBy('nanopubs.py', [one, elsewhere, network])) as Record<string, string | boolean>[];
    for (const { code, again, isValid } of told) expect([code, isValid]).toEqual([again, true]);
    expect(told[1]?.['iri']).toBe(`https://data.example.org/np/${String(told[1]?.['code'])}`);
    expect(new Set(told.map(({ code }) => code)).size).toBe(3);
    const all = await write('membership');
    expect(all).toContain(String(told[0]?.['code']));
    const facts = readFileSync(join(folder, 'current/dumps/facts.nt'), 'utf8');
    const memberships = facts.match(/#type> <[^>]*ontology#Membership> \./g)?.length;
    expect(memberships).toBeGreaterThan(3);
    expect(all.match(/#Head> \{/g)?.length).toBe(memberships);
  });

  it('are refused of what there is not', async () => {
    const folder = await releases();
    for (const word of ['nobody', 'city/nowhere']) {
      const { code, err } = await hejnal('nanopub', word, '--releases', folder);
      expect([code, err]).toEqual([2, expect.stringContaining(word.split('/').at(-1) ?? '')]);
    }
  });
});
