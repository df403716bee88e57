// Runs a case: the toy publication of `base/` with the files of one folder put over it, through the whole way from files to quads.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HejnalError } from '../src/errors.js';
import { readFolder } from '../src/facts/folder.js';
import { staleFiles } from '../src/facts/generated.js';
import { quadLine } from '../src/rdf/rdf.js';
import { findingIn, placeText, sortFindings, type Finding } from '../src/facts/record.js';
import { quadsOf, readWorkspace, type Workspace } from '../src/facts/workspace.js';
import { faultIn } from '../server/views/messages/faults/faults.js';
import { scratch } from './scratch.js';

const folder = join(import.meta.dirname, 'cases');
const hejnal = join(import.meta.dirname, '../ontology/hejnal.ttl');

/** What a publication gives: one line a quad about its things, one line a finding. */
export interface Outcome {
  readonly quads: readonly string[];
  readonly findings: readonly string[];
  /** The same findings in Polish. */
  readonly polish: readonly string[];
  /** Names of the rules that found something. */
  readonly rules: readonly string[];
}

/** Lists the cases: every folder but the one that they share. */
export function caseNames(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'base')
    .map(({ name }) => name)
    .sort();
}

/**
 * Runs the toy publication with the files of a case over it. A case with a folder `sources` is checked with it, any other
 * by the lock; one with generated files is checked for those as well.
 */
export async function runCase(name?: string): Promise<Outcome> {
  const copy = scratch('case');
  try {
    cpSync(join(folder, 'base'), copy, { recursive: true });
    cpSync(hejnal, join(copy, 'ontology/hejnal.ttl'));
    if (name !== undefined) cpSync(join(folder, name), copy, { recursive: true });
    const hasGenerated = name !== undefined && existsSync(join(folder, name, 'ontology/context.jsonld'));
    const outcome = await outcomeOf(copy, hasGenerated);
    const shown = (lines: readonly string[]): string[] => lines.map((line) => visible(line.replaceAll(`${copy}/`, '')));
    return { ...outcome, findings: shown(outcome.findings), polish: shown(outcome.polish) };
  } catch (error) {
    if (!(error instanceof HejnalError)) throw error;
    const { code, message, hint } = error;
    return {
      quads: [],
      findings: [`fatal [${code}] ${message} | ${hint}`],
      polish: [`fatal [${code}] ${inPolish(message)} | ${inPolish(hint)}`],
      rules: [],
    };
  }
}

function inPolish(english: string): string {
  return faultIn('pl', english)
    .map(({ text }) => text)
    .join('');
}

async function outcomeOf(copy: string, hasGenerated: boolean): Promise<Outcome> {
  const files = await readFolder(copy);
  const sources = join(copy, 'sources');
  const options = { today: '2026-01-01', ...(existsSync(sources) && { sources }) };
  const workspace = await readWorkspace(files, options);
  if (!('model' in workspace)) return { quads: [], ...written(workspace.findings) };
  const found = [...workspace.findings, ...workspace.outdated];
  if (hasGenerated) found.push(...staleFiles(workspace, files));
  return { quads: linesOf(workspace), ...written(sortFindings(found)) };
}

/** The ontology's own lines are the same for all cases and left out. */
function linesOf(workspace: Workspace): string[] {
  const things = `<${workspace.names.base}id/`;
  const lines = [...quadsOf(workspace)].map(quadLine).filter((line) => line.startsWith(things));
  return [...new Set(lines)].sort((a, b) => (a < b ? -1 : 1));
}

function written(findings: readonly Finding[]): Pick<Outcome, 'findings' | 'polish' | 'rules'> {
  const lineOf = (finding: Finding): string => {
    const { severity, rule, message, hint } = finding;
    return `${placeText(finding)} ${severity} [${rule}] ${message} | ${hint}`;
  };
  return {
    findings: findings.map(lineOf),
    polish: findings.map((finding) => lineOf(findingIn(finding, 'pl'))),
    rules: findings.map(({ rule }) => rule),
  };
}

/** Characters that an editor does not show are written by their numbers. */
function visible(line: string): string {
  return line.replace(/[\p{Cc}\p{Cs}]/gu, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Reads one of the two expectations of a case; none is an empty list. */
export function expectation(name: string, file: string): string[] {
  const path = join(folder, name, file);
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
}

/** Writes one of the two expectations of a case; an empty list is no file. */
export function rewrite(name: string, file: string, lines: readonly string[]): void {
  const path = join(folder, name, file);
  if (lines.length > 0) writeFileSync(path, `${lines.join('\n')}\n`);
  else rmSync(path, { force: true });
}
