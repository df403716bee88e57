// One visit of a deployment: whom to ask, what was found out, what is wrong.
import { dcat, rdf, type Quad } from '../rdf/rdf.js';
import type { Client, Question, Reply } from './client.js';
import { symptom, type Check, type Symptom } from './symptom.js';

/** What was found out of a deployment before it is looked at closely. */
export interface Survey {
  /** Address of the deployment; ends with a slash. */
  readonly root: string;
  /** Answer to a browser that asks for the root. */
  readonly home: Reply | undefined;
  readonly robots: Reply | undefined;
  /** Answer with the VoID description of the whole. */
  readonly description: Reply | undefined;
  /** Answer with the first page of the catalogue. */
  readonly catalog: Reply | undefined;
  /** Quads of all its pages. */
  readonly catalogQuads: readonly Quad[];
  /** A page of the catalogue that could not be read. */
  readonly lostPage: string | undefined;
  /** Addresses of site maps, and of the pages that they name. */
  readonly siteMaps: readonly Reply[];
  readonly pages: readonly string[];
  /** Address of the query service. */
  readonly endpoint: string | undefined;
  /** Names of things, chosen as samples. */
  readonly things: readonly string[];
}

/** Asks, and keeps what is wrong. */
export class Visit {
  readonly symptoms: Symptom[] = [];
  readonly client: Client;
  readonly survey: Survey;

  /** Takes what was found out. */
  constructor(client: Client, survey: Survey) {
    this.client = client;
    this.survey = survey;
  }

  /** Asks for an address; `undefined` where it may not be asked, or where nobody answers. */
  async ask(url: string, question: Question = {}): Promise<Reply | undefined> {
    try {
      return await this.client.ask(url, question);
    } catch {
      return undefined;
    }
  }

  /** Asks for an address and follows redirects, at most five. */
  async follow(url: string, question: Question = {}): Promise<Reply | undefined> {
    let reply = await this.ask(url, question);
    for (let hop = 0; hop < 5 && reply !== undefined; hop++) {
      const next = redirectOf(reply);
      if (next === undefined) return reply;
      reply = await this.ask(next, question);
    }
    return reply;
  }

  /** Keeps a symptom; the same check at the same address is said once. */
  say(check: Check, at: Reply | string, values: Readonly<Record<string, string>> = {}): void {
    const found = symptom(check, at, values);
    if (!this.symptoms.some((each) => each.check === check && each.address === found.address))
      this.symptoms.push(found);
  }
}

/** Gives where an answer leads to; `undefined` for one that is no redirect. */
export function redirectOf({ status, headers: { location }, url }: Reply): string | undefined {
  const isOne = status >= 300 && status < 400 && status !== 304 && location !== undefined;
  return isOne && URL.canParse(location, url) ? new URL(location, url).href : undefined;
}

/** Lists the instances of a class. */
export function instancesOf(quads: readonly Quad[], type: string): string[] {
  const found = quads.filter(({ predicate, object }) => predicate.value === rdf.type && object.value === type);
  return [...new Set(found.map(({ subject }) => subject.value))];
}

/** Lists the values of a property, of one subject or of all. */
export function valuesOf(quads: readonly Quad[], property: string, subject?: string): string[] {
  const isMeant = (each: Quad): boolean =>
    each.predicate.value === property && (subject === undefined || each.subject.value === subject);
  return [...new Set(quads.filter(isMeant).map(({ object }) => object.value))];
}

/** Tells whether a graph describes a catalogue. */
export function isCatalog(quads: readonly Quad[] | undefined): quads is readonly Quad[] {
  return quads !== undefined && instancesOf(quads, dcat.Catalog).length > 0;
}
