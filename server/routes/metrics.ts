// `/metrics`: how the server is, for Prometheus.
import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import { toolVersion } from '../../src/index.js';
import { metricsType, writeMetrics, type Family, type Sample } from '../http/metrics.js';
import { mount } from '../respond/route.js';
import type { Edition } from '../site/edition.js';
import { statusOf, statuses } from '../site/status.js';
import type { Site } from '../site/site.js';
import { vary } from '../site/wish.js';

/** Mounts what monitors read. */
export function mountMetrics(app: FastifyInstance, prefix: string): void {
  let delay: IntervalHistogram | undefined;
  mount(app, `${prefix}metrics`, (request, reply) => {
    vary(reply, 'coding');
    const { site, metrics } = request.server;
    // Measuring begins with the first question: who has no monitor pays nothing.
    const families = [...ofSite(site), ...ofProcess(delay), ...metrics.families()];
    delay ??= watch();
    delay.reset();
    return reply.header('cache-control', 'no-store').header('content-type', metricsType).send(writeMetrics(families));
  });
}

function watch(): IntervalHistogram {
  const delay = monitorEventLoopDelay();
  delay.enable();
  return delay;
}

function gauge(name: string, help: string, ...samples: readonly (Sample | number)[]): Family {
  return {
    name,
    type: 'gauge',
    help,
    samples: samples.map((each) => (typeof each === 'number' ? { value: each } : each)),
  };
}

function counter(name: string, help: string, value: number): Family {
  return { name, type: 'counter', help, samples: [{ value }] };
}

/** Writes which of some states holds: 1 for that one, 0 for the others. */
function states(name: string, help: string, all: readonly string[], now: string): Family {
  return gauge(name, help, ...all.map((state) => ({ labels: { state }, value: state === now ? 1 : 0 })));
}

function ofSite(site: Site): Family[] {
  const edition = site.current();
  const { integrity, release } = edition;
  const { version, total } = release.manifest;
  const kept = site.archive.list(release).length;
  return [
    gauge('hejnal_info', 'The program and the release that it serves.', {
      labels: { program: toolVersion, release: version },
      value: 1,
    }),
    states(
      'hejnal_status',
      'Whether requests should be sent here; /ready says the same.',
      statuses,
      statusOf(edition, site),
    ),
    states(
      'hejnal_integrity',
      'Whether the files of the release are what its manifest says.',
      integrityStates,
      integrity.state,
    ),
    gauge('hejnal_reasons', 'Things that an operator should mend; /ready names them.', site.reasons().length),
    counter('hejnal_takeovers_total', 'Releases that were taken up since the start.', site.takeovers),
    counter('hejnal_takeovers_refused_total', 'Attempts to take a release up that were refused.', site.refusals),
    gauge('hejnal_release_timestamp_seconds', 'Moment of the release.', Date.parse(release.moment) / 1000),
    gauge('hejnal_release_quads', 'Quads of the release.', total),
    gauge('hejnal_releases_kept', 'Releases that can be asked for, the current one included.', kept),
    ...ofEngine(edition),
  ];
}

const integrityStates = ['unread', 'reading', 'whole', 'damaged'];

function ofEngine({ engine }: Edition): Family[] {
  const { workers, loaded, busy, waiting, bufferedBytes } = engine.load();
  return [
    states('hejnal_queries', 'State of the query engine.', ['loading', 'ready', 'failed', 'closed'], engine.state()),
    gauge('hejnal_query_workers', 'Workers that may answer queries at once.', workers),
    gauge('hejnal_query_workers_loaded', 'Workers that can answer, or do.', loaded),
    gauge('hejnal_query_workers_busy', 'Workers that answer now.', busy),
    gauge('hejnal_queries_waiting', 'Queries that wait for a worker.', waiting),
    gauge('hejnal_query_buffered_bytes', 'Bytes of answers that are on their way.', bufferedBytes),
  ];
}

function ofProcess(delay: IntervalHistogram | undefined): Family[] {
  const { user, system } = process.cpuUsage();
  const nano = 1e9;
  return [
    counter('process_cpu_seconds_total', 'Time of processors that the program has used.', (user + system) / 1e6),
    gauge('process_resident_memory_bytes', 'Memory that the program holds.', process.memoryUsage.rss()),
    gauge('process_start_time_seconds', 'When the program started.', Date.now() / 1000 - process.uptime()),
    ...(delay === undefined || delay.count === 0
      ? []
      : [
          gauge(
            'hejnal_event_loop_delay_max_seconds',
            'How late the main thread was at most since the last question.',
            delay.max / nano,
          ),
        ]),
  ];
}
