// The groups of tests: which folders and kinds each has, and how one of its tests is run. A new group is a new entry.
import { checkDescription, checkProtocol, checkResults, checkXml } from './web.js';
import { checkEvaluation, checkFormat, checkNegative, checkPositive, type Check } from './checks.js';

/** Holds one group; a test belongs to it if its folder and its type do. */
export interface Group {
  readonly name: string;
  readonly folders: readonly string[];
  readonly checks: Readonly<Record<string, Check>>;
  /** Which of them by name; absent means all. */
  readonly named?: RegExp;
  /** The suite that it is of, by the name of its folder; absent means that of SPARQL 1.1. */
  readonly suite?: string;
  /** Engines that it is for; absent means all. */
  readonly engines?: readonly string[];
}

const query =
  'aggregates bind bindings cast construct exists functions grouping negation project-expression property-path subquery syntax-query';
const queryFolders = query.split(' ');
const syntax = { PositiveSyntaxTest11: checkPositive, NegativeSyntaxTest11: checkNegative };

const syntaxNext = { PositiveSyntaxTest: checkPositive, NegativeSyntaxTest: checkNegative };
const next = 'sparql12';

/** Tells whether a group is of a suite, by the name of its folder. */
export function isOf({ suite = 'sparql11' }: Group, folder: string): boolean {
  return suite === folder;
}

/** Lists the groups in the order in which they are reported. */
export const groups: readonly Group[] = [
  {
    name: 'query evaluation',
    folders: [...queryFolders, 'csv-tsv-res', 'json-res'],
    checks: { QueryEvaluationTest: checkEvaluation },
  },
  { name: 'query syntax', folders: queryFolders, checks: syntax },
  { name: 'CSV results', folders: ['csv-tsv-res'], checks: { CSVResultFormatTest: checkFormat } },
  {
    name: 'federated query evaluation',
    folders: ['service'],
    checks: { QueryEvaluationTest: checkEvaluation },
    engines: ['federated'],
  },
  { name: 'federated query syntax', folders: ['syntax-fed'], checks: syntax, engines: ['federated'] },
  {
    name: 'protocol, queries',
    folders: ['protocol'],
    checks: { ProtocolTest: checkProtocol },
    named: /^(?:bad_)?query|^bad_multiple_queries/,
  },
  {
    name: 'protocol, updates',
    folders: ['protocol'],
    checks: { ProtocolTest: checkProtocol },
    named: /^(?:bad_)?update|^bad_multiple_updates/,
  },
  {
    name: 'result formats over HTTP',
    folders: ['csv-tsv-res', 'json-res'],
    checks: { CSVResultFormatTest: checkResults, QueryEvaluationTest: checkResults },
  },
  {
    name: 'the same as XML',
    folders: ['csv-tsv-res', 'json-res'],
    checks: { QueryEvaluationTest: checkXml },
  },
  {
    name: 'service description',
    folders: ['service-description'],
    checks: { ServiceDescriptionTest: checkDescription },
  },
  {
    name: 'triple terms',
    suite: next,
    engines: ['exact'],
    folders: ['eval-triple-terms'],
    checks: { QueryEvaluationTest: checkEvaluation },
  },
  {
    name: 'directions, and what else 1.2 computes',
    suite: next,
    engines: ['exact'],
    folders: ['lang-basedir', 'expression', 'grouping', 'rdf11', 'codepoint-escapes'],
    checks: { QueryEvaluationTest: checkEvaluation },
  },
  {
    name: 'syntax of 1.2',
    suite: next,
    engines: ['exact'],
    folders: [
      'syntax-triple-terms-positive',
      'syntax-triple-terms-negative',
      'syntax',
      'version',
      'codepoint-escapes',
      'lang-basedir',
    ],
    checks: syntaxNext,
  },
];
