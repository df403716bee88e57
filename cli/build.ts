// `hejnal build`: checks the facts and publishes them as a release.
import { join } from 'node:path';
import { publish, readFolder, readWorkspace } from '../src/making.js';
import type { Finding } from '../src/facts/record.js';
import { workspaceOptions } from './input.js';
import type { Call } from './options.js';
import { counted, exitCodes, hasErrors, note, say, sayJson, showFindings, type ExitCode } from './output.js';
import { progress } from './progress.js';

/** Runs the command. */
export async function build({ operands, options }: Call): Promise<ExitCode> {
  const folder = operands[0] ?? '.';
  const files = await readFolder(folder);
  const workspace = await readWorkspace(files, workspaceOptions(options));
  const findings = 'model' in workspace ? [...workspace.findings, ...workspace.outdated] : [...workspace.findings];
  if (!('model' in workspace) || hasErrors(findings)) return refuse(findings, options);
  const releases = typeof options['releases'] === 'string' ? options['releases'] : join(folder, 'releases');
  const built = await publish(workspace, files, releases, progress());
  if (options['json'] === true) {
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
  showFindings(findings);
  say(
    `${built.changed ? 'Published' : 'Nothing has changed since'} ${built.version}: ${counted(built.manifest.total, 'quad')} in ${built.directory}`,
  );
  if (isLocal(workspace.names.base))
    say(`All names begin with ${workspace.names.base}: a release for trying out. Give --base for a real one.`);
  return exitCodes.done;
}

function refuse(findings: readonly Finding[], options: Call['options']): ExitCode {
  if (options['json'] === true) sayJson({ ok: false, findings });
  else {
    showFindings(findings);
    note('Nothing was published.');
  }
  return exitCodes.findings;
}

function isLocal(base: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(base).hostname);
}
