// `hejnal dev`: serves the facts at hand while they are written: each save is checked, built and shown at once.
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HejnalError } from '../src/errors.js';
import { readFolder, readWorkspace } from '../src/making.js';
import type { Finding } from '../src/facts/record.js';
import { workspaceOptions } from './input.js';
import type { Call } from './options.js';
import { findingText, showFindings } from './findings.js';
import { errorText, exitCodes, hasErrors, note, say, type ExitCode } from './output.js';
import { refusalOf } from './surroundings.js';
import { folderOf, preview, type Preview } from './dev/preview.js';
import { makeProxy, type Proxy } from './dev/proxy.js';
import { watchFolder } from './dev/watch.js';

/** How many findings a page shows. */
const shownOnPages = 20;

/** Runs the command; it ends at SIGTERM or SIGINT. */
export async function dev(call: Call): Promise<ExitCode> {
  const { operands, words } = call;
  const folder = operands[0] ?? '.';
  // Named before anything is served: there must be a publication.
  await readFolder(folder);
  const proxy = makeProxy(words);
  const address = await listen(proxy, call);
  const temporary = mkdtempSync(join(tmpdir(), 'hejnal-dev-'));
  const work = new Work(folder, address, temporary, proxy, call);
  say(words.dev.shows(address, folder));
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

async function listen({ server }: Proxy, { options, words: { refused } }: Call): Promise<string> {
  const { port = '8080', host = '127.0.0.1' } = options;
  if (!/^\d{1,5}$/.test(String(port))) throw new HejnalError('option-invalid', ...refused.port(String(port)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const said = refused.portTaken(`${String(host)}:${String(port)}`, cause.code ?? '');
      reject(new HejnalError('port-taken', ...said, { cause }));
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
  readonly #call: Call;
  #number = 0;
  #shown: Preview | undefined;
  #isStale = false;
  #running: Promise<void> | undefined;

  constructor(folder: string, address: string, temporary: string, proxy: Proxy, call: Call) {
    this.#folder = folder;
    this.#address = address;
    this.#temporary = temporary;
    this.#proxy = proxy;
    this.#call = call;
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
    const { options, words } = this.#call;
    const files = await readFolder(this.#folder);
    const base = typeof options['base'] === 'string' ? options['base'] : this.#address;
    const workspace = await readWorkspace(files, { ...workspaceOptions(options), base });
    const findings = 'model' in workspace ? [...workspace.findings, ...workspace.outdated] : workspace.findings;
    if (!('model' in workspace) || hasErrors(workspace.findings)) {
      showFindings(findings, this.#call);
      note(this.#shown === undefined ? words.dev.nothing : words.dev.stays);
      this.#tell(findings);
      return;
    }
    this.#number++;
    const next = await preview(workspace, files, folderOf(this.#temporary, this.#number));
    const before = this.#shown;
    this.#shown = next;
    this.#proxy.lead(next.port);
    this.#tell(findings);
    showFindings(findings, this.#call);
    say(words.dev.shown(workspace.records.length, (performance.now() - begun) / 1000));
    await before?.close();
  }

  /** What breaks is told, and the next change is tried all the same. */
  async #fail(error: unknown): Promise<void> {
    const refusal = refusalOf(error, this.#call.words);
    const text =
      refusal === undefined
        ? String(error instanceof Error ? error.stack : error)
        : await errorText(refusal, this.#call.words);
    note(text);
    this.#proxy.tell({ release: this.#release(), findings: text });
  }

  #tell(findings: readonly Finding[]): void {
    const { words } = this.#call;
    const lines = findings.slice(0, shownOnPages).map((each) => findingText(each, words));
    const more = findings.length - lines.length;
    const all = more > 0 ? [...lines, words.findings.more(more)] : lines;
    this.#proxy.tell({ release: this.#release(), findings: all.join('\n') });
  }

  /** Another one in each process, too, so that pages of the one before reload. */
  #release(): string {
    return this.#shown === undefined ? '' : `${String(process.pid)}.${String(this.#number)}`;
  }
}
