// The hostile queries to each engine, one engine after the other: together they would wait for the processors, not for us.
import { availableParallelism, loadavg } from 'node:os';
import { describe } from 'vitest';
import { standHostility } from './suite.js';

/** `HEJNAL_HOSTILE=full` puts every case to every engine; else those whose threads start slowly get one of each kind. */
const isBrief = process.env['HEJNAL_HOSTILE'] !== 'full';
const dear = (some: RegExp): { dear?: RegExp } => (isBrief ? { dear: some } : {});

/** Deadlines are as short as honest queries can keep them, which on a busy machine is longer. */
const strain = Math.max(1, (loadavg()[0] ?? 0) / availableParallelism() / 3);
const within = (ms: number): { queryMs: number } => ({ queryMs: Math.round(ms * strain) });

describe('exact', () => standHostility('exact', within(500)));
describe('remote', () => standHostility('remote', { ...within(800), isBrief, ...dear(/A8|A1[0-4]/) }));
describe('federated', () => standHostility('federated', { ...within(1_500), isBrief, ...dear(/A8|A10|A14/) }));
