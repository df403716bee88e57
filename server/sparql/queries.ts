// Answers queries for the routes: by what is kept, by joining the same query under way, or by the engine in turn.
import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { guard, HejnalError, type QueryEngine, type QueryRequest, type QueryShape } from '../../src/index.js';
import { Answers, Outgoing, type Held } from './answers.js';
import type { Config } from '../config.js';
import type { Coding } from '../http/negotiate.js';
import type { Edition } from '../site/edition.js';
import { Spent, Turns } from './scheduler.js';
import type { Shares } from './shares.js';
import { editionOf } from '../site/wish.js';

/** A query that the guard let through, with the engine that will answer it. */
export interface Checked {
  readonly shape: QueryShape;
  readonly engine: QueryEngine;
}

/** Queries that may wait for a worker, and how long one waits before something is done about it. */
const queue = 128;
const patienceMs = 250;

/** Answers that may be on their way at once, in multiples of the largest. */
const outgoingAnswers = 8;
const most = 3;

/** Holds what the query service knows of its clients and of the answers that it gave. */
export class Queries {
  readonly #config: Config;
  readonly #outgoing: Outgoing;
  readonly #shares: Shares;
  readonly #answers = new WeakMap<Edition, Answers>();
  readonly #keys = new WeakMap<QueryRequest, string>();
  readonly #turns = new WeakMap<QueryEngine, Turns>();

  constructor(config: Config, shares: Shares) {
    this.#config = config;
    this.#shares = shares;
    this.#outgoing = new Outgoing(config.queryMaxBytes * outgoingAnswers);
  }

  /** Looks at a query before anything is done for it; throws what the guard throws, and `query-refused`. */
  check(request: FastifyRequest, text: string): Checked {
    const shape = guard(text);
    const hint = 'The facts change with the next release of the publication only.';
    if (shape.update)
      throw new HejnalError('query-refused', 'This service answers queries and takes no updates.', hint);
    const { engine } = editionOf(request);
    if (engine.engineFor !== undefined) return { shape, engine: engine.engineFor(text, shape.service) };
    if (!shape.service) return { shape, engine };
    const advice = 'Query the other endpoint itself and join the answers.';
    throw new HejnalError('query-refused', 'This service asks no other service (SERVICE).', advice);
  }

  /** Names the bytes of an answer before coding; `undefined` where no two answers are alike. */
  keyOf(request: FastifyRequest, { shape, engine }: Checked, query: QueryRequest): string | undefined {
    if (shape.volatile) return undefined;
    const known = this.#keys.get(query);
    if (known !== undefined) return known;
    const { version, toolVersion } = editionOf(request).release.manifest;
    const { text, mediaType, defaultGraphs, namedGraphs, evidence } = query;
    const parts = [version, toolVersion, engine.name, text, mediaType, defaultGraphs ?? null, namedGraphs ?? null];
    if (evidence !== undefined) parts.push('evidence');
    const key = hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 27);
    this.#keys.set(query, key);
    return key;
  }

  /**
   * Answers a query for one request; the work ends when all who wait for it have left. Rejects as the engine does, and
   * with `Spent`. What is given must be released when it is sent.
   */
  async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    { checked, query, coding }: { checked: Checked; query: QueryRequest; coding: Coding },
  ): Promise<Held> {
    const key = this.keyOf(request, checked, query);
    const answers = this.#answersOf(editionOf(request));
    const kept = key === undefined ? undefined : answers.find(key, coding);
    if (kept !== undefined) return kept;
    const client = this.#shares.clientOf(request);
    const gone = new AbortController();
    const leave = (): void => gone.abort();
    reply.raw.once('close', leave);
    const { signal } = gone;
    const { engine } = checked;
    const make = (stop: AbortSignal) => {
      if (request.server.site.stage === 'stopping')
        throw new HejnalError('query-busy', 'The server is stopping.', 'Try again.');
      return this.#turnsAt(engine).take(client, stop, (options) => engine.query(query, options));
    };
    try {
      for (let times = 1; ; times++) {
        try {
          return await answers.get({ key, coding, signal, make });
        } catch (error) {
          // The query was joined while it was another's, whose share is spent: that says nothing of this client.
          if (!(error instanceof Spent) || error.client === client || times === most) throw error;
        }
      }
    } finally {
      reply.raw.off('close', leave);
    }
  }

  #turnsAt(engine: QueryEngine): Turns {
    const known = this.#turns.get(engine);
    if (known !== undefined) return known;
    const waitMs = waitFor(this.#config.queryTimeoutMs);
    const stopsFreely = engine.name === 'remote';
    const turns = new Turns(engine, this.#shares.budget, { queue, waitMs, patienceMs, stopsFreely });
    this.#turns.set(engine, turns);
    return turns;
  }

  #answersOf(edition: Edition): Answers {
    const known = this.#answers.get(edition);
    if (known !== undefined) return known;
    const answers = new Answers(this.#config.queryCacheBytes, this.#outgoing);
    this.#answers.set(edition, answers);
    return answers;
  }
}

/** A query waits as long as another may take, or some times as long where that is short. */
function waitFor(queryMs: number): number {
  return Math.max(queryMs, Math.min(5_000, 4 * queryMs));
}
