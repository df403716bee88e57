// Licences by the addresses that people copy: the deed, the legal code, the EU table, and how their owners write them.
import { expect, it } from 'vitest';
import { licenceOf } from '../../src/model/authorities.js';

const table = 'http://publications.europa.eu/resource/authority/licence/';

it.each([
  ['https://creativecommons.org/licenses/by/4.0/', 'CC_BY_4_0'],
  ['http://creativecommons.org/licenses/by/4.0', 'CC_BY_4_0'],
  ['https://creativecommons.org/licenses/by/4.0/deed.pl', 'CC_BY_4_0'],
  ['https://creativecommons.org/licenses/by/4.0/legalcode', 'CC_BY_4_0'],
  ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0'],
  // The address that https://opendatacommons.org itself gives.
  ['https://opendatacommons.org/licenses/odbl/1-0/', 'ODC_BL'],
  ['https://opendatacommons.org/licenses/by/1-0/', 'ODC_BY'],
  [`${table}CC_BY_4_0`, 'CC_BY_4_0'],
  [`${table}CC0`, 'CC0'],
])('%s is %s', (address, code) => {
  expect(licenceOf(address)).toMatchObject({ iri: table + code, type: expect.any(String) });
});

it.each([`${table}NOTHING`, 'https://creativecommons.org/licenses/by/9.0/', 'https://museums.example/licence'])(
  '%s stays as it is, and is not known',
  (address) => expect(licenceOf(address)).toEqual({ iri: address, type: undefined, title: undefined }),
);
