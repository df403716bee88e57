// The line that the log has of an answer: nothing that names a person or tells what they asked.
import type { FastifyBaseLogger } from 'fastify';
import type { Wish } from '../site/wish.js';

/** Logs an answer: method, path without query, status and time. */
export function logAnswer(log: FastifyBaseLogger, { method, path }: Wish, status: number, ms: number): void {
  log.info({ req: { method, url: path }, res: { statusCode: status }, responseTime: ms }, 'request completed');
}
