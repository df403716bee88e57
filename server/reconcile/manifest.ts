// The manifests of the reconciliation service: where it is, what it can, and how its identifiers are read.
import { inLanguage } from '../../src/index.js';
import type { Naming } from './names.js';
import { most } from './read.js';

const preview = { width: 420, height: 260 };

/** Says what the manifests of both versions say. */
function describeAny(naming: Naming, address: string): object {
  const { release, language, model } = naming;
  const kinds = model.kinds.filter(
    (kind) => !kind.class.startsWith(release.names.tool) && release.instances(kind.class) > 0,
  );
  return {
    name: inLanguage(release.publication.title, language) ?? release.publication.slug,
    documentation: `${address}catalog`,
    serviceVersion: release.manifest.version,
    // Of the draft of version 1: OpenRefine sends ten queries at once unless it is told that more are welcome.
    batchSize: most.queries,
    defaultTypes: kinds.map((kind) => naming.typeOf(kind)),
  };
}

/** Writes the manifest of version 0.2 (§4.1 "Service Manifest"); `address` is where the release stands, with a slash. */
export function describeReconciliation(naming: Naming, address: string): object {
  const service = { service_url: `${address}reconcile` };
  const setting = settingIn(naming.language);
  return {
    versions: ['0.2'],
    ...describeAny(naming, address),
    identifierSpace: naming.things,
    schemaSpace: naming.terms,
    view: { url: `${address}reconcile/view?id={{id}}` },
    preview: { url: `${address}reconcile/preview?id={{id}}`, ...preview },
    suggest: {
      entity: { ...service, service_path: '/suggest/entity', flyout_service_path: '/flyout/entity?id=${id}' },
      type: { ...service, service_path: '/suggest/type' },
      property: { ...service, service_path: '/suggest/property' },
    },
    extend: {
      propose_properties: { ...service, service_path: '/extend/propose' },
      property_settings: [{ name: 'limit', label: setting.label, type: 'number', default: 0, help_text: setting.help }],
    },
  };
}

/**
 * Writes the manifest of version 1.0 ("Service Manifest" of 1.0-draft). It stands at an address of its own: the parts
 * `suggest` and `preview` of the two versions exclude each other.
 */
export function describeMatching(naming: Naming, address: string): object {
  const setting = settingIn(naming.language);
  return {
    versions: ['1.0-draft'],
    ...describeAny(naming, address),
    lang: naming.language,
    view: { url: `${address}reconcile/view?id={id}` },
    preview,
    suggest: { entity: true, type: true, property: true },
    extend: {
      proposeProperties: true,
      propertySettings: [{ id: 'limit', name: setting.label, type: 'number', default: 0, helpText: setting.help }],
    },
    standardizedScore: true,
  };
}

/** The one setting of a column: how many values it takes. */
function settingIn(language: string): { readonly label: string; readonly help: string } {
  return language === 'pl'
    ? { label: 'Najwięcej wartości', help: '0 oznacza wszystkie.' }
    : { label: 'Most values', help: '0 means all.' };
}
