"""Xapian: builds an index of passages, then answers questions.

    peer.py build DIR PASSAGES STOPWORDS
    peer.py search DIR STOPWORDS

As its documentation says for many documents: a high flush threshold, without
syncing, then compacted. Stems are indexed without positions, which BM25 needs
none of.
"""

import json
import os
import shutil
import sys
import time

# Read when the library is loaded: documents between two writes to disk.
os.environ["XAPIAN_FLUSH_THRESHOLD"] = "100000"

import xapian  # noqa: E402

STEMMER = xapian.Stem("english")


def build(folder, passages, stopper):
    loose, compact = os.path.join(folder, "loose"), os.path.join(folder, "compact")
    start = time.perf_counter()
    db = xapian.WritableDatabase(loose, xapian.DB_CREATE | xapian.DB_NO_SYNC | xapian.DB_DANGEROUS)
    generator = xapian.TermGenerator()
    generator.set_stemmer(STEMMER)
    generator.set_stemming_strategy(xapian.TermGenerator.STEM_ALL)
    generator.set_stopper(stopper)
    generator.set_stopper_strategy(xapian.TermGenerator.STOP_ALL)
    with open(passages, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            doc = xapian.Document()
            generator.set_document(doc)
            generator.index_text_without_positions(line.split("\t", 1)[1])
            db.add_document(doc)
    db.commit()
    built = time.perf_counter()
    db.compact(compact)
    merged = time.perf_counter()
    db.close()
    shutil.rmtree(loose)
    print(json.dumps({"version": xapian.version_string(), "build": built - start, "merge": merged - built}), flush=True)
    sys.stdin.read()


def search(folder, stopper):
    db = xapian.Database(os.path.join(folder, "compact"))
    parser = xapian.QueryParser()
    parser.set_database(db)
    parser.set_stemmer(STEMMER)
    parser.set_stemming_strategy(xapian.QueryParser.STEM_ALL)
    parser.set_stopper(stopper)
    parser.set_default_op(xapian.Query.OP_OR)
    enquire = xapian.Enquire(db)
    enquire.set_weighting_scheme(xapian.BM25Weight(1.2, 0, 1, 0.75, 0.5))
    for question in sys.stdin:
        start = time.perf_counter_ns()
        enquire.set_query(parser.parse_query(question, 0))
        hits = [(match.docid - 1, match.weight) for match in enquire.get_mset(0, 10)]
        took = time.perf_counter_ns() - start
        print(took, *("%d:%g" % hit for hit in hits), flush=True)


def main():
    stopper = xapian.SimpleStopper()
    with open(sys.argv[-1], encoding="utf-8") as words:
        for word in words.read().split():
            stopper.add(word)
    if sys.argv[1] == "build":
        build(sys.argv[2], sys.argv[3], stopper)
    else:
        search(sys.argv[2], stopper)


main()
