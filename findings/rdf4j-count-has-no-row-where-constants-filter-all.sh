#!/usr/bin/env bash
# RDF4J 5.3.1 (Maven) gives no row for COUNT without GROUP BY where the filter is false by constants.
#
# Guess: one row with 0: without GROUP BY there is one group, of no solutions too (SPARQL 1.1 Query §11.2, §18.5.1).
# Seen:  `FILTER (false)` and a function of constants give an answer without a row; a filter that needs the data to be false gives 0.
# So:    programs that take the first row fail where a switch written into the query is off; ask for the count in a subquery beside a row that is there.
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
import java.io.StringReader;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

public class Program {
  public static void main(String[] arguments) throws Exception {
    String[] queries = {
      "SELECT (COUNT(*) AS ?n) { ?x a <e:T> FILTER (?x = <e:c>) }",
      "SELECT (COUNT(*) AS ?n) { ?x a <e:T> FILTER (false) }",
      "SELECT (COUNT(?x) AS ?n) { ?x a <e:T> FILTER (isNumeric('a')) }",
    };
    try (var connection = new SailRepository(new MemoryStore()).getConnection()) {
      connection.add(new StringReader("<e:a> a <e:T> . <e:b> a <e:T> ."), "", RDFFormat.TURTLE);
      for (String query : queries) {
        System.out.println(query);
        try (var result = connection.prepareTupleQuery(query).evaluate()) {
          for (BindingSet row : result) System.out.println("  " + row);
        }
      }
    }
  }
}
END
cat >expected <<'END'
SELECT (COUNT(*) AS ?n) { ?x a <e:T> FILTER (?x = <e:c>) }
  [n="0"^^<http://www.w3.org/2001/XMLSchema#integer>]
SELECT (COUNT(*) AS ?n) { ?x a <e:T> FILTER (false) }
SELECT (COUNT(?x) AS ?n) { ?x a <e:T> FILTER (isNumeric('a')) }
END
java -cp 'lib/*' Program.java >seen 2>log
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
