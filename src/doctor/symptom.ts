// What is wrong with a deployment, as the checks say it; words for people are the command's.
import type { Reply } from './client.js';

/** How grave: what breaks a standard that clients rely on, what costs them something, what could be better. */
export type Gravity = 'error' | 'warning' | 'advice';

/** Lists every check with its gravity, by what is looked at; `cli/words` holds a text for each, and a test sees it fail. */
export const checks = {
  names: {
    'name-missing': 'error',
    'name-without-data': 'error',
    'name-unmentioned': 'error',
    'name-rewritten': 'warning',
    'name-redirect': 'warning',
    'name-redirect-downgrade': 'error',
    'name-redirect-raw': 'error',
    'name-redirect-circle': 'error',
    'name-is-document': 'advice',
    'name-elsewhere': 'warning',
    'name-of-nothing': 'error',
    'sample-missing': 'warning',
  },
  formats: {
    'format-none': 'error',
    'format-missing': 'advice',
    'format-ignored': 'warning',
    'format-failed': 'error',
    'format-broken': 'error',
    'formats-differ': 'error',
    'quality-ignored': 'error',
    'accept-needed': 'error',
    'browser-gets-data': 'warning',
    'vary-missing': 'error',
    'head-differs': 'error',
    'tag-shared': 'error',
    'charset-missing': 'advice',
  },
  answers: {
    'validator-missing': 'warning',
    'revalidation-fails': 'warning',
    'revalidation-lies': 'error',
    'revalidation-bare': 'advice',
    'freshness-missing': 'advice',
    'storing-forbidden': 'warning',
    uncompressed: 'warning',
    'compression-broken': 'error',
    'compression-forced': 'error',
    'compression-vary': 'error',
    'cors-missing': 'warning',
    'cors-credentials': 'error',
    'cors-hidden': 'advice',
  },
  sparql: {
    'sparql-missing': 'advice',
    'sparql-failed': 'error',
    'sparql-wrong': 'error',
    'sparql-format-missing': 'advice',
    'sparql-format-broken': 'error',
    'sparql-post-form': 'error',
    'sparql-post-direct': 'error',
    'sparql-error-status': 'error',
    'sparql-error-silent': 'warning',
    'sparql-cors': 'error',
    'cors-preflight': 'warning',
    'description-missing': 'warning',
    'description-broken': 'error',
    'description-elsewhere': 'warning',
    'description-overclaims': 'error',
  },
  catalogue: {
    'catalog-missing': 'warning',
    'catalog-broken': 'error',
    'catalog-empty': 'error',
    'catalog-shapes': 'error',
    'catalog-values': 'warning',
    'catalog-recommended': 'advice',
    'catalog-page-lost': 'error',
    'dataset-missing': 'error',
    'licence-missing': 'warning',
    'link-dead': 'error',
    'file-dead': 'error',
    'file-type': 'warning',
    'file-size': 'error',
    'file-checksum': 'error',
    'file-without-checksum': 'advice',
    'file-ranges': 'advice',
    'file-ranges-broken': 'error',
  },
  discovery: {
    'void-missing': 'advice',
    'void-broken': 'error',
    'void-dead': 'error',
    'sitemap-missing': 'advice',
    'sitemap-broken': 'error',
    'sitemap-elsewhere': 'error',
    'sitemap-dead': 'error',
    'sitemap-day': 'warning',
    'robots-missing': 'advice',
    'robots-close': 'warning',
    'robots-silent': 'advice',
    'links-missing': 'advice',
    'links-broken': 'error',
    'links-dead': 'error',
    'api-catalog-missing': 'advice',
    'api-catalog-broken': 'error',
    'page-without-data': 'advice',
  },
  versions: {
    'versions-missing': 'advice',
    'timegate-failed': 'error',
    'timegate-vary': 'warning',
    'memento-undated': 'error',
    'timemap-broken': 'error',
  },
  security: {
    'sniffing-allowed': 'warning',
    'policy-missing': 'advice',
    'frames-allowed': 'advice',
    'transport-forgotten': 'warning',
    'software-told': 'advice',
    'cookie-set': 'warning',
    'encryption-missing': 'warning',
    'certificate-bad': 'error',
    'certificate-ends': 'warning',
    'protocol-old': 'error',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Gravity>>>>;

/** What a check is part of. */
export type Area = keyof typeof checks;

/** Names a check. */
export type Check = { [Each in Area]: keyof (typeof checks)[Each] }[Area];

/** One thing that is wrong. */
export interface Symptom {
  readonly area: Area;
  readonly check: Check;
  readonly gravity: Gravity;
  /** The address that was asked. */
  readonly address: string;
  /** What was found, for the text of the check. */
  readonly values: Readonly<Record<string, string>>;
  /** The same question for a terminal; `undefined` where nothing was asked. */
  readonly curl: string | undefined;
}

const gravities = new Map<string, { area: Area; gravity: Gravity }>(
  (Object.keys(checks) as Area[]).flatMap((area) =>
    Object.entries(checks[area]).map(([check, gravity]) => [check, { area, gravity }] as const),
  ),
);

/** Makes the symptom of a check, found in an answer or at an address. */
export function symptom(check: Check, at: Reply | string, values: Readonly<Record<string, string>> = {}): Symptom {
  const { area, gravity } = gravities.get(check) ?? { area: 'names', gravity: 'error' };
  const isReply = typeof at !== 'string';
  return { area, check, gravity, address: isReply ? at.url : at, values, curl: isReply ? at.curl : undefined };
}
