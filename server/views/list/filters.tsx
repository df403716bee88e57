// Ways to narrow a list down: what it is narrowed to, and each field's values with how many things say so.
import type { JSX } from 'preact';
import { skos, xsd, type Field } from '../../../src/index.js';
import { formatDate } from '../components/date.js';
import { collator, numberFormat } from '../components/formatter.js';
import type { Graph } from '../components/graph.js';
import { href, InLanguage, textsOf, type Frame } from '../components/frame.js';
import { formatNumber } from '../components/value.js';
import { propertyName } from '../components/notes.js';
import { filled } from '../messages/messages.js';
import { addressWith, mannerOf, type Condition } from './condition.js';
import type { Chosen, Facet, Option } from './facets.js';

interface FiltersProps {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly chosen: Chosen;
}

/** Options of a facet that stand open; the others are folded. */
const maxOpen = 5;

/** Shows what the list is narrowed to; each leads to the list without it. */
export function Conditions({ frame, graph, chosen }: FiltersProps): JSX.Element | null {
  const { kind, address, conditions } = chosen;
  const texts = textsOf(frame, 'filter');
  if (conditions.length === 0) return null;
  const without = (condition: Condition): string =>
    addressWith(address, kind, conditions.filter((each) => each !== condition)); // prettier-ignore
  return (
    <nav aria-label={texts.narrowed}>
      <ul class="row">
        {conditions.map((condition) => (
          <li>
            <a href={href(frame, without(condition))} rel="nofollow" aria-current="true">
              <FieldName frame={frame} graph={graph} kind={kind.name} field={condition.field} />
              {': '}
              <ConditionName frame={frame} graph={graph} condition={condition} /> <span aria-hidden="true">×</span>
              <span class="hidden">, {texts.remove}</span>
            </a>
          </li>
        ))}
        <li>
          <a href={href(frame, address)}>{texts.whole}</a>
        </li>
      </ul>
    </nav>
  );
}

/** Shows the facets, folded: what is looked for stands below. */
export function Facets({ facets, ...props }: FiltersProps & { facets: readonly Facet[] }): JSX.Element | null {
  const { frame, graph, chosen } = props;
  if (facets.length === 0) return null;
  return (
    <details class="facets" open={chosen.conditions.length > 0}>
      <summary>
        {textsOf(frame, 'filter').narrow}{' '}
        {facets.map(({ column: { field } }, at) => (
          <>
            {at === 0 ? '' : ', '}
            <FieldName frame={frame} graph={graph} kind={chosen.kind.name} field={field} />
          </>
        ))}
      </summary>
      <div class="columns">
        {facets.map((facet) => (
          <FacetGroup {...props} facet={facet} />
        ))}
      </div>
    </details>
  );
}

interface FacetProps extends FiltersProps {
  readonly facet: Facet;
}

function FacetGroup({ facet, ...props }: FacetProps): JSX.Element {
  const { frame, graph, chosen } = props;
  const { field } = facet.column;
  const texts = textsOf(frame, 'filter');
  const rest = restOf(facet, graph, frame);
  const open = facet.options.filter((option) => !rest.includes(option));
  const id = `by-${field.key}`;
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id}>
        <FieldName frame={frame} graph={graph} kind={chosen.kind.name} field={field} />
      </p>
      <OptionList {...props} field={field} options={open} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{filled(texts.more, { count: numberFormat(frame.language).format(rest.length) })}</summary>
          <OptionList {...props} field={field} options={rest} />
          {facet.further === 0 ? null : (
            <p class="soft">{filled(texts.further, { count: numberFormat(frame.language).format(facet.further) })}</p>
          )}
        </details>
      )}
    </div>
  );
}

/** Lists what is folded, by name; intervals are in their order and stay open. */
function restOf({ column: { field }, options }: Facet, graph: Graph, frame: Frame): readonly Option[] {
  if (['date', 'number'].includes(mannerOf(field)) || options.length <= maxOpen + 1) return [];
  const order = collator(frame.language);
  return options
    .filter(({ isChosen, value }, at) => at >= maxOpen && !isChosen && value !== undefined)
    .map((option) => ({ option, name: graph.name(option.value ?? '', frame.language).text }))
    .sort((a, b) => order.compare(a.name, b.name))
    .map(({ option }) => option);
}

function OptionList(props: FiltersProps & { field: Field; options: readonly Option[] }): JSX.Element {
  const { frame, field, graph, options } = props;
  const number = numberFormat(frame.language);
  return (
    <ul class="options">
      {options.map((option) => (
        <li>
          <a href={href(frame, option.address)} rel="nofollow" {...(option.isChosen && { 'aria-current': 'true' })}>
            <OptionName frame={frame} graph={graph} field={field} option={option} />
          </a>{' '}
          <span class="soft">{number.format(option.count)}</span>
        </li>
      ))}
    </ul>
  );
}

interface NameProps {
  readonly frame: Frame;
  readonly graph: Graph;
}

function FieldName({ frame, graph, kind, field }: NameProps & { kind: string; field: Field }): JSX.Element {
  return <InLanguage frame={frame} text={propertyName(graph, field.path, frame.language, kind)} />;
}

function OptionName(props: NameProps & { field: Field; option: Option }): JSX.Element {
  const { frame, graph, field } = props;
  const { value, ends } = props.option;
  if (value === undefined) return <em>{textsOf(frame, 'filter').nothing}</em>;
  const manner = mannerOf(field);
  if (ends !== undefined) return <>{ends.map((each) => figureOf(each, manner, frame)).join('–')}</>;
  if (manner === 'thing' || manner === 'choice')
    return <InLanguage frame={frame} text={graph.name(value, frame.language)} />;
  return <>{figureOf(value, manner, frame)}</>;
}

function ConditionName({ frame, graph, condition }: NameProps & { condition: Condition }): JSX.Element {
  const { field, text, value } = condition;
  if (text === '') return <em>{textsOf(frame, 'filter').nothing}</em>;
  const isNamed =
    value !== undefined && (mannerOf(field) === 'choice' || graph.values(value, skos.prefLabel).length > 0);
  if (isNamed) return <InLanguage frame={frame} text={graph.name(value, frame.language)} />;
  const manner = mannerOf(field);
  if (manner !== 'date' && manner !== 'number') return <>{figureOf(text, manner, frame)}</>;
  return <>{text.split('/').map((each) => (each === '..' ? '' : figureOf(each, manner, frame))).join('–')}</>; // prettier-ignore
}

/** Writes a date with its precision, a number or a truth as readers of the language do. */
function figureOf(value: string, manner: ReturnType<typeof mannerOf>, frame: Frame): string {
  const { language } = frame;
  const { yes, no } = textsOf(frame, 'part');
  if (manner === 'truth') return value === 'true' || value === '1' ? yes : no;
  if (manner === 'number') return formatNumber(value, xsd.decimal, language) ?? value;
  if (manner !== 'date') return value;
  const datatypes = [xsd.gYear, xsd.gYearMonth, xsd.date];
  return formatDate(value, datatypes[value.replace(/^-/, '').split('-').length - 1] ?? xsd.gYear, language) ?? value;
}
