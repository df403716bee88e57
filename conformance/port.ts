// A port for a program that must be told one before it starts.
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Gives a port of the machine that nothing listened on a moment ago, on IPv4. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
