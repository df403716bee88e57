// Names for terms of standard vocabularies that an ontology uses without describing them.

/** Names of properties and classes of standard vocabularies that an ontology uses without describing them. */
const standardTerms: Readonly<Record<string, readonly [english: string, polish: string]>> = {
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#type': ['kind', 'rodzaj'],
  'http://www.w3.org/2000/01/rdf-schema#label': ['name', 'nazwa'],
  'http://www.w3.org/2000/01/rdf-schema#seeAlso': ['see also', 'zobacz też'],
  'http://www.w3.org/2000/01/rdf-schema#comment': ['remark', 'uwaga'],
  'http://www.w3.org/2002/07/owl#sameAs': ['the same as', 'to samo co'],
  'http://www.w3.org/2004/02/skos/core#prefLabel': ['name', 'nazwa'],
  'http://www.w3.org/2004/02/skos/core#altLabel': ['other name', 'inna nazwa'],
  'http://www.w3.org/2004/02/skos/core#definition': ['definition', 'definicja'],
  'http://purl.org/dc/terms/title': ['title', 'tytuł'],
  'http://purl.org/dc/terms/description': ['description', 'opis'],
  'http://purl.org/dc/terms/publisher': ['publisher', 'wydawca'],
  'http://purl.org/dc/terms/license': ['licence', 'licencja'],
  'http://purl.org/dc/terms/modified': ['last change', 'ostatnia zmiana'],
  'http://purl.org/dc/terms/issued': ['published on', 'opublikowano'],
  'http://purl.org/dc/terms/created': ['created on', 'utworzono'],
  'http://purl.org/dc/terms/language': ['language', 'język'],
  'http://purl.org/dc/terms/identifier': ['identifier', 'identyfikator'],
  'http://purl.org/dc/terms/source': ['source', 'źródło'],
  'http://www.w3.org/ns/org#hasMember': ['has member', 'ma członka'],
  'http://www.w3.org/ns/org#memberOf': ['member of', 'należy do'],
  'http://xmlns.com/foaf/0.1/page': ['page', 'strona'],
  'http://xmlns.com/foaf/0.1/homepage': ['home page', 'strona główna'],
  'http://xmlns.com/foaf/0.1/name': ['name', 'nazwa'],
  'http://www.w3.org/ns/dcat#keyword': ['keyword', 'słowo kluczowe'],
  'http://www.w3.org/ns/dcat#theme': ['theme', 'temat'],
  'http://www.w3.org/ns/dcat#distribution': ['distribution', 'dystrybucja'],
  'http://purl.org/dc/terms/hasPart': ['parts', 'części'],
  'http://www.w3.org/ns/dcat#version': ['version', 'wersja'],
  'http://www.w3.org/ns/dcat#previousVersion': ['version before', 'poprzednia wersja'],
  'http://www.w3.org/ns/dcat#Catalog': ['catalogue', 'katalog'],
  'http://rdfs.org/ns/void#triples': ['statements', 'stwierdzenia'],
  'http://www.w3.org/ns/dcat#dataset': ['data set', 'zbiór danych'],
};

/** Names a term of a standard vocabulary; `undefined` for all others. */
export function standardName(iri: string, language: string): string | undefined {
  const names = standardTerms[iri];
  return language.startsWith('pl') ? names?.[1] : names?.[0];
}
