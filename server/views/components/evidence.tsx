// Shows one piece of evidence: the passage, where it is, and how far it is proven.
import type { JSX } from 'preact';
import { dct, fieldAt, foaf, oa, rdf, type Field } from '../../../src/index.js';
import { href, InLanguage, Said, safeHref, textsOf, type Frame } from './frame.js';
import { pickText, type Graph } from './graph.js';

interface EvidenceProps {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly evidence: string;
}

/** Gives the source that a piece of evidence rests on. */
export function sourceOf(graph: Graph, evidence: string): string | undefined {
  return graph.value(evidence, oa.hasSource)?.value ?? graph.value(evidence, dct.source)?.value;
}

/** Names a source, leads to its original, and says why its passages are shortened where they are. */
export function SourceLine({ frame, graph, source }: { frame: Frame; graph: Graph; source: string }): JSX.Element {
  const texts = textsOf(frame, 'thing');
  const page = safeHref(graph.value(source, foaf.page)?.value ?? '');
  const isShortened = graph.value(source, `${graph.names.tool}quotable`)?.value === 'false';
  return (
    <p class="source">
      <a href={href(frame, source)}>
        <InLanguage frame={frame} text={graph.name(source, frame.language)} />
      </a>
      {page === undefined ? null : (
        <>
          {' · '}
          <a href={page}>{texts.original}</a>
        </>
      )}
      {isShortened ? <span class="soft small"> {texts.shortened}</span> : null}
    </p>
  );
}

/** Shows a passage, a row of a table, or that the editors say it themselves; the source is named above. */
export function Evidence({ frame, graph, evidence }: EvidenceProps): JSX.Element {
  const source = sourceOf(graph, evidence);
  const row = graph.value(evidence, `${graph.names.tool}row`)?.value;
  return (
    <>
      <Passage frame={frame} graph={graph} evidence={evidence} />
      <p class="small">
        <State frame={frame} graph={graph} evidence={evidence} />
        {row === undefined ? null : `, ${textsOf(frame, 'thing').row} ${row}`}
        {source === undefined ? null : <InPlace frame={frame} graph={graph} evidence={evidence} source={source} />}
      </p>
      <Because frame={frame} graph={graph} evidence={evidence} />
    </>
  );
}

/** Says how far the evidence is proven, in words and by a mark. */
export function State({ frame, graph, evidence }: EvidenceProps): JSX.Element {
  const texts = textsOf(frame, 'thing');
  const { tool } = graph.names;
  const isRow = graph.isA(evidence, `${tool}Row`);
  const isInferred = graph.value(evidence, `${tool}reading`)?.value === `${tool}Inferred`;
  const isProven = graph.value(evidence, `${tool}textDigest`) !== undefined && !isInferred;
  if (isProven) {
    const read = readIn(graph, evidence);
    return (
      <span class="state proven">
        {texts.proven}
        {read.length === 0 ? null : `; ${texts.read}: `}
        {read.map(({ label }, index) => (
          <>
            {index === 0 ? null : ', '}
            <Said frame={frame} texts={label} />
          </>
        ))}
      </span>
    );
  }
  if (isInferred) return <span class="state">{texts.inferred}</span>;
  if (isRow) return <span class="state proven">{texts.fromTable}</span>;
  return (
    <span class="state">
      <InLanguage frame={frame} text={graph.name(typeOf(graph, evidence), frame.language)} />
    </span>
  );
}

/** The fields whose values were read in the passage, as the release says. */
function readIn(graph: Graph, evidence: string): Field[] {
  const { tool } = graph.names;
  const about = graph.value(evidence, `${tool}about`)?.value ?? '';
  const kind = graph.model.kind(graph.names.readThing(about)?.kind ?? '');
  return graph.values(evidence, `${tool}readInPassage`).flatMap(({ value }) => (kind && fieldAt(kind, value)) ?? []);
}

/** Shows the words of a passage: all of them where the source allows it, else the first and the last. */
export function Passage({ graph, evidence }: EvidenceProps): JSX.Element | null {
  const { tool } = graph.names;
  const source = graph.value(evidence, oa.hasSource)?.value;
  const language = source === undefined ? undefined : languageOf(graph, source);
  const whole = graph.value(evidence, oa.exact)?.value;
  const begin = graph.value(evidence, `${tool}startsWith`)?.value;
  const end = graph.value(evidence, `${tool}endsWith`)?.value;
  if (whole === undefined && begin === undefined) return null;
  const text = whole ?? (end === undefined || end === begin ? begin : `${begin ?? ''} … ${end}`);
  return (
    <p class="quote">
      <q {...(language !== undefined && { lang: language })}>{text}</q>
    </p>
  );
}

/** Leads to the very words in the source, where it has an address (Text Fragments, WICG). */
function InPlace({ frame, graph, evidence, source }: EvidenceProps & { source: string }): JSX.Element | null {
  const { tool } = graph.names;
  const page = safeHref(graph.value(source, foaf.page)?.value ?? '');
  const begin = graph.value(evidence, `${tool}startsWith`)?.value;
  const end = graph.value(evidence, `${tool}endsWith`)?.value;
  if (page === undefined) return null;
  const words = [begin, end === begin ? undefined : end].flatMap((each) => each ?? []).map(encodeFragment);
  const target = words.length === 0 || page.includes('#') ? page : `${page}#:~:text=${words.join(',')}`;
  return (
    <>
      {' · '}
      <a href={target}>{textsOf(frame, 'thing').inPlace}</a>
    </>
  );
}

/** A comma, a hyphen and an ampersand mean something of their own in a text fragment. */
function encodeFragment(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

function Because({ frame, graph, evidence }: EvidenceProps): JSX.Element | null {
  const because = pickText(graph.values(evidence, `${graph.names.tool}because`), frame.language);
  if (because === undefined) return null;
  return (
    <p class="soft small">
      <InLanguage frame={frame} text={because} />
    </p>
  );
}

function typeOf(graph: Graph, evidence: string): string {
  const own = graph.values(evidence, rdf.type).find((each) => each.value.startsWith(graph.names.tool));
  return own?.value ?? `${graph.names.tool}Evidence`;
}

/** Reads the language of a source, an address of the EU language table that ends in an ISO 639-3 code, as a BCP 47 tag. */
function languageOf(graph: Graph, source: string): string | undefined {
  const code = /\/([A-Za-z]{2,3})$/.exec(graph.value(source, dct.language)?.value ?? '')?.[1];
  return code === undefined ? undefined : Intl.getCanonicalLocales(code.toLowerCase())[0];
}
