// Tells a WebSub hub that feeds have news, where the operator names one (WebSub, W3C Recommendation, §6 and §7).
import { setTimeout as sleep } from 'node:timers/promises';
import type { Link } from '../http/header.js';
import type { SiteEvent } from './site.js';

/** Longest time that a hub may take to answer, and pauses before it is told again, in milliseconds. */
const patienceMs = 10_000;
const pausesMs: readonly number[] = [1_000, 10_000, 60_000];

/** Gives the links by which a subscriber finds the hub and the name of the topic (§4); none where there is no hub. */
export function hubLinks(hub: string, topic: string): Link[] {
  return hub === ''
    ? []
    : [
        { to: hub, rel: 'hub' },
        { to: topic, rel: 'self' },
      ];
}

/** What {@link tellHub} needs besides the hub. */
interface Telling {
  readonly topics: readonly string[];
  readonly report: (event: SiteEvent) => void;
  /** Pauses before each further attempt. */
  readonly pauses?: readonly number[];
  readonly signal?: AbortSignal | undefined;
}

/**
 * Tells a hub that topics changed, by what hubs take since PubSubHubbub 0.4 (`hub.mode=publish`); the Recommendation leaves
 * it open (§7). Tries again where the hub does not answer with 2xx, and reports how it ended; never throws. Redirects are not followed.
 */
export async function tellHub(hub: string, { topics, report, pauses = pausesMs, signal }: Telling): Promise<boolean> {
  const body = new URLSearchParams([['hub.mode', 'publish'], ...topics.map((topic) => ['hub.url', topic])]);
  let wrong = '';
  for (const pause of [0, ...pauses]) {
    try {
      if (pause > 0) await sleep(pause, undefined, { ref: false, ...(signal !== undefined && { signal }) });
      wrong = await tell(hub, body, signal);
    } catch (cause) {
      wrong = cause instanceof Error ? cause.message : String(cause);
    }
    if (signal?.aborted === true) return false;
    if (wrong === '') {
      report({ level: 'info', message: `The hub ${hub} knows of the release.` });
      return true;
    }
  }
  report({ level: 'warn', message: `The hub ${hub} could not be told of the release: ${wrong}` });
  return false;
}

/** Sends one notice; gives what went wrong, empty where nothing did. */
async function tell(hub: string, body: URLSearchParams, signal?: AbortSignal): Promise<string> {
  const limit = AbortSignal.timeout(patienceMs);
  const answer = await fetch(hub, {
    method: 'POST',
    body,
    redirect: 'manual',
    signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
  });
  await answer.body?.cancel();
  return answer.ok ? '' : `it answered ${answer.status}.`;
}
