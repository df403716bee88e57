// The shipped publication is right, proved by its source, and every mistake that is planted in it is found at its place.
import { beforeAll, describe, expect, it } from 'vitest';
import { writeLock } from '../src/facts/evidence/lock.js';
import { readFolder } from '../src/facts/folder.js';
import { generatedFiles, staleFiles } from '../src/facts/generated.js';
import { formatFinding } from '../src/facts/record.js';
import type { Workspace } from '../src/facts/workspace.js';
import { findingsAfter, mistakes, read, sourceFolder, type Edit } from './planted.js';
import { whenPresent } from './present.js';

const renew = 'Run "hejnal check --sources FOLDER --write" where the source texts are, and commit the lock.';

/** Gives what the command line would print for the findings after an edit. */
async function printed(edit: Edit, isWithSources: boolean): Promise<string[]> {
  return (await findingsAfter([edit], isWithSources)).map(formatFinding);
}

describe('the shipped publication', () => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await read('.', false);
  });

  it('has no finding, and no proof is missing or late', () => {
    expect([...workspace.findings, ...workspace.outdated]).toEqual([]);
    expect(workspace.records.length).toBeGreaterThan(140);
    expect(workspace.evidence.filter((each) => each.is === 'quote').length).toBe(workspace.lock.size);
  });

  it('has generated files that follow from its ontology', async () => {
    const files = await readFolder('.');
    expect(staleFiles(workspace, files)).toEqual([]);
    expect(generatedFiles(workspace).map(({ file }) => file)).toEqual([...files.generated.keys()]);
  });
});

whenPresent(sourceFolder, 'proving the facts in the text of the source page')('with the source page', () => {
  it('every passage is proved, and the lock holds exactly these proofs', async () => {
    const { findings, outdated, lock } = await read('.', true);
    expect([...findings, ...outdated]).toEqual([]);
    expect(writeLock(lock)).toBe((await readFolder('.')).lock);
  });

  it('a false date is found: the passage says September', async () => {
    expect(await printed(mistakes.date, true)).toEqual([
      `data/memberships.yaml:6:13 error joinedOn "2022-10" cannot be read in its passage in line 15 of wspolpraca-miedzynarodowa.txt, "Z początkiem września 2022 roku Kraków został przyjęty do Femcities Network, międzynarodowej sieci miast, które działają na rzecz równości płci i praw kobiet". The dates in it: września 2022. [value-not-in-passage]\n    Mend the value or the passage; if the value follows from the passage all the same, add "reading: inferred" with "because".`,
    ]);
  });

  it('a quote that the page does not have is found, with what stands there instead', async () => {
    expect(await printed(mistakes.quote, true)).toEqual([
      `data/networks.yaml:33:13 error wspolpraca-miedzynarodowa.txt does not have "Sieć założono w 1997". Nearest to it is, in line 17: "Sieć powstała w 1997". [passage-missing]\n    Copy the words from the source as they stand there; if the source says something else, mend the facts.`,
    ]);
  });
});

describe('by the lock alone', () => {
  it('a false date is found: it is not the one that was proved', async () => {
    expect(await printed(mistakes.date, false)).toEqual([
      `data/memberships.yaml:6:13 error joinedOn "2022-10" has changed since its passage was proven on 2026-11-22. [evidence-stale]\n    See that the passage says so. ${renew}`,
    ]);
  });

  it('a quote that was not proved is found', async () => {
    expect(await printed(mistakes.quote, false)).toEqual([
      `data/evidence.lock:1:1 warning The lock has a proof (b88f9e143c5f0e1250b21de8) for a passage that network/femcities no longer names. [lock-unused]\n    ${renew}`,
      `data/networks.yaml:33:13 error The passage "Sieć założono w 1997 … miasta Wiednia" has no proof in the lock. [evidence-unproven]\n    ${renew}`,
    ]);
  });

  it('an unknown city is found', async () => {
    expect(await printed(mistakes.city, false)).toEqual([
      `data/memberships.yaml:77:9 error There is no entry "stutgart" under city. [unknown-reference]\n    Did you mean "stuttgart"?`,
    ]);
  });

  it('a misspelt field is found', async () => {
    expect(await printed(mistakes.field, false)).toEqual([
      `data/memberships.yaml:58:3 error "joinedOm" is not a field of memberships. [unknown-field]\n    Did you mean "joinedOn"?`,
    ]);
  });
});
