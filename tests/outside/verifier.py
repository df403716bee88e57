"""Verifies a copy of a release from outside, with nothing of ours: hashlib for the files, rdflib for the graphs.

Takes a folder with `release.jsonld` and `dumps/`, and how often to flip one byte of one file, chosen by chance: each
time the flip must be found. Prints what it found as JSON.
"""

import hashlib, json, os, random, sys
from rdflib import Dataset, Graph

folder, flips = sys.argv[1], int(sys.argv[2])
statement = json.load(open(os.path.join(folder, "release.jsonld"), encoding="utf-8"))
parts = {part["id"].split(statement["version"] + "/", 1)[1]: part for part in statement["part"]}
files = {name.split("/", 1)[1]: part for name, part in parts.items() if name.startswith("dump/")}


def read(name):
    with open(os.path.join(folder, "dumps", name), "rb") as file:
        return file.read()


def is_whole(name, content):
    part = files[name]
    return len(content) == int(part["byteSize"]) and hashlib.sha256(content).hexdigest() == part["checksum"]["checksumValue"]


def canonical(graph):
    """Canonical N-Triples of a graph without blank nodes: its lines, sorted by their code points."""
    lines = sorted(f"{s.n3()} {p.n3()} {o.n3()} .\n" for s, p, o in graph)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


contents = {name: read(name) for name in files}
whole = sum(is_whole(name, content) for name, content in contents.items())

graphs = {}
for name in ("facts", "ontology", "evidence"):
    graph = Graph().parse(data=contents[f"{name}.nt"], format="nt")
    graphs[name] = canonical(graph) == parts[f"graph/{name}"]["checksum"]["checksumValue"]

found = 0
for _ in range(flips):
    name = random.choice([each for each, content in contents.items() if content])
    content = bytearray(contents[name])
    content[random.randrange(len(content))] ^= 1 << random.randrange(8)
    found += not is_whole(name, bytes(content))

print(json.dumps({"files": len(files), "whole": whole, "graphs": graphs, "found": found}))
