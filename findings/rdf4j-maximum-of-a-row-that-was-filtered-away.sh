#!/usr/bin/env bash
# RDF4J 5.3.1 (Maven) gives MAX, MIN and SAMPLE of a row that the filter took away, while COUNT says 0.
#
# Guess: the aggregate of no solution: COUNT is 0, MAX is an error and unbound (SPARQL 1.1 Query §18.5.1.6, §11.2).
# Seen:  with one row in VALUES its value comes out of MAX although the filter is false; with two rows MAX is unbound.
# So:    lookups of one value (a date, a threshold) report what the filter forbids; look at COUNT beside MAX, or add GROUP BY and see whether there is a row.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >pom.xml <<'END'
<project>
  <modelVersion>4.0.0</modelVersion><groupId>e</groupId><artifactId>e</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.eclipse.rdf4j</groupId><artifactId>rdf4j-repository-sail</artifactId><version>5.3.1</version></dependency>
    <dependency><groupId>org.eclipse.rdf4j</groupId><artifactId>rdf4j-sail-memory</artifactId><version>5.3.1</version></dependency>
  </dependencies>
</project>
END
mvn --quiet --batch-mode dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >Program.java <<'END'
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

public class Program {
  public static void main(String[] arguments) {
    String[] queries = {
      "SELECT (MAX(?x) AS ?max) (COUNT(?x) AS ?n) { VALUES ?x { 1 } FILTER (?x > 5) }",
      "SELECT (SAMPLE(?x) AS ?any) (COUNT(?x) AS ?n) { VALUES ?x { 1 } FILTER (?x > 5) }",
      "SELECT (MAX(?x) AS ?max) (COUNT(?x) AS ?n) { VALUES ?x { 1 2 } FILTER (?x > 5) }",
    };
    try (var connection = new SailRepository(new MemoryStore()).getConnection()) {
      for (String query : queries) {
        System.out.println(query);
        try (var result = connection.prepareTupleQuery(query).evaluate()) {
          for (BindingSet row : result) {
            for (var binding : row) System.out.println("  " + binding.getName() + " " + binding.getValue().stringValue());
          }
        }
      }
    }
  }
}
END
cat >expected <<'END'
SELECT (MAX(?x) AS ?max) (COUNT(?x) AS ?n) { VALUES ?x { 1 } FILTER (?x > 5) }
  max 1
  n 0
SELECT (SAMPLE(?x) AS ?any) (COUNT(?x) AS ?n) { VALUES ?x { 1 } FILTER (?x > 5) }
  any 1
  n 0
SELECT (MAX(?x) AS ?max) (COUNT(?x) AS ?n) { VALUES ?x { 1 2 } FILTER (?x > 5) }
  n 0
END
java -cp 'lib/*' Program.java >seen 2>log
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
