// Shows one value: a link with its name, a date with its precision, a number or a text in the reader's language.
import type { ComponentChildren, JSX } from 'preact';
import { xsd } from '../../../src/index.js';
import { formatDate } from './date.js';
import { numberFormat } from './formatter.js';
import { type Graph, type Term } from './graph.js';
import { href, InLanguage, safeHref, textsOf, type Frame } from './frame.js';

type LiteralTerm = Extract<Term, { termType: 'Literal' }>;

/** Shows the object of a quad. */
export function Value({ frame, graph, term }: { frame: Frame; graph: Graph; term: Term }): JSX.Element {
  if (term.termType === 'NamedNode') return <Reference frame={frame} graph={graph} iri={term.value} />;
  if (term.termType !== 'Literal') return <code>{term.value}</code>;
  return <Scalar frame={frame} term={term} />;
}

interface ReferenceProps {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly iri: string;
  /** What is shown in the place of the name; `label` then says to whom it leads. */
  readonly children?: ComponentChildren;
  readonly label?: string;
}

/** Names up to so many characters can be narrower than 24 pixels. */
const mostOfShort = 2;

/** Shows what an IRI names, as a link where it can be followed. */
export function Reference({ frame, graph, iri, children, label }: ReferenceProps): JSX.Element {
  const own = graph.name(iri, frame.language);
  const name = children ?? <InLanguage frame={frame} text={own} />;
  // A finger hits no link of one letter (WCAG 2.2, 2.5.8): it is given room.
  const isShort = children === undefined && [...own.text].length <= mostOfShort;
  if (iri.startsWith(graph.names.base))
    return (
      <a
        href={href(frame, iri)}
        {...(isShort && { class: 'short' })}
        {...(label !== undefined && { 'aria-label': label })}
      >
        {name}
      </a>
    );
  const target = safeHref(iri);
  if (target === undefined) return <code>{iri}</code>;
  return <a href={target}>{name}</a>;
}

function Scalar({ frame, term }: { frame: Frame; term: LiteralTerm }): JSX.Element {
  const { value, datatype, language } = term;
  if (language !== '') return <InLanguage frame={frame} text={{ text: value, language }} />;
  const day = formatDate(value, datatype.value, frame.language);
  if (day !== undefined) return <time dateTime={value}>{day}</time>;
  if (datatype.value === xsd.boolean) {
    const isTrue = value === 'true' || value === '1';
    return <data value={value}>{isTrue ? textsOf(frame, 'part').yes : textsOf(frame, 'part').no}</data>;
  }
  const figure = formatNumber(value, datatype.value, frame.language);
  if (figure !== undefined) return <data value={value}>{figure}</data>;
  const place = formatPoint(value, datatype.value, frame.language);
  if (place !== undefined) return <data value={value}>{place}</data>;
  const target = datatype.value === xsd.anyURI ? safeHref(value) : undefined;
  if (target !== undefined) return <a href={target}>{value}</a>;
  return <InLanguage frame={frame} text={{ text: value, language: undefined }} />;
}

const wkt = 'http://www.opengis.net/ont/geosparql#wktLiteral';

/** Writes a point in degrees, latitude first, as people do; `undefined` for what is no point. */
export function formatPoint(value: string, datatype: string, language: string): string | undefined {
  const [, east, north] = /^POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)$/i.exec(value) ?? [];
  if (datatype !== wkt || east === undefined || north === undefined) return undefined;
  const number = numberFormat(language, { maximumFractionDigits: 6 });
  const side = (degrees: string, letters: readonly [string, string]): string =>
    `${number.format(Math.abs(Number(degrees)))}° ${Number(degrees) < 0 ? letters[1] : letters[0]}`;
  return `${side(north, ['N', 'S'])}, ${side(east, ['E', 'W'])}`;
}

/** Writes a number in a language with the digits it was given; `undefined` for what is no plain number. */
export function formatNumber(value: string, datatype: string, language: string): string | undefined {
  const isNumber = [xsd.integer, xsd.decimal, xsd.nonNegativeInteger, xsd.positiveInteger].includes(datatype);
  if (!isNumber || !/^[+-]?\d+(?:\.\d+)?$/.test(value)) return undefined;
  const digits = Math.min(value.split('.')[1]?.length ?? 0, 20);
  const options = { useGrouping: 'min2', minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  // A string keeps every digit; a number would round the longer ones.
  return numberFormat(language, options).format(value as Intl.StringNumericLiteral);
}
