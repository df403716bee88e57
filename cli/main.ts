#!/usr/bin/env node
// The command `hejnal`: reads the command line, runs one command, and turns errors into exit codes.
import { toolVersion } from '../src/version.js';
import { asksVersion, chooseWords, helpText, readCall, takeLanguage, type Call } from './options.js';
import { errorText, exitCodes, note, say, type ExitCode } from './output.js';
import { refusalOf } from './surroundings.js';
import { wordsOfMachine } from './words/words.js';

type Command = (call: Call) => ExitCode | Promise<ExitCode>;

/** Commands by name; each is loaded when it is run, with what it needs of the library. */
const load: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./build.js')).build,
  check: async () => (await import('./check.js')).check,
  completion: async () => (await import('./completion.js')).completion,
  cite: async () => (await import('./query.js')).cite,
  copy: async () => (await import('./copy.js')).copy,
  export: async () => (await import('./export.js')).exportTwin,
  init: async () => (await import('./init.js')).init,
  dev: async () => (await import('./dev.js')).dev,
  nanopub: async () => (await import('./nanopub.js')).nanopub,
  diff: async () => (await import('./diff.js')).diff,
  link: async () => (await import('./link.js')).link,
  'verify-sources': async () => (await import('./sources.js')).sources,
  doctor: async () => (await import('./doctor.js')).doctor,
  prune: async () => (await import('./prune.js')).prune,
  push: async () => (await import('./push.js')).push,
  query: async () => (await import('./query.js')).query,
  verify: async () => (await import('./verify.js')).verify,
  serve: async () => (await import('./serve.js')).serve,
};

// Whoever reads the outcome may stop reading, as `head` does: the work goes on.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
// What fails behind the back of a command, such as a stream that nobody waits for yet.
process.on('uncaughtException', (error) => {
  void fail(error).finally(() => process.exit());
});

let words = wordsOfMachine(process.env);
try {
  const { tag, rest } = takeLanguage(process.argv.slice(2));
  words = chooseWords(tag, rest, words);
  const call = asksVersion(rest) ? undefined : readCall(rest, words, tag);
  const command = call && load[call.command.name];
  if (asksVersion(rest)) say(toolVersion);
  else if (call === undefined || command === undefined || call.options['help'] === true)
    say(helpText(words, call?.command).trimEnd());
  else process.exitCode = await (await command())(call);
} catch (error) {
  await fail(error);
}

/** Ends with what went wrong in one sentence; a mistake in the program shows where it is. */
async function fail(error: unknown): Promise<void> {
  const refusal = refusalOf(error, words);
  process.exitCode = refusal?.code === 'option-invalid' ? exitCodes.usage : exitCodes.failed;
  if (refusal === undefined) note(error instanceof Error ? String(error.stack) : String(error));
  else note(`hejnal: ${await errorText(refusal, words)}`);
}
