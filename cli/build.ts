// `hejnal build`: checks the facts and publishes them as a release.
import { join } from 'node:path';
import {
  currentManifest,
  endClaims,
  publish,
  readFolder,
  readWorkspace,
  staleDay,
  vanishedNames,
  type Built,
  type PublicationFiles,
  type Workspace,
} from '../src/making.js';
import type { Finding } from '../src/facts/record.js';
import { signerFromEnvironment, workspaceOptions } from './input.js';
import type { Call } from './options.js';
import { conclude, showFindings, told, wantsJson } from './findings.js';
import { exitCodes, hasErrors, note, sayJson, type ExitCode } from './output.js';
import { progress } from './progress.js';
import type { Words } from './words/words.js';

/** Runs the command. */
export async function build(call: Call): Promise<ExitCode> {
  const { operands, options, words } = call;
  const folder = operands[0] ?? '.';
  const releases = typeof options['releases'] === 'string' ? options['releases'] : join(folder, 'releases');
  const files = await readFolder(folder);
  const { findings, base, begin } = await prepare(files, releases, call);
  if (begin === undefined) return refuse(findings, call);
  const before = currentManifest(releases);
  const built = await cancellable(begin, words);
  findings.push(...(built.changed ? staleDay(files, before, built.manifest) : []));
  if (wantsJson(call)) {
    sayJson({
      ok: true,
      version: built.version,
      directory: built.directory,
      changed: built.changed,
      counts: built.manifest.counts,
      findings: told(findings, words),
    });
    return exitCodes.done;
  }
  showFindings(findings, call);
  conclude(words.build.outcome(built.changed, built.version, built.manifest.total, built.directory), call);
  if (isLocal(base)) conclude(words.build.local(base), call);
  return exitCodes.done;
}

/** Does work that a signal may end; nothing of it is left then. A second signal does not wait for the work to notice the first. */
async function cancellable<Made>(work: () => Promise<Made>, { build: said }: Words): Promise<Made> {
  const signals = { SIGINT: 130, SIGTERM: 143 } as const;
  const end = (signal: keyof typeof signals): void => {
    endClaims();
    note(said.cancelled);
    process.exit(signals[signal]);
  };
  for (const signal of Object.keys(signals)) process.once(signal, end);
  try {
    return await work();
  } finally {
    for (const signal of Object.keys(signals)) process.off(signal, end);
  }
}

/** What was read and checked; without `begin`, it cannot be published. */
interface Prepared {
  readonly findings: Finding[];
  readonly base: string;
  /** Publishes it, once: the records, which are as large as all the rest, are held by nothing else. */
  readonly begin?: () => Promise<Built>;
}

async function prepare(files: PublicationFiles, releases: string, call: Call): Promise<Prepared> {
  const { options, words } = call;
  const onProgress = progress(words);
  const workspace = await readWorkspace(files, { ...workspaceOptions(options), onProgress });
  if (!('model' in workspace)) return { findings: [...workspace.findings], base: '' };
  const findings = [...workspace.findings, ...workspace.outdated];
  const { base } = workspace.names;
  if (hasErrors(findings)) return { findings, base };
  const vanished = options['let-go'] === true ? [] : vanishedNames(workspace, releases);
  if (vanished.length > 0) return { findings: [...findings, ...vanished], base };
  const held: { workspace?: Workspace } = { workspace };
  const begin = (): Promise<Built> => {
    if (held.workspace === undefined) throw new TypeError('A publication is published once.');
    const published = publish(held.workspace, files, releases, onProgress, { signer: signerFromEnvironment(words) });
    delete held.workspace;
    return published;
  };
  return { findings, base, begin };
}

function refuse(findings: readonly Finding[], call: Call): ExitCode {
  if (wantsJson(call)) sayJson({ ok: false, findings: told(findings, call.words) });
  else {
    showFindings(findings, call);
    note(call.words.build.refused);
  }
  return exitCodes.findings;
}

function isLocal(base: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(base).hostname);
}
