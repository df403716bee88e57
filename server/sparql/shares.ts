// What clients have used of the machine, by whatever service: the query workers and the main thread share one budget.
import { BlockList } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { Budget } from './budget.js';
import type { Config } from '../config.js';
import { clientOf, readNetworks } from '../http/client.js';
import { Slices } from './slices.js';

/** Holds the accounts of all clients, and what they wait for. */
export class Shares {
  readonly budget: Budget;
  /** Work on the main thread. */
  readonly slices: Slices;
  readonly #trusted: BlockList;

  constructor(config: Config) {
    this.budget = new Budget(config.clientBudgetMs);
    this.slices = new Slices(this.budget);
    this.#trusted = readNetworks(config.trustProxy) ?? new BlockList();
  }

  /** Names the client of a request. */
  clientOf(request: FastifyRequest): string {
    const forwarded = request.headers['x-forwarded-for'];
    const header = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
    return clientOf(request.socket.remoteAddress, header, this.#trusted);
  }
}
