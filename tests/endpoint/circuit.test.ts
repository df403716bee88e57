// When the circuit opens, and how it closes again.
import { expect, test } from 'vitest';
import { Circuit } from '../../src/endpoint/circuit.js';
import { until } from '../sparql/start.js';

function start(answers: boolean): { circuit: Circuit; probes: () => number; answer: (next: boolean) => void } {
  let probes = 0;
  const probe = (): Promise<boolean> => {
    probes += 1;
    return Promise.resolve(answers);
  };
  const circuit = new Circuit(probe, { failures: 3, retryMs: 20, longestRetryMs: 40 });
  return { circuit, probes: () => probes, answer: (next) => (answers = next) };
}

test('begins with a probe', async () => {
  const { circuit, probes } = start(true);
  expect(circuit.state).toBe('unknown');
  await until(() => circuit.state === 'closed');
  expect(probes()).toBe(1);
});

test('failures in a row make it probe, and only a probe that fails opens it', async () => {
  const { circuit, probes, answer } = start(true);
  await until(() => circuit.state === 'closed');
  circuit.failed();
  circuit.failed();
  circuit.succeeded();
  circuit.failed();
  circuit.failed();
  expect(probes()).toBe(1);
  circuit.failed();
  await until(() => probes() === 2);
  expect(circuit.state).toBe('closed');
  answer(false);
  for (const _each of [1, 2, 3]) circuit.failed();
  await until(() => circuit.state === 'open');
  answer(true);
  await until(() => circuit.state === 'closed');
  circuit.end();
});

test('while it is open it goes on probing, and stops when it is ended', async () => {
  const { circuit, probes } = start(false);
  await until(() => probes() >= 4);
  expect(circuit.state).toBe('open');
  circuit.end();
  const before = probes();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(probes()).toBe(before);
});
