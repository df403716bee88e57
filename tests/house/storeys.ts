// Reads the picture of the house in docs/architecture.md: which rooms stand in which storey, and what they are made of.

/** One room: a folder, which ends in `/`, or a file that stands alone. Rooms count from the lowest storey up, and from left to right. */
export interface Room {
  readonly storey: number;
  readonly path: string;
  /** Folders in it that look only to their left, too; none where the picture names none. */
  readonly parts: readonly string[];
}

/** Reads the fenced block `storeys`; throws where a page has none. */
export function readStoreys(page: string): Room[] {
  const block = /^```storeys\n([^]*?)^```/m.exec(page)?.[1];
  if (block === undefined) throw new Error('There is no fenced block that begins with ```storeys.');
  const storeys: { storey: number; text: string }[] = [];
  for (const [, label = '', text = ''] of block.matchAll(/^│([^│]*)│([^│]*)│$/gm)) {
    const storey = /\d+/.exec(label)?.[0];
    const last = storeys.at(-1);
    if (storey !== undefined) storeys.push({ storey: Number(storey), text });
    else if (last !== undefined) last.text += text;
  }
  return storeys.sort((a, b) => a.storey - b.storey).flatMap(({ storey, text }) => roomsIn(storey, text));
}

/** Reads `src: errors.ts · rdf · facts (read · check)`; without a colon, the names stand at the top of the repository. */
function roomsIn(storey: number, text: string): Room[] {
  const [names = '', root] = text.split(':').reverse();
  return [...names.matchAll(/([\w.]+)(?:\s*\(([^)]*)\))?/g)].map(([, name = '', within = '']) => {
    const path = root === undefined ? name : `${root.trim()}/${name}`;
    return { storey, path: name.endsWith('.ts') ? path : `${path}/`, parts: within.match(/\w+/g) ?? [] };
  });
}

/** Finds the room in which a file stands; -1 for none. */
export function roomOf(rooms: readonly Room[], file: string): number {
  return rooms.findIndex(({ path }) => file === path || (path.endsWith('/') && file.startsWith(path)));
}

/** Finds the part of its room in which a file stands; -1 where it stands in the room itself, or the room has no parts. */
export function partOf({ path, parts }: Room, file: string): number {
  const [folder = '', ...rest] = file.slice(path.length).split('/');
  if (parts.length === 0 || rest.length === 0) return -1;
  const part = parts.indexOf(folder);
  if (part < 0) throw new Error(`${path}${folder}/ is not in the picture, but other parts of its room are.`);
  return part;
}
