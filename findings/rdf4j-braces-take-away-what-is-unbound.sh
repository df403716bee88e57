#!/usr/bin/env bash
# RDF4J 5.3.1 (Maven) joins a variable that OPTIONAL or BIND left unbound with nothing, where the next pattern stands in braces.
#
# Guess: braces around a triple pattern change nothing, and what is unbound is compatible with every value (SPARQL 1.1 Query §18.3, §18.5 Join).
# Seen:  four rows without braces after OPTIONAL, none with them; after a BIND whose expression is an error none either.
# So:    patterns that are put together from parts, as subqueries and UNION are, lose the rows that have gaps; leave out braces, or bind with COALESCE first.
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
      "SELECT ?x ?v { ?x a <e:T> OPTIONAL { ?x <e:none> ?v } ?v a <e:T> }",
      "SELECT ?x ?v { ?x a <e:T> OPTIONAL { ?x <e:none> ?v } { ?v a <e:T> } }",
      "SELECT ?x ?v { ?x a <e:T> BIND (<http://www.w3.org/2001/XMLSchema#double>(?x) AS ?v) { ?v a <e:T> } }",
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
SELECT ?x ?v { ?x a <e:T> OPTIONAL { ?x <e:none> ?v } ?v a <e:T> }
  [x=e:a;v=e:a]
  [x=e:a;v=e:b]
  [x=e:b;v=e:a]
  [x=e:b;v=e:b]
SELECT ?x ?v { ?x a <e:T> OPTIONAL { ?x <e:none> ?v } { ?v a <e:T> } }
SELECT ?x ?v { ?x a <e:T> BIND (<http://www.w3.org/2001/XMLSchema#double>(?x) AS ?v) { ?v a <e:T> } }
END
java -cp 'lib/*' Program.java >seen 2>log
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
