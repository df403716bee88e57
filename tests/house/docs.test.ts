// Docs that tell the truth: codes, options, settings, links and dependencies are compared with the code.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../src/errors.js';
import { listFiles, readFile, readPackage, readTree, root, type Tree, visit } from './tree.js';

/** Lists what a page treats entry by entry: the code span that begins a table row, a list item or a heading. */
function entries(markdown: string, shape: RegExp): string[] {
  const spans = [...markdown.matchAll(/^ *(?:\||[-*]|#{2,6}) *`([^`]+)`/gm)].map((match) => match[1] ?? '');
  return [...new Set(spans.flatMap((span) => shape.exec(span)?.[0] ?? []))].sort();
}

/** Cuts the page of the command line by its headings: `general` is what stands before the first command. */
function sections(markdown: string): Map<string, string> {
  const parts = markdown.split(/^## +`?(?:hejnal +)?(?=[a-z-]+`?[^\S\n]*$)/m);
  return new Map(
    parts.map((part, index) => (index === 0 ? ['general', part] : [/^[a-z-]+/.exec(part)?.[0] ?? '', part])),
  );
}

/** Runs the compiled command with `--help` and returns what it prints. */
function help(...command: string[]): string {
  const main = join(root, 'dist/bin/hejnal.js');
  if (!existsSync(main)) throw new Error('dist/bin/hejnal.js is not there; run `npm run compile` first.');
  const run = spawnSync(process.execPath, [main, ...command, '--help'], { encoding: 'utf8', timeout: 10_000 });
  if (run.status !== 0) throw new Error(`hejnal ${command.join(' ')} --help ended with ${run.status}: ${run.stderr}`);
  return run.stdout;
}

/** Reads the options that a help text lists: those that begin a line, after a one-letter form where there is one. */
function optionsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/^\s*(?:-\w,? +)?(--[a-z][a-z-]*)/gm)].map((match) => match[1] ?? ''))].sort();
}

/** Reads the commands that the general help lists: what stands behind `hejnal` at the beginning of an indented line. */
function commandsOf(text: string): string[] {
  return [...text.matchAll(/^[^\S\n]+hejnal ([a-z-]+)/gm)].map((match) => match[1] ?? '');
}

/** Finds the keys of the environment that code reads: properties of something called `env`, and texts that begin with `HEJNAL_`. */
function environmentKeys(tree: Tree): string[] {
  const found = new Set<string>();
  for (const [file, text] of tree) {
    visit(file, text, (node) => {
      const isName = ts.isStringLiteralLike(node) || (ts.isIdentifier(node) && ts.isPropertyName(node));
      if (isName && /^HEJNAL_[A-Z0-9_]+$/.test(node.text)) found.add(node.text);
      if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return;
      if (!/\benv(ironment)?$/.test(node.expression.getText())) return;
      if (ts.isPropertyAccessExpression(node)) found.add(node.name.text);
      else if (ts.isStringLiteralLike(node.argumentExpression)) found.add(node.argumentExpression.text);
    });
  }
  return [...found].sort();
}

