#!/usr/bin/env node
// The command `hejnal`: reads the command line, runs one command, and turns errors into exit codes.
import { HejnalError } from '../src/index.js';
import { build } from './build.js';
import { check } from './check.js';
import { diff } from './diff.js';
import { helpText, readCall, type Call } from './options.js';
import { exitCodes, say, showError, type ExitCode } from './output.js';
import { push } from './push.js';
import { serve } from './serve.js';

const run: Readonly<Record<string, (call: Call) => Promise<ExitCode>>> = { build, check, diff, push, serve };

try {
  const call = readCall(process.argv.slice(2));
  const command = call && run[call.command.name];
  if (call === undefined || command === undefined || call.options['help'] === true)
    say(helpText(call?.command).trimEnd());
  else process.exitCode = await command(call);
} catch (error) {
  if (!(error instanceof HejnalError)) throw error;
  showError(error);
  process.exitCode = error.code === 'option-invalid' ? exitCodes.usage : exitCodes.failed;
}
