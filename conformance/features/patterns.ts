// Features of patterns: joins, options, paths, and where a pattern is looked for; expected answers are counted by hand.
import { grouped, type Fact, type Facts } from './facts.js';
import { counting, listing, type Feature, type Features } from './feature.js';
import { type } from './texts.js';

const distinct = (values: readonly string[]): number => new Set(values).size;
const times = (facts: readonly Fact[], by: (fact: Fact) => number): number =>
  facts.reduce((sum, each) => sum + by(each), 0);

/** Gives what can be reached over a predicate, forwards or back. */
function reach({ of }: Facts, predicate: string, from: string, isForward: boolean): Set<string> {
  const steps = grouped(of(predicate), ({ s, o }) => (isForward ? s : o.value));
  const [seen, queue] = [new Set<string>(), [from]];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const fact of steps.get(next) ?? []) {
      const end = isForward ? fact.o.value : fact.s;
      if (!seen.has(end)) queue.push(end);
      seen.add(end);
    }
  }
  return seen;
}

/** Features of triple patterns and what joins them. */
export const patternFeatures: Features = (facts) => {
  const { all, of, about, text, link, kind, other, thing } = facts;
  const ofKind = new Set(
    of(type)
      .filter(({ o }) => o.value === kind)
      .map(({ s }) => s),
  );
  const ofOther = new Set(
    of(type)
      .filter(({ o }) => o.value === other)
      .map(({ s }) => s),
  );
  const named = grouped(of(text), ({ s }) => s);
  const names = (subject: string): number => named.get(subject)?.length ?? 0;
  const members = [...ofKind];
  const graphs = [...grouped(all, ({ g }) => g)];
  const [graph = '', within = []] = graphs[0] ?? [];
  return [
    counting('all triples', '?s ?p ?o', all.length),
    counting('a predicate', `?s <${text}> ?o`, of(text).length),
    counting('a class', `?s a <${kind}>`, ofKind.size),
    counting('a subject', `<${thing}> ?p ?o`, about(thing).length),
    counting(
      'an object',
      `?s ?p <${thing}>`,
      all.filter(({ o }) => o.value === thing && o.termType === 'NamedNode').length,
    ),
    counting(
      'a variable twice',
      '?s ?p ?s',
      all.filter(({ s, o }) => o.termType === 'NamedNode' && s === o.value).length,
    ),
    counting(
      'a join by subject',
      `?s a <${kind}> ; <${text}> ?o`,
      times(of(text), ({ s }) => Number(ofKind.has(s))),
    ),
    counting(
      'a join by object',
      `?s <${link}> ?t . ?t <${text}> ?o`,
      times(of(link), ({ o }) => names(o.value)),
    ),
    counting(
      'a blank node',
      `?s <${link}> [ <${text}> ?o ]`,
      times(of(link), ({ o }) => names(o.value)),
    ),
    counting('an object list', `?s a <${kind}>, <${other}>`, members.filter((s) => ofOther.has(s)).length),
    counting(
      'OPTIONAL',
      `?s a <${kind}> OPTIONAL { ?s <${text}> ?o }`,
      members.reduce((sum, s) => sum + Math.max(1, names(s)), 0),
    ),
    counting(
      'OPTIONAL without a match',
      `?s a <${kind}> OPTIONAL { ?s <urn:none> ?o } FILTER(!BOUND(?o))`,
      ofKind.size,
    ),
    counting('UNION', `{ ?s a <${kind}> } UNION { ?s a <${other}> }`, ofKind.size + ofOther.size),
    counting('MINUS', `?s a <${kind}> MINUS { ?s <${text}> ?o }`, members.filter((s) => names(s) === 0).length),
    counting('MINUS without a shared variable', `?s a <${kind}> MINUS { ?x a <${other}> }`, ofKind.size),
    counting(
      'FILTER EXISTS',
      `?s a <${kind}> FILTER EXISTS { ?s <${text}> ?o }`,
      members.filter((s) => names(s) > 0).length,
    ),
    counting(
      'FILTER NOT EXISTS',
      `?s a <${kind}> FILTER NOT EXISTS { ?s <${link}> ?o }`,
      members.filter((s) => !about(s).some(({ p }) => p === link)).length,
    ),
    counting('VALUES', `VALUES ?s { <${thing}> <urn:none> } ?s ?p ?o`, about(thing).length),
    counting(
      'VALUES with UNDEF',
      `VALUES (?s ?p) { (<${thing}> UNDEF) (UNDEF <urn:none>) } ?s ?p ?o`,
      about(thing).length,
    ),
    counting('BIND', `?s a <${kind}> BIND(STR(?s) AS ?x) FILTER(BOUND(?x))`, ofKind.size),
    counting('GRAPH with a name', `GRAPH <${graph}> { ?s ?p ?o }`, within.length),
    counting('GRAPH with a variable', 'GRAPH ?g { ?s ?p ?o }', all.length),
    counting(
      'a subquery',
      `{ SELECT DISTINCT ?s { ?s <${text}> ?o } } ?s a <${kind}>`,
      members.filter((s) => names(s) > 0).length,
    ),
    ...pathFeatures(facts, names),
    listing('FROM', `SELECT (COUNT(*) AS ?n) FROM <${graph}> { ?s ?p ?o }`, [within.length]),
    listing('FROM NAMED', `SELECT (COUNT(*) AS ?n) FROM NAMED <${graph}> { GRAPH ?g { ?s ?p ?o } }`, [within.length]),
  ];
};

function pathFeatures(facts: Facts, names: (subject: string) => number): Feature[] {
  const { of, text, link, thing } = facts;
  const ahead = reach(facts, link, thing, true);
  const behind = reach(facts, link, thing, false);
  const links = of(link).filter(({ s }) => s === thing);
  const others = facts.about(thing).filter(({ p }) => p !== link);
  return [
    counting(
      'a path: sequence',
      `?s <${link}>/<${text}> ?o`,
      times(of(link), ({ o }) => names(o.value)),
    ),
    counting('a path: inverse', `?o ^<${link}> ?s`, of(link).length),
    counting('a path: alternative', `?s (<${link}>|<${text}>) ?o`, of(link).length + of(text).length),
    counting('a path: the same twice', `?s (<${text}>|<${text}>) ?o`, 2 * of(text).length),
    counting('a path: zero or one', `<${thing}> <${link}>? ?o`, distinct([thing, ...links.map(({ o }) => o.value)])),
    counting('a path: one or more', `<${thing}> <${link}>+ ?o`, ahead.size),
    counting('a path: zero or more', `<${thing}> <${link}>* ?o`, new Set([...ahead, thing]).size),
    counting('a path: one or more, back', `?s <${link}>+ <${thing}>`, behind.size),
    counting('a path: negated', `<${thing}> !<${link}> ?o`, others.length),
    counting('a path: of nothing known', '<urn:none> <urn:p>* ?o', 1),
  ];
}
