// `/search` as a page and as JSON, `/suggest` for boxes that complete what is typed, and the description of both.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { searchAmong, type Found, type Hit, type Kind, type Release } from '../../src/index.js';
import { namesOf, shapeNames } from '../views/components/names.js';
import { countKinds } from '../views/home/gather.js';
import { frameOf, languageOf } from '../respond/frame.js';
import { chooseOffer } from '../http/negotiate.js';
import { mount } from '../respond/route.js';
import { Graph } from '../views/components/graph.js';
import { searchPage } from '../views/search/page.js';
import { formatDate } from '../views/components/date.js';
import { messagesIn } from '../views/messages/messages.js';
import { sendProblem } from '../respond/problem.js';
import { bounds, indexOf, noIndex, readAsked, type Asked } from '../search/asked.js';
import { descriptionType, describeSearch, suggestionsType } from '../search/description.js';
import { tellApart } from '../search/apart.js';
import { kindIn, nameIn } from '../search/name.js';
import { findTerms, type Found as FoundTerm } from '../search/vocabulary.js';
import { send } from '../respond/send.js';
import { editionOf, vary } from '../site/wish.js';

const json = { mediaType: 'application/json' } as const;
const html = { mediaType: 'text/html', aliases: ['application/xhtml+xml'] } as const;

/** Things on one page of what was found, and suggestions where nothing is said. */
const usual = { page: 20, suggestions: 10 } as const;

/** Mounts the search by names. */
export function mountSearch(app: FastifyInstance, prefix: string): void {
  mount(app, `${prefix}search`, (request, reply) => {
    vary(reply, 'everything');
    return answerSearch(request, reply);
  });
  mount(app, `${prefix}suggest`, (request, reply) => {
    vary(reply, 'language');
    return answerSuggestions(request, reply);
  });
  mount(app, `${prefix}opensearch.xml`, (request, reply) => {
    vary(reply, 'language');
    const { publication, moment } = editionOf(request).release;
    const { language } = languageOf(request);
    return send(request, reply, {
      contentType: descriptionType,
      key: `opensearch ${language}`,
      language,
      modified: moment,
      write: () => describeSearch(publication, language),
    });
  });
}

function answerSearch(request: FastifyRequest, reply: FastifyReply): unknown {
  const offer = chooseOffer(request.headers.accept, [json, html]);
  if (offer === undefined) {
    const available = [json.mediaType, html.mediaType];
    return sendProblem(request, reply, 'not-acceptable', 'What is found is sent as a page or as JSON.', { available });
  }
  const asked = readAsked(request, usual.page);
  if (typeof asked === 'string') return sendProblem(request, reply, 'request-malformed', asked);
  const index = indexOf(request);
  if (index === undefined) return sendProblem(request, reply, 'not-found', noIndex);
  if (offer === json && asked.text === '')
    return sendProblem(request, reply, 'request-malformed', 'There is nothing to look for: send the parameter "q".');
  const { language, chosen } = languageOf(request);
  const iri = addressOf(request, asked);
  return send(request, reply, {
    contentType: offer === json ? json.mediaType : 'text/html; charset=utf-8',
    key: `${offer.mediaType} ${language} ${chosen} ${iri}`,
    language,
    links: [{ to: editionOf(request).release.publication.licence, rel: 'license' }],
    write: () => {
      const found = index.find(asked.text, { ...asked, kinds: asked.kind && [asked.kind.name] });
      return offer === json ? writeFound(request, asked, found, language) : writePage(request, asked, found);
    },
  });
}

/** Gives the one address of a search, so that what means the same is kept once. */
function addressOf(request: FastifyRequest, { text, kind, limit, offset }: Asked, from = offset): string {
  const parameters = new URLSearchParams({ q: text });
  if (kind !== undefined) parameters.set('kind', kind.name);
  if (limit !== usual.page) parameters.set('limit', String(limit));
  if (from > 0) parameters.set('from', String(from));
  return `${editionOf(request).release.names.base}search?${parameters.toString()}`;
}

/** Gives the address of the stretch that follows, where there is one. */
function nextOf(request: FastifyRequest, asked: Asked, { total }: Found): string | undefined {
  const from = asked.offset + asked.limit;
  return from < total && from <= bounds.offset ? addressOf(request, asked, from) : undefined;
}

function writeFound(request: FastifyRequest, asked: Asked, found: Found, language: string): string {
  const { names, model } = editionOf(request).release;
  const next = nextOf(request, asked, found);
  const results = found.hits.map(({ iri, kind, names: all, fit, score, name }) => {
    const { text, language: tongue } = nameIn(all, language);
    const type = model.kind(kind);
    return {
      id: iri,
      name: text,
      ...(tongue !== '' && { language: tongue }),
      kind,
      ...(type !== undefined && { type: type.class, kindName: kindIn(type, language) }),
      document: names.document(kind, names.readThing(iri)?.slug ?? ''),
      fit,
      score: rounded(score),
      ...(name.text !== text && { found: name.text }),
      names: all.map((each) => ({ text: each.text, ...(each.language !== '' && { language: each.language }) })),
    };
  });
  const { total, isCut } = found;
  const terms = termsFor(request, asked).map((term) => writeTerm(term, language));
  return JSON.stringify({ query: asked.text, total, isCut, ...(next !== undefined && { next }), results, terms });
}

