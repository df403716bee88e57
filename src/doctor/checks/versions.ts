// Earlier states: Memento (RFC 7089) where it is offered, else the versions that the catalogue tells.
import { isGood, header, lists, readLinks, targetsOf, textOf } from '../reply.js';
import type { Visit } from '../visit.js';
import type { Reply } from '../client.js';
import { asGraph } from './names.js';

/** Follows the time gate and the time map of a document. */
export async function checkVersions(visit: Visit): Promise<void> {
  const { things, catalogQuads, root } = visit.survey;
  const [thing] = things;
  const reply = thing === undefined ? undefined : await visit.follow(thing, { headers: asGraph });
  const [gate] = reply === undefined ? [] : targetsOf(reply, 'timegate');
  const [map] = reply === undefined ? [] : targetsOf(reply, 'timemap');
  const isTold = catalogQuads.some(({ predicate }) => /(?:hasVersion|isVersionOf|versionInfo|#version|previousVersion|adms#prev)$/.test(predicate.value)); // prettier-ignore
  if (gate === undefined && map === undefined && !isTold) visit.say('versions-missing', thing ?? root);
  if (gate !== undefined) await checkGate(visit, gate);
  if (map !== undefined) await checkMap(visit, map);
}

async function checkGate(visit: Visit, gate: string): Promise<void> {
  const when = { ...asGraph, 'accept-datetime': new Date().toUTCString() };
  const reply = await visit.ask(gate, { headers: when });
  if (reply === undefined) return;
  if (![200, 302, 303].includes(reply.status)) { visit.say('timegate-failed', reply, { status: String(reply.status) }); return; } // prettier-ignore
  if (!lists(reply, 'vary', 'accept-datetime')) visit.say('timegate-vary', reply);
  const memento = await visit.follow(gate, { headers: when });
  if (memento !== undefined && isGood(memento) && header(memento, 'memento-datetime') === '')
    visit.say('memento-undated', memento);
}

async function checkMap(visit: Visit, map: string): Promise<void> {
  const reply = await visit.follow(map, { headers: { accept: 'application/link-format' } });
  if (reply !== undefined && !isTimeMap(reply)) visit.say('timemap-broken', reply, { status: String(reply.status) });
}

function isTimeMap(reply: Reply): boolean {
  if (!isGood(reply)) return false;
  const links =
    readLinks(
      textOf(reply)
        .replace(/\s*\n\s*/g, ' ')
        .trim(),
      reply.url,
    ) ?? [];
  return links.some(({ rel }) => rel.includes('memento')) && links.some(({ rel }) => rel.includes('original'));
}
