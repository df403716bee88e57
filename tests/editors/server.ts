// Speaks with a language server over its standard streams, as an editor does (Language Server Protocol 3.17).
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';

/** What a server says of a stretch of a document. */
export interface Diagnostic {
  readonly message: string;
  readonly severity: number;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** One server, and the documents that it was shown. */
export class LanguageServer {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number | string, (result: unknown) => void>();
  readonly #told = new Map<string, (found: readonly Diagnostic[]) => void>();
  #pending = Buffer.alloc(0);
  #last = 0;

  private constructor(program: string) {
    this.#child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#child.stdout?.on('data', (bytes: Buffer) => this.#read(bytes));
  }

  /** Starts a server for the files below a folder. */
  static async start(program: string, folder: string): Promise<LanguageServer> {
    const server = new LanguageServer(program);
    const rootUri = pathToFileURL(folder).href;
    const capabilities = { textDocument: { completion: { completionItem: {} } }, workspace: { configuration: true } };
    await server.#ask('initialize', { processId: process.pid, rootUri, capabilities });
    server.#send({ method: 'initialized', params: {} });
    return server;
  }

  /** Shows a document; gives what the server says of it. */
  open(path: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(path).href;
    const told = new Promise<readonly Diagnostic[]>((found) => this.#told.set(uri, found));
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
    return told;
  }

  /** Gives the words that are offered at the end of a text, the beginning of a document that was shown. */
  async offered(path: string, before: string): Promise<string[]> {
    const lines = before.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const textDocument = { uri: pathToFileURL(path).href };
    const { items } = (await this.#ask('textDocument/completion', { textDocument, position })) as {
      items: readonly { label: string }[];
    };
    return items.map(({ label }) => label);
  }

  async stop(): Promise<void> {
    this.#child.kill();
    if (this.#child.exitCode === null) await once(this.#child, 'exit');
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#last;
    this.#send({ id, method, params });
    return new Promise((found) => this.#waiting.set(id, found));
  }

  #send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin?.write(`Content-Length: ${String(Buffer.byteLength(text))}\r\n\r\n${text}`);
  }

  #read(bytes: Buffer): void {
    this.#pending = Buffer.concat([this.#pending, bytes]);
    for (;;) {
      const end = this.#pending.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.#pending.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end < 0 || this.#pending.length < end + 4 + length) return;
      const body = this.#pending.subarray(end + 4, end + 4 + length).toString();
      this.#pending = this.#pending.subarray(end + 4 + length);
      this.#take(JSON.parse(body) as Message);
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (method === undefined) return this.#waiting.get(id ?? '')?.(result);
    if (method === 'workspace/configuration') {
      const { items } = params as { items: readonly unknown[] };
      return this.#send({ id, result: items.map(() => ({ validate: true, completion: true })) });
    }
    if (id !== undefined) return this.#send({ id, result: null });
    if (method !== 'textDocument/publishDiagnostics') return;
    const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Diagnostic[] };
    this.#told.get(uri)?.(diagnostics);
  }
}
