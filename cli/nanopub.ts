// `hejnal nanopub`: single things, or all of a kind, as nanopublications whose addresses prove what they say.
import { join } from 'node:path';
import { HejnalError } from '../src/errors.js';
import { nanopubOf, openRelease, writerOf, type Quad, type Release } from '../src/index.js';
import type { Call } from './options.js';
import { exitCodes, note, type ExitCode } from './output.js';
import type { Words } from './words/words.js';

/** Things of a kind that are read at once. */
const step = 1000;

/** Runs the command; the nanopublications go to standard output, as TriG. */
export async function nanopub({ operands, options, words }: Call): Promise<ExitCode> {
  const [named] = operands;
  if (named === undefined) throw new HejnalError('option-invalid', ...words.refused.thing);
  const directory = typeof options['releases'] === 'string' ? options['releases'] : join('.', 'releases');
  const release = await openRelease(directory, note);
  try {
    const { model, names } = release;
    const address = addressOf(options['address'], release, words);
    const quads = quadsOf(release, thingsOf(release, named, words), address, words);
    for await (const piece of writerOf('trig').stream(quads, { model, names })) process.stdout.write(piece);
  } finally {
    await release.close();
  }
  return exitCodes.done;
}

function addressOf(given: unknown, { names }: Release, { refused }: Words): string {
  const address = typeof given === 'string' ? given : `${names.base}np/`;
  if (URL.canParse(address) && /^https?:.*\/$/.test(address) && !/\s/.test(address)) return address;
  throw new HejnalError('option-invalid', ...refused.beginning(address));
}

/** Lists what is named: all things of a kind, or one, by `KIND/SLUG`. */
function* thingsOf(release: Release, named: string, { refused }: Words): Generator<string> {
  const { model, names } = release;
  const [kind = '', slug] = named.split('/');
  if (model.kind(kind) === undefined)
    throw new HejnalError(
      'option-invalid',
      ...refused.kind(
        kind,
        model.kinds.map(({ name }) => name),
      ),
    );
  if (slug !== undefined) {
    yield names.thing(kind, slug);
    return;
  }
  for (let after: string | undefined; ;) {
    const things = release.things(kind, { limit: step, ...(after !== undefined && { after }) });
    yield* things;
    after = things.at(-1);
    if (things.length < step) return;
  }
}

function* quadsOf(release: Release, things: Iterable<string>, address: string, { refused }: Words): Generator<Quad> {
  for (const thing of things) {
    const found = nanopubOf(release, thing, address);
    if (found === undefined) throw new HejnalError('option-invalid', ...refused.nothing(thing));
    yield* found.quads;
  }
}
