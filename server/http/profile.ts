// Content negotiation by profile (W3C, Content Negotiation by Profile): which profile of a resource a client asks for.
import { qualityOf } from './negotiate.js';

/** What a graph can conform to: an application profile, a set of shapes. */
export interface ProfileName {
  readonly iri: string;
  /** The short name of it in query strings. */
  readonly token: string;
}

/** Longest header that is looked at, in characters. */
const maxHeader = 4_000;

/** Finds a profile by its token or by its IRI. */
export function profileNamed<Each extends ProfileName>(text: string, profiles: readonly Each[]): Each | undefined {
  return profiles.find(({ iri, token }) => iri === text || token === text);
}

/**
 * Chooses a profile by an `Accept-Profile` header (§7.2.3), the first of the list where two are liked alike. A header
 * that names none of them is ignored: the answer says to which profile it keeps.
 */
export function chooseProfile<Each extends ProfileName>(
  header: string | undefined,
  profiles: readonly Each[],
): Each | undefined {
  const qualities = readQualities(header ?? '');
  const liked = profiles.filter(({ iri }) => (qualities.get(iri) ?? 0) > 0);
  const best = Math.max(...liked.map(({ iri }) => qualities.get(iri) ?? 0));
  return liked.find(({ iri }) => qualities.get(iri) === best) ?? profiles[0];
}

/** Reads `<iri>;q=0.5, <iri>`: the highest quality of each IRI. */
function readQualities(header: string): Map<string, number> {
  const qualities = new Map<string, number>();
  for (const [, iri = '', rest = ''] of header.slice(0, maxHeader).matchAll(/<([^<>]*)>([^,<]*)/g)) {
    const parameters = rest.split(';').map((each) => each.trim().toLowerCase());
    qualities.set(iri, Math.max(qualities.get(iri) ?? 0, qualityOf(parameters)));
  }
  return qualities;
}
