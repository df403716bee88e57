// Looks through a request before a worker sees it, and puts it as the worker takes it.
import { HejnalError } from '../../errors.js';
import { permitEndpoints } from '../text/endpoints.js';
import { answerTypes, type QueryRequest } from '../engine.js';
import { guard, type QueryShape } from '../text/scan.js';
import type { QueryLimits } from '../text/limits.js';
import { iriFault } from '../../rdf/syntax.js';
import type { WorkerQuery } from './messages.js';

const noEndpoints: ReadonlySet<string> = new Set();

/**
 * Prepares a request whose answer has at most `maxRows` rows, with 0 any number. Throws what the guard throws, `query-refused` for updates and for
 * SERVICE to what is not among `endpoints`, and `format-unknown` for a media type that the form cannot be written in.
 */
export function prepare(
  request: QueryRequest,
  limits: QueryLimits,
  maxRows: number,
  endpoints: ReadonlySet<string> = noEndpoints,
): Omit<WorkerQuery, 'maxBytes'> {
  const { text, mediaType, base, defaultGraphs, namedGraphs, evidence } = request;
  const shape = guard(text, limits);
  const form = formOf(shape);
  if (shape.service) permitServices(text, endpoints, limits);
  if (!answerTypes[form].includes(mediaType)) {
    const hint = `Ask for one of ${answerTypes[form].join(', ')}.`;
    throw new HejnalError('format-unknown', `A ${form} cannot be answered as ${mediaType}.`, hint);
  }
  permitGraphs([...(defaultGraphs ?? []), ...(namedGraphs ?? [])]);
  // The engine ignores FROM where the union is on, so the union is only for queries without a dataset of their own.
  return {
    text,
    mediaType,
    base,
    union: !shape.namesDataset,
    defaultGraphs,
    namedGraphs,
    maxRows,
    evidence,
  };
}

function formOf({ form }: QueryShape): keyof typeof answerTypes {
  if (form !== undefined) return form;
  throw new HejnalError(
    'query-refused',
    'This service takes no updates.',
    'Send a query; the facts change only by a new release.',
  );
}

function permitGraphs(graphs: readonly string[]): void {
  if (graphs.some((iri) => iriFault(iri) !== undefined))
    throw new HejnalError('query-syntax', 'A graph of the dataset is no absolute IRI.', 'Correct the parameter.');
}

function permitServices(text: string, endpoints: ReadonlySet<string>, limits: QueryLimits): void {
  if (endpoints.size > 0) permitEndpoints(text, endpoints, limits);
  else
    throw new HejnalError(
      'query-refused',
      'SERVICE is not allowed here.',
      'Query the other endpoint itself and join the answers.',
    );
}
