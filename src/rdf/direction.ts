// Texts that may run from right to left, in places where no markup can set them apart.

/** Letters that run from right to left, and characters that turn what follows (UAX #9 §3.2: R, AL, and the formatting characters). */
const turning =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Tells whether a text may turn what stands around it. */
export function mayTurn(text: string): boolean {
  return turning.test(text);
}

/** Sets a text that may run from right to left apart by characters (UAX #9 §2.4.2), for titles, feeds and citations. */
export function setApart(text: string): string {
  return mayTurn(text) ? `\u2068${text}\u2069` : text;
}
