// Reads the XML of a workbook as a stream of tags and texts; no entity but those of XML itself is expanded.
import { StringDecoder } from 'node:string_decoder';
import { parser, type SAXOptions, type Tag } from 'sax';
import { Unreadable } from './archive.js';

/** What is done with tags and texts; names of elements come without their prefix, names of attributes with it. */
export interface Listener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Its types do not know the option yet. */
const entities: SAXOptions & { readonly strictEntities: boolean } = { strictEntities: true };

/** Reads a part to its end; throws `Unreadable` where it is not well-formed. */
export async function readXml(pieces: AsyncIterable<Buffer>, listener: Listener): Promise<void> {
  const sax = parser(true, entities);
  let fault: Error | undefined;
  sax.onerror = (error) => {
    fault ??= error;
  };
  sax.onopentag = (tag) => listener.open(local(tag.name), (tag as Tag).attributes);
  sax.ontext = (text) => listener.text?.(text);
  sax.oncdata = (text) => listener.text?.(text);
  sax.onclosetag = (name) => listener.close?.(local(name));
  const decoder = new StringDecoder('utf8');
  for await (const piece of pieces) {
    sax.write(decoder.write(piece));
    if (fault !== undefined) break;
  }
  if (fault === undefined) sax.close();
  if (fault === undefined) return;
  const [what = ''] = fault.message.split('\n');
  throw new Unreadable(({ tables }) => tables.damagedXml(what.replace(/\.$/, '')));
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
