# redland (R): a document, read by Raptor, and asked in SPARQL.
# needs: redland
library(redland)

file <- tempfile()
download.file("http://localhost:8080/doc/city/krakow.rdf", file, quiet = TRUE)
world <- new("World")
storage <- new("Storage", world, "hashes", name = "", options = "hash-type='memory'")
model <- new("Model", world, storage, options = "")
parseFileIntoModel(new("Parser", world), world, file, model, baseUri = "http://localhost:8080/")

query <- "SELECT ?name WHERE {
  <http://localhost:8080/id/city/krakow> <http://www.w3.org/2004/02/skos/core#prefLabel> ?name } ORDER BY ?name"
cat(getResults(new("Query", world, query), model, "csv"))
