// Reads the tree as the house rules see it: files, what each imports, and the words of its code without comments.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import ts from 'typescript';

/** Names the repository's folder. */
export const root = resolve(import.meta.dirname, '../..');

/** Holds the text of each file by its path from the repository's folder, so that a rule can be tried on an invented tree. */
export type Tree = ReadonlyMap<string, string>;

/** Tells one import: who imports, what is written, and the file it leads to (absent for a package). */
export interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly to: string | undefined;
}

/** Tells one piece of code that is neither comment nor white space; lines count from 1. */
interface Token {
  readonly kind: ts.SyntaxKind;
  readonly text: string;
  readonly line: number;
}

/** Reads a file of the repository; throws, saying which, where it is not there. */
export function readFile(path: string): string {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch (cause) {
    throw new Error(`${path} is not there, and this test reads it.`, { cause });
  }
}

/** Reads package.json. */
export function readPackage(): Record<'dependencies' | 'devDependencies' | 'imports', Record<string, string>> {
  const text = JSON.parse(readFile('package.json')) as Partial<ReturnType<typeof readPackage>>;
  return {
    dependencies: text.dependencies ?? {},
    devDependencies: text.devDependencies ?? {},
    imports: text.imports ?? {},
  };
}

/** Lists the files of a folder, sorted, as paths from the repository's folder; throws where the folder is not there. */
export function listFiles(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => ending.test(path))
    .sort();
}

/** Reads every TypeScript file of the folders. */
export function readTree(...folders: string[]): Tree {
  const files = folders.flatMap((folder) => listFiles(folder, /\.tsx?$/));
  return new Map(files.map((path) => [path, readFile(path)]));
}

/** Visits every node of a file, in the order of the text. */
export function visit(path: string, text: string, seen: (node: ts.Node, line: number) => void): void {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const walk = (node: ts.Node): void => {
    seen(node, file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1);
    ts.forEachChild(node, walk);
  };
  walk(file);
}

/** Cuts a file into its tokens, comments left out: by the parser, which also knows templates, regular expressions and JSX. */
export function tokensOf(path: string, text: string): Token[] {
  const found: Token[] = [];
  visit(path, text, (node, line) => {
    if (ts.isToken(node) || ts.isIdentifier(node) || ts.isLiteralExpression(node)) {
      found.push({ kind: node.kind, text: node.getText(), line });
    }
  });
  return found;
}

/** Lists everything that the files import: statements, `import()`, types, and names of package.json `imports` wherever written. */
export function importsOf(tree: Tree, aliases = readPackage().imports): Import[] {
  return [...tree].flatMap(([from, text]) => {
    const specifiers = new Set<string>();
    visit(from, text, (node) => {
      if (!ts.isStringLiteralLike(node)) return;
      if (isSpecifier(node) || node.text in aliases) specifiers.add(node.text);
    });
    return [...specifiers].map((specifier) => ({ from, specifier, to: leadsTo(tree, from, specifier, aliases) }));
  });
}

/** Names the package of a specifier: `@scope/name` or `name`, `node:fs` for a part of Node. */
export function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function isSpecifier(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return true;
  if (ts.isLiteralTypeNode(parent)) return ts.isImportTypeNode(parent.parent);
  if (ts.isExternalModuleReference(parent)) return true;
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== node) return false;
  return (
    parent.expression.kind === ts.SyntaxKind.ImportKeyword ||
    /\brequire$|\bimport\.meta\.resolve$/.test(parent.expression.getText())
  );
}

function leadsTo(tree: Tree, from: string, specifier: string, aliases: Record<string, string>): string | undefined {
  const alias = aliases[specifier];
  if (alias === undefined && !specifier.startsWith('.')) return undefined;
  const target = alias === undefined ? join(dirname(from), specifier) : normalize(alias.replace(/^\.\/dist\//, ''));
  const stem = target.replace(/\.js$/, '');
  // What is put together into one file has the name of the source that it begins with.
  const bundled = [...tree.keys()].find((path) => stem.startsWith('bin/') && path.endsWith(`${stem.slice(3)}.ts`));
  const file = [`${stem}.ts`, `${stem}.tsx`, `${stem}.d.ts`, target].find((path) => tree.has(path));
  return file ?? bundled ?? target;
}
