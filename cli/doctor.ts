// `hejnal doctor`: looks at any deployment from outside, and says what is wrong, why it matters and how to mend it.
import { HejnalError } from '../src/errors.js';
import { checks, examine, type Area, type Diagnosis, type Gravity, type Symptom } from '../src/making.js';
import { written } from './command.js';
import type { Call } from './options.js';
import { exitCodes, note, say, sayJson, type ExitCode } from './output.js';
import { progress } from './progress.js';
import type { Words } from './words/words.js';

const gravities: readonly Gravity[] = ['error', 'warning', 'advice'];

/** Runs the command; what is broken ends it with 1. */
export async function doctor({ operands, options, words }: Call): Promise<ExitCode> {
  const [address] = operands;
  const { refused } = words;
  if (address === undefined) throw new HejnalError('option-invalid', ...refused.address);
  const { format = 'text', json } = options;
  if (format !== 'text' && format !== 'json')
    throw new HejnalError('option-invalid', ...refused.format(written(format), undefined, ['text', 'json']));
  const diagnosis = await examine(address, {
    base: textOf(options['base']),
    origins: (options['origin'] as readonly string[] | undefined) ?? [],
    catalog: textOf(options['catalog']),
    endpoint: textOf(options['sparql']),
    areas: areasOf(options['only'], words),
    things: numberOf(options['things'], 5, words),
    limits: { requests: numberOf(options['requests'], 400, words), seconds: numberOf(options['seconds'], 300, words) },
    onProgress: progress(words),
  });
  if (json === true || format === 'json') sayJson(jsonOf(diagnosis, words));
  else for (const line of linesOf(diagnosis, words)) say(line);
  return diagnosis.symptoms.some(({ gravity }) => gravity === 'error') ? exitCodes.findings : exitCodes.done;
}

function textOf(named: unknown): string | undefined {
  return typeof named === 'string' ? named : undefined;
}

function numberOf(named: unknown, usual: number, { refused }: Words): number {
  if (named === undefined) return usual;
  if (typeof named === 'string' && /^[1-9]\d{0,6}$/.test(named)) return Number(named);
  throw new HejnalError('option-invalid', ...refused.whole(written(named)));
}

function areasOf(named: unknown, { refused }: Words): Area[] | undefined {
  if (typeof named !== 'string') return undefined;
  const known = Object.keys(checks) as Area[];
  return named.split(',').map((each) => {
    const found = known.find((area) => area === each.trim());
    if (found !== undefined) return found;
    throw new HejnalError('option-invalid', ...refused.area(each, known));
  });
}

/** Puts what was found into a text; where nothing was, no space is left for it. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text
    .replace(
      /( ?)\{(\w+)\}/g,
      (_whole, space: string, name: string) => (values[name] ?? '') && `${space}${values[name] ?? ''}`,
    )
    .trimEnd();
}

function told(
  { check, values }: Symptom,
  { symptoms, doctor: { breaches } }: Words,
): { found: string; why: string; mend: string } {
  // prettier-ignore
  const [found, why, mend] = symptoms[check];
  const breach = (breaches as Readonly<Record<string, string>>)[values['constraint'] ?? ''];
  return { found: filled(found, { ...values, ...(breach !== undefined && { breach }) }), why, mend };
}

function* linesOf(diagnosis: Diagnosis, words: Words): Generator<string> {
  const { doctor: frame } = words;
  const { symptoms, address, strangers, exhausted, things, catalog = frame.none, endpoint = frame.none } = diagnosis;
  for (const gravity of gravities) {
    const found = symptoms.filter((each) => each.gravity === gravity);
    if (found.length > 0) yield `${frame.gravities[gravity]} (${found.length})\n`;
    for (const each of found) yield* paragraph(each, words);
  }
  const count = (gravity: Gravity): string => String(symptoms.filter((each) => each.gravity === gravity).length);
  const counts = { address, errors: count('error'), warnings: count('warning'), advice: count('advice') };
  yield filled(symptoms.length === 0 ? frame.right : frame.wrong, counts);
  const numbers = { requests: String(diagnosis.requests), bytes: String(diagnosis.bytes) };
  yield filled(frame.looked, { ...numbers, things: things.join(' ') || frame.none, catalog, endpoint });
  const origins = Object.keys(strangers).join(', ');
  if (origins !== '') note(filled(frame.strangers, { origins }));
  if (exhausted !== undefined) note(frame.exhausted[exhausted]);
}

function* paragraph(symptom: Symptom, words: Words): Generator<string> {
  const { found, why, mend } = told(symptom, words);
  const { doctor: frame } = words;
  yield `  ${symptom.address} [${symptom.check}]`;
  yield `    ${found}`;
  yield `    ${frame.why}: ${why}`;
  yield `    ${frame.mend}: ${mend}`;
  if (symptom.curl !== undefined) yield `    ${frame.ask}: ${symptom.curl}`;
  yield '';
}

function jsonOf({ symptoms, ...seen }: Diagnosis, words: Words): object {
  const findings = symptoms.map((symptom) => {
    const { check, area, gravity, address, curl, values } = symptom;
    return { rule: check, severity: gravity, area, address, ...told(symptom, words), values, curl };
  });
  return { ok: !symptoms.some(({ gravity }) => gravity === 'error'), ...seen, findings };
}
