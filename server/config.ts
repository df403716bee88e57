// The settings of the server: one table with every default, read from options first and then from the environment.
import { engineNames, HejnalError } from '../src/index.js';
import { readNetworks } from './http/client.js';

/** How far robots may go. */
const robotsPolicies = ['allow', 'limited', 'deny'] as const;
export type RobotsPolicy = (typeof robotsPolicies)[number];

/** Holds every setting of the server; times are in milliseconds, sizes in bytes. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Which engine answers queries: `exact`, `federated` or `remote`. */
  readonly engine: string;
  /** Endpoints that SERVICE may name, separated by spaces. */
  readonly services: string;
  /** Address of the endpoint that the engine `remote` asks, and who it says it is. */
  readonly remote: string;
  readonly remoteUser: string;
  readonly remotePassword: string;
  /** Longest time that a query may take. */
  readonly queryTimeoutMs: number;
  /** Workers that answer queries; 0 lets the size of the machine decide. */
  readonly queryWorkers: number;
  /** Largest answer to a query. */
  readonly queryMaxBytes: number;
  /** Most rows of an answer to SELECT; 0 for any number. */
  readonly queryMaxRows: number;
  /** Memory for answers to queries that are kept. */
  readonly queryCacheBytes: number;
  /** Time of workers that a client may use in a minute before others go first. */
  readonly clientBudgetMs: number;
  /** Proxies whose word on the client's address is taken: addresses and networks, separated by spaces. */
  readonly trustProxy: string;
  /** Address of the WebSub hub that is told of each release; empty for none. */
  readonly hub: string;
  /** How far robots may go: `allow`, `limited` or `deny`. */
  readonly robots: RobotsPolicy;
  /** Time for which caches may use an answer without asking again. */
  readonly maxAgeMs: number;
  /** Memory for finished answers. */
  readonly cacheMaxBytes: number;
  /** Things on one page of a list. */
  readonly pageSize: number;
  /** Time that running answers have when the server stops. */
  readonly shutdownMs: number;
  readonly logLevel: string;
  /** Whether each request is logged, by method, path and status only. */
  readonly logRequests: boolean;
}

/** Describes one setting: its variable of the environment, its default, its unit there, and what it does. */
interface Setting {
  readonly name: keyof Config;
  readonly variable: string;
  readonly fallback: string | number | boolean;
  /** What one unit in the environment is in the units of {@link Config}; 1 where they are the same. */
  readonly scale: number;
  readonly unit: '' | 's' | 'MiB';
  readonly meaning: string;
}

const mebibyte = 1024 * 1024;

/** Lists every setting; `docs/` holds the same table and a test compares them. */
export const settings: readonly Setting[] = [
  setting('host', 'HEJNAL_HOST', '127.0.0.1', 'Address to listen on; 0.0.0.0 or :: for every interface.'),
  setting('port', 'HEJNAL_PORT', 8080, 'Port to listen on; 0 takes a free one.'),
  setting('engine', 'HEJNAL_ENGINE', 'exact', 'Engine that answers queries: exact, federated or remote.'),
  setting('services', 'HEJNAL_SERVICES', '', 'Endpoints that SERVICE may name, separated by spaces.'),
  setting('remote', 'HEJNAL_REMOTE', '', 'Address of the SPARQL endpoint that the engine remote asks.'),
  setting('remoteUser', 'HEJNAL_REMOTE_USER', '', 'User at that endpoint.'),
  setting('remotePassword', 'HEJNAL_REMOTE_PASSWORD', '', 'Password of that user.'),
  setting('queryTimeoutMs', 'HEJNAL_QUERY_TIMEOUT', 10, 'Longest time that a query may take.', 's'),
  setting('queryWorkers', 'HEJNAL_QUERY_WORKERS', 0, 'Workers that answer queries; 0 lets the machine decide.'),
  setting('queryMaxBytes', 'HEJNAL_QUERY_MAX_SIZE', 32, 'Largest answer to a query.', 'MiB'),
  setting('queryMaxRows', 'HEJNAL_QUERY_MAX_ROWS', 100_000, 'Most rows of an answer to SELECT; 0 for any number.'),
  setting('queryCacheBytes', 'HEJNAL_QUERY_CACHE_SIZE', 32, 'Memory for answers to queries that are kept.', 'MiB'),
  setting(
    'clientBudgetMs',
    'HEJNAL_CLIENT_BUDGET',
    30,
    'Work a minute after which a client lets others go first.',
    's',
  ),
  setting(
    'trustProxy',
    'HEJNAL_TRUST_PROXY',
    '',
    'Proxies that are believed: addresses and networks such as 10.0.0.0/8.',
  ),
  setting('hub', 'HEJNAL_HUB', '', 'Address of a WebSub hub that is told of each release, http or https.'),
  setting('robots', 'HEJNAL_ROBOTS', 'allow', `What robots may fetch: ${robotsPolicies.join(', ')}.`),
  setting('maxAgeMs', 'HEJNAL_MAX_AGE', 60, 'Time for which caches may use an answer without asking again.', 's'),
  setting('cacheMaxBytes', 'HEJNAL_CACHE_SIZE', 32, 'Memory for finished answers.', 'MiB'),
  setting('pageSize', 'HEJNAL_PAGE_SIZE', 100, 'Things on one page of a list.'),
  setting('shutdownMs', 'HEJNAL_SHUTDOWN', 10, 'Time that running answers have when the server stops.', 's'),
  setting('logLevel', 'HEJNAL_LOG', 'warn', 'Least grave events that are logged: debug, info, warn, error or silent.'),
  setting('logRequests', 'HEJNAL_LOG_REQUESTS', false, 'Whether each request is logged, without address and query.'),
];

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** Reads the settings: an option wins over the environment, that over the default; throws `option-invalid`. */
export function readConfig(options: Partial<Config> = {}, environment: NodeJS.ProcessEnv = process.env): Config {
  const entries = settings.map((each) => [each.name, options[each.name] ?? fromEnvironment(each, environment)]);
  const config = Object.fromEntries(entries) as unknown as Config;
  for (const each of settings) check(each, config[each.name]);
  checkEngine(config);
  return config;
}

