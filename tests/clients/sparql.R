# SPARQL (R): the rows of a query as a data frame.
# needs: SPARQL
suppressMessages(library(SPARQL))

query <- "
PREFIX cn: <http://localhost:8080/ontology#>
SELECT ?network (COUNT(?m) AS ?members) {
  ?m cn:network ?network
} GROUP BY ?network ORDER BY DESC(?members) ?network LIMIT 3"
rows <- SPARQL("http://localhost:8080/sparql", query)$results
print(dim(rows))
print(sum(rows$members))
