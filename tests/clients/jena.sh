# Jena: a query by rsparql, the same of a document by arq, and a catalogue and a vocabulary as riot asks for them.
# needs: rsparql arq riot
city=http://localhost:8080/id/city/krakow
query="SELECT ?name { <$city> <http://www.w3.org/2004/02/skos/core#prefLabel> ?name } ORDER BY ?name"
rsparql --service=http://localhost:8080/sparql --results=csv "$query"
arq --data=$city --results=csv "$query"
riot --validate http://localhost:8080/catalog http://localhost:8080/ontology && echo 'both are valid'
