// The same query in the words of other programs.

/** A query in one language. */
interface Sample {
  readonly name: string;
  readonly text: string;
}

/** Writes a query for the command line, for Python and R, and for JavaScript; `address` is that of the query service. */
export function samplesOf(address: string, query: string, isGraph: boolean): Sample[] {
  const text = query.trimEnd();
  const type = isGraph ? 'text/turtle' : 'text/csv';
  const json = JSON.stringify(text);
  return [
    {
      name: 'curl',
      text: `curl -sS -H 'Accept: ${type}' --data-urlencode query@- ${address} <<'SPARQL'\n${text}\nSPARQL`,
    },
    {
      name: 'Python',
      text: isGraph
        ? `from urllib.parse import urlencode\nfrom rdflib import Graph\n\nquery = ${json}\ngraph = Graph().parse("${address}?" + urlencode({"query": query, "format": "ttl"}), format="turtle")\nprint(len(graph))`
        : `from urllib.parse import urlencode\nimport pandas\n\nquery = ${json}\ntable = pandas.read_csv("${address}?" + urlencode({"query": query, "format": "csv"}))\nprint(table)`,
    },
    {
      name: 'R',
      text: `query <- ${json}\nanswer <- paste0("${address}?format=${isGraph ? 'ttl' : 'csv'}&query=", URLencode(query, reserved = TRUE))\n${isGraph ? 'cat(readLines(answer), sep = "\\n")' : 'table <- read.csv(answer)\nprint(table)'}`,
    },
    {
      name: 'JavaScript',
      text: `const query = ${json};\nconst answer = await fetch("${address}", {\n  method: "POST",\n  headers: { accept: "${isGraph ? 'application/ld+json' : 'application/sparql-results+json'}" },\n  body: new URLSearchParams({ query }),\n});\nconsole.log(await answer.json());`,
    },
  ];
}
