// YAML is read as the text that was typed, every value with its place, and hostile files are findings.
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/facts/read/yaml.js';
import type { Node } from '../../src/facts/record.js';

function scalars(node: Node | undefined): string[] {
  if (node === undefined) return [];
  if (node.is === 'scalar') return [`${node.origin.line}:${node.origin.column} ${JSON.stringify(node.text)}`];
  if (node.is === 'sequence') return node.items.flatMap(scalars);
  return [...node.entries.values()].flatMap(({ key, value }) => [...scalars(key), ...scalars(value)]);
}

const read = (text: string): string[] => scalars(readYaml(text, 'f.yaml').root);

describe('a value', () => {
  it.each(['007', '1.70', '0x1F', '1e3', '2022-09', 'yes', 'No', 'null', '~', 'true', '.inf', '12:30', '+5'])(
    '%s stays the text that was typed',
    (text) => {
      expect(read(`a: ${text}\n`)).toEqual(['1:1 "a"', `1:4 ${JSON.stringify(text)}`]);
      expect(read(`%YAML 1.1\n---\na: ${text}\n`)[1]).toBe(`3:4 ${JSON.stringify(text)}`);
    },
  );

  it.each([
    ['!!int 12', '"12"'],
    ['!!bool yes', '"yes"'],
    ['!own x', '"x"'],
    ['"a\\0b"', '"a\\u0000b"'],
    ['"\\uD800"', '"\\ud800"'],
    ["'it''s'", '"it\'s"'],
  ])('%s is read without its marks', (written, text) => {
    expect(read(`a: ${written}\n`)[1]).toMatch(new RegExp(`^1:\\d+ ${text.replace(/[\\']/g, '\\$&')}$`));
  });
});

describe('the place of a value', () => {
  it('counts lines and UTF-16 code units from 1', () => {
    const text = '# first\n"𝔊": { b: [x,  "y"] }\nc:\n  - >-\n    long\n    text\n  -\nd:\n';
    expect(read(text)).toEqual([
      '2:1 "𝔊"',
      '2:9 "b"',
      '2:13 "x"',
      '2:17 "y"',
      '3:1 "c"',
      '4:5 "long text"',
      '7:4 ""',
      '8:1 "d"',
      '8:3 ""',
    ]);
  });

  it('is the same with the line ends of Windows', () => {
    const text = 'a: 1\nb:\n  c: |\n    x\n    y\n  d: 2\n';
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text));
  });
});

describe('keys of objects', () => {
  it('are only keys here', () => {
    expect(read('__proto__: { a: 1 }\nconstructor: 2\n')).toEqual([
      '1:1 "__proto__"',
      '1:14 "a"',
      '1:17 "1"',
      '2:1 "constructor"',
      '2:14 "2"',
    ]);
  });
});

describe('a file that is too much', () => {
  it('has findings and no values', () => {
    const { root, findings } = readYaml('['.repeat(20_000), 'f.yaml');
    expect(root).toBeUndefined();
    expect(findings.map(({ rule, message }) => [rule, message])).toContainEqual([
      'yaml-syntax',
      'This is not YAML: Its values are nested too deeply.',
    ]);
  });

  it('is not expanded: a billion laughs are eight findings', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `l${level}: &l${level} [${level === 0 ? 'ha' : `*l${level - 1}, *l${level - 1}`}]`,
    );
    const { findings } = readYaml(`${levels.join('\n')}\n`, 'f.yaml');
    expect(findings).toHaveLength(16);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['yaml-alias']));
  });
});
