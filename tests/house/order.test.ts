// The tree is listed in import order: docs/architecture.md holds the list, a file may import only from files above it.
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, readFile, readTree, type Tree } from './tree.js';

const page = 'docs/architecture.md';

/** Reads the fenced block `order`: a path a line, first word of the line; a path that ends in `/` stands for its files. */
function readOrder(text: string): string[] {
  const block = /^```order\n([^]*?)^```/m.exec(text)?.[1];
  if (block === undefined) throw new Error(`${page} has no fenced block that begins with \`\`\`order.`);
  return block.split('\n').flatMap((line) => line.trim().split(/\s+/, 1).filter(Boolean));
}

/** Finds the place of a file in the list: its own line, or that of the longest folder around it; -1 for none. */
function placeOf(order: readonly string[], file: string): number {
  const around = order.filter((path) => path === file || (path.endsWith('/') && file.startsWith(path)));
  const nearest = around.sort((a, b) => b.length - a.length)[0];
  return nearest === undefined ? -1 : order.indexOf(nearest);
}

function breaches(order: readonly string[], tree: Tree, imports: readonly Import[]): string[] {
  const found: string[] = [];
  for (const file of tree.keys()) if (placeOf(order, file) < 0) found.push(`${file} is not in the list`);
  for (const path of order) {
    const held = [...tree.keys()].some((file) => file === path || (path.endsWith('/') && file.startsWith(path)));
    if (!held) found.push(`${path} is in the list, but there is no such file or folder`);
    if (order.indexOf(path) !== order.lastIndexOf(path)) found.push(`${path} is in the list twice`);
  }
  for (const { from, to } of imports) {
    if (to === undefined || !/\.tsx?$|\.js$/.test(to)) continue;
    if (!tree.has(to)) found.push(`${from} imports ${to}, which is not there`);
    else if (placeOf(order, to) > placeOf(order, from)) found.push(`${from} imports ${to}, which stands below it`);
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

  it('is the list in docs/architecture.md', () => {
    expect(breaches(readOrder(readFile(page)), tree, imports)).toEqual([]);
  });

  it('has no ring', () => {
    expect(rings(imports)).toEqual([]);
  });
});

describe('the rule itself', () => {
  const tree: Tree = new Map([
    ['src/a.ts', "import { b } from './write/b.js';"],
    ['src/write/b.ts', "export * from './c.js';"],
    ['src/write/c.ts', "type B = import('./b.js').B; const w = import.meta.resolve('#worker');"],
    ['src/worker.ts', '// import "./a.js" in a comment is none'],
    ['src/lost.ts', "import './gone.js';"],
  ]);
  const imports = importsOf(tree, { '#worker': './dist/src/worker.js' });

  it('reads a path a line, and what follows on the line as its description', () => {
    expect(readOrder('# Tree\n```order\nsrc/a.ts   first\n\n  src/write/  second\n```\n')).toEqual([
      'src/a.ts',
      'src/write/',
    ]);
    expect(() => readOrder('# Tree\n')).toThrow('no fenced block');
  });

  it('finds what stands below, outside the list, twice in it, or nowhere', () => {
    const order = ['src/a.ts', 'src/write/', 'src/write/', 'src/worker.ts', 'src/none.ts'];
    expect(breaches(order, tree, imports)).toEqual([
      'src/lost.ts is not in the list',
      'src/write/ is in the list twice',
      'src/write/ is in the list twice',
      'src/none.ts is in the list, but there is no such file or folder',
      'src/a.ts imports src/write/b.ts, which stands below it',
      'src/write/c.ts imports src/worker.ts, which stands below it',
      'src/lost.ts imports src/gone.js, which is not there',
    ]);
  });

  it('finds a ring, that of types too', () => {
    expect(rings(imports)).toEqual(['src/write/b.ts → src/write/c.ts → src/write/b.ts']);
  });
});
