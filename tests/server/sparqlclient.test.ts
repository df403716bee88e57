// Who is asking, and what each has used: addresses behind proxies, and accounts that empty with time.
import { BlockList } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../server/sparql/budget.js';
import { clientOf, readNetworks } from '../../server/http/client.js';

const proxies = readNetworks('10.0.0.0/8, 127.0.0.1 2001:db8::/32');

describe('a client', () => {
  it.each([
    ['the connection, where nothing is trusted', '10.0.0.1', '1.2.3.4', '', '10.0.0.1'],
    ['the connection, where it is no proxy', '9.9.9.9', '1.2.3.4', 'all', '9.9.9.9'],
    ['what the proxy says', '10.0.0.1', '1.2.3.4', 'all', '1.2.3.4'],
    ['the last that no proxy wrote', '10.0.0.1', '6.6.6.6, 1.2.3.4, 10.9.9.9', 'all', '1.2.3.4'],
    ['the proxy, where what it says is no address', '10.0.0.1', '1.2.3.4, unknown', 'all', '10.0.0.1'],
    ['the proxy, where it says nothing', '10.0.0.1', undefined, 'all', '10.0.0.1'],
    ['without port', '10.0.0.1', '1.2.3.4:5678', 'all', '1.2.3.4'],
    ['IPv4 in the clothes of IPv6', '::ffff:10.0.0.1', '::ffff:1.2.3.4', 'all', '1.2.3.4'],
    ['a network of IPv6', '2001:db8::1', '2a00:1450:4001:81b::200e', 'all', '2a00:1450:4001:81b::/64'],
    ['a network of IPv6, in brackets', '127.0.0.1', '[2a00::1%eth0]:80', 'all', '2a00:0:0:0::/64'],
    ['a network whose end is short', '::1', undefined, '', '0:0:0:0::/64'],
    ['nobody', undefined, undefined, 'all', ''],
  ])('is %s', (_what, peer, forwarded, trusted, client) => {
    expect(clientOf(peer, forwarded, trusted === '' ? new BlockList() : proxies!)).toBe(client);
  });

  it.each(['300.0.0.1', '10.0.0.0/33', '10.0.0.0/8/8', 'proxy.example', '::1/129', '1.2.3.4/x'])(
    'is not known through %s',
    (text) => {
      expect(readNetworks(text)).toBeUndefined();
    },
  );
});

describe('a budget', () => {
  it('fills with work and empties in a minute', () => {
    let now = 0;
    const budget = new Budget(30_000, () => now);
    budget.charge('a', 20_000);
    budget.charge('a', 20_000);
    expect([budget.isSpent('a'), budget.isSpent('b'), budget.isSpent('b', 30_001)]).toEqual([true, false, true]);
    expect(budget.retryAfterS('a')).toBe(20);
    now = 20_000;
    expect([budget.used('a'), budget.isSpent('a'), budget.retryAfterS('a')]).toEqual([30_000, false, 1]);
    now = 76_000;
    expect([budget.used('a'), budget.isLight('a')]).toEqual([2_000, true]);
    now = 200_000;
    expect(budget.used('a')).toBe(0);
  });

  it('remembers a bounded number of clients, those who asked last', () => {
    const budget = new Budget(1_000, () => 0);
    for (let index = 0; index < 10_500; index++) {
      budget.charge(`client ${index}`, 10);
      budget.charge('faithful', 1);
    }
    expect([budget.size, budget.used('client 0'), budget.used('faithful')]).toEqual([10_000, 0, 10_500]);
  });
});
