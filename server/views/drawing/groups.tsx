// To which groups the things on a map belong: told by the shape of their pins, and in words by the lists beside it.
import type { JSX } from 'preact';
import type { Group, Point } from '../home/gather.js';
import { collator } from '../components/formatter.js';
import { textsOf, type Frame } from '../components/frame.js';
import type { Graph } from '../components/graph.js';
import { Reference } from '../components/value.js';

/** Outlines of pins around their middle, one for each group; the last is for what belongs to several. */
const outlines = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  'M-5-5H5V5H-5Z',
  'M0-6.5 6 4.5H-6Z',
  'M0-7 6 0 0 7-6 0Z',
  'M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z',
  'M0 6.5-6-4.5H6Z',
] as const;
const several = 'M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0ZM-3.5 0a3.5 3.5 0 1 1 7 0a3.5 3.5 0 1 1-7 0Z';

const none = 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z';

/** A pin: the outline of the one group of a thing, or of several, and all of them as names of classes. */
export interface Pin {
  readonly outline: string;
  readonly classes: string;
}

/** Gives the pin of a thing. */
export function pinOf(thing: string, groups: readonly Group[]): Pin {
  const own = groups.flatMap(({ things }, at) => (things.has(thing) ? [at] : []));
  const [first = -1, ...others] = own;
  return {
    outline: others.length > 0 ? several : (outlines[first] ?? none),
    classes: own.map((at) => ` k${at}`).join(''),
  };
}

interface GroupProps {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly groups: readonly Group[];
  readonly points: readonly Point[];
}

/** Lists the things of each group under its name and its pin; what belongs to several stands under each. */
export function GroupLists({ frame, graph, groups, points }: GroupProps): JSX.Element {
  const order = collator(frame.language);
  const nameOf = (iri: string): string => graph.name(iri, frame.language).text;
  const shown = [...new Set(points.map(({ thing }) => thing))].sort((a, b) => order.compare(nameOf(a), nameOf(b)));
  const others = shown.filter((thing) => !groups.some(({ things }) => things.has(thing)));
  return (
    <div class="groups">
      {groups.map(({ group, things }, at) => (
        <section class={`of-k${at}`}>
          <h3>
            <Icon outline={outlines[at]} /> <Reference frame={frame} graph={graph} iri={group} />
          </h3>
          <Things frame={frame} graph={graph} things={shown.filter((thing) => things.has(thing))} />
        </section>
      ))}
      {others.length === 0 ? null : (
        <section>
          <h3>
            <Icon outline={none} /> {textsOf(frame, 'drawing').ungrouped}
          </h3>
          <Things frame={frame} graph={graph} things={others} />
        </section>
      )}
      {shown.some((thing) => groups.filter(({ things }) => things.has(thing)).length > 1) ? (
        <p class="soft small">
          <Icon outline={several} /> {textsOf(frame, 'drawing').several}
        </p>
      ) : null}
    </div>
  );
}

function Things({ frame, graph, things }: { frame: Frame; graph: Graph; things: readonly string[] }): JSX.Element {
  return (
    <ul class="row-of-names">
      {things.map((thing) => (
        <li>
          <Reference frame={frame} graph={graph} iri={thing} />
        </li>
      ))}
    </ul>
  );
}

function Icon({ outline = '' }: { outline: string | undefined }): JSX.Element {
  return (
    <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
      <path class="m-point" d={outline} />
    </svg>
  );
}
