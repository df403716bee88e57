// What the page of a fault is told.
import type { Text } from '../components/graph.js';
import type { Messages } from '../messages/en.js';

/** A page to which a reader can go on. */
export interface Way {
  readonly iri: string;
  readonly name: Text;
  /** What it is, in the reader's language. */
  readonly about?: string;
}

/** What is known of a thing that the publication describes no longer. */
export interface Gone {
  /** Absent where no release is kept that had it; the same of what follows. */
  readonly name?: Text;
  /** `xsd:date` on which it was withdrawn. */
  readonly day?: string | undefined;
  /** The last release that had it: its version, its `xsd:date`, and the IRI of the document in it. */
  readonly version?: string;
  readonly modified?: string;
  readonly document?: string;
}

/** What went wrong. */
export interface Fault {
  readonly code: keyof Messages['problems'];
  readonly status: number;
  readonly detail: string;
  readonly hint: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly available?: readonly string[] | undefined;
  readonly id?: string | undefined;
  readonly gone?: Gone;
  /** What was probably meant, and where such things are listed. */
  readonly ways?: {
    readonly meant: readonly Way[];
    readonly list: Way | undefined;
    readonly family: string | undefined;
  };
  /** The address that was asked for, where it is there in other formats. */
  readonly asked?: { readonly path: string; readonly search: string };
}
