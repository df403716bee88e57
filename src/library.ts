// What the world may use: the whole library. The server and the commands take only the part that they need.
export * from './index.js';
export * from './making.js';
