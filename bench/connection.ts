// An HTTP/1.1 connection that costs little itself, so that what is measured is the server.
import { connect, type Socket } from 'node:net';

/** One whole answer; `body` is as it came, unless it came in chunks, which are put together. */
export interface Reply {
  readonly status: number;
  readonly head: string;
  readonly body: Buffer;
}

const lineEnd = Buffer.from('\r\n');
const headEnd = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('\r\n0\r\n\r\n');

/** Writes a GET request; without a content coding it names none. */
export function requestFor(path: string, accept: string, coding?: string): Buffer {
  const more = coding === undefined ? '' : `Accept-Encoding: ${coding}\r\n`;
  return Buffer.from(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: ${accept}\r\n${more}\r\n`);
}

/** Reads one header of a reply; `undefined` where it is not there. */
export function headerOf({ head }: Reply, name: string): string | undefined {
  return new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim();
}

/** Keeps one connection open and asks one thing after the other; connects anew where the server has closed it. */
export class Connection {
  private readonly port: number;
  private socket: Socket | undefined;
  private received: Buffer[] = [];
  private size = 0;
  private expected: { head: string; start: number; length: number | undefined } | undefined;
  private settle: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | undefined;

  constructor(port: number) {
    this.port = port;
  }

  /** Sends a request and waits for its answer; rejects where the connection fails or breaks. */
  ask(request: Buffer): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.open().write(request);
    });
  }

  close(): void {
    this.socket?.destroy();
    this.socket = undefined;
  }

  private open(): Socket {
    if (this.socket !== undefined && !this.socket.destroyed && this.socket.writable) return this.socket;
    const socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    this.socket = socket;
    socket.on('data', (piece) => this.receive(piece));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => {
      if (this.socket === socket) this.fail(new Error('The connection was closed before the answer was whole.'));
    });
    return socket;
  }

  private fail(error: Error): void {
    const { settle } = this;
    this.socket?.destroy();
    this.socket = undefined;
    this.reset();
    settle?.reject(error);
  }

  private reset(): void {
    this.received = [];
    this.size = 0;
    this.expected = undefined;
    this.settle = undefined;
  }

  private receive(piece: Buffer): void {
    this.received.push(piece);
    this.size += piece.length;
    this.expected ??= this.readHead();
    if (this.expected === undefined) return;
    const { head, start, length } = this.expected;
    if (length !== undefined && this.size < start + length) return;
    const bytes = this.joined();
    if (length === undefined && !isLast(bytes, start)) return;
    const body = length === undefined ? unchunk(bytes.subarray(start)) : bytes.subarray(start, start + length);
    const { settle } = this;
    this.reset();
    settle?.resolve({ status: Number(head.slice(9, 12)), head, body });
  }

  private joined(): Buffer {
    const [first, ...more] = this.received;
    const bytes = first !== undefined && more.length === 0 ? first : Buffer.concat(this.received);
    this.received = [bytes];
    return bytes;
  }

  private readHead(): { head: string; start: number; length: number | undefined } | undefined {
    const bytes = this.joined();
    const end = bytes.indexOf(headEnd);
    if (end < 0) return undefined;
    const head = bytes.toString('latin1', 0, end);
    const length = /^content-length: *(\d+)/im.exec(head)?.[1];
    const isChunked = /^transfer-encoding: *chunked/im.test(head);
    return { head, start: end + 4, length: isChunked ? undefined : Number(length ?? 0) };
  }
}

function isLast(bytes: Buffer, start: number): boolean {
  const isEmpty = bytes.length === start + 5 && bytes.toString('latin1', start) === '0\r\n\r\n';
  return isEmpty || (bytes.length > start + 7 && bytes.subarray(-lastChunk.length).equals(lastChunk));
}

function unchunk(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const end = bytes.indexOf(lineEnd, at);
    const length = parseInt(bytes.toString('latin1', at, end), 16);
    if (!(length > 0)) return Buffer.concat(parts);
    parts.push(bytes.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}
