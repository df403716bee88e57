// What somebody meant by what is written otherwise, as findings speak of it.

/** What somebody may have meant by a text: points as records have them, one where there is no doubt. */
export interface PointMeant {
  readonly written: readonly string[];
  /** The number that is the longitude of the first of two. */
  readonly longitude: number;
}

/** A field, and the language that was named with it. */
export interface KeyMeant {
  readonly key: string;
  /** Whether it takes texts by language. */
  readonly isText: boolean;
  /** BCP 47 tag in small letters; `undefined` where none was named. */
  readonly language: string | undefined;
}

/** What a file is that should be a table: a page, JSON, cells between bars, or whole rows in quotation marks. */
export type TableFormat = 'markup' | 'json' | 'bars' | 'quoted';
