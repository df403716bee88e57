// Why a test fails, where somebody has looked into it: the page of failures quotes it, and a failure without a reason
// makes the run fail.

const update = 'Facts change only with a release: every update is refused with 403, whatever it says.';

const updates = Object.fromEntries(
  [
    'dataset_default_graph',
    'dataset_default_graphs',
    'dataset_named_graphs',
    'dataset_full',
    'post_form',
    'post_direct',
    'base_uri',
  ].map((name) => [`protocol/update_${name}`, update]),
);

const federated: Readonly<Record<string, string>> = {
  ...updates,
  'service/service5':
    'SERVICE takes a variable here, so the data would say what is called. That is refused by design: an operator lists the endpoints.',
};

const trig =
  'The data set is one file of TriG; here a file of data is one graph, so the graphs that are asked for are not there. Not run as it is meant.';
const next: Readonly<Record<string, string>> = {
  'eval-triple-terms/graphs-1': trig,
  'eval-triple-terms/graphs-2': trig,
  'eval-triple-terms/expr-1': trig,
  'expression/not-not':
    'SPARQL 1.1 §17.2.2 takes texts with a language for true, and booleans that are none for false; in the draft of 1.2 both are errors. Kept as 1.1 has it until 1.2 is a Recommendation.',
};

/** Holds the reasons by engine and by folder and name of the test. */
export const notes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  exact: { ...updates, ...next },
  federated,
};
