// The part of shacl-engine that `shacl.ts` uses; the package has no types of its own.

declare module 'shacl-engine' {
  /** Checks data against shapes; both are RDF/JS datasets. */
  export class Validator {
    constructor(shapes: object, options: { factory: object; validations?: readonly (readonly [object, unknown])[] });
    validate(
      data: { dataset: object; terms: readonly object[] },
      shapes: readonly { terms: readonly object[] }[],
    ): Promise<{ readonly results: readonly unknown[] }>;
  }
}
