# memento_client (Python): the version of a document that was there on a day (RFC 7089).
# needs: memento_client
from datetime import datetime
from memento_client import MementoClient

info = MementoClient().get_memento_info("http://localhost:8080/doc/city/krakow", datetime(2030, 1, 1))
print(info["original_uri"], info["timegate_uri"])
closest = info["mementos"]["closest"]
print(closest["http_status_code"], "/version/" in closest["uri"][0], closest["datetime"].year)
