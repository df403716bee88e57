// How the reconciliation service names things, types and properties: what stands behind the namespaces of its manifest.
import { inLanguage, type Field, type Kind, type Model, type Release } from '../../src/index.js';

/** A type or a property as answers list it. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

/** Names what a release describes, for one language. */
export class Naming {
  readonly release: Release;
  readonly language: string;

  constructor(release: Release, language: string) {
    this.release = release;
    this.language = language;
  }

  get model(): Model {
    return this.release.model;
  }

  /** Gives the namespace of the identifiers of things. */
  get things(): string {
    return `${this.release.names.base}id/`;
  }

  /** Gives the namespace of types and properties. */
  get terms(): string {
    return this.release.names.ontology;
  }

  /** Gives the identifier of a thing: its kind and slug. */
  idOf(iri: string): string {
    return iri.startsWith(this.things) ? iri.slice(this.things.length) : iri;
  }

  /** Finds the IRI of a thing that an identifier or an IRI names; `undefined` for what is no thing of ours. */
  thingOf(id: string): string | undefined {
    const iri = id.startsWith(this.things) ? id : this.things + id;
    const { names } = this.release;
    return names.readThing(iri) !== undefined && this.release.has(iri) ? iri : undefined;
  }

  /** Gives the identifier of a class or a property: its local name where it is our own, else its IRI. */
  termOf(iri: string): string {
    return iri.startsWith(this.terms) ? iri.slice(this.terms.length) : iri;
  }

  /** Lists a kind as a type. */
  typeOf(kind: Kind): Item {
    const description = inLanguage(kind.definition, this.language);
    const name = inLanguage(kind.label, this.language) ?? kind.name;
    return { id: this.termOf(kind.class), name, ...(description !== undefined && { description }) };
  }

  /** Finds the kinds that a type means: by identifier, IRI or name; a superclass means all below it. */
  kindsOf(type: string): Kind[] {
    const iri = /^[a-z]+:/i.test(type) ? type : this.terms + type;
    return this.model.kinds.filter(
      (kind) => kind.name === type || kind.class === iri || this.model.superclasses(kind.class).includes(iri),
    );
  }

  /** Lists a field as a property. */
  propertyOf(field: Field): Item {
    const description = inLanguage(field.definition, this.language);
    const name = inLanguage(field.label, this.language) ?? field.key;
    return { id: this.termOf(field.path), name, ...(description !== undefined && { description }) };
  }

  /** Gives the name of the property that an identifier means; the identifier where nobody knows it. */
  propertyNamed(property: string): string {
    const paths = this.pathsOf(property);
    const field = this.fieldsOf(this.model.kinds).find(({ path }) => paths.includes(path));
    return field === undefined ? property : this.propertyOf(field).name;
  }

  /** Finds the IRIs of the properties that an identifier, an IRI or the key of a field means. */
  pathsOf(property: string): string[] {
    const iri = /^[a-z]+:/i.test(property) ? property : this.terms + property;
    const fields = this.model.kinds.flatMap((kind) => kind.fields);
    const found = fields.filter(({ key, path }) => path === iri || key === property).map(({ path }) => path);
    return [...new Set(found)];
  }

  /** Lists the fields of some kinds, each property once. */
  fieldsOf(kinds: readonly Kind[]): Field[] {
    const fields = new Map(kinds.flatMap((kind) => kind.fields).map((field) => [field.path, field]));
    return [...fields.values()];
  }
}
