"""SQLite's FTS5: builds an index of passages, then answers questions.

    peer.py build DIR PASSAGES STOPWORDS
    peer.py search DIR STOPWORDS

The module that goes with Python is used as https://sqlite.org/fts5.html says:
contentless, as only ids and scores are wanted, in one transaction, and brought
together by 'optimize'. FTS5 has no stop words: they stay in the index and are
taken out of the questions.
"""

import json
import os
import re
import sqlite3
import sys
import time


def build(folder, passages):
    db = sqlite3.connect(os.path.join(folder, "passages.db"), isolation_level=None)
    start = time.perf_counter()
    db.execute("PRAGMA journal_mode = OFF")
    db.execute("PRAGMA synchronous = OFF")
    db.execute("CREATE VIRTUAL TABLE passages USING fts5(text, content='', tokenize='porter unicode61')")
    db.execute("BEGIN")
    with open(passages, encoding="utf-8", newline="\n") as lines:
        rows = ((i, line.split("\t", 1)[1]) for i, line in enumerate(lines))
        db.executemany("INSERT INTO passages(rowid, text) VALUES(?, ?)", rows)
    db.execute("COMMIT")
    built = time.perf_counter()
    db.execute("INSERT INTO passages(passages) VALUES('optimize')")
    merged = time.perf_counter()
    print(json.dumps({"version": sqlite3.sqlite_version, "build": built - start, "merge": merged - built}), flush=True)
    sys.stdin.read()
    db.close()


def search(folder, stop):
    db = sqlite3.connect(os.path.join(folder, "passages.db"))
    for question in sys.stdin:
        start = time.perf_counter_ns()
        words = re.findall(r"\w+", re.sub(r"['’]s\b", "", question.lower()))
        match = " OR ".join('"%s"' % w for w in words if w not in stop)
        hits = []
        if match:
            sql = "SELECT rowid, -rank FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 10"
            hits = db.execute(sql, (match,)).fetchall()
        took = time.perf_counter_ns() - start
        print(took, *("%d:%g" % hit for hit in hits), flush=True)


def main():
    with open(sys.argv[-1], encoding="utf-8") as words:
        stop = set(words.read().split())
    if sys.argv[1] == "build":
        build(sys.argv[2], sys.argv[3])
    else:
        search(sys.argv[2], stop)


main()
