// Package extract reads the stories in one file: web pages as HTML and as a
// browser saves them in one file (MHTML), Markdown and plain text, which may
// open with YAML front matter, text saved from a web page with all that stood
// around the story on it, PDF, Word documents (DOCX), newsletters and other
// mails (EML), feeds (RSS, Atom, RDF, JSON Feed), stories as JSON or JSON lines,
// also as schema.org's articles, each of these compressed with gzip, and ZIP
// archives of them.
//
// The type is told by the content first and the name second. What comes out is
// the story alone, in its own words: its paragraphs in order, each marked as
// what it is, and of who wrote it, where and when only what the file states.
// What is left out is returned too, with the reason, for whoever wonders.
//
// # A file's way
//
// sniff.go and format.go tell what a file is, charset.go in which letters. What
// holds others is taken apart: archive.go, mail.go and its parts, mhtml.go,
// feed.go, json.go and schemaorg.go. Each story is then read in one of three
// ways, and is complete with its language and quotations. limits.go bounds all
// of it.
//
// A web page (html.go): htmlmeta.go reads what it states for machines, with
// linkeddata.go for JSON-LD, and pagehead.go what stands around its headline;
// title.go, authors.go and sitename.go judge that. prune.go removes furniture by
// the page's structure and its elements' names, candidate.go finds the element
// with the story, render.go turns that into blocks, and blocks.go and edges.go
// drop what isn't the story's.
//
// Text (text.go), as somebody wrote it or as saved from a page, and the
// paragraphs of PDF and Word documents: lines.go and unwrap.go make lines of it,
// segment.go finds the run of them that is the story, head.go reads what stands
// above (texttitle.go, masthead.go, byline.go), body.go the story, and
// biography.go what stands below.
//
// Markdown (markdown.go) and JSON say themselves what each paragraph is.
//
// Pages and text share what tells furniture (furniture.go), captions
// (caption.go), and prose from headlines (features.go) by their words.
package extract
