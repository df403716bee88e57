// Answers the challenges of a server that asks who is there: Digest where it is offered, else Basic.
import { createHash, randomBytes } from 'node:crypto';

/** Names who asks. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}

interface Challenge {
  readonly scheme: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Algorithms of Digest by name, the stronger first (RFC 7616 §6.1). */
const algorithms: Readonly<Record<string, string>> = { 'SHA-256': 'sha256', MD5: 'md5' };

/** Remembers the last challenge of one server, so that only the first request is sent twice. */
export class Authenticator {
  readonly #credentials: Credentials | undefined;
  #challenge: Challenge | undefined;
  #uses = 0;

  constructor(credentials?: Credentials) {
    this.#credentials = credentials;
  }

  /** Takes the `WWW-Authenticate` header of a 401; tells whether it can be answered. */
  learn(header: string | null): boolean {
    this.#challenge = this.#credentials === undefined ? undefined : best(readChallenges(header ?? ''));
    this.#uses = 0;
    return this.#challenge !== undefined;
  }

  /** Gives the `Authorization` header of a request to a target (path and search); absent until challenged. */
  header(method: string, target: string): string | undefined {
    const [credentials, challenge] = [this.#credentials, this.#challenge];
    if (credentials === undefined || challenge === undefined) return undefined;
    if (challenge.scheme === 'basic')
      return `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`;
    this.#uses += 1;
    const answer = { credentials, uses: this.#uses, clientNonce: randomBytes(12).toString('hex'), method, target };
    return digestHeader(challenge.parameters, answer);
  }
}

/** Reads challenges (RFC 9110 §11.6.1); several headers arrive joined by commas. */
export function readChallenges(header: string): Challenge[] {
  const found: { scheme: string; parameters: Map<string, string> }[] = [];
  const part = /[\s,]*([\w-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/y;
  for (let match = part.exec(header); match !== null; match = part.exec(header)) {
    const [, name = '', quoted, bare] = match;
    if (quoted === undefined && bare === undefined)
      found.push({ scheme: name.toLowerCase(), parameters: new Map<string, string>() });
    else found.at(-1)?.parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '');
  }
  return found;
}

function best(challenges: readonly Challenge[]): Challenge | undefined {
  const digests = Object.keys(algorithms).flatMap((name) => {
    return challenges.filter(({ scheme, parameters }) => {
      const options = (parameters.get('qop') ?? 'auth').split(',').map((option) => option.trim());
      return scheme === 'digest' && algorithmOf(parameters).name === name && options.includes('auth');
    });
  });
  return digests[0] ?? challenges.find(({ scheme }) => scheme === 'basic');
}

function algorithmOf(parameters: ReadonlyMap<string, string>): { name: string; session: boolean } {
  const [, name = '', session] = /^(.*?)(-sess)?$/i.exec(parameters.get('algorithm') ?? 'MD5') ?? [];
  return { name: name.toUpperCase(), session: session !== undefined };
}

interface Answer {
  readonly credentials: Credentials;
  readonly uses: number;
  readonly clientNonce: string;
  readonly method: string;
  readonly target: string;
}

/** Makes the header (RFC 7616 §3.4); exported so that the standard's own examples can be computed. */
export function digestHeader(parameters: ReadonlyMap<string, string>, answer: Answer): string {
  const { name, session } = algorithmOf(parameters);
  const hash = (...parts: string[]): string =>
    createHash(algorithms[name] ?? 'md5')
      .update(parts.join(':'))
      .digest('hex');
  const { user, password } = answer.credentials;
  const [realm, nonce] = [parameters.get('realm') ?? '', parameters.get('nonce') ?? ''];
  const { clientNonce, method, target } = answer;
  const secret = hash(user, realm, password);
  const first = session ? hash(secret, nonce, clientNonce) : secret;
  const count = answer.uses.toString(16).padStart(8, '0');
  const quality = parameters.has('qop') ? [count, clientNonce, 'auth'] : [];
  const fields = [
    nameField(user),
    `realm=${quoted(realm)}`,
    `nonce=${quoted(nonce)}`,
    `uri=${quoted(target)}`,
    `response="${hash(first, nonce, ...quality, hash(method, target))}"`,
    ...(parameters.has('algorithm') ? [`algorithm=${parameters.get('algorithm') ?? ''}`] : []),
    ...(parameters.has('opaque') ? [`opaque=${quoted(parameters.get('opaque') ?? '')}`] : []),
    ...(quality.length > 0 ? [`qop=auth, nc=${count}`] : []),
    ...(quality.length > 0 || session ? [`cnonce="${clientNonce}"`] : []),
  ];
  return `Digest ${fields.join(', ')}`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** A header holds ASCII, so any other name is written in the extended form (RFC 7616 §3.4, RFC 8187). */
function nameField(user: string): string {
  return /^[ -~]*$/.test(user) ? `username=${quoted(user)}` : `username*=UTF-8''${encodeURIComponent(user)}`;
}
