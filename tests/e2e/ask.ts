// Asks over a kept connection with just the headers that are given: `fetch` adds wishes of its own.
import { Agent, request } from 'node:http';

/** What came back; the date is left out, and what only the connection is told. */
export interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const agent = new Agent({ keepAlive: true });

/** Asks a server at a port of this machine. */
export function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method: 'GET' | 'HEAD' = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('error', reject);
      answer.on('end', () => {
        const { date: _date, 'keep-alive': _alive, ...rest } = answer.headers;
        resolve({ status: answer.statusCode, headers: rest, body: Buffer.concat(pieces).toString('latin1') });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}
