// What is wrong with an address, in Polish.
import type { IriFault, IriPart } from '../../../rdf/syntax.js';
import { quoted } from '../polish.js';

const parts: Readonly<Record<IriPart, string>> = {
  path: 'w ścieżce',
  query: 'w zapytaniu',
  fragment: 'we fragmencie',
  'user name': 'w nazwie użytkownika',
  host: 'w nazwie serwera',
  whole: 'w nim',
};

/** Says in a part of a sentence why a text is no address. */
export function addressFault(fault: IriFault): string {
  switch (fault.is) {
    case 'scheme':
      return 'nie zaczyna się od schematu takiego jak https:';
    case 'long':
      return `jest dłuższy niż ${fault.bytes} bajtów`;
    case 'host':
      return `za ${fault.scheme}// nie ma nazwy serwera`;
    case 'ip':
      return `serwer [${fault.literal}] nie jest adresem IP`;
    case 'port':
      return `port ${quoted(fault.port)} nie jest liczbą`;
    case 'percent':
      return `${parts[fault.part]} jest znak %, za którym nie stoją dwie cyfry szesnastkowe; sam znak pisze się %25`;
    case 'space':
      return `${parts[fault.part]} jest spacja, którą pisze się %20`;
    case 'character':
      return `${parts[fault.part]} jest znak ${fault.shown}${fault.written === undefined ? '' : `, który pisze się ${fault.written}`}`;
  }
}
