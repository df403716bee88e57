// `/dataset/{slug}/croissant.json` and its kind: a data set as Croissant, RO-Crate and Data Package; at the root of the base those of the whole.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { packageFormats, type PackageFormat } from '../../src/index.js';
import type { Link } from '../http/header.js';
import { languageOf } from '../respond/frame.js';
import { mount } from '../respond/route.js';
import { send } from '../respond/send.js';
import { editionOf, vary } from '../site/wish.js';
import { gatherPackage } from '../views/dataset/packaged.js';
import { redirect, sendFate } from './id.js';

/** Mounts the descriptions. */
export function mountPackages(app: FastifyInstance, prefix: string): void {
  for (const format of packageFormats) {
    mount(app, `${prefix}dataset/:slug/${format.file}`, (request, reply) => {
      const { slug = '' } = request.params as Readonly<Record<string, string | undefined>>;
      vary(reply, 'language');
      const { names, has } = editionOf(request).release;
      if (!has(names.dataset(slug))) return sendFate(request, reply, { is: 'unknown' });
      return answerPackage(request, reply, names.dataset(slug), format);
    });
    mount(app, `${prefix}${format.file}`, (request, reply) => {
      vary(reply, 'coding');
      const { names, publication } = editionOf(request).release;
      return redirect(request, reply, 303, `${names.dataset(publication.slug)}/${format.file}`);
    });
  }
}

function answerPackage(request: FastifyRequest, reply: FastifyReply, iri: string, format: PackageFormat): unknown {
  const { release } = editionOf(request);
  const { language } = languageOf(request);
  const { file, mediaType, profile, write } = format;
  return send(request, reply, {
    contentType: mediaType,
    key: `${iri}/${file} ${language}`,
    language,
    modified: release.moment,
    links: [
      { to: iri, rel: 'describes' },
      { to: profile, rel: 'profile' },
      { to: release.publication.licence, rel: 'license' },
    ],
    write: () => `${JSON.stringify(write(gatherPackage(release, iri, language)), undefined, 2)}\n`,
  });
}

/** Links to the descriptions of a data set. */
export function packageLinks(iri: string): Link[] {
  return packageFormats.map(({ file, mediaType, profile }) => {
    return { to: `${iri}/${file}`, rel: 'describedby', type: mediaType, formats: profile };
  });
}
