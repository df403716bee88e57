// Looks at a deployment from outside, whoever made it: what breaks a standard, what costs its clients something, what could be better.
import { HejnalError } from '../errors.js';
import { checkAnswers } from './checks/answers.js';
import { checkCatalog } from './checks/catalog.js';
import { checkDiscovery } from './checks/discovery.js';
import { checkFormats } from './checks/formats.js';
import { checkNames } from './checks/names.js';
import { checkSecurity } from './checks/security.js';
import { checkSparql } from './checks/sparql.js';
import { checkVersions } from './checks/versions.js';
import { Client, type Limits } from './client.js';
import { survey } from './survey.js';
import type { Area, Symptom } from './symptom.js';
import { Visit } from './visit.js';

/** How a deployment is looked at. */
export interface DoctorOptions {
  /** What all names begin with, where they are served at another address; ends with a slash. */
  readonly base?: string | undefined;
  /** Further origins that may be asked. */
  readonly origins?: readonly string[];
  readonly catalog?: string | undefined;
  readonly endpoint?: string | undefined;
  /** How many things are looked at; 5 by default. */
  readonly things?: number;
  /** What is looked at; everything by default. */
  readonly areas?: readonly Area[] | undefined;
  readonly limits?: Partial<Limits>;
  /** Hears of every answer: what is looked at, and how much was asked. */
  readonly onProgress?: (told: { readonly step: 'ask'; readonly file: string }) => void;
}

/** What was found. */
export interface Diagnosis {
  readonly address: string;
  /** The gravest first, in the order of the areas. */
  readonly symptoms: readonly Symptom[];
  /** What was looked at: names of things, and what was found of the deployment. */
  readonly things: readonly string[];
  readonly catalog: string | undefined;
  readonly endpoint: string | undefined;
  readonly requests: number;
  readonly bytes: number;
  /** Origins that were named there and not asked, with how often. */
  readonly strangers: Readonly<Record<string, number>>;
  /** The bound that ended the visit before everything was looked at; `undefined` where all was. */
  readonly exhausted: Client['exhausted'];
}

/** Bounds of a visit. */
export const usualLimits: Limits = { requests: 400, answerBytes: 16 * 1024 ** 2, bytes: 128 * 1024 ** 2, seconds: 300 };
const usualThings = 5;

const steps = {
  names: checkNames,
  formats: checkFormats,
  answers: checkAnswers,
  sparql: checkSparql,
  catalogue: checkCatalog,
  discovery: checkDiscovery,
  versions: checkVersions,
  security: checkSecurity,
} as const satisfies Readonly<Record<Area, (visit: Visit) => Promise<void>>>;

/** Areas that catalogue and site map are read for. */
const wide: readonly Area[] = ['answers', 'catalogue', 'discovery', 'versions'];

const order = ['error', 'warning', 'advice'];

/**
 * Examines the deployment at an address, which may be that of a thing. Asks only the origin of the address and those that
 * are allowed, by GET, HEAD and OPTIONS, and by POST a query. Throws `release-missing` where nobody answers.
 */
export async function examine(address: string, options: DoctorOptions = {}): Promise<Diagnosis> {
  const named = namedBy(address, options);
  const { onProgress } = options;
  const step = { name: 'survey' };
  const client = new Client({
    limits: { ...usualLimits, ...options.limits },
    origins: [address, ...(options.origins ?? [])].map((each) => new URL(each).origin),
    locate: named.locate,
    onReply: (requests) => onProgress?.({ step: 'ask', file: `${step.name}, ${requests}` }),
  });
  const visit = new Visit(client, await surveyOf(client, named, address));
  for (const area of options.areas ?? (Object.keys(steps) as Area[])) {
    step.name = area;
    await steps[area](visit);
  }
  const { things, catalog, endpoint } = visit.survey;
  return {
    address,
    symptoms: [...visit.symptoms].sort((a, b) => order.indexOf(a.gravity) - order.indexOf(b.gravity)),
    things,
    catalog: catalog?.url,
    endpoint,
    requests: client.requests,
    bytes: client.bytes,
    strangers: Object.fromEntries(client.strangers),
    exhausted: client.exhausted,
  };
}

type Place = Parameters<typeof survey>[1] & { readonly locate: (name: string) => string };

/** An address that ends with a slash is the deployment; any other is a thing or page of it. */
function namedBy(address: string, options: DoctorOptions): Place {
  const { base, catalog, endpoint, things = usualThings, areas = wide } = options;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new HejnalError('option-invalid', `"${address}" is no address.`, 'Write it like https://data.example.org/.');
  const isThing = !url.pathname.endsWith('/') || url.hash !== '';
  const place = isThing ? `${url.origin}/` : url.origin + url.pathname;
  const locate = (name: string): string =>
    base !== undefined && name.startsWith(base) ? place + name.slice(base.length) : name;
  const thing = isThing ? url.href : undefined;
  return {
    root: base ?? place,
    thing,
    catalog,
    endpoint,
    things,
    locate,
    isWide: areas.some((area) => wide.includes(area)),
  };
}

async function surveyOf(client: Client, named: Place, address: string): ReturnType<typeof survey> {
  try {
    return await survey(client, named);
  } catch (cause) {
    const { code = '', message } = cause as { code?: string; message: string };
    const hint = 'Name the address of a deployment, such as https://data.example.org/.';
    throw new HejnalError('release-missing', `${address} cannot be asked: ${code || message}.`, hint, { cause });
  }
}
