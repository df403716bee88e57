#!/usr/bin/env bash
# Jena 5.6.0 (Maven) with TDB2 cannot delete a decimal that was written with a zero at its end.
#
# Guess: what a graph lists can be deleted as it lists it, and PUT of the Graph Store Protocol leaves only what was put (SPARQL 1.1 Graph Store HTTP Protocol §5.3).
# Seen:  "1.50" is listed as "1.5" and stays through delete() of what is listed and through clear() of the graph, by which Fuseki replaces one; deleting "1.50" works, and "1.5", written so, goes.
# So:    a graph that is replaced keeps old amounts beside the new ones; drop it before (DELETE, then PUT).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >pom.xml <<'END'
<project>
  <modelVersion>4.0.0</modelVersion><groupId>e</groupId><artifactId>e</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.jena</groupId><artifactId>jena-tdb2</artifactId><version>5.6.0</version></dependency>
  </dependencies>
</project>
END
mvn --quiet --batch-mode dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >Program.java <<'END'
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.*;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

public class Program {
  static Triple triple(String text) {
    return Triple.create(NodeFactory.createURI("urn:a"), NodeFactory.createURI("urn:p"), NodeFactory.createLiteralDT(text, XSDDatatype.XSDdecimal));
  }

  static List<String> listed(Graph graph) {
    List<String> texts = new ArrayList<>();
    graph.find().forEachRemaining(each -> texts.add(each.getObject().getLiteralLexicalForm()));
    return texts;
  }

  public static void main(String[] arguments) {
    var data = DatabaseMgr.createDatasetGraph();
    for (String text : new String[] {"1.5", "1.50"}) {
      Node name = NodeFactory.createURI("urn:g" + text);
      Txn.executeWrite(data, () -> {
        Graph graph = data.getGraph(name);
        graph.add(triple(text));
        System.out.println(text + " is listed as " + listed(graph));
        for (Triple each : graph.find().toList()) graph.delete(each);
        System.out.println("after delete of what is listed: " + listed(graph));
        graph.clear();
        System.out.println("after clear: " + listed(graph));
        graph.delete(triple(text));
        System.out.println("after delete of " + text + ": " + listed(graph));
      });
    }
  }
}
END
cat >expected <<'END'
1.5 is listed as [1.5]
after delete of what is listed: []
after clear: []
after delete of 1.5: []
1.50 is listed as [1.5]
after delete of what is listed: [1.5]
after clear: [1.5]
after delete of 1.50: []
END
java -cp 'lib/*' Program.java >seen 2>log
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
