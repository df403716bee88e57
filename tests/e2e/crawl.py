# A crawler made of rdflib for Python: starts at one name, and reads every name under the base that it finds.
# Arguments: the name, and what names begin with. Prints the names that it read and found described.
import sys

import rdflib

start, prefix = sys.argv[1:]
waiting, found = [start], {start}
for name in waiting:
    graph = rdflib.Graph()
    graph.parse(name)
    if (rdflib.URIRef(name), None, None) not in graph:
        sys.exit(f"{name} is not described in its document")
    for triple in graph:
        for term in triple:
            link = str(term).split("#")[0]
            if isinstance(term, rdflib.URIRef) and link.startswith(prefix) and link not in found:
                found.add(link)
                waiting.append(link)
print("\n".join(waiting))
