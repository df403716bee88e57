// `hejnal dev`: serves the facts at hand while they are written: each save is checked, built and shown at once.
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HejnalError } from '../src/errors.js';
import { readFolder, readWorkspace } from '../src/making.js';
import { formatFinding, type Finding } from '../src/facts/record.js';
import { workspaceOptions } from './input.js';
import type { Call } from './options.js';
import { showFindings } from './findings.js';
import { counted, exitCodes, hasErrors, note, say, type ExitCode } from './output.js';
import { refusalOf } from './surroundings.js';
import { folderOf, preview, type Preview } from './dev/preview.js';
import { makeProxy, type Proxy } from './dev/proxy.js';
import { watchFolder } from './dev/watch.js';

/** How many findings a page shows. */
const shownOnPages = 20;

/** Runs the command; it ends at SIGTERM or SIGINT. */
export async function dev({ operands, options }: Call): Promise<ExitCode> {
  const folder = operands[0] ?? '.';
  // Named before anything is served: there must be a publication.
  await readFolder(folder);
  const proxy = makeProxy();
  const address = await listen(proxy, options);
  const temporary = mkdtempSync(join(tmpdir(), 'hejnal-dev-'));
  const work = new Work(folder, address, temporary, proxy, options);
  say(`${address} shows ${folder === '.' ? 'this folder' : folder}, and follows what you write. Stop it with Ctrl+C.`);
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
  const watcher = watchFolder(folder, () => void work.follow());
  await work.follow();
  await stopped;
  watcher.close();
  await work.end();
  await proxy.close();
  rmSync(temporary, { recursive: true, force: true });
  return exitCodes.done;
}

async function listen({ server }: Proxy, { port = '8080', host = '127.0.0.1' }: Call['options']): Promise<string> {
  if (!/^\d{1,5}$/.test(String(port)))
    throw new HejnalError('option-invalid', `"${String(port)}" is no port.`, 'Write --port 8080, or 0 for a free one.');
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const message = `Nothing can listen at ${String(host)}:${String(port)} (${cause.code ?? ''}).`;
      reject(new HejnalError('port-taken', message, 'Choose another port with --port.', { cause }));
    });
    server.listen(Number(port), String(host), () => resolve());
  });
  return `http://localhost:${String((server.address() as AddressInfo).port)}/`;
}

/** Builds one release after the other; the last good one stays up. */
class Work {
  readonly #folder: string;
  readonly #address: string;
  readonly #temporary: string;
  readonly #proxy: Proxy;
  readonly #options: Call['options'];
  #number = 0;
  #shown: Preview | undefined;
  #isStale = false;
  #running: Promise<void> | undefined;

  constructor(folder: string, address: string, temporary: string, proxy: Proxy, options: Call['options']) {
    this.#folder = folder;
    this.#address = address;
    this.#temporary = temporary;
    this.#proxy = proxy;
    this.#options = options;
  }

  /** Builds what is there now; what changes meanwhile is built next. */
  async follow(): Promise<void> {
    this.#isStale = true;
    this.#running ??= this.#all().finally(() => (this.#running = undefined));
    await this.#running;
  }

  async end(): Promise<void> {
    this.#isStale = false;
    await this.#running;
    await this.#shown?.close();
  }

  async #all(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      await this.#once().catch((error: unknown) => this.#fail(error));
    }
  }

  async #once(): Promise<void> {
    const begun = performance.now();
    const files = await readFolder(this.#folder);
    const base = typeof this.#options['base'] === 'string' ? this.#options['base'] : this.#address;
    const workspace = await readWorkspace(files, { ...workspaceOptions(this.#options), base });
    const findings = 'model' in workspace ? [...workspace.findings, ...workspace.outdated] : workspace.findings;
    if (!('model' in workspace) || hasErrors(workspace.findings)) {
      showFindings(findings, this.#options);
      note(this.#shown === undefined ? 'There is nothing to show yet.' : 'The last good release stays up.');
      this.#tell(findings);
      return;
    }
    this.#number++;
    const next = await preview(workspace, files, folderOf(this.#temporary, this.#number));
    const before = this.#shown;
    this.#shown = next;
    this.#proxy.lead(next.port);
    this.#tell(findings);
    showFindings(findings, this.#options);
    say(
      `${counted(workspace.records.length, 'record')} shown after ${((performance.now() - begun) / 1000).toFixed(1)} s`,
    );
    await before?.close();
  }

  /** What breaks is told, and the next change is tried all the same. */
  #fail(error: unknown): void {
    const refusal = refusalOf(error);
    const text =
      refusal === undefined
        ? String(error instanceof Error ? error.stack : error)
        : `${refusal.message}\n    ${refusal.hint} [${refusal.code}]`;
    note(text);
    this.#proxy.tell({ release: this.#release(), findings: text });
  }

  #tell(findings: readonly Finding[]): void {
    const lines = findings.slice(0, shownOnPages).map(formatFinding);
    const more = findings.length - lines.length;
    const all = more > 0 ? [...lines, `… and ${counted(more, 'finding')} more`] : lines;
    this.#proxy.tell({ release: this.#release(), findings: all.join('\n') });
  }

  /** Another one in each process, too, so that pages of the one before reload. */
  #release(): string {
    return this.#shown === undefined ? '' : `${String(process.pid)}.${String(this.#number)}`;
  }
}
