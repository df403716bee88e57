// A store that lies: it says that it took everything, and loses one triple of the largest graph.
import { once } from 'node:events';
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands before a store. */
export interface Liar {
  /** Gives the address here of one of the store. */
  at(address: string): string;
  close(): Promise<void>;
}

/** Starts it before the store at an origin; of what is written to a graph, it keeps the last line to itself. */
export async function startLiar(origin: string, graph: string): Promise<Liar> {
  const server = createServer((asked, answer) => {
    const parts: Buffer[] = [];
    asked.on('data', (part: Buffer) => parts.push(part));
    asked.on('end', () => {
      const whole = Buffer.concat(parts);
      const isMeant = asked.url?.includes(encodeURIComponent(graph)) === true && whole.length > 0;
      const body = isMeant ? whole.subarray(0, whole.lastIndexOf(10, whole.length - 2) + 1) : whole;
      const headers = { ...asked.headers, 'content-length': String(body.length) };
      delete headers['transfer-encoding'];
      const { method } = asked;
      const passed = forward(new URL(asked.url ?? '/', origin), { method, headers }, (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      });
      passed.on('error', () => answer.destroy());
      passed.end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    at: (address) => address.replace(origin, own),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
