// What an IRI is, by the examples and the grammar of RFC 3986 and RFC 3987; and the parser of the query engine as judge:
// what we take it takes.
import { Store } from 'oxigraph';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iriFault, maxIriBytes } from '../../src/rdf/syntax.js';

/** Tells what Oxigraph says of an IRI, `undefined` if it takes it. */
function refusal(...iris: string[]): string | undefined {
  const lines = iris.map((iri) => `<s:s> <p:p> <${iri}> .\n`).join('');
  try {
    new Store().load(lines, { format: 'application/n-quads', no_transaction: true });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const iris = [
  // RFC 3986 §1.1.2
  'ftp://ftp.is.co.za/rfc/rfc1808.txt', 'http://www.ietf.org/rfc/rfc2396.txt', 'ldap://[2001:db8::7]/c=GB?objectClass?one',
  'mailto:John.Doe@example.com', 'news:comp.infosystems.www.servers.unix', 'tel:+1-816-555-1212',
  'telnet://192.0.2.16:80/', 'urn:oasis:names:specification:docbook:dtd:xml:4.1.2',
  // §2.1, §2.2, §2.3
  'https://e.example/%5B%zz'.replace('%zz', '%5d'), "https://e.example/!$&'()*+,;=:@", 'https://e.example/~a-b_c.d',
  // §3.2: user, host and port, each of which may be empty; addresses of IPv6 and of what may come
  'http://u:p@e.example:8080/', 'http://e.example:/', 'file:///etc/hosts', 'http://[::1]/', 'http://[::ffff:192.0.2.1]:80/',
  'http://[v7.a:b]/', 'http://1.2.3.4.5/', 'http://%65.example/',
  // §3.3 to §3.5
  'https://e.example', 'https://e.example//a//', 'urn:isbn:1', 'x:', 'https://e.example?', 'https://e.example/?a?b/c#d?e/f',
  'https://e.example/#',
  // RFC 3987 §2.2: letters everywhere, private use in the query alone
  'https://例え.example/ł?a=b#c', 'https://e.example/\u{1F600}', 'https://e.example/?\ue000\u{f0000}', 'https://ł@e.example/',
  'https://e.example/\u00a0', 'https://e.example/zażółć',
]; // prettier-ignore

const faults: readonly (readonly [string, string])[] = [
  ['e.example', 'scheme'], ['', 'scheme'], ['/a', 'scheme'], ['1x:a', 'scheme'], ['ł:a', 'scheme'], [':a', 'scheme'],
  ['https:', 'no host'], ['https://', 'no host'], ['http:///a', 'no host'], ['http:a', 'no host'],
  // RFC 3986 §2.1
  ['https://e.example/100%', 'path has a %'], ['https://e.example/%zz', 'path has a %'], ['https://e.example/?%4', 'query has a %'],
  ['https://e.example/#%', 'fragment has a %'], ['https://e%.example/', 'host has a %'], ['http://%g0@e.example/', 'user name has a %'],
  // §3.2.2, §3.2.3
  ['http://[::g]/', 'IP address'], ['http://[1::2::3]/', 'IP address'], ['http://[::1.2.3.400]/', 'IP address'],
  ['http://[]/', 'IP address'], ['http://[v1.]/', 'IP address'], ['http://[fe80::1%25eth0]/', 'IP address'],
  ['http://[::1]b/', 'port'], ['http://[::1/', 'the character ['], ['http://e.example:80x/', 'port'], ['http://e.example:80:80/', 'port'],
  ['http://a@b@e.example/', 'user name has the character @, which is written %40'],
  // §3.3 to §3.5
  ['https://e.example/a[1].html', 'path has the character [, which is written %5B'],
  ['https://e.example/a?x[]=1', 'query has the character [, which is written %5B'],
  ['https://e.example/a#b#c', 'fragment has the character #, which is written %23'], ['https://e.example/#[', 'fragment'],
  ['mailto:a[b@c', 'path'], ['urn:a]b', 'path'],
  ...Array.from('<>"{}|\\^`').map((each) => [`https://e.example/${each}`, `the character ${each}, which is written %`] as const),
  ['https://e.example/a b', 'path has a space'], ['https://e.example/a\tb', 'U+0009'], ['https://e.example/\u0000', 'U+0000'],
  ['https://e.example/\u007f', 'U+007F'], ['https://e.example/\u0085', 'U+0085'], ['https://e.example/a\n', 'U+000A'],
  ['https://a b.example/', 'host has a space'],
  // RFC 3987 §2.2, §4.1
  ['https://e.example/\ud800', 'U+D800'], ['https://e.example/\ue000', 'U+E000'], ['https://e.example/#\ue000', 'U+E000'],
  ['https://e.example/\ufdd0', 'U+FDD0'], ['https://e.example/\uffff', 'U+FFFF'], ['https://e.example/\u{e0001}', 'U+E0001'],
  ['https://e.example/\u202e', 'U+202E'], ['https://e.example/\u200f', 'U+200F'],
  [`https://e.example/${'ł'.repeat(maxIriBytes / 2)}`, `longer than ${maxIriBytes} bytes`],
]; // prettier-ignore

describe('an IRI', () => {
  it.each(iris)('may be %s', (text) => {
    expect(iriFault(text)).toBeUndefined();
    expect(refusal(text)).toBeUndefined();
  });

  it.each(faults)('may not be %j', (text, fault) => {
    expect(iriFault(text)).toContain(fault);
  });

  it('is what the query engine can read, whatever it is put together of', () => {
    const piece = fc.constantFrom(
      ...[
        'http',
        'x',
        ':',
        '/',
        '//',
        '?',
        '#',
        '[',
        ']',
        '@',
        '%',
        '%4',
        '%41',
        '::1',
        'v1.',
        '.',
        'a',
        'é',
        '80',
        '-',
        '+',
      ],
      ...[
        '\u200e',
        '\ue000',
        '\ufffd',
        '\u{10ffff}',
        '\u{10fffd}',
        '\u{1f600}',
        '\ud800',
        ' ',
        '&',
        "'",
        '(',
        '*',
        ',',
        ';',
        '=',
      ],
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => `x:${pieces.join('')}`);
    let taken = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          text.map((each) => each.replace('x:', 'http://e.')),
        ),
        (each) => {
          if (iriFault(each) !== undefined) return true;
          taken++;
          return refusal(each) === undefined;
        },
      ),
      { numRuns: 4_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});
