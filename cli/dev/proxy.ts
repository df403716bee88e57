// The address of `hejnal dev`: passes requests on to the release that is served, and puts a script into its pages.
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Words } from '../words/words.js';
import { eventsPath, holdingPage, scriptIn, scriptPath, withScript } from './script.js';

/** What the pages are told of. */
export interface Told {
  /** Another one for each release. */
  readonly release: string;
  /** What is wrong with the facts, as text; empty where nothing is. */
  readonly findings: string;
}

/** A proxy whose target changes with each release. */
export interface Proxy {
  readonly server: Server;
  /** Passes requests on to a port from now on. */
  lead(port: number): void;
  /** Tells all pages that are open, and those that will be. */
  tell(told: Told): void;
  close(): Promise<void>;
}

/** Makes the proxy; until it leads somewhere, pages say that there is no release. */
export function makeProxy(words: Words): Proxy {
  let port: number | undefined;
  let told: Told = { release: '', findings: '' };
  const listeners = new Set<ServerResponse>();
  const server = createServer((incoming, outgoing) => {
    const [path] = (incoming.url ?? '/').split('?', 1);
    if (path === scriptPath) return send(outgoing, 200, 'text/javascript', scriptIn(words.language));
    if (path === eventsPath) return listen(outgoing, listeners, told);
    if (port === undefined) return send(outgoing, 503, 'text/html; charset=utf-8', holdingPage(words));
    pass(incoming, outgoing, port);
  });
  return {
    server,
    lead: (next) => (port = next),
    tell: (next) => {
      told = next;
      for (const each of listeners) write(each, told);
    },
    close: async () => {
      for (const each of listeners) each.end();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function send(outgoing: ServerResponse, status: number, type: string, text: string): void {
  outgoing.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}

function listen(outgoing: ServerResponse, listeners: Set<ServerResponse>, told: Told): void {
  outgoing.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  listeners.add(outgoing);
  outgoing.on('close', () => listeners.delete(outgoing));
  write(outgoing, told);
}

function write(outgoing: ServerResponse, { release, findings }: Told): void {
  outgoing.write(`event: findings\ndata: ${JSON.stringify(findings)}\n\n`);
  if (release !== '') outgoing.write(`event: release\ndata: ${release}\n\n`);
}

/** Pages are asked for unpacked and anew, for they get the script; all else goes through as it is. */
function pass(incoming: IncomingMessage, outgoing: ServerResponse, port: number): void {
  const { 'accept-encoding': _packed, ...others } = incoming.headers;
  const isPage = incoming.headers.accept?.includes('text/html') === true;
  const headers = isPage ? others : incoming.headers;
  const { method, url } = incoming;
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) =>
    answerWith(answer, outgoing, method),
  );
  onward.on('error', () => {
    if (outgoing.headersSent) outgoing.destroy();
    else send(outgoing, 502, 'text/plain; charset=utf-8', 'The release is being replaced; ask again.\n');
  });
  incoming.pipe(onward);
}

function answerWith(answer: IncomingMessage, outgoing: ServerResponse, method: string | undefined): void {
  const status = answer.statusCode ?? 502;
  const isPage = answer.headers['content-type']?.startsWith('text/html') === true && method === 'GET';
  if (!isPage || answer.headers['content-encoding'] !== undefined) {
    outgoing.writeHead(status, answer.rawHeaders);
    answer.pipe(outgoing);
    return;
  }
  const pieces: Buffer[] = [];
  answer.on('data', (piece: Buffer) => pieces.push(piece));
  answer.on('end', () => {
    const { 'content-length': _length, etag: _etag, 'last-modified': _modified, ...headers } = answer.headers;
    outgoing
      .writeHead(status, { ...headers, 'cache-control': 'no-store' })
      .end(withScript(Buffer.concat(pieces).toString()));
  });
  answer.on('error', () => outgoing.destroy());
}
