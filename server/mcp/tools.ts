// The table of tools, in the order in which assistants are told of them.
import { findTool } from './find.js';
import { queryTool } from './query.js';
import { questionsTool } from './questions.js';
import { schemaTool } from './schema.js';
import { saysTool } from './says.js';
import { thingTool } from './thing.js';
import type { Tool } from './tool.js';

/** All tools; each only reads. */
export const tools = [
  findTool,
  thingTool,
  saysTool,
  schemaTool,
  questionsTool,
  queryTool,
] as unknown as readonly Tool[];
