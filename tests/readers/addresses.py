# Reads with signposting (FAIR Signposting, Link headers) what an address leads to: addresses on the command line, JSON on standard output.
import json, sys
import signposting

found = {}
for address in sys.argv[1:]:
    signs = signposting.find_signposting_http(address)
    one = lambda each: [] if each is None else [each]
    relations = {'cite-as': one(signs.citeAs), 'license': one(signs.license), 'type': signs.types, 'author': signs.authors, 'describedby': signs.describedBy, 'item': signs.items, 'linkset': signs.linksets}
    found[address] = {name: sorted([str(each.target), str(each.type or '')] for each in all) for name, all in relations.items()}
print(json.dumps(found))
