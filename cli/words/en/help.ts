// What the help says, in English.

/** Holds the texts of the help in English. */
export const help = {
  about: 'Hejnał publishes facts as linked open data.',
  further:
    'Run "hejnal COMMAND --help" for the options of a command, "hejnal --version" for the version. --lang pl or en chooses the language.',
  options: 'Options',
  examples: 'Examples',

  /** What stands behind commands and options. */
  values: {
    AREAS: 'AREAS',
    ADDRESS: 'ADDRESS',
    DATE: 'DATE',
    FILE: 'FILE',
    FOLDER: 'FOLDER',
    IRI: 'IRI',
    NAME: 'NAME',
    NEW: 'NEW',
    NUMBER: 'NUMBER',
    OLD: 'OLD',
    SHELL: 'SHELL',
    TAG: 'TAG',
    TAGS: 'TAGS',
    TEXT: 'TEXT',
    TO: 'TO',
    URL: 'URL',
  },

  /** Options that several commands have. */
  shared: {
    base: 'Base of all names, in place of the one in data/publication.yaml.',
    sources: 'Folder of source documents; every passage is looked up there.',
    json: 'Write the outcome as one JSON object on standard output.',
    format: 'How findings are written: text, json, sarif or github.',
    max: 'How many findings of a sort are written one by one; 5 by default, 0 for all.',
    letGo: 'Publish although names of the current release are in no entry.',
    kept: 'Where releases are kept; “releases” here by default.',
    keptOrOne: 'Where releases are kept, or one release; “releases” here by default.',
    besideFacts: 'Where releases are kept, or one release; “releases” beside the facts by default.',
    lang: 'Language of what is told, pl or en; that of the machine by default.',
    help: 'Show this text.',
  },

  init: {
    summary: 'Begin a publication, from a table if you have one; asks what it is not told.',
    from: 'A table to begin with, .csv, .xlsx or .ods; may be repeated.',
    title: 'Title; once for each language as en=Libraries.',
    description: 'What the facts are about, in the same way.',
    publisher: 'Who publishes, in the same way.',
    languages: 'Languages of the publication, such as fr,en; the first is that of the table.',
    licence: 'CC-BY-4.0 (default), CC0-1.0, ODbL-1.0, PDDL-1.0 or an address.',
    kind: 'What one thing of a table is called, such as library; in the order of the tables.',
  },
  dev: {
    summary: 'Show the facts at hand while you write them: check, build and reload at each save.',
    port: 'Port to listen on; 8080 by default, 0 for a free one.',
    host: 'Address to listen on; 127.0.0.1 by default.',
  },
  check: {
    summary: 'Say everything that is wrong with the facts, with file, line and column.',
    write: 'Write the proofs of the passages and the files generated from the ontology.',
    portal: 'Score every data set as data.europa.eu does, and say what each missing point needs.',
    untranslated: 'List only the texts that are not there in every language of the publication.',
  },
  build: {
    summary: 'Check the facts and publish them as a release: an immutable folder.',
    releases: 'Where releases are kept; “releases” beside the facts by default.',
  },
  serve: {
    summary: 'Serve the current release over HTTP, and follow it when it is replaced.',
    port: 'Port to listen on; 8080 by default.',
    host: 'Address to listen on; 127.0.0.1 by default, 0.0.0.0 for every interface.',
  },
  push: {
    summary: 'Load the current release into a triple store, and prove that it is there.',
    to: 'Address of the store’s Graph Store Protocol.',
    query: 'Address for queries; known stores need none.',
    user: 'Who may write; the password stands in HEJNAL_PUSH_PASSWORD.',
  },
  query: {
    summary: 'Ask a release a SPARQL query, without a server.',
    format: 'csv, tsv, json or xml for rows; ttl, nt, jsonld, rdf, trig or nq for a graph.',
    seconds: 'How long the query may take; 60 by default.',
  },
  cite: {
    summary: 'Ask a release a SPARQL query, and get with each row the passages that it rests on.',
    format: 'csv, tsv, json or xml; csv by default.',
  },
  nanopub: {
    summary: 'Write a thing (KIND/SLUG), or all of a kind, as nanopublications whose addresses prove what they say.',
    address: 'What the addresses begin with, up to a slash; np/ under the base by default.',
  },
  verify: {
    summary:
      'Prove that a release is what it claims: every byte, quad, document and checksum; of an address, from outside.',
    things: 'Of an address: how many documents, chosen by chance, are compared; 100 by default, “all” for every one.',
  },
  doctor: {
    summary: 'Look at any deployment from outside: what is wrong, why it matters, how to mend it.',
    base: 'What all names begin with, where they are served at another address.',
    catalog: 'Where the catalogue is; found by itself by default.',
    sparql: 'Where queries are answered; found by itself by default.',
    origin: 'A further origin that may be asked; may be repeated.',
    things: 'How many things are looked at; 5 by default.',
    only: 'What is looked at, with commas: names, formats, answers, sparql, catalogue, discovery, versions, security.',
    requests: 'How much is asked at most; 400 by default.',
    seconds: 'How long it may take; 300 by default.',
    format: 'text or json.',
  },
  sources: {
    summary:
      'Look up the passages that the facts rest on: found, moved, changed, gone; and which facts lose their proof.',
    copies: 'Folder of local copies of the sources: texts, Markdown, HTML.',
    online: 'Ask the pages of sources that have no copy.',
  },
  link: {
    summary: 'Propose identifiers of others for things, from a table, with score and reason.',
    table: 'Table of identifiers: .csv, .xlsx, .ods, or .json with a list of objects.',
    field: 'Which field is meant, such as place.geonames.',
    id: 'Title of the column with the identifiers; guessed by default.',
    name: 'Title of a column with names; guessed by default, may be repeated.',
    least: 'Score from which something is proposed, 0 to 1; 0.5 by default, 0.9 with --write.',
    write: 'Write what is proposed alone into the records, with a comment and its evidence.',
    source: 'Short name of the source that the table is, an entry of sources.yaml.',
    format: 'text, json or csv.',
  },
  copy: {
    summary: 'Copy the current release with its history to another folder of releases, and prove it there.',
    all: 'Copy the earlier releases, too.',
  },
  export: {
    summary:
      'Write the static twin of the current release: every address with an ending as a file, for nginx or an object store.',
    endpoint: 'Address of the object store, where TO is s3://BUCKET/PREFIX.',
  },
  prune: {
    summary: 'Remove earlier releases; the current one and what the feeds need stay.',
    keep: 'How many of the newest stay; the current one counts.',
    since: 'Those of that day and later stay; with --keep, whichever says so.',
    dryRun: 'Remove nothing, and say what would go.',
  },
  completion: { summary: 'Write the script by which a shell completes commands and options: bash, zsh or fish.' },
  diff: {
    summary: 'Say in words what changed: the facts at hand against the current release, or two releases.',
    patch: 'Write an RDF Patch.',
    max: 'How many things are told one by one; 100 by default, 0 for all.',
  },
};
