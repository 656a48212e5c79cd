#!/usr/bin/env python3
"""The peer of `./bench throughput`: reads feeds with feedparser into an indexed SQLite with full text.

  feedparser_peer.py ADDRESS FEEDS PROCESSES DATABASE PROBE...

Fetches ADDRESS/0 to ADDRESS/(FEEDS - 1) and parses them in as many processes; one writes, with a commit for each feed.
Prints one line of JSON: items stored, seconds from the first request to the last commit, and for each probe how many
items are found by it.
"""
import json
import multiprocessing
import re
import sqlite3
import sys
import time
import urllib.request

import feedparser

TABLES = """
CREATE TABLE item (id INTEGER PRIMARY KEY, feed TEXT NOT NULL, guid TEXT NOT NULL UNIQUE, link TEXT, title TEXT,
                   author TEXT, published TEXT, text TEXT);
CREATE INDEX item_link ON item (link);
CREATE INDEX item_title ON item (title);
CREATE INDEX item_published ON item (published);
CREATE VIRTUAL TABLE found USING fts5 (title, text, content='item', content_rowid='id', tokenize='porter unicode61');
"""


def read(address):
    with urllib.request.urlopen(address, timeout=30) as answer:
        feed = feedparser.parse(answer.read())
    rows = []
    for e in feed.entries:
        day = e.get("published_parsed")
        rows.append((
            feed.feed.get("title", ""),
            e.get("id") or e.get("link"),
            e.get("link"),
            e.get("title"),
            e.get("author"),
            time.strftime("%Y-%m-%dT%H:%M:%SZ", day) if day else None,
            re.sub(r"<[^>]*>", " ", e.get("summary", "")),
        ))
    return rows


def keep(db, rows):
    with db:
        for row in rows:
            added = db.execute(
                "INSERT OR IGNORE INTO item (feed, guid, link, title, author, published, text) VALUES (?,?,?,?,?,?,?)",
                row)
            if added.rowcount:
                db.execute("INSERT INTO found (rowid, title, text) VALUES (?,?,?)", (added.lastrowid, row[3], row[6]))


def main():
    address, feeds, processes, database = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    db = sqlite3.connect(database)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA cache_size = -131072")
    db.executescript(TABLES)
    addresses = ["%s/%d" % (address, i) for i in range(feeds)]
    if processes == 1:
        begun = time.monotonic()
        for each in addresses:
            keep(db, read(each))
        took = time.monotonic() - begun
    else:
        with multiprocessing.Pool(processes) as pool:
            begun = time.monotonic()
            for rows in pool.imap_unordered(read, addresses, chunksize=4):
                keep(db, rows)
            took = time.monotonic() - begun
    items = db.execute("SELECT count(*) FROM item").fetchone()[0]
    found = [db.execute("SELECT count(*) FROM found WHERE found MATCH ?", (probe,)).fetchone()[0]
             for probe in sys.argv[5:]]
    print(json.dumps({"items": items, "seconds": took, "found": found}))


if __name__ == "__main__":
    main()
