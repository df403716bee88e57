// One address as the description of the interface takes it, and the parameters that many have.
import type { JsonSchema } from '../../../src/index.js';

/** Media type of the description. */
export const openapiType = 'application/vnd.oai.openapi+json;version=3.1';
/** Its path under the base. */
export const openapiPath = 'openapi.json';

/** A part of a path, or of the query string. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
}

/** One address: what it is for, its parameters, and the schema of its answer by media type. */
export interface Described {
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly parameters?: readonly Parameter[];
  readonly content: Readonly<Record<string, JsonSchema>>;
}

/** The short name in a path. */
export const slug: Parameter = { name: 'slug', in: 'path', required: true, description: 'Short name of the thing.', schema: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' } }; // prettier-ignore

/** Makes a parameter of the query string. */
export function query(
  name: string,
  description: string,
  schema: JsonSchema = { type: 'string' },
  required = false,
): Parameter {
  return { name, in: 'query', required, description, schema };
}
