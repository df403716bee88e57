# Raptor and Rasqal (Redland): documents whose format they find out, and a query by roqet.
# needs: rapper roqet
for path in id/city/krakow ontology catalog; do
  rapper -q -c -i guess "http://localhost:8080/$path" && echo "$path is read"
done
rapper -q -i turtle -o ntriples http://localhost:8080/doc/city/krakow.ttl | sort -u >/tmp/hejnal-ttl.$$
rapper -q -i ntriples -o ntriples http://localhost:8080/doc/city/krakow.nt | sort -u | cmp - /tmp/hejnal-ttl.$$ && echo "Turtle says what N-Triples says"
rm /tmp/hejnal-ttl.$$
roqet -q -p http://localhost:8080/sparql -r csv -e 'SELECT (COUNT(*) AS ?n) { ?m a <http://localhost:8080/ontology#Membership> }' | tail -1