/** Makes the anchor of a heading as GitHub does. */
function anchorOf(heading: string): string {
  const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return plain
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function deadLinks(file: string, exists: (path: string) => boolean, read: (path: string) => string): string[] {
  const withoutCode = (text: string): string => text.replace(/^```[^]*?^```/gm, '');
  const prose = withoutCode(read(file)).replace(/`[^`\n]*`/g, '');
  const targets = [...prose.matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)/g), ...prose.matchAll(/^\[[^\]]+\]: +(\S+)/gm)];
  return targets.flatMap(([, target = '']) => {
    if (/^[a-z]+:/i.test(target)) return [];
    const [path = '', anchor] = target.split('#');
    const to = path === '' ? file : join(dirname(file), decodeURIComponent(path));
    if (!exists(to)) return [`${file}: ${target}`];
    if (anchor === undefined || !to.endsWith('.md')) return [];
    const headings = [...withoutCode(read(to)).matchAll(/^#+ +(.*)$/gm)].map((match) => anchorOf(match[1] ?? ''));
    return headings.includes(anchor) ? [] : [`${file}: ${target} (no such heading)`];
  });
}

describe('docs/errors.md', () => {
  it('lists exactly the codes of src/errors.ts', () => {
    expect(entries(readFile('docs/errors.md'), /^[a-z]+(-[a-z]+)*$/)).toEqual(Object.keys(errorCodes).sort());
  });
});

describe('docs/cli.md', () => {
  it('lists exactly the commands and options that the help prints', { timeout: 60_000 }, () => {
    const pages = sections(readFile('docs/cli.md'));
    const general = pages.get('general') ?? '';
    pages.delete('general');
    const commands = commandsOf(help());
    expect(commands, 'hejnal --help lists its commands, a line each').not.toEqual([]);
    expect([...pages.keys()].sort()).toEqual([...commands].sort());
    const everywhere = entries(general, /^--[a-z-]+/);
    for (const command of commands) {
      const printed = optionsOf(help(command)).filter((option) => !everywhere.includes(option));
      expect(entries(pages.get(command) ?? '', /--[a-z][a-z-]*/), `hejnal ${command}`).toEqual(printed);
    }
  });
});

describe('docs/configuration.md', () => {
  it('lists exactly the keys of the environment that the code reads', () => {
    const readers = [...readTree('server', 'cli')].filter(
      ([file]) => file === 'server/config.ts' || file.startsWith('cli/'),
    );
    expect(entries(readFile('docs/configuration.md'), /^[A-Z][A-Z0-9_]+/)).toEqual(environmentKeys(new Map(readers)));
  });
});

describe('the pages together', () => {
  it('have no dead relative link', () => {
    const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...listFiles('docs', /\.md$/)];
    expect(pages.flatMap((page) => deadLinks(page, (path) => existsSync(join(root, path)), readFile))).toEqual([]);
  });

  it('give a reason for every runtime dependency in docs/decisions/', () => {
    const reasons = listFiles('docs/decisions', /\.md$/).map(readFile).join('\n');
    const names = Object.keys(readPackage().dependencies);
    expect(names.filter((name) => !new RegExp(`(^|[\\s\`(])${name}([\\s\`),.;:]|$)`, 'm').test(reasons))).toEqual([]);
  });
});

describe('the rule itself', () => {
  it('reads entries, sections, help texts and keys', () => {
    const page =
      '# CLI\n- `--help`\n## hejnal build\n| `--base <iri>` | the base, see `--port` |\n## `serve`\nProse.\n## Exit codes\n';
    expect([...sections(page).keys()]).toEqual(['general', 'build', 'serve']);
    expect(entries(sections(page).get('build') ?? '', /--[a-z][a-z-]*/)).toEqual(['--base']);
    const text =
      'hejnal\n\n  hejnal build [FOLDER]  Builds.\n  hejnal serve  Serves.\n\nOptions\n  -h, --help  Helps with --all\n';
    expect(commandsOf(text)).toEqual(['build', 'serve']);
    expect(optionsOf(text)).toEqual(['--help']);
    const code = "const keys = { port: 'HEJNAL_PORT' }; process.env['A']; env.B; env[key]; // env.C";
    expect(environmentKeys(new Map([['config.ts', code]]))).toEqual(['A', 'B', 'HEJNAL_PORT']);
  });

  it('finds links to nowhere', () => {
    const files = new Map([
      [
        'docs/a.md',
        '[b](b.md#the-first-one) [c](../c.md) [w](https://x.org) `[d](d.md)`\n```\n[e](e.md)\n```\n[f]: f.md\n',
      ],
      ['docs/b.md', '# The first, one\n'],
    ]);
    const dead = deadLinks(
      'docs/a.md',
      (path) => files.has(path),
      (path) => files.get(path) ?? '',
    );
    expect(dead).toEqual(['docs/a.md: ../c.md', 'docs/a.md: f.md']);
  });
});
