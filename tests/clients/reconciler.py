# reconciler (Python): a column of names, matched with the things of the publication.
# needs: reconciler
import pandas
from reconciler import reconcile

names = pandas.Series(["Krakow", "Wieden"])
found = reconcile(names, type_id="City", reconciliation_endpoint="http://localhost:8080/reconcile")
print(found[["input_value", "id", "match"]].to_string(index=False))
