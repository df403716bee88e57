// `hejnal build`: checks the facts and publishes them as a release.
import { join } from 'node:path';
import { currentManifest, publish, readFolder, readWorkspace, staleDay, vanishedNames } from '../src/making.js';
import type { Finding } from '../src/facts/record.js';
import { workspaceOptions } from './input.js';
import type { Call } from './options.js';
import { conclude, showFindings, wantsJson } from './findings.js';
import { counted, exitCodes, hasErrors, note, sayJson, type ExitCode } from './output.js';
import { progress } from './progress.js';

/** Runs the command. */
export async function build({ operands, options }: Call): Promise<ExitCode> {
  const folder = operands[0] ?? '.';
  const files = await readFolder(folder);
  const workspace = await readWorkspace(files, workspaceOptions(options));
  const findings = 'model' in workspace ? [...workspace.findings, ...workspace.outdated] : [...workspace.findings];
  if (!('model' in workspace) || hasErrors(findings)) return refuse(findings, options);
  const releases = typeof options['releases'] === 'string' ? options['releases'] : join(folder, 'releases');
  const vanished = options['let-go'] === true ? [] : vanishedNames(workspace, releases);
  if (vanished.length > 0) return refuse([...findings, ...vanished], options);
  const before = currentManifest(releases);
  const built = await publish(workspace, files, releases, progress());
  findings.push(...(built.changed ? staleDay(files, before, built.manifest) : []));
  if (wantsJson(options)) {
    sayJson({
      ok: true,
      version: built.version,
      directory: built.directory,
      changed: built.changed,
      counts: built.manifest.counts,
      findings,
    });
    return exitCodes.done;
  }
  showFindings(findings, options);
  conclude(
    `${built.changed ? 'Published' : 'Nothing has changed since'} ${built.version}: ${counted(built.manifest.total, 'quad')} in ${built.directory}`,
    options,
  );
  if (isLocal(workspace.names.base))
    conclude(
      `All names begin with ${workspace.names.base}: a release for trying out. Give --base for a real one.`,
      options,
    );
  return exitCodes.done;
}

function refuse(findings: readonly Finding[], options: Call['options']): ExitCode {
  if (wantsJson(options)) sayJson({ ok: false, findings });
  else {
    showFindings(findings, options);
    note('Nothing was published.');
  }
  return exitCodes.findings;
}

function isLocal(base: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(base).hostname);
}
