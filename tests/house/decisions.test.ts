// Decision records: numbered without gaps, each with its day, its status and what it replaces, and told of by what it replaces.
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readFile } from './tree.js';

/** What the head of a record says. */
interface Head {
  readonly number: number;
  readonly title: string;
  readonly date: string;
  readonly status: string;
  /** Number of the decision of which it replaces all or a part, if it does. */
  readonly replaces: number | undefined;
}

const shape =
  /^# (\d+)\. (.+)\n\n- \*\*Date\*\*: (\d{4}-\d\d-\d\d)\n- \*\*Status\*\*: (.+)\n- \*\*Replaces\*\*: (.+)\n\n/;

/** Reads the head of a record; throws, saying which, where a part of it is missing. */
function readHead(name: string, text: string): Head {
  const [, number = '', title = '', date = '', status = '', replaces = ''] = shape.exec(text) ?? [];
  if (replaces === '') throw new Error(`${name} does not begin with number, title, Date, Status and Replaces.`);
  const [, before] = /\[decision (\d+)\]/.exec(replaces) ?? [];
  return { number: Number(number), title, date, status, replaces: before === undefined ? undefined : Number(before) };
}

const files = listFiles('docs/decisions', /\/\d{4}-[a-z0-9-]+\.md$/).map((path) => basename(path));
const heads = files.map((name) => readHead(name, readFile(`docs/decisions/${name}`)));

describe('decision records', () => {
  it('are numbered without gaps, as their files and the index say', () => {
    expect(heads.map(({ number }) => number)).toEqual(files.map((_name, at) => at + 1));
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(heads.map(({ number }) => number));
    const lines = readFile('docs/decisions/index.md').matchAll(/^(\d+)\. \[.+\]\((.+)\)$/gm);
    expect([...lines].map(([, number, name]) => [Number(number), name])).toEqual(
      files.map((name, at) => [at + 1, name]),
    );
  });

  it('have a day that there was, and were not made before those that they replace', () => {
    for (const { number, date, replaces } of heads) {
      expect(new Date(date).toISOString().slice(0, 10), `decision ${number}`).toBe(date);
      const before = replaces === undefined ? undefined : heads[replaces - 1];
      if (before !== undefined) expect(date >= before.date && number > before.number, `decision ${number}`).toBe(true);
    }
  });

  it('are accepted, or say what came in their place; who is replaced names who replaces it', () => {
    for (const { number, status, replaces } of heads) {
      expect(status, `decision ${number}`).toMatch(/^(accepted|superseded)\b/);
      if (replaces === undefined) continue;
      expect(heads[replaces - 1]?.status, `decision ${replaces}`).toContain(`[decision ${number}]`);
    }
  });

  it('without one of the three are found', () => {
    const whole = '# 7. Do it\n\n- **Date**: 2026-11-30\n- **Status**: accepted\n- **Replaces**: nothing\n\nText.\n';
    expect(readHead('0007-do-it.md', whole)).toMatchObject({ number: 7, replaces: undefined });
    for (const line of whole.split('\n').slice(2, 5))
      expect(() => readHead('0007-do-it.md', whole.replace(`${line}\n`, ''))).toThrow('0007-do-it.md');
  });
});
