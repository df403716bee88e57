#!/usr/bin/env bash
# Jena 5.6.0 (Maven) says another day of 24:00 than of the midnight it is equal to.
#
# Guess: "2024-12-31T24:00:00" is the value 2025-01-01T00:00:00 (XSD 1.1 part 2 §3.3.7.2), so YEAR, MONTH, DAY and HOURS are those of the next day (XPath F&O 3.1 §9.5).
# Seen:  = is true between the two; YEAR says 2024 and 2025, HOURS 24 and 0, and a cast to xsd:date gives two days.
# So:    groups by YEAR or DAY put equal times into two groups; write midnights as 00:00.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >pom.xml <<'END'
<project>
  <modelVersion>4.0.0</modelVersion><groupId>e</groupId><artifactId>e</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.jena</groupId><artifactId>jena-arq</artifactId><version>5.6.0</version></dependency>
  </dependencies>
</project>
END
mvn --quiet --batch-mode dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >Program.java <<'END'
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.ModelFactory;

public class Program {
  public static void main(String[] arguments) {
    String query = """
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      SELECT ?t (?t = "2025-01-01T00:00:00"^^xsd:dateTime AS ?same) (YEAR(?t) AS ?year) (MONTH(?t) AS ?month) (DAY(?t) AS ?day) (HOURS(?t) AS ?hours) (xsd:date(?t) AS ?date)
      { VALUES ?t { "2024-12-31T24:00:00"^^xsd:dateTime "2025-01-01T00:00:00"^^xsd:dateTime } }""";
    QueryExecutionFactory.create(query, ModelFactory.createDefaultModel()).execSelect().forEachRemaining(row -> {
      for (String name : new String[] {"t", "same", "year", "month", "day", "hours", "date"}) System.out.print(row.getLiteral(name).getLexicalForm() + " ");
      System.out.println();
    });
  }
}
END
cat >expected <<'END'
2024-12-31T24:00:00 true 2024 12 31 24 2024-12-31 
2025-01-01T00:00:00 true 2025 01 01 00 2025-01-01 
END
java -cp 'lib/*' Program.java >seen 2>log
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
