# Attean (Perl): documents by the media types of its parsers, and rows, a truth value and triples of queries.
# needs: Attean LWP::UserAgent
use strict;
use warnings;
use Attean;
use Attean::SPARQLClient;
use LWP::UserAgent;
binmode STDOUT, ':utf8';

my $city = 'http://localhost:8080/id/city/krakow';
for my $type ('text/turtle', 'application/n-triples', 'application/rdf+xml') {
  my $answer = LWP::UserAgent->new->get($city, Accept => $type);
  my $parser = Attean->get_parser(media_type => $type)->new(base => Attean::IRI->new($answer->base->as_string));
  my $size = () = $parser->parse_list_from_bytes($answer->content);
  print "$type ", $size > 100 ? 'is read' : 'is not read', "\n";
}

my $client = Attean::SPARQLClient->new(endpoint => 'http://localhost:8080/sparql');
my $label = '<http://www.w3.org/2004/02/skos/core#prefLabel>';
my $rows = $client->query("SELECT ?n { <$city> $label ?n } ORDER BY ?n");
while (my $row = $rows->next) { print $row->value('n')->as_string, "\n" }
print $client->query('ASK { ?s ?p ?o }')->next->value, "\n";
print $client->query("DESCRIBE <$city>")->next ? "triples\n" : "none\n";
