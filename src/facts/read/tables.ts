// Reads `columns` of the settings: how the columns of a table are called whose first row nobody wants to change.
import type { Model } from '../../model/model.js';
import { errorAt, type Finding, type Node, type Scalar } from '../record.js';
import type { ColumnNames } from './columns.js';
import type { TableNames } from './records.js';

/** Reads the columns of each table, by the name of its file; each is called by one name or by several. */
export function readTables(node: Node | undefined, findings: Finding[]): TableNames {
  if (node === undefined) return new Map();
  return new Map(
    entriesOf(node, 'columns', findings).map(({ key, value }): [string, ColumnNames] => [
      key.text,
      new Map(
        entriesOf(value, key.text, findings).map((column) => [
          column.key.text,
          { key: column.key, uses: usesOf(column.value, column.key, findings) },
        ]),
      ),
    ]),
  );
}

/** Finds tables of the settings that no kind has. */
export function unknownTables(tables: TableNames, { kinds }: Model): Finding[] {
  const known = kinds.map(({ file }) => file);
  return [...tables].flatMap(([name, columns]) => {
    const [first] = columns.values();
    if (known.includes(name) || first === undefined) return [];
    return [errorAt(first.key.origin, 'unknown-file', (words) => words.tables.unknownTable(name, known))];
  });
}

function entriesOf(node: Node, owner: string, findings: Finding[]) {
  if (node.is === 'mapping') return [...node.entries.values()];
  findings.push(errorAt(node.origin, 'value-form', ({ tables }) => tables.ownKeys(owner)));
  return [];
}

function usesOf(node: Node, key: Scalar, findings: Finding[]): Scalar[] {
  const items = node.is === 'sequence' ? node.items : [node];
  return items.flatMap((item) => {
    if (item.is === 'scalar' && item.text !== '') return [item];
    findings.push(errorAt(item.origin, 'value-form', ({ tables }) => tables.fieldNames(key.text)));
    return [];
  });
}
