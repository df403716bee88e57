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
  type YAMLMap,
} from 'yaml';
import { errorAt, type Entry, type Finding, type Mapping, type Node, type Origin, type Scalar } from '../record.js';

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
  const broken = document.errors.map((error) =>
    errorAt(at(error.pos[0]), 'yaml-syntax', `This is not YAML: ${sentence(error.message)}`, hintFor(error.code)),
  );
  if (broken.length > 0) return { root: undefined, findings: broken };
  const findings: Finding[] = [];
  return { root: convert(document, document.contents, at, findings), findings };
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
    findings.push(
      errorAt(
        origin,
        'yaml-alias',
        `"*${node.source}" points to another place of the file.`,
        'Write the value out here.',
      ),
    );
    return undefined;
  }
  if (isScalar(node)) return { is: 'scalar', text: typeof node.value === 'string' ? node.value : '', origin };
  if (isSeq(node)) {
    const items = node.items.flatMap((item) => convert(document, item as YamlNode | null, at, findings) ?? []);
    return { is: 'sequence', items, origin };
  }
  return isMap(node) ? convertMap(document, node, at, findings, origin) : undefined;
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
    if (key?.is !== 'scalar') {
      findings.push(
        errorAt(key?.origin ?? origin, 'yaml-key', 'A key must be a single word.', 'Write the key as plain text.'),
      );
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

function sentence(message: string): string {
  if (message.includes('call stack')) return 'Its values are nested too deeply.';
  const first = message.split(/\n|; please use /)[0] ?? message;
  return first.endsWith('.') ? first : `${first}.`;
}

function hintFor(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Remove one of the two entries or give it another name.';
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces, not with tabs.';
  if (code === 'MULTIPLE_DOCS') return 'Remove the line "---" between them, or make two files of it.';
  if (code === 'BAD_INDENT') return 'Give lines of the same level the same number of spaces.';
  return 'If the text holds a colon, a number sign or quotation marks, put it in quotation marks.';
}
