# curl: a format by Accept, one by parameter, a packed answer, and a name followed to its document.
# needs: curl
curl -sL -o /dev/null -w '%{http_code} %{content_type}\n' -H 'Accept: text/turtle' http://localhost:8080/id/city/krakow
curl -s --compressed -o /dev/null -w '%{http_code} %{content_type}\n' http://localhost:8080/doc/city/krakow.nt
curl -s http://localhost:8080/sparql --data-urlencode 'query=ASK { ?s ?p ?o }' -d format=json
echo
curl -s -o /dev/null -w '%{http_code}\n' 'http://localhost:8080/sparql?query=ASK%7B%7D&default-graph-uri='
curl -s 'http://localhost:8080/sparql?query=SELEKT' | grep -o '"detail":"[^"]*"'
