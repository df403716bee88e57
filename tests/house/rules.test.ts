// The list of rules in the docs is the list in the code.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkRules, evidenceRules, readRules, settingsRules } from '../../src/facts/rules.js';

it('docs/rules.md lists every rule once, and no other', () => {
  const rows = readFileSync('docs/rules.md', 'utf8').matchAll(/^\| `([a-z-]+)` +\|/gm);
  const inCode = Object.keys({ ...readRules, ...evidenceRules, ...settingsRules, ...checkRules });
  expect([...rows].map(([, rule]) => rule).sort()).toEqual(inCode.sort());
});
