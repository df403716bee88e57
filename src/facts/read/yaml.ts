// Reads YAML into nodes that know where they stand. Every scalar stays the text that was typed (failsafe schema).
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node as YamlNode,
  type Scalar as YamlScalar,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import { cutTexts } from './cut.js';
import { slipAt } from './slip.js';
import {
  errorAt,
  mergeKey,
  warningAt,
  type Entry,
  type Finding,
  type Mapping,
  type Node,
  type Origin,
  type Scalar,
} from '../record.js';

/** What a file gave: its root node, `undefined` if it is empty or cannot be read, and what is wrong with it. */
export interface Parsed {
  readonly root: Node | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Parses one YAML 1.2 document.
 * Aliases and merge keys are findings: they hide where a value stands, and a few lines of them can stand for gigabytes.
 */
export function readYaml(text: string, file: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const at = (offset: number): Origin => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  if (document.errors.length > 0) return { root: undefined, findings: slips(document.errors, text, at) };
  const findings = cutTexts(document, text, at);
  return { root: convert(document, document.contents, at, findings), findings };
}

type Slip = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;

/** What a slip leads to is not told: only keys that stand twice are slips of their own. */
function slips(errors: readonly Slip[], text: string, at: (offset: number) => Origin): Finding[] {
  const [first] = errors;
  const repeated = errors.every(({ code }) => code === 'DUPLICATE_KEY');
  return (repeated ? errors : errors.slice(0, 1)).map((error) => {
    const place = at(error.pos[0]);
    const missing = errors.find(({ code, message }) => code === 'MISSING_CHAR' && message.includes('quote'));
    const code = missing?.code ?? first?.code ?? error.code;
    const slip = repeated ? undefined : slipAt(text, { line: place.line, code });
    if (slip !== undefined) return errorAt({ ...place, line: slip.line, column: slip.column }, 'yaml-syntax', slip.say);
    return errorAt(place, 'yaml-syntax', ({ yaml }) => (repeated ? yaml.twice : yaml.other(error.message, error.code)));
  });
}

function convert(
  document: Document,
  node: YamlNode | null,
  at: (offset: number) => Origin,
  findings: Finding[],
): Node | undefined {
  if (node === null) return undefined;
  const origin = at(node.range?.[0] ?? 0);
  if (isAlias(node)) {
    findings.push(errorAt(origin, 'yaml-alias', ({ yaml }) => yaml.alias(node.source)));
    // As it was written, so that nobody calls it missing besides.
    return { is: 'scalar', text: `*${node.source}`, origin };
  }
  if (isScalar(node) && node.anchor !== undefined && node.source === '') {
    const { anchor } = node;
    findings.push(errorAt(origin, 'yaml-alias', ({ yaml }) => yaml.anchor(anchor)));
    return { is: 'scalar', text: `&${anchor}`, origin };
  }
  if (isScalar(node)) {
    const text = typeof node.value === 'string' ? node.value : '';
    const bare = node.type === 'PLAIN' ? /^[“„”«»‘’‚](.+)[”“»«’‘]$/su.exec(text)?.[1] : undefined;
    if (bare !== undefined && !/[“„”«»‘’‚]/.test(bare))
      findings.push(warningAt(origin, 'text-quotes', ({ yaml }) => yaml.quotes(text, bare)));
    return { is: 'scalar', text: clipped(node, text), origin };
  }
  if (isSeq(node)) {
    const items = node.items.flatMap((item) => convert(document, item as YamlNode | null, at, findings) ?? []);
    return { is: 'sequence', items, origin };
  }
  return isMap(node) ? convertMap(document, node, at, findings, origin) : undefined;
}

/** A text in a block ends with a line end that nobody meant, unless `|+` keeps it. */
function clipped({ type, source }: YamlScalar, text: string): string {
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
  return isBlock && source?.endsWith('\n') === true && /[^\n]\n$/.test(text) ? text.slice(0, -1) : text;
}

function convertMap(
  document: Document,
  map: YAMLMap,
  at: (offset: number) => Origin,
  findings: Finding[],
  origin: Origin,
): Mapping {
  const entries = new Map<string, Entry>();
  for (const pair of map.items) {
    const key = convert(document, pair.key as YamlNode | null, at, findings);
    if (key?.is === 'scalar' && key.text === mergeKey) {
      findings.push(errorAt(key.origin, 'yaml-alias', ({ yaml }) => yaml.merged));
      entries.set(key.text, { key, value: emptyAt(key) });
      continue;
    }
    if (key?.is !== 'scalar') {
      findings.push(errorAt(key?.origin ?? origin, 'yaml-key', ({ yaml }) => yaml.key));
      continue;
    }
    const value = convert(document, pair.value as YamlNode | null, at, findings) ?? emptyAt(key);
    entries.set(key.text, { key, value });
  }
  return { is: 'mapping', entries, origin };
}

function emptyAt(key: Scalar): Scalar {
  return { is: 'scalar', text: '', origin: key.origin };
}
