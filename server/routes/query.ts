// What belongs to the query page beside its page: the script, what it completes, and short addresses of queries.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../respond/frame.js';
import { toUri } from '../http/header.js';
import { mount } from '../respond/route.js';
import { scriptNamed, scriptNames } from '../views/components/scripts.js';
import { sendProblem } from '../respond/problem.js';
import { send } from '../respond/send.js';
import { textOfQuestion } from '../sparql/question.js';
import { unpackQuery } from '../sparql/short.js';
import { termsOf } from '../sparql/terms.js';
import { editionOf, vary, wishOf } from '../site/wish.js';

/** Mounts what the query page needs, and the scripts of all pages. */
export function mountQueryPage(app: FastifyInstance, prefix: string): void {
  for (const script of scriptNames.map(scriptNamed)) {
    if (script === undefined) continue;
    mount(app, `${prefix}assets/${script.path}`, (request, reply) => {
      vary(reply, 'coding');
      const { contentType, path, bytes } = script;
      return send(request, reply, { contentType, key: path, isImmutable: true, write: () => bytes });
    });
  }
  mount(app, `${prefix}sparql/terms.json`, (request, reply) => {
    vary(reply, 'language');
    const { release } = editionOf(request);
    const { language } = languageOf(request);
    return send(request, reply, {
      contentType: 'application/json',
      key: `terms ${language}`,
      language,
      modified: release.moment,
      write: () => JSON.stringify(termsOf(release, language)),
    });
  });
  mount(app, `${prefix}q`, (request, reply) => {
    vary(reply, 'language');
    return answerShort(request, reply, prefix);
  });
}

/** Leads from the short address of a query, or from the name of an example, to the query itself, in the release that is named. */
function answerShort(request: FastifyRequest, reply: FastifyReply, prefix: string): FastifyReply {
  const [code = '', ...more] = wishOf(request).search.slice(1).split('&');
  const text = textOfQuestion(editionOf(request).release, code, languageOf(request).language) ?? unpackQuery(code);
  if (text === undefined) return sendProblem(request, reply, 'not-found', 'There is no query at this short address.');
  const release = more.find((each) => each.startsWith('release='))?.slice('release='.length);
  if (release !== undefined && !/^[\w-]+$/.test(release))
    return sendProblem(request, reply, 'not-found', 'There is no query at this short address.');
  const rest = more.filter((each) => !each.startsWith('release='));
  const search = [new URLSearchParams({ query: text }).toString(), ...rest].join('&');
  const path = release === undefined ? 'sparql' : `version/${release}/sparql`;
  const age = Math.floor(request.server.config.maxAgeMs / 1000);
  return reply
    .code(303)
    .header('cache-control', `public, max-age=${age}`)
    .header('location', toUri(`${prefix}${path}?${search}`))
    .header('content-length', 0)
    .send();
}