/** Gives the terms that fit, beside the first things of all kinds. */
function termsFor(request: FastifyRequest, { text, kind, offset }: Asked): FoundTerm[] {
  return kind === undefined && offset === 0 ? findTerms(editionOf(request).release, text) : [];
}

function writeTerm({ iri, is, names, fit, score, name }: FoundTerm, language: string): object {
  const { text, language: tongue } = nameIn(names, language);
  return {
    id: iri,
    name: text,
    ...(tongue !== '' && { language: tongue }),
    is,
    fit,
    score: rounded(score),
    ...(name.text !== text && { found: name.text }),
    names: names.map((each) => ({ text: each.text, ...(each.language !== '' && { language: each.language }) })),
  };
}

function rounded(score: number): number {
  return Math.round(score * 10) / 10;
}

function writePage(request: FastifyRequest, asked: Asked, found: Found): string {
  const { release } = editionOf(request);
  const frame = frameOf(request, addressOf(request, asked));
  const previous = asked.offset === 0 ? undefined : addressOf(request, asked, Math.max(0, asked.offset - asked.limit));
  const apart = tellApart(release, found.hits, frame.language);
  const referred = [...apart.values()].flatMap(({ termType, value }) => (termType === 'NamedNode' ? [value] : []));
  const quads = [...shapeNames(release), ...referred.flatMap((iri) => namesOf(release, iri))];
  return searchPage(frame, {
    graph: new Graph(quads, release.model, release.names),
    apart,
    text: asked.text,
    kind: asked.kind,
    offset: asked.offset,
    found,
    terms: termsFor(request, asked),
    kinds: kindsNamed(release, asked),
    counts: countsOf(request, asked, found),
    lists: countKinds(release),
    things: release.search?.things ?? 0,
    next: nextOf(request, asked, found),
    previous,
    ofKind: (kind) => addressOf(request, { ...asked, kind, offset: 0 }),
  });
}

/** Finds the kinds that have such a name: who looks for "cities" wants their list. */
function kindsNamed(release: Release, { text, kind, offset }: Asked): Kind[] {
  if (kind !== undefined || offset > 0) return [];
  const filled = release.model.kinds.filter((each) => release.instances(each.class) > 0);
  const named = filled.map((each) => {
    const texts = [each.label, each.plural].flatMap((texts) => Object.entries(texts));
    return { kind: each, names: texts.map(([language, name]) => ({ text: name, language, isPreferred: true })) };
  });
  const found = searchAmong(named)(text).filter(({ fit }) => fit !== 'similar');
  return found.map(({ kind: found }) => found);
}

/** Counts what is found by kind, whatever kind is asked for; `undefined` where not everything was looked at. */
function countsOf(request: FastifyRequest, { text, kind }: Asked, found: Found): Found['kinds'] | undefined {
  const all = kind === undefined ? found : indexOf(request)?.find(text, { limit: 0 });
  return all === undefined || all.isCut ? undefined : all.kinds;
}

/** Gives what tells a thing from its namesakes, in words; none for a thing whose name is its own. */
function apartIn(request: FastifyRequest, hits: readonly Hit[], language: string): (hit: Hit) => string[] {
  const { release } = editionOf(request);
  const apart = tellApart(release, hits, language);
  const referred = [...apart.values()].flatMap(({ termType, value }) => (termType === 'NamedNode' ? [value] : []));
  const graph = new Graph(
    referred.flatMap((iri) => namesOf(release, iri)),
    release.model,
    release.names,
  );
  return ({ iri }) => {
    const term = apart.get(iri);
    if (term === undefined) return [];
    if (term.termType === 'NamedNode') return [graph.name(term.value, language).text];
    const day = term.termType === 'Literal' ? formatDate(term.value, term.datatype.value, language) : undefined;
    return [day ?? term.value];
  };
}

/** Answers with completions in the form that browsers read (OpenSearch Suggestions 1.1): text, names, kinds, addresses. */
function answerSuggestions(request: FastifyRequest, reply: FastifyReply): unknown {
  const asked = readAsked(request, usual.suggestions);
  if (typeof asked === 'string') return sendProblem(request, reply, 'request-malformed', asked);
  const index = indexOf(request);
  if (index === undefined) return sendProblem(request, reply, 'not-found', noIndex);
  const { language } = languageOf(request);
  const { model } = editionOf(request).release;
  return send(request, reply, {
    contentType: suggestionsType,
    key: `suggest ${language} ${asked.limit} ${addressOf(request, asked)}`,
    language,
    write: () => {
      const { hits } = index.find(asked.text, { ...asked, kinds: asked.kind && [asked.kind.name] });
      const kindOf = ({ kind }: Hit): string => {
        const found = model.kind(kind);
        return found === undefined ? kind : kindIn(found, language);
      };
      const texts = messagesIn(language).search;
      const apart = apartIn(request, hits, language);
      const suggested = [
        ...hits.map((hit) => ({ ...hit, about: [kindOf(hit), ...apart(hit)].join(' · ') })),
        ...termsFor(request, asked).map((term) => ({ ...term, about: texts[term.is] })),
      ].slice(0, asked.limit);
      const named = suggested.map(({ names }) => nameIn(names, language).text);
      return JSON.stringify([asked.text, named, suggested.map(({ about }) => about), suggested.map(({ iri }) => iri)]);
    },
  });
}
