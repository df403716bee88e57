#!/usr/bin/env node
// The command `hejnal`: reads the command line, runs one command, and turns errors into exit codes.
import { HejnalError } from '../src/errors.js';
import { toolVersion } from '../src/version.js';
import { asksVersion, helpText, readCall, type Call } from './options.js';
import { exitCodes, say, showError, type ExitCode } from './output.js';

type Command = (call: Call) => Promise<ExitCode>;

/** Commands by name; each is loaded when it is run, with what it needs of the library. */
const load: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./build.js')).build,
  check: async () => (await import('./check.js')).check,
  diff: async () => (await import('./diff.js')).diff,
  push: async () => (await import('./push.js')).push,
  query: async () => (await import('./query.js')).query,
  serve: async () => (await import('./serve.js')).serve,
};

try {
  const words = process.argv.slice(2);
  const call = asksVersion(words) ? undefined : readCall(words);
  const command = call && load[call.command.name];
  if (asksVersion(words)) say(toolVersion);
  else if (call === undefined || command === undefined || call.options['help'] === true)
    say(helpText(call?.command).trimEnd());
  else process.exitCode = await (await command())(call);
} catch (error) {
  if (!(error instanceof HejnalError)) throw error;
  showError(error);
  process.exitCode = error.code === 'option-invalid' ? exitCodes.usage : exitCodes.failed;
}
