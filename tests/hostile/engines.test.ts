// The hostile queries to each engine, one engine after the other: together they would wait for the processors, not for us.
import { describe } from 'vitest';
import { standHostility } from './suite.js';

describe('local', () => standHostility('local', { queryMs: 800 }));
describe('remote', () => standHostility('remote', { queryMs: 1_500, isBrief: true, dear: /A8|A1[0-4]/ }));
// Its threads take seconds to start, so that a short deadline would only measure that.
describe('federated', () => standHostility('federated', { queryMs: 2_000, isBrief: true, dear: /A8|A10|A14/ }));
