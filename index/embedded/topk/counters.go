package topk

var nScan, nMark, nLookup, nFound, nTitle, nExpand, nSettle int
