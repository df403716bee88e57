// The catalogue of the interfaces for programs (RFC 9727): where each is, what describes it, and where people read about it.
import { feedIri, type Release } from '../../../src/index.js';
import type { Link } from '../../http/header.js';
import type { Anchored } from '../../http/linkset.js';

/** Path of the catalogue, and the profile of its linkset (RFC 9727 §4). */
export const apiCatalogPath = '.well-known/api-catalog';
export const apiCatalogProfile = 'https://www.rfc-editor.org/info/rfc9727';

/** One interface: its path, what describes it to programs, and its specification. */
interface Api {
  readonly path: string;
  readonly described: readonly Omit<Link, 'rel'>[];
  readonly specification: string;
}

/** Lists the interfaces, and for each what it is described by. */
export function listApis({ names }: Release): Anchored[] {
  const { base } = names;
  const turtle = 'text/turtle';
  const apis: readonly Api[] = [
    { path: '', described: [{ to: `${base}openapi.json`, type: 'application/vnd.oai.openapi+json' }], specification: 'https://spec.openapis.org/oas/v3.1.1.html' }, // prettier-ignore
    { path: 'sparql', described: [{ to: `${base}sparql.ttl`, type: turtle }], specification: 'https://www.w3.org/TR/sparql11-protocol/' }, // prettier-ignore
    { path: 'fragments', described: [{ to: `${base}.well-known/void`, type: turtle }], specification: 'https://linkeddatafragments.org/specification/triple-pattern-fragments/' }, // prettier-ignore
    { path: 'features', described: [{ to: `${base}openapi.json`, type: 'application/vnd.oai.openapi+json' }], specification: 'https://docs.ogc.org/is/17-069r4/17-069r4.html' }, // prettier-ignore
    { path: 'search', described: [{ to: `${base}opensearch.xml`, type: 'application/opensearchdescription+xml' }], specification: 'https://github.com/dewitt/opensearch' }, // prettier-ignore
    { path: 'reconcile', described: [{ to: `${base}reconcile`, type: 'application/json' }], specification: 'https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/' }, // prettier-ignore
    { path: 'reconcile/v1', described: [{ to: `${base}reconcile/v1`, type: 'application/json' }], specification: 'https://reconciliation-api.github.io/specs/1.0-draft/' }, // prettier-ignore
    { path: 'catalog', described: [{ to: `${base}catalog.ttl`, type: turtle }], specification: 'https://semiceu.github.io/DCAT-AP/releases/3.0.1/' }, // prettier-ignore
    { path: feedIri(names, 'facts').slice(base.length), described: [{ to: `${base}feed.ttl`, type: turtle }], specification: 'https://w3id.org/ldes/specification' }, // prettier-ignore
    { path: 'mcp', described: [{ to: `${base}llms.txt`, type: 'text/plain' }], specification: 'https://modelcontextprotocol.io/' }, // prettier-ignore
  ];
  const self: Anchored = {
    anchor: base + apiCatalogPath,
    links: apis.map(({ path }) => ({ to: base + path, rel: 'item' })),
  };
  return [
    self,
    ...apis.map(({ path, described, specification }) => ({
      anchor: base + path,
      links: [
        ...described.map((link) => ({ ...link, rel: 'service-desc' })),
        { to: specification, rel: 'service-doc', type: 'text/html' },
      ],
    })),
  ];
}
