// What stands around the place where somebody types: which part of a triple is wanted, and of what classes its subject is.

/** A triple pattern as it is written; what is no name or variable is empty. */
interface Written {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

/** What may follow at a place. */
export interface Following {
  readonly wants: 'subject' | 'predicate' | 'object';
  /** Classes of the subject, by their prefixed names; empty where they are not known. */
  readonly classes: ReadonlySet<string>;
  /** The predicate before an object. */
  readonly predicate: string;
  /** Classes that what is typed may be an instance of, where it stands behind `a`. */
  readonly expected: ReadonlySet<string>;
}

/** What is known of properties: of which classes they are said, and to which they lead. */
export interface Property {
  readonly name: string;
  readonly of?: readonly string[];
  readonly to?: readonly string[];
}

const token =
  /#[^\n]*|<[^\s<>]*>|"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[?$]\w+|@[\w-]+|\^\^(?:<[^\s<>]*>|[\w-]*:[\w-]+)|[\w-]*:[\w.-]*\w|[\w-]*:|\w+|[^\s\w]/g;

const whole: Written = { subject: '', predicate: '', object: '' };

const places = ['subject', 'predicate', 'object'] as const;

/** Tells what can be a part of a triple from words and signs of the language. */
function isPart(word: string, parts: number): boolean {
  return (
    /^[?$<]|:/.test(word) || (word === 'a' && parts === 1) || (parts === 2 && /^["'\d]|^(?:true|false)$/.test(word))
  );
}

interface Read {
  readonly triples: readonly Written[];
  /** The triple that is not whole yet, and how many of its parts are there. */
  readonly open: Written;
  readonly parts: number;
}

/** Reads the patterns of a query, as far as they are written; expressions in parentheses are passed over. */
function read(text: string): Read {
  const triples: Written[] = [];
  let open = whole;
  let [parts, depth] = [0, 0];
  const begin = (): void => {
    open = whole;
    parts = 0;
  };
  for (const [word] of text.matchAll(token)) {
    // Comments, and what belongs to the literal before.
    if (/^(?:#|@|\^\^)/.test(word)) continue;
    if (word === '(') depth++;
    else if (word === ')') depth = Math.max(0, depth - 1);
    if (depth > 0 || word === ')' || '+*?^!'.includes(word)) continue;
    if (word === ';' || word === ',') {
      parts = word === ';' ? 1 : 2;
      open = { ...open, object: '', ...(word === ';' && { predicate: '' }) };
      // The last step of a path leads to the object.
    } else if ('/|'.includes(word)) parts = 1;
    else if (!isPart(word, parts) || parts > 2) begin();
    else {
      open = { ...open, [places[parts] ?? 'object']: word };
      parts++;
      if (parts === 3) triples.push(open);
    }
  }
  return { triples, open, parts };
}

/** Says what may follow at a place of a query; the word that is being typed there is left out. */
export function followingAt(text: string, from: number, to: number, properties: readonly Property[]): Following {
  const before = read(text.slice(0, from));
  const { triples } = read(`${text.slice(0, from)} ${text.slice(to)}`);
  const { subject, predicate } = before.open;
  const wants = places[before.parts] ?? 'subject';
  const known = new Map(properties.map((each) => [each.name, each]));
  const isTyping = predicate === 'a' || predicate === 'rdf:type';
  return {
    wants,
    predicate,
    classes: wants === 'predicate' ? classesOf(subject, triples, known) : new Set(),
    expected: wants === 'object' && isTyping ? ledTo(subject, triples, known) : new Set(),
  };
}

/** The classes that are written of a term; else those of which what is said of it is said, and to which what leads to it leads. */
function classesOf(
  subject: string,
  triples: readonly Written[],
  known: ReadonlyMap<string, Property>,
): ReadonlySet<string> {
  const own = triples.filter((each) => each.subject === subject);
  const written = own.flatMap(({ predicate, object }) => (predicate === 'a' || predicate === 'rdf:type' ? object : []));
  if (written.length > 0) return new Set(written);
  const hints = own.flatMap(({ predicate }) => {
    const of = known.get(predicate)?.of ?? [];
    return of.length === 0 ? [] : [new Set(of)];
  });
  const led = ledTo(subject, triples, known);
  const all = led.size > 0 ? [led, ...hints] : hints;
  return new Set(all.flatMap((own) => [...own]).filter((each) => all.every((own) => own.has(each))));
}

function ledTo(
  subject: string,
  triples: readonly Written[],
  known: ReadonlyMap<string, Property>,
): ReadonlySet<string> {
  const leading = triples.filter(({ object }) => object === subject);
  return new Set(leading.flatMap(({ predicate }) => known.get(predicate)?.to ?? []));
}
