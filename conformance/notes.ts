// Why a test fails, where somebody has looked into it: the page of failures quotes it, and a failure without a reason
// makes the run fail.

const cast =
  'Oxigraph keeps the value of a literal, not its text: the data’s `"0"^^xsd:boolean` or `"1.0"^^xsd:float` comes back in its canonical form. Documents and dumps come from elsewhere and keep the text. Not curable in front of the engine.';
const graphSubquery =
  'What stands in `GRAPH ?g` is not evaluated graph by graph: the name reaches the patterns only, so a group or VALUES inside does not see it. Curable by writing the clause once for each graph, which would change every query with `GRAPH ?g` for a rare shape; it is left as it is. `GRAPH ?g { … }` with the GROUP BY ?g outside is right.';
const zeroLength =
  'Oxigraph matches a path of length zero only for terms that the dataset holds; here it is empty. It touches no query about terms that are in the data.';

const local: Readonly<Record<string, string>> = {
  'aggregates/agg-empty-group-count-graph': graphSubquery,
  'bindings/graph': graphSubquery,
  'functions/bnode01':
    'BNODE("x") gives one blank node for all solutions, where it should give one for each. Curable only in the engine.',
  'negation/graph-minus':
    'MINUS under `GRAPH ?g` takes ?g for a variable that both sides share, so it removes too much. Curable only in the engine.',
  'csv-tsv-res/csv03':
    'Oxigraph writes doubles in its own form, `1000000` for `1.0E6`: the value is the same, the text in CSV is not.',
};

const federated: Readonly<Record<string, string>> = {
  'aggregates/agg-empty-group-count-graph': graphSubquery,
  'bindings/graph': graphSubquery,
  'service/service5':
    'SERVICE takes a variable here, so the data would say what is called. That is refused by design: an operator lists the endpoints.',
};

const paths = ['zero_or_more_set_start', 'zero_or_more_set_end', 'zero_or_one_set_start', 'zero_or_one_set_end'];
const casts = ['bool', 'int', 'float', 'double', 'decimal', 'string'];

/** Holds the reasons by engine and by folder and name of the test. */
export const notes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  local: {
    ...local,
    ...Object.fromEntries(paths.map((name) => [`property-path/${name}`, zeroLength])),
    ...Object.fromEntries(casts.map((name) => [`cast/cast-${name}`, cast])),
  },
  federated,
};