function setting(
  name: keyof Config,
  variable: string,
  fallback: Setting['fallback'],
  meaning: string,
  unit: Setting['unit'] = '',
): Setting {
  const scale = unit === 's' ? 1000 : unit === 'MiB' ? mebibyte : 1;
  return { name, variable, fallback, scale, unit, meaning };
}

function fromEnvironment(each: Setting, environment: NodeJS.ProcessEnv): string | number | boolean {
  const text = environment[each.variable];
  if (text === undefined || text === '') return scaled(each, each.fallback);
  if (typeof each.fallback === 'string') return text;
  if (typeof each.fallback === 'number' && !/^\d+$/.test(text)) throw invalid(each, text);
  if (typeof each.fallback === 'number') return scaled(each, Number(text));
  if (text === '1' || text === 'true') return true;
  if (text === '0' || text === 'false') return false;
  throw invalid(each, text);
}

function scaled(each: Setting, value: string | number | boolean): string | number | boolean {
  return typeof value === 'number' ? value * each.scale : value;
}

function check(each: Setting, value: string | number | boolean): void {
  if (typeof value !== typeof each.fallback) throw invalid(each, value);
  if (typeof value === 'number' && (!Number.isSafeInteger(value) || value < 0)) throw invalid(each, value);
  if (each.name === 'port' && Number(value) > 65_535) throw invalid(each, value);
  if (each.name === 'pageSize' && Number(value) < 1) throw invalid(each, value);
  if (each.name === 'logLevel' && !logLevels.includes(String(value))) throw invalid(each, value);
  if (each.name === 'engine' && !engineNames.some((name) => name === value)) throw invalid(each, value);
  if (each.name === 'robots' && !robotsPolicies.some((policy) => policy === value)) throw invalid(each, value);
  if (each.name === 'hub' && value !== '' && !isWebAddress(String(value))) throw invalid(each, value);
  if (each.name === 'trustProxy' && readNetworks(String(value)) === undefined) throw invalid(each, value);
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** The settings of engines go together: the remote one has an address, and asks no other services. */
function checkEngine({ engine, remote, services }: Config): void {
  if ((engine === 'remote') !== (remote !== '')) {
    const message = 'HEJNAL_REMOTE and HEJNAL_ENGINE=remote go together.';
    throw new HejnalError('option-invalid', message, 'Set both, or none of them.');
  }
  if (engine !== 'remote' || services === '') return;
  const hint = 'Leave HEJNAL_SERVICES out, or choose the engine exact or federated.';
  throw new HejnalError('option-invalid', 'The engine remote does not ask other services.', hint);
}

function invalid(each: Setting, value: string | number | boolean): HejnalError {
  return new HejnalError(
    'option-invalid',
    `"${value}" cannot be used for ${each.variable}.`,
    each.fallback === ''
      ? each.meaning
      : `${each.meaning} The default is ${each.fallback}${each.unit === '' ? '' : ` ${each.unit}`}.`,
  );
}
