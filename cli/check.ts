// `hejnal check`: everything that is wrong with the facts; with --write, the proofs and the generated files.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  generatedFiles,
  lockFile,
  readFolder,
  readWorkspace,
  scoreAhead,
  staleFiles,
  writeLock,
  type Workspace,
} from '../src/making.js';
import type { Score } from '../src/index.js';
import { findingIn, type Finding } from '../src/facts/record.js';
import { workspaceOptions } from './input.js';
import { writeScore } from './score.js';
import type { Call } from './options.js';
import { conclude, showFindings, told, wantsJson } from './findings.js';
import { exitCodes, hasErrors, sayJson, type ExitCode } from './output.js';
import { progress } from './progress.js';
import type { Words } from './words/words.js';

/** Runs the command. */
export async function check(call: Call): Promise<ExitCode> {
  const { operands, options, words } = call;
  const files = await readFolder(operands[0] ?? '.');
  const workspace = await readWorkspace(files, { ...workspaceOptions(options), onProgress: progress(words) });
  if (!('model' in workspace)) return report([...workspace.findings], words.check.nothing, call);
  const findings = [...workspace.findings];
  const written: string[] = [];
  if (options['write'] !== true) {
    findings.push(...workspace.outdated, ...(options['base'] === undefined ? staleFiles(workspace, files) : []));
  } else {
    // What the new proofs bless is named first: the passage changed, and somebody should have read it.
    if (options['sources'] !== undefined)
      findings.push(
        ...workspace.outdated.filter(({ rule }) => rule === 'evidence-stale').map((each) => renewed(each, words)),
      );
    if (!hasErrors(findings))
      written.push(...(await write(join(files.folder, lockFile), lockFile, writeLock(workspace.lock), files.lock)));
    for (const { file, text } of generatedFiles(workspace)) {
      written.push(...(await write(join(files.folder, file), file, text, files.generated.get(file))));
    }
  }
  if (options['untranslated'] === true) return untranslated(workspace, call);
  const facts = workspace.records.reduce((sum, { quads }) => sum + quads.length, 0);
  const isBySources = options['sources'] !== undefined;
  const outcome = words.check.outcome(workspace.records.length, facts, workspace.lock.size, isBySources);
  const scores = options['portal'] === true ? scoreAhead(workspace) : [];
  const lines = [outcome, ...written.map(words.check.wrote), ...scores.flatMap((each) => writeScore(each, words))];
  return report(findings, lines.join('\n'), call, scores);
}

/** Tells every text that is not there in some language, and how many of each; what else is wrong is not told. */
function untranslated({ untranslated: found, publication }: Workspace, call: Call): ExitCode {
  const counts = publication.languages.map((language) => ({
    language,
    missing: found.filter(({ lacks }) => lacks === language).length,
  }));
  if (wantsJson(call)) sayJson({ findings: told(found, call.words), languages: counts, ok: true });
  else {
    showFindings(found, { ...call, options: { max: '0', ...call.options } });
    conclude(counts.map(({ language, missing }) => call.words.check.missing(language, missing)).join('\n'), call);
  }
  return exitCodes.done;
}

/** A proof that is written anew no longer stops a build. */
function renewed(finding: Finding, { check: said, language }: Words): Finding {
  const { say: _, ...rest } = findingIn(finding, language);
  return { ...rest, severity: 'warning', hint: said.renewed };
}

async function write(path: string, file: string, text: string, before: string | undefined): Promise<string[]> {
  if (text === before) return [];
  await writeFile(path, text);
  return [file];
}

function report(findings: readonly Finding[], outcome: string, call: Call, scores: readonly Score[] = []): ExitCode {
  const scored = scores.length === 0 ? {} : { scores };
  if (wantsJson(call)) sayJson({ findings: told(findings, call.words), ok: !hasErrors(findings), ...scored });
  else {
    showFindings(findings, call);
    conclude(outcome, call);
  }
  return hasErrors(findings) ? exitCodes.findings : exitCodes.done;
}
