// Where sorted lines are cut into parts: between two subjects, at places that depend on nothing but the subject behind the cut.

/** How many subjects a part has on average: about a mebibyte of quads. */
export const usualSubjects = 2048;

/** FNV-1a with 32 bits: its offset and its prime. */
const [offset, prime] = [0x811c9dc5, 0x01000193];

/**
 * Makes the function that tells whether a part begins with a subject, a byte string; a power of two says how many
 * subjects a part has on average. A subject that comes or goes changes the part in which it stands and no other.
 */
export function cutsEvery(subjects: number): (subject: string) => boolean {
  return (subject) => {
    let hash = offset;
    for (let at = 0; at < subject.length; at++) hash = Math.imul(hash ^ subject.charCodeAt(at), prime);
    return ((hash ^ (hash >>> 15)) & (subjects - 1)) === 0;
  };
}
