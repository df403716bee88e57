#!/usr/bin/env bash
# RDF4J 5.3.1 (Maven) lets nothing through a NOT EXISTS with VALUES of one row, and all where it has two.
#
# Guess: how many rows VALUES has makes no difference where none of them is a value of the outer variable, whichever way substitution is read (SPARQL 1.1 Query §8.1.1, §18.6).
# Seen:  with one row no solution is left, with two both are; EXISTS with one row lets nothing through either.
# So:    a list of what is to be left out, filled in by a program, empties the answer when it has one entry; write FILTER (?x NOT IN (…)).
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
      "SELECT ?x { ?x a <e:T> FILTER NOT EXISTS { ?x a <e:T> VALUES ?x { <e:other> } } }",
      "SELECT ?x { ?x a <e:T> FILTER NOT EXISTS { ?x a <e:T> VALUES ?x { <e:other> <e:more> } } }",
      "SELECT ?x { ?x a <e:T> FILTER EXISTS { ?x a <e:T> VALUES ?x { <e:other> } } }",
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
SELECT ?x { ?x a <e:T> FILTER NOT EXISTS { ?x a <e:T> VALUES ?x { <e:other> } } }
SELECT ?x { ?x a <e:T> FILTER NOT EXISTS { ?x a <e:T> VALUES ?x { <e:other> <e:more> } } }
  [x=e:a]
  [x=e:b]
SELECT ?x { ?x a <e:T> FILTER EXISTS { ?x a <e:T> VALUES ?x { <e:other> } } }
END
java -cp 'lib/*' Program.java >seen 2>log
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
