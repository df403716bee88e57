// The manifest of the reconciliation service: where it is, what it can, and how its identifiers are read.
import { inLanguage } from '../../src/index.js';
import type { Naming } from './names.js';
import { most } from './read.js';

/** Writes the manifest (Reconciliation Service API 0.2, §4.1 "Service Manifest"). */
export function describeReconciliation(naming: Naming): object {
  const { release, language } = naming;
  const { base, tool } = release.names;
  const service = { service_url: `${base}reconcile` };
  const kinds = naming.model.kinds.filter((kind) => !kind.class.startsWith(tool) && release.instances(kind.class) > 0);
  return {
    versions: ['0.2'],
    name: inLanguage(release.publication.title, language) ?? release.publication.slug,
    identifierSpace: naming.things,
    schemaSpace: naming.terms,
    documentation: `${base}catalog`,
    serviceVersion: release.manifest.version,
    // Of the draft of version 1: OpenRefine sends ten queries at once unless it is told that more are welcome.
    batchSize: most.queries,
    defaultTypes: kinds.map((kind) => naming.typeOf(kind)),
    view: { url: `${base}reconcile/view?id={{id}}` },
    preview: { url: `${base}reconcile/preview?id={{id}}`, width: 420, height: 260 },
    suggest: {
      entity: { ...service, service_path: '/suggest/entity', flyout_service_path: '/flyout/entity?id=${id}' },
      type: { ...service, service_path: '/suggest/type' },
      property: { ...service, service_path: '/suggest/property' },
    },
    extend: {
      propose_properties: { ...service, service_path: '/extend/propose' },
      property_settings: [
        {
          name: 'limit',
          label: language === 'pl' ? 'Najwięcej wartości' : 'Most values',
          type: 'number',
          default: 0,
          help_text: language === 'pl' ? '0 oznacza wszystkie.' : '0 means all.',
        },
      ],
    },
  };
}
