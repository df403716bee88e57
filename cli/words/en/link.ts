// What `hejnal link` says, in English.

/** Holds the texts; what stands in braces is put in. */
export const link = {
  nothing: 'Nothing in the table is like what lacks the identifier.',
  names: {
    same: 'the same name “{own}”',
    folded: 'the name “{theirs}” but for case and accents',
    other: 'another name of it, “{theirs}”',
    similar: 'a similar name, “{theirs}” for “{own}”',
  },
  distance: '{km} km away',
  rivals: 'others that fit by name: {count}',
  noYaml: 'It stands in a table; write the identifier there.',
  worse: 'With the identifiers the facts would have errors, so nothing was written.',
  written: 'Written: {count}. Read them, then run hejnal check.',
};
