// What the program says of faults, in Polish.
import { advice } from './advice.js';
import { commandFaults } from './commands.js';
import { queryFaults } from './queries.js';
import { requestFaults } from './requests.js';

/** Each English sentence of a fault in Polish. */
export const pl: Readonly<Record<string, string>> = { ...commandFaults, ...requestFaults, ...queryFaults, ...advice };
