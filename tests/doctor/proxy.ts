// A server between the doctor and Kraków's publication that changes one of its answers, so that each check is seen failing.
import { createServer, request, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked. */
export interface Asked {
  readonly method: string;
  /** Path with the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What is answered; a plant changes it in place. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Changes an answer. */
export type Plant = (answer: Answer, asked: Asked) => void;

const kept = new Map<string, Promise<Answer>>();

/** Makes the listener; what the publication answers is asked once. */
export function changed(port: number, plant: Plant): RequestListener {
  return (asking, response) => {
    const pieces: Buffer[] = [];
    asking.on('data', (piece: Buffer) => pieces.push(piece));
    asking.on('end', () => {
      const { method = 'GET', url: path = '/', headers } = asking;
      const asked = { method, path, headers, body: Buffer.concat(pieces).toString() };
      void answerTo(port, asked).then((right) => {
        const answer = { status: right.status, headers: { ...right.headers }, body: right.body };
        const { body } = right;
        plant(answer, asked);
        if (answer.body !== body && method !== 'HEAD') answer.headers['content-length'] = String(answer.body.length);
        for (const [name, value] of Object.entries(answer.headers)) if (value !== undefined) response.setHeader(name, value); // prettier-ignore
        response.writeHead(answer.status).end(answer.body);
      });
    });
  };
}

/** Listens on a free port and gives it. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Serves the publication at a port with a change; gives the address, and what ends it. */
export async function serveChanged(port: number, plant: Plant): Promise<{ address: string; close: () => void }> {
  const server = createServer(changed(port, plant));
  const address = `http://127.0.0.1:${await listen(server)}/`;
  return { address, close: () => void server.close() };
}

function answerTo(port: number, asked: Asked): Promise<Answer> {
  const { method, path, headers, body } = asked;
  const key = JSON.stringify([port, method, path, { ...headers, host: '' }, body]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const answer = new Promise<Answer>((found, failed) => {
    const asking = request(
      { port, host: '127.0.0.1', method, path, headers: { ...headers, host: 'localhost:8080' } },
      (response) => {
        // prettier-ignore
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => {
          const { connection: _connection, 'transfer-encoding': _coding, ...rest } = response.headers;
          found({ status: response.statusCode ?? 0, headers: rest, body: Buffer.concat(pieces) });
        });
      },
    );
    asking.on('error', failed);
    asking.end(body);
  });
  kept.set(key, answer);
  return answer;
}
