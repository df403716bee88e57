// Commands that look at what is there: at a release, a deployment, sources, tables of identifiers.
import { besideFacts, format, json, type Command } from './command.js';

/** Lists them in the form of all commands. */
export const looking: readonly Command[] = [
  {
    name: 'verify',
    operands: '[FOLDER|URL]',
    most: 1,
    summary: ({ verify }) => verify.summary,
    options: [
      besideFacts,
      {
        name: 'things',
        value: 'NUMBER',
        meaning: ({ verify }) => verify.things,
      },
      json,
    ],
    examples: [
      'hejnal verify',
      'hejnal verify --releases releases/2026-11-22-0123456789ab',
      'hejnal verify https://data.example.org/ --things all',
    ],
  },
  {
    name: 'doctor',
    operands: 'URL',
    most: 1,
    summary: ({ doctor }) => doctor.summary,
    options: [
      { name: 'base', value: 'IRI', meaning: ({ doctor }) => doctor.base },
      { name: 'catalog', value: 'URL', meaning: ({ doctor }) => doctor.catalog },
      { name: 'sparql', value: 'URL', meaning: ({ doctor }) => doctor.sparql },
      { name: 'origin', value: 'URL', many: true, meaning: ({ doctor }) => doctor.origin },
      { name: 'things', value: 'NUMBER', meaning: ({ doctor }) => doctor.things },
      { name: 'only', value: 'AREAS', meaning: ({ doctor }) => doctor.only },
      { name: 'requests', value: 'NUMBER', meaning: ({ doctor }) => doctor.requests },
      { name: 'seconds', value: 'NUMBER', meaning: ({ doctor }) => doctor.seconds },
      { ...format, meaning: ({ doctor }) => doctor.format },
      json,
    ],
    examples: [
      'hejnal doctor https://data.example.org/',
      'hejnal doctor https://data.example.org/id/city/krakow --json',
    ],
  },
  {
    name: 'verify-sources',
    operands: '[FOLDER]',
    most: 1,
    summary: ({ sources }) => sources.summary,
    options: [
      { name: 'sources', value: 'FOLDER', meaning: ({ sources }) => sources.copies },
      { name: 'online', meaning: ({ sources }) => sources.online },
      { ...format, meaning: ({ doctor }) => doctor.format },
      json,
    ],
    examples: ['hejnal verify-sources --sources copies', 'hejnal verify-sources --online --json'],
  },
  {
    name: 'link',
    operands: '[FOLDER]',
    most: 1,
    summary: ({ link }) => link.summary,
    options: [
      { name: 'table', value: 'FILE', meaning: ({ link }) => link.table },
      { name: 'field', value: 'NAME', meaning: ({ link }) => link.field },
      { name: 'id', value: 'NAME', meaning: ({ link }) => link.id },
      { name: 'name', value: 'NAME', many: true, meaning: ({ link }) => link.name },
      { name: 'least', value: 'NUMBER', meaning: ({ link }) => link.least },
      { name: 'write', meaning: ({ link }) => link.write },
      { name: 'source', value: 'NAME', meaning: ({ link }) => link.source },
      { ...format, meaning: ({ link }) => link.format },
      json,
    ],
    examples: [
      'hejnal link --field place.geonames --table cities.json',
      'hejnal link --table teryt.csv --write --source teryt',
    ],
  },
];
