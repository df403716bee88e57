// The closed table of rules: everything that can be wrong with facts and ontology. `docs/rules.md` holds the same list.

/** Lists every rule about files, records and values with what it asks for. */
export const readRules = {
  'yaml-syntax': 'A file is well-formed YAML: no tab, no key twice, quotation marks closed.',
  'yaml-alias': 'A value is written out; anchors and aliases are not used.',
  'text-quotes': 'The marks around a text are straight: others are part of it.',
  'yaml-key': 'A key is a single word.',
  'csv-syntax': 'A table is well-formed CSV: quotation marks closed, and around the whole cell.',
  'csv-encoding': 'A table is written in UTF-8.',
  'file-encoding': 'A file is written in UTF-8.',
  'file-missing': 'A kind whose things others name has entries.',
  'csv-header': 'The first row of a table names each column once, and one of them "id".',
  'csv-row': 'A row has a short name, and a cell for each column.',
  'workbook-syntax': 'A workbook can be opened: XLSX or ODS, without a password, and not too large.',
  'sheet-unread': 'Every sheet of a workbook holds entries of a kind.',
  'cell-value':
    'A cell of a workbook holds a value that can be taken as it is: no error, nothing turned into a date, no digits lost.',
  'unknown-file': 'Everything in the folder of data is read: a file of records is called as the ontology says.',
  'record-form': 'A file of records has one entry per thing, with fields.',
  'duplicate-record': 'A kind has one entry per short name.',
  'bad-slug': 'A short name has small letters, digits and single hyphens.',
  'former-slug-taken': 'A former short name is not the name of another entry.',
  'unknown-field': 'An entry has only the fields of its kind.',
  'missing-field': 'An entry has every field that its kind needs.',
  'too-many-values': 'A field has no more values than its kind allows.',
  'value-form': 'A value has the form that its field takes: one, a list, or texts by language.',
  'bad-value': 'A value has the datatype, the pattern and the range of its field.',
  'bad-date': 'A date is a day, month or year of the calendar, as precise as its field takes.',
  'bad-coordinates': 'A point lies on the Earth, its longitude first.',
  'pattern-slow': 'Telling whether a value has its form takes no longer than half a second.',
  'bad-language': 'The language of a text is a language tag.',
  'bad-link': 'An address can be written down as an IRI.',
  'unknown-choice': 'A choice is one of the words of its field.',
  'unknown-reference': 'A reference names an entry that there is.',
  'withdrawn-reference': 'A reference does not name an entry that was withdrawn.',
  'ambiguous-reference': 'A reference names one entry only.',
  'publication-form': 'The settings describe a publication.',
  'query-header': 'An example query says what it asks.',
  'generated-stale': 'The generated files follow from the ontology.',
} as const;

/** Lists every rule about evidence with what it asks for. */
export const evidenceRules = {
  'evidence-malformed': 'Evidence is a list of entries, each with keys and values of the right form.',
  'evidence-unknown-key': 'An entry of evidence has only the keys that evidence has.',
  'evidence-incomplete': 'An entry says its source, and either a passage (from, to) or a row.',
  'evidence-unknown-source': 'The source that an entry names is a record of the publication.',
  'evidence-unknown-field': 'The fields that an entry names are fields of the kind.',
  'evidence-no-value': 'The fields that an entry names have a value in the record.',
  'evidence-without-reason': 'A reading that is inferred gives its reason.',
  'row-differs': 'An identifier that rests on a row of a table is the key of that row.',
  'evidence-duplicate': 'A passage or row is given once for a record.',
  'evidence-idle': 'An entry supports at least one fact.',
  'fact-without-evidence': 'Every fact that a source must say has evidence.',
  'source-without-text': 'A source whose passages are quoted names the file of its text.',
  'source-text-missing': 'The text of a source is in the folder of sources and can be read.',
  'passage-missing': 'The first words of a passage stand in the source once, the last words after them.',
  'value-not-in-passage': 'Each date, number and identifier can be read in its passage.',
  'evidence-unproven': 'Every passage has a proof in the lock.',
  'evidence-stale': 'The proof in the lock is of the values that the record has now.',
  'lock-malformed': 'The lock has the form that the program wrote.',
  'lock-unused': 'Every proof in the lock belongs to a passage of a record.',
} as const;

