# What R's own functions and httr print for common mistakes.
# needs: httr jsonlite
address <- function(query) paste0("http://localhost:8080/sparql?format=csv&query=", URLencode(query, reserved = TRUE))
show <- function(mistake, ask) {
  said <- function(kind) function(condition) {
    # The address stands in what R says: it is the one that was asked.
    told <- sub("cannot open URL '[^']*': ", "", trimws(gsub("\\s+", " ", conditionMessage(condition))))
    cat(mistake, "|", kind, "|", told, "\n")
  }
  tryCatch({ ask(); cat(mistake, "| nothing wrong\n") }, error = said("error"), warning = said("warning"))
}

show("bracket", function() read.csv(address("SELECT ?s WHERE { ?s a ?t")))
show("prefix", function() read.csv(address("SELECT ?s { ?s a museum:City }")))
show("update", function() read.csv(address("INSERT DATA { <a:a> <a:b> <a:c> }")))
show("service", function() read.csv(address("SELECT ?x { SERVICE <https://query.wikidata.org/sparql> { ?x ?p ?o } }")))
show("format", function() read.csv(address("ASK { ?s ?p ?o }")))
show("table", function() read.csv("http://localhost:8080/dump/network.csv"))
show("httr", function() httr::stop_for_status(httr::GET(address("SELECT ?s { ?s a museum:City }"))))
show("body", function() {
  answer <- httr::GET(address("SELECT ?s WHERE { ?s a ?t"))
  body <- jsonlite::fromJSON(httr::content(answer, "text", encoding = "UTF-8"))
  stop(paste(body$detail, body$hint))
})
