// The picture in docs/architecture.md is true: a room looks down and to its left, never up, never to its right, and never in a ring.
import { describe, expect, it } from 'vitest';
import { partOf, readStoreys, roomOf, type Room } from './storeys.js';
import { type Import, importsOf, readFile, readTree, type Tree } from './tree.js';

const page = 'docs/architecture.md';

/** Tells whether what imports stands below what it imports, or left of it; within a room its parts have an order, too. */
function looksUp(rooms: readonly Room[], from: string, to: string): boolean {
  const [own, other] = [roomOf(rooms, from), roomOf(rooms, to)];
  const room = rooms[own];
  if (own !== other || room === undefined) return other > own;
  const [part, wanted] = [partOf(room, from), partOf(room, to)];
  return part >= 0 && wanted > part;
}

function breaches(rooms: readonly Room[], tree: Tree, imports: readonly Import[]): string[] {
  const found: string[] = [];
  for (const file of tree.keys()) if (roomOf(rooms, file) < 0) found.push(`${file} stands in no room`);
  for (const [index, { path }] of rooms.entries()) {
    const held = [...tree.keys()].some((file) => file === path || (path.endsWith('/') && file.startsWith(path)));
    if (!held) found.push(`${path} is in the picture, but there is no such file or folder`);
    if (rooms.some((other, at) => at < index && other.path === path)) found.push(`${path} is in the picture twice`);
  }
  for (const { from, to } of imports) {
    if (to === undefined || !/\.tsx?$|\.js$/.test(to)) continue;
    if (!tree.has(to)) found.push(`${from} imports ${to}, which is not there`);
    else if (looksUp(rooms, from, to)) found.push(`${from} imports ${to}, which stands above it or to its right`);
  }
  return found;
}

/** Walks the imports depth first and reports each ring once, as the path that closes it. */
function rings(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) if (to !== undefined) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}

describe('import order', () => {
  const tree = readTree('src', 'server', 'cli');
  const imports = importsOf(tree);

  it('is that of the storeys in docs/architecture.md', () => {
    expect(breaches(readStoreys(readFile(page)), tree, imports)).toEqual([]);
  });

  it('is drawn in about seven storeys', () => {
    const storeys = new Set(readStoreys(readFile(page)).map(({ storey }) => storey));
    expect([...storeys]).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('has no ring', () => {
    expect(rings(imports)).toEqual([]);
  });
});

describe('the rule itself', () => {
  const picture = (rows: string[]): string => `# House\n\`\`\`storeys\n${rows.join('\n')}\n\`\`\`\n`;
  const tree: Tree = new Map([
    ['src/a.ts', "import { b } from './write/b.js';"],
    ['src/write/b.ts', "export * from './deep/c.js';"],
    [
      'src/write/deep/c.ts',
      "type B = import('../b.js').B; import '../wide/d.js'; const w = import.meta.resolve('#worker');",
    ],
    ['src/write/wide/d.ts', ''],
    ['src/worker.ts', '// import "./a.js" in a comment is none'],
    ['src/lost.ts', "import './gone.js';"],
  ]);
  const imports = importsOf(tree, { '#worker': './dist/src/worker.js' });

  it('reads rooms from the lowest storey up and from left to right, with their parts', () => {
    const rows = [
      '┌───┐',
      '│ 2 top │ cli │',
      '├───┤',
      '│ 1 low │ src: a.ts · write (deep ·  │',
      '│       │   wide) · read  │',
    ];
    expect(readStoreys(picture(rows))).toEqual([
      { storey: 1, path: 'src/a.ts', parts: [] },
      { storey: 1, path: 'src/write/', parts: ['deep', 'wide'] },
      { storey: 1, path: 'src/read/', parts: [] },
      { storey: 2, path: 'cli/', parts: [] },
    ]);
    expect(() => readStoreys('# House\n')).toThrow('no fenced block');
  });

  it('finds what looks up or to its right, and what is outside the picture, twice in it, or nowhere', () => {
    const rows = ['│ 2 high │ src: write (deep · wide) · worker.ts · worker.ts · none.ts │', '│ 1 low │ src: a.ts │'];
    expect(breaches(readStoreys(picture(rows)), tree, imports)).toEqual([
      'src/lost.ts stands in no room',
      'src/worker.ts is in the picture twice',
      'src/none.ts is in the picture, but there is no such file or folder',
      'src/a.ts imports src/write/b.ts, which stands above it or to its right',
      'src/write/deep/c.ts imports src/write/wide/d.ts, which stands above it or to its right',
      'src/write/deep/c.ts imports src/worker.ts, which stands above it or to its right',
      'src/lost.ts imports src/gone.js, which is not there',
    ]);
  });

  it('finds a part that the picture forgets', () => {
    const rooms = readStoreys(picture(['│ 1 low │ src: write (wide) │']));
    expect(() => breaches(rooms, tree, imports)).toThrow('src/write/deep/ is not in the picture');
  });

  it('finds a ring, that of types too', () => {
    expect(rings(imports)).toEqual(['src/write/b.ts → src/write/deep/c.ts → src/write/b.ts']);
  });
});
