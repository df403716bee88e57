// Sorting by bytes, in memory and through files, and graphs that are kept disjoint.
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quadLine } from '../../src/rdf/rdf.js';
import { fromBytes, toBytes } from '../../src/release/files/bytes.js';
import { differences } from '../../src/release/history/compare.js';
import { disjoint } from '../../src/release/files/dedupe.js';
import { GroupSorter } from '../../src/release/files/groups.js';
import { merge, Sorter, unique } from '../../src/release/files/sort.js';
import { fact, folder, museum, names } from './museum.js';

const line = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => `${text.replaceAll('\n', '')}.`);

/** Sorts with the runs that hold so many bytes. */
function sorted(lines: readonly string[], runBytes: number): { lines: string[]; files: number } {
  const scratch = folder();
  const sorter = new Sorter(scratch, 'test', runBytes);
  for (const each of lines) sorter.add(toBytes(each));
  const files = readdirSync(scratch).length;
  const result = [...sorter.sorted()].map(fromBytes);
  expect(readdirSync(scratch)).toEqual([]);
  return { lines: result, files };
}

describe('sorting', () => {
  it('orders any lines by their UTF-8 bytes, each once, whether or not they fit in memory', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.constantFrom(1, 200, 1e9), (lines, runBytes) => {
        const expected = [...new Set(lines)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect(sorted(lines, runBytes).lines).toEqual(expected);
      }),
      { examples: [[['\u{1f3db}', '\uffee', 'ż', 'z'], 1]] },
    );
  });

  it('puts a character past U+FFFF behind one before it, as UTF-8 does and UTF-16 does not', () => {
    expect(['\u{1f3db}', '\uffee'].sort()).toEqual(['\u{1f3db}', '\uffee']);
    expect(sorted(['\u{1f3db}', '\uffee'], 1e9).lines).toEqual(['\uffee', '\u{1f3db}']);
  });

  it('spills when a run is full', () => {
    const lines = Array.from({ length: 1000 }, (_, at) => `line ${(at * 7919) % 1000}`);
    const { lines: result, files } = sorted(lines, 5000);
    expect(files).toBeGreaterThan(5);
    expect(result).toEqual([...lines].sort());
  });

  it('of groups by subject gives what sorting their lines gives', () => {
    const subject = fc.constantFrom('a', 'a/b', 'a#b', 'ż', 'a-b', '\u{1f3db}');
    const group = fc.tuple(subject, fc.array(line, { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(group, { maxLength: 30 }), fc.constantFrom(1, 200, 1e9), (groups, runBytes) => {
        const written = groups.map(([name, rest]) => rest.map((each) => toBytes(`<${name}> ${each}`)));
        const scratch = folder();
        const sorter = new GroupSorter(scratch, 'test', runBytes);
        for (const lines of written) sorter.add(lines);
        expect([...sorter.sorted()]).toEqual([...new Set(written.flat())].sort());
        expect(readdirSync(scratch)).toEqual([]);
      }),
    );
  });

  it('refuses half a character', () => {
    expect(() => toBytes('a\ud83c')).toThrow('lone surrogate');
    expect(fromBytes(toBytes('\ufffd'))).toBe('\ufffd');
  });
});

describe('merging', () => {
  const run = fc.array(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 20 }).map((lines) => lines.sort());

  it('is the same as sorting everything', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 9 }), (runs) => {
        expect([...merge(runs)]).toEqual(runs.flat().sort());
      }),
    );
  });

  it('tells what came, went and stayed', () => {
    fc.assert(
      fc.property(run, run, (before, after) => {
        const [old, now] = [[...unique(before)], [...unique(after)]];
        const found = [...differences(old, now)];
        const of = (is: string) => found.filter((each) => each.is === is).map((each) => each.line);
        expect(of('added')).toEqual(now.filter((each) => !old.includes(each)));
        expect(of('removed')).toEqual(old.filter((each) => !now.includes(each)));
        expect(of('kept')).toEqual(now.filter((each) => old.includes(each)));
      }),
    );
  });
});

describe('disjoint graphs', () => {
  it('keep a triple in the first graph that holds it', () => {
    const said = (graph: 'facts' | 'ontology' | 'evidence' | 'derived' | 'catalog', text: string) =>
      quadLine(fact(museum('a'), `${names.ontology}says`, text, graph));
    const lines = [
      said('derived', 'x'),
      said('facts', 'x'),
      said('catalog', 'x y'),
      said('evidence', 'x y'),
      said('catalog', 'z'),
    ];
    expect([...disjoint(lines.sort(), names)]).toEqual(
      [said('facts', 'x'), said('evidence', 'x y'), said('catalog', 'z')].sort(),
    );
  });
});
