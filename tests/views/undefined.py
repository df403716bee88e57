# Reads IRIs, one a line, and prints those that are no term of a vocabulary that rdflib knows.
import inspect
import re
import sys

import rdflib.namespace
from rdflib.namespace import DefinedNamespace


def is_list(value):
    return inspect.isclass(value) and issubclass(value, DefinedNamespace) and value is not DefinedNamespace


lists = [value for _, value in inspect.getmembers(rdflib.namespace, is_list)]
terms = {str(each._NS): set(each.__annotations__) | set(getattr(each, "_extras", [])) for each in lists}

for line in sys.stdin:
    iri = line.strip()
    split = re.match(r"(.*[#/])([^#/]*)$", iri)
    if split is None or split.group(2) not in terms.get(split.group(1), set()):
        print(iri)
