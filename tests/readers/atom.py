# Reads an Atom feed with feedparser, which says whether it is well-formed: text on standard input.
import json, sys
import feedparser

feed = feedparser.parse(json.load(sys.stdin).encode('utf-8'))
print(json.dumps({
    'version': feed.version, 'bozo': bool(feed.bozo), 'title': feed.feed.title, 'id': feed.feed.id, 'updated': feed.feed.updated,
    'author': feed.feed.author, 'language': feed.feed.get('language'), 'links': [[each.rel, each.href] for each in feed.feed.links],
    'entries': [
        {'id': e.id, 'title': e.title, 'updated': e.updated, 'link': e.link, 'summary': e.summary, 'content': [c.value for c in e.get('content', [])]}
        for e in feed.entries
    ],
}))  # fmt: skip
