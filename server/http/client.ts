// Who asks: the address of the connection, or behind proxies that the operator trusts the one that they name.
import { BlockList, isIP } from 'node:net';

/** Most addresses of `X-Forwarded-For` that are looked at, from the right. */
const maxHops = 32;

/** Reads a list of addresses and networks (`10.0.0.0/8`), separated by spaces or commas; `undefined` if one is neither. */
export function readNetworks(text: string): BlockList | undefined {
  const networks = new BlockList();
  for (const part of text.split(/[\s,]+/).filter((each) => each !== '')) {
    const [address = '', length, ...more] = part.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const longest = family === 'ipv6' ? 128 : 32;
    const isLength = length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= longest);
    if (isIP(address) === 0 || !isLength || more.length > 0) return undefined;
    networks.addSubnet(address, length === undefined ? longest : Number(length), family);
  }
  return networks;
}

/**
 * Names the client of a request: an IPv4 address, or the first 64 bits of an IPv6 address, for that is what one
 * subscriber has. The header is read from the right, and only as far as trusted proxies wrote it.
 */
export function clientOf(peer: string | undefined, forwarded: string | undefined, trusted: BlockList): string {
  let client = plainAddress(peer ?? '');
  const hops = forwarded?.split(',').slice(-maxHops).reverse() ?? [];
  for (const hop of hops) {
    if (!isTrusted(client, trusted)) break;
    const next = plainAddress(hop.trim());
    if (isIP(next) === 0) break;
    client = next;
  }
  return isIP(client) === 6 ? subnetOf(client) : client;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const version = isIP(address);
  return version !== 0 && trusted.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

/** Takes off brackets, port and zone, and writes an IPv4 address in IPv6 clothes as what it is. */
function plainAddress(text: string): string {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const address = bare.replace(/%.*$/, '');
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}

function subnetOf(address: string): string {
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const [first, last] = [groups(head), groups(tail ?? '')];
  const zeros = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::/64`;
}
