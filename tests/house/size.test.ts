// Files stay small, say first what they are for, are named with one word, and explain what they export.
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readTree, type Tree } from './tree.js';

const maxLines = 250;

/** The texts of a language are one table, which a translator takes whole. */
const tables = 'server/views/messages/';

const emptyNames = /^(utils?|helpers?|common|core|managers?|services?|misc|shared)$/;

function tooLong(tree: Tree): string[] {
  const files = [...tree].filter(([file]) => !file.startsWith(tables));
  const counted = files.map(([file, text]) => [file, text.replace(/\n$/, '').split('\n').length] as const);
  return counted.filter(([, lines]) => lines > maxLines).map(([file, lines]) => `${file} has ${lines} lines`);
}

function withoutPurpose(tree: Tree): string[] {
  const first = (text: string): string => text.replace(/^#!.*\n/, '').split('\n', 1)[0] ?? '';
  return [...tree].filter(([, text]) => !/^(\/\/ |\/\*\*? )\S/.test(first(text))).map(([file]) => file);
}

function badlyNamed(tree: Tree): string[] {
  return [...tree.keys()].filter((file) => {
    const parts = file.replace(/(\.d)?\.tsx?$/, '').split('/');
    return parts.some((part) => !/^[a-z][a-z0-9]*$/.test(part) || emptyNames.test(part));
  });
}

/** Lists the exports that no docstring explains: one stands before each, or before the run of lines that it is part of. */
function unexplained(tree: Tree): string[] {
  return [...tree].flatMap(([file, text]) => {
    const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    let isExplained = false;
    return parsed.statements.flatMap((statement) => {
      const isApart = /\n[^\S\n]*\n/.test(text.slice(statement.getFullStart(), statement.getStart()));
      isExplained = ts.getJSDocCommentsAndTags(statement).length > 0 || (isExplained && !isApart);
      const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
      const isExported = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
      const { line } = parsed.getLineAndCharacterOfPosition(statement.getStart());
      if (!isExported || isExplained) return [];
      isExplained = true; // One line stands for the whole run.
      return [`${file}:${line + 1}`];
    });
  });
}

describe('every file of src/, server/ and cli/', () => {
  const tree = readTree('src', 'server', 'cli');

  it(`has at most ${maxLines} lines`, () => expect(tooLong(tree)).toEqual([]));
  it('begins with a comment that gives its purpose', () => expect(withoutPurpose(tree)).toEqual([]));
  it('is named with one lower-case word that says something', () => expect(badlyNamed(tree)).toEqual([]));
  it('has a docstring on every export', () => expect(unexplained(tree)).toEqual([]));
});

describe('the rule itself', () => {
  const tree: Tree = new Map([
    ['src/good.ts', '// Holds one thing.\n/** Does it. */\nexport function good(): void {}\nexport const also = 1;\n'],
    [
      'src/read-all/utils.ts',
      'export const bad = 1;\n/** Is. */\nconst is = 1;\n\nexport const apart = 2;\nexport * from "./good.js";\n',
    ],
    ['cli/main.ts', `#!/usr/bin/env node\n// Starts.\n${'x;\n'.repeat(249)}`],
  ]);

  it('finds what is too long, nameless or unexplained', () => {
    expect(tooLong(tree)).toEqual(['cli/main.ts has 251 lines']);
    expect(withoutPurpose(tree)).toEqual(['src/read-all/utils.ts']);
    expect(badlyNamed(tree)).toEqual(['src/read-all/utils.ts']);
    expect(unexplained(tree)).toEqual(['src/read-all/utils.ts:1', 'src/read-all/utils.ts:5']);
  });
});
