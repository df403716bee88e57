// What is said of a mistake.

/** What is wrong, and what to do about it. */
export type Said = readonly [message: string, hint: string];
