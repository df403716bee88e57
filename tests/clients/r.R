# R: a table, the rows of a query as CSV, and as JSON by httr and jsonlite.
# needs: httr jsonlite
networks <- read.csv("http://localhost:8080/dump/networks.csv")
cat(nrow(networks), "networks\n")

service <- "http://localhost:8080/sparql"
query <- "SELECT ?name {
  <http://localhost:8080/id/city/krakow> <http://www.w3.org/2004/02/skos/core#prefLabel> ?name
} ORDER BY ?name"
cat(read.csv(paste0(service, "?format=csv&query=", URLencode(query, reserved = TRUE)))$name, "\n")

answer <- httr::POST(service, body = list(query = query), encode = "form")
httr::stop_for_status(answer)
rows <- jsonlite::fromJSON(httr::content(answer, "text", encoding = "UTF-8"))$results$bindings
cat(rows$name$value, "\n")
