#!/usr/bin/env bash
# RDF4J 5.3.1 (Maven) ends a query at an error between constants, and takes it for false inside of “or”.
#
# Guess: an error in SELECT or BIND leaves the variable unbound (SPARQL 1.1 Query §10.1, §18.5 Extend), and `true || error` is true (§17.2), as both are where a variable stands.
# Seen:  `1/0` ends the whole answer with an exception, `?x/0` is unbound; a filter `?x = 1 || "a" < 1` lets nothing through, with the constants in variables it does.
# So:    queries that a program fills with constants fail or lose rows where the same query with VALUES does not; put user values into bindings or VALUES.
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
      "SELECT ?y { VALUES ?x { 1 2 } BIND (?x / 0 AS ?y) }",
      "SELECT ?y { VALUES ?x { 1 2 } BIND (1 / 0 AS ?y) }",
      "SELECT ?x { VALUES (?x ?s) { (1 'a') (2 'a') } FILTER (?x = 1 || ?s < 1) }",
      "SELECT ?x { VALUES (?x ?s) { (1 'a') (2 'a') } FILTER (?x = 1 || 'a' < 1) }",
    };
    try (var connection = new SailRepository(new MemoryStore()).getConnection()) {
      for (String query : queries) {
        System.out.println(query);
        try (var result = connection.prepareTupleQuery(query).evaluate()) {
          for (BindingSet row : result) System.out.println("  row with " + row.size());
          System.out.println("  end");
        } catch (Exception error) {
          System.out.println("  " + error.getClass().getSimpleName());
        }
      }
    }
  }
}
END
cat >expected <<'END'
SELECT ?y { VALUES ?x { 1 2 } BIND (?x / 0 AS ?y) }
  row with 0
  row with 0
  end
SELECT ?y { VALUES ?x { 1 2 } BIND (1 / 0 AS ?y) }
  QueryEvaluationException
SELECT ?x { VALUES (?x ?s) { (1 'a') (2 'a') } FILTER (?x = 1 || ?s < 1) }
  row with 1
  end
SELECT ?x { VALUES (?x ?s) { (1 'a') (2 'a') } FILTER (?x = 1 || 'a' < 1) }
  end
END
java -cp 'lib/*' Program.java >seen 2>log
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
