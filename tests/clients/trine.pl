# RDF::Trine and RDF::Query::Client (Perl): a document whose format it finds out; rows, a truth value and triples of queries.
# needs: RDF::Trine RDF::Query::Client
use strict;
use warnings;
use RDF::Trine;
use RDF::Query::Client;
binmode STDOUT, ':utf8';

my $city = 'http://localhost:8080/id/city/krakow';
my $model = RDF::Trine::Model->new;
RDF::Trine::Parser->parse_url_into_model($city, $model);
print $model->size > 100 ? "the document is read\n" : "it is not read\n";

my $service = 'http://localhost:8080/sparql';
my $label = '<http://www.w3.org/2004/02/skos/core#prefLabel>';
my $rows = RDF::Query::Client->new("SELECT ?n { <$city> $label ?n } ORDER BY ?n")->execute($service);
while (my $row = $rows->next) { print $row->{n}->as_string, "\n" }
print RDF::Query::Client->new('ASK { ?s ?p ?o }')->execute($service)->get_boolean, "\n";
print RDF::Query::Client->new("DESCRIBE <$city>")->execute($service)->next ? "triples\n" : "none\n";