/** Lists every rule about values and about the ontology with what it asks for; those of SHACL are `shacl-` and the constraint. */
export const checkRules = {
  'language-missing': 'A text that is required in every language of the publication has them all; one has it.',
  'language-incomplete': 'Every text is there in every language of the publication.',
  'text-character': 'A text has no control characters and nothing that XML cannot hold.',
  'text-composition': 'A text is in Unicode normalisation form C.',
  'text-padded':
    'A text neither begins nor ends with white space, has no two spaces in a row, and does not end with a comma.',
  'text-markup': 'A text holds no tags and entities of HTML, no Markdown and no signs of programs.',
  'text-unseen': 'A text or an address has no character that is not seen, and none that turns what follows.',
  'text-lost': 'A text has its letters: none that was lost in another encoding, no error of a spreadsheet.',
  'text-cut': 'A text is not cut off by a number sign that begins a comment, and closes its brackets.',
  'text-letters': 'A word has letters of one script, each a sign of its own.',
  'address-private': 'An address is for everybody: it has no password and leads to no machine of one house.',
  'address-unlikely': 'An address leads to a server, ends where it ends, and does not say who came.',
  'identifier-shared': 'No two entries of a kind are said to be the same thing elsewhere.',
  'hierarchy-circle': 'A hierarchy leads upwards, never back to where it began.',
  'duplicate-entry': 'No two entries of a kind say the same.',
  'point-far': 'A point lies where the publication is about, its numbers in their order.',
  'days-turned': 'A period does not end before it begins, and nothing is modified before it was issued.',
  'day-in-future': 'A day on which something was done is not after today.',
  'date-without-basis': 'A date whose meaning depends on what it rests on says so.',
  'date-unlikely':
    'A date is in a year from 1 to 9999, or before; 0000 is 1 BC; not 100 years from now; and not the day from which computers count.',
  'term-undefined': 'A term that the ontology uses is described there.',
  'term-label-missing': 'Every term has a label in every language of the publication.',
  'term-definition-missing': 'Every term has a definition in every language of the publication.',
  'field-label-missing': 'Every field has a label in every language of the publication.',
  'field-repeated': 'A kind has one field for a key and one for a property.',
  'key-ambiguous': 'A key means the same property with the same type of value in every kind.',
  'key-reserved': 'No field takes a key that records or JSON-LD need for something else.',
  'kind-repeated': 'A name, a file and a class belong to one kind only.',
  'property-reserved': 'No field has a property by which the feed of changes tells versions.',
  'property-undefined': 'Shapes and dates name properties, of the ontology or of a well-known vocabulary.',
  'property-nameless': 'A property has an IRI that ends in a name, or RDF/XML cannot write it.',
  'shape-unchecked': 'Shapes say only what is checked: SHACL Core, for the things of a class (sh:targetClass).',
  'shape-term-unknown': 'The shapes use the terms that SHACL has.',
  'shape-incomplete':
    'The shape of a kind names its class and file, that of a field its property and what values it takes.',
  'shape-malformed': 'The parameter of a constraint has a value of its sort.',
  'pattern-invalid': 'A pattern is a regular expression, its flags those of XPath.',
} as const;

/** Lists every rule about what the publication says of itself with what it asks for. */
export const settingsRules = {
  'accessibility-incomplete': 'The accessibility statement of a public body says all that the law asks for.',
  'base-insecure': 'Names that are not for trying out begin with https.',
  'dataset-unknown': 'A data set of the catalogue is a kind of the ontology.',
  'dataset-empty': 'A kind that is a data set has entries.',
  'description-short': 'A description has 50 characters at least, as search engines for data want it.',
  'keyword-several': 'A keyword is one word or phrase, and stands once.',
  'identifier-long': 'The short name of a data set has no more than 36 characters.',
  'licence-unknown': 'The licence is in the EU table of licences.',
  'place-unknown': 'A place that the facts cover is in a table of places that portals know.',
} as const;

/** Lists what only a build can see, which knows the release before. */
export const releaseRules = {
  'name-vanished': 'A name that was published is the name or a former name of an entry.',
  'modified-stale': 'The day of the publication is set anew when its facts change.',
} as const;

/** Names one rule; those of SHACL are `shacl-` and the constraint. */
export type Rule =
  | keyof typeof readRules
  | keyof typeof settingsRules
  | keyof typeof releaseRules
  | EvidenceRule
  | CheckRule
  | `shacl-${string}`;
export type EvidenceRule = keyof typeof evidenceRules;
export type CheckRule = keyof typeof checkRules;
