// Shortens IRIs by the prefixes of a context: the shortest result wins (JSON-LD 1.1 API §6.2).

interface Prefix {
  readonly name: string;
  readonly iri: string;
  readonly mark: number;
}

/** Shortens IRIs by prefixes. */
export interface Namespaces {
  /** Writes an IRI with a prefix, and tells the mark of that; `undefined` where none fits. */
  shorten(iri: string): { readonly text: string; readonly mark: number } | undefined;
  /** Tells whether an IRI would be read as one with a prefix: whether its scheme is the name of one. */
  misleads(iri: string): boolean;
}

/** Makes the namespaces of prefixes. They are sought by their origins: most IRIs of a publication have its own. */
export function namespacesOf(prefixes: readonly Prefix[]): Namespaces {
  const names = new Set(prefixes.map(({ name }) => name));
  const known = new Map<string, readonly Prefix[]>();
  const near = (origin: string): readonly Prefix[] => {
    const found = known.get(origin);
    if (found !== undefined) return found;
    const fitting = prefixes.filter(({ iri }) => iri.startsWith(origin) || origin.startsWith(iri));
    if (known.size >= maxOrigins) known.clear();
    known.set(origin, fitting);
    return fitting;
  };
  return {
    shorten: (iri) => {
      let best: { text: string; mark: number } | undefined;
      for (const { name, iri: start, mark } of near(originOf(iri))) {
        if (iri.length <= start.length || !iri.startsWith(start)) continue;
        const text = `${name}:${iri.slice(start.length)}`;
        if (best === undefined || byLength(text, best.text) < 0) best = { text, mark };
      }
      return best;
    },
    misleads: (iri) => names.has(iri.slice(0, iri.indexOf(':'))),
  };
}

const maxOrigins = 10_000;

/** Gives the part of an IRI before its path, or its scheme: `http://www.w3.org/`, `urn:`. */
function originOf(iri: string): string {
  const slashes = iri.indexOf('://');
  if (slashes < 0) return iri.slice(0, iri.indexOf(':') + 1);
  return iri.slice(0, iri.indexOf('/', slashes + 3) + 1);
}

/** Compares by length, then by code units. */
export function byLength(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
