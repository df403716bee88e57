// `/metrics` is what Prometheus reads, its numbers are those of what was asked, and refusals are logged in measure.
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Metrics, writeMetrics } from '../../server/http/metrics.js';
import { Refusals } from '../../server/site/refusals.js';
import { presentOr, whenInstalled } from '../present.js';
import { makeToy, type Toy } from './toy.js';

let toy: Toy;
beforeEach(async () => (toy = await makeToy()));
afterEach(() => toy.app.close());

/** Reads the lines of numbers by their names and labels. */
function numbersIn(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [, name = '', value = ''] =
        /^([a-z_]+(?:\{(?:[a-z_]+="(?:[^"\\\n]|\\[\\"n])*",?)+\})?) (\S+)$/.exec(line) ?? [];
      expect([line, name !== '', Number.isNaN(Number(value))]).toEqual([line, true, false]);
      return [name, Number(value)];
    }),
  );
}

async function asked(): Promise<{ text: string; numbers: Map<string, number> }> {
  for (const url of [
    '/data/doc/museum/wawel.ttl',
    '/data/doc/museum/wawel.ttl',
    '/data/nothing',
    '/data/version/2020-01-01-000000000000/',
  ])
    await toy.app.inject(url);
  await toy.app.inject('/data/metrics');
  const { body, headers } = await toy.app.inject('/data/metrics');
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  return { text: body, numbers: numbersIn(body) };
}

describe('/metrics', () => {
  it('counts what was asked, by family and status, and problems by code', async () => {
    const { numbers } = await asked();
    expect(Object.fromEntries(numbers)).toMatchObject({
      'hejnal_http_requests_total{family="doc",status="200"}': 2,
      'hejnal_http_requests_total{family="other",status="404"}': 1,
      'hejnal_http_requests_total{family="version",status="404"}': 1,
      'hejnal_http_requests_total{family="metrics",status="200"}': 1,
      'hejnal_http_request_duration_seconds_count{family="doc"}': 2,
      'hejnal_http_request_duration_seconds_bucket{family="doc",le="+Inf"}': 2,
      'hejnal_problems_total{code="not-found"}': 2,
      'hejnal_status{state="ready"}': 1,
      'hejnal_status{state="damaged"}': 0,
      hejnal_release_quads: 15,
    });
    expect(numbers.get('process_resident_memory_bytes')).toBeGreaterThan(1e7);
  });

  it('has a bounded number of lines, whatever is asked for', async () => {
    for (let at = 0; at < 50; at++) await toy.app.inject(`/data/made-up-${at}/x.${at}`);
    const { numbers } = await asked();
    expect([...numbers.keys()].filter((name) => name.includes('requests_total'))).toHaveLength(4);
    expect(numbers.get('hejnal_http_requests_total{family="other",status="404"}')).toBe(51);
  });

  it('escapes what labels cannot hold', () => {
    const text = writeMetrics([
      { name: 'a', type: 'gauge', help: 'b', samples: [{ labels: { c: 'd"\\\n' }, value: Infinity }, { value: NaN }] },
    ]);
    expect(text).toBe('# HELP a b\n# TYPE a gauge\na{c="d\\"\\\\\\n"} +Inf\na NaN\n');
  });

  it('puts each time into one bucket, and all into those above it', () => {
    const metrics = new Metrics();
    for (const ms of [1, 30, 30, 60_000]) metrics.answered('doc', 200, ms);
    const numbers = numbersIn(writeMetrics(metrics.families()));
    const bucket = (le: string) => numbers.get(`hejnal_http_request_duration_seconds_bucket{family="doc",le="${le}"}`);
    expect(['0.005', '0.025', '0.1', '10', '+Inf'].map(bucket)).toEqual([1, 1, 3, 3, 4]);
    expect(numbers.get('hejnal_http_request_duration_seconds_sum{family="doc"}')).toBeCloseTo(60.061);
  });
});

whenInstalled('promtool', 'what Prometheus says of the metrics')('/metrics', () => {
  it('is read by promtool without a word', async () => {
    const { stdout, stderr, status } = spawnSync('promtool', ['check', 'metrics'], {
      input: (await asked()).text,
      encoding: 'utf8',
    });
    expect([stdout, stderr, status]).toEqual(['', '', 0]);
  });
});

const python = ['python3', 'tests/clients/.venv/bin/python'].find(
  (path) => spawnSync(path, ['-c', 'import prometheus_client'], { stdio: 'ignore' }).status === 0,
);
presentOr(python !== undefined, 'the metrics as prometheus_client reads them (it is not installed)')('/metrics', () => {
  it('is read by the parser of prometheus_client', async () => {
    const { text, numbers } = await asked();
    const script = `import sys; from prometheus_client.parser import text_string_to_metric_families as read
print(sum(len(each.samples) for each in read(sys.stdin.read())))`;
    const { stdout } = spawnSync(python!, ['-c', script], { input: text, encoding: 'utf8' });
    expect(Number(stdout)).toBe(numbers.size);
  });
});

describe('the log', () => {
  it('says what was refused and why, a line a sort now and then, with how many', () => {
    const lines: [string, Record<string, unknown>][] = [];
    const log = {
      warn: (line: object) => lines.push(['warn', line as Record<string, unknown>]),
      info: (line: object) => lines.push(['info', line as Record<string, unknown>]),
    } as never;
    const refusals = new Refusals();
    const busy = { code: 'query-busy', status: 503, method: 'GET', path: '/sparql', detail: 'All workers are busy.' };
    for (let at = 0; at < 100; at++) refusals.note(log, busy, 1000 + at);
    refusals.note(log, { code: 'not-found', status: 404, method: 'GET', path: '/x', detail: 'told in words' }, 1050);
    refusals.note(log, busy, 20_000);
    expect(lines).toEqual([
      ['warn', { ...busy, count: 1 }],
      ['info', { code: 'not-found', status: 404, method: 'GET', path: '/x', count: 1 }],
      ['warn', { ...busy, count: 100 }],
    ]);
  });
});
