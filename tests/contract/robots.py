# Reads a robots.txt from standard input by Python's own reader and tells which of the addresses given may be fetched.
import json, sys, urllib.robotparser

reader = urllib.robotparser.RobotFileParser()
reader.parse(sys.stdin.read().splitlines())
print(json.dumps({"maps": reader.site_maps() or [], "may": [each for each in sys.argv[1:] if reader.can_fetch("Bot", each)]}))
