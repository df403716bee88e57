// Fastify with nothing in it but a body from memory: what a server in front of any work could do.
import fastify from 'fastify';
import { answerCalls } from './child.js';

/** What the bare server sends. */
export interface Bare {
  readonly body: string;
  readonly contentType: string;
}

const app = fastify({ logger: false });
let sent: { bytes: Buffer; contentType: string } = { bytes: Buffer.alloc(0), contentType: 'text/plain' };
app.get('/', (_request, reply) => reply.header('content-type', sent.contentType).send(sent.bytes));

/** Sets the body and tells the port. */
async function start({ body, contentType }: Bare): Promise<number> {
  sent = { bytes: Buffer.from(body), contentType };
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

answerCalls({ start });
