package extract

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"byline/corpus"
)

// readMarkdown reads a story written in Markdown. Its title is the front
// matter's, else the first heading of the first level.
func readMarkdown(source string, limits Limits) (Result, error) {
	m, body, err := frontMatter(source)
	if err != nil {
		return Result{}, err
	}
	if err := checkLines(body, limits); err != nil {
		return Result{}, err
	}
	w := markdownWalk{source: []byte(body)}
	md := goldmark.New(goldmark.WithExtensions(extension.Strikethrough))
	w.blocks(md.Parser().Parse(text.NewReader(w.source)), 0)
	s := corpus.Story{Title: w.title, Paragraphs: w.paragraphs}
	w.dropped = append(w.dropped, m.apply(&s)...)
	return Result{Stories: []corpus.Story{s}, Dropped: w.dropped}, nil
}

// markdownWalk turns a parsed document into paragraphs.
type markdownWalk struct {
	source     []byte
	title      string
	paragraphs []corpus.Paragraph
	dropped    []Dropped
}

// maxNesting bounds the recursion on quotes in quotes and lists in lists.
const maxNesting = 100

func (w *markdownWalk) blocks(parent ast.Node, depth int) {
	if depth > maxNesting {
		w.drop(w.text(parent, 0), "nested too deeply")
		return
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			w.heading(n)
		case *ast.Paragraph:
			w.paragraph(n, corpus.Body)
		case *ast.TextBlock: // the text of a list item
			w.paragraph(n, corpus.List)
		case *ast.ListItem:
			w.item(n, depth)
		case *ast.HTMLBlock:
			w.drop(string(n.Lines().Value(w.source)), "HTML within Markdown")
		case *ast.CodeBlock:
			// Indented text in a news story is an indented paragraph.
			w.add(string(n.Lines().Value(w.source)), corpus.Body)
		case *ast.FencedCodeBlock:
			w.drop(string(n.Lines().Value(w.source)), "code")
		default:
			w.blocks(n, depth+1)
		}
	}
}

func (w *markdownWalk) heading(n *ast.Heading) {
	t := corpus.Clean(w.text(n, 0))
	if n.Level == 1 && w.title == "" {
		w.title = t
		return
	}
	w.add(t, corpus.Heading)
}

// item reads a list item: its first paragraph is the item, loose or tight.
func (w *markdownWalk) item(n *ast.ListItem, depth int) {
	if p, ok := n.FirstChild().(*ast.Paragraph); ok {
		w.paragraph(p, corpus.List)
		n.RemoveChild(n, p)
	}
	w.blocks(n, depth+1)
}

// paragraph reads one paragraph. Of an image that stands alone the title is its
// caption; its alternative text describes it for those who don't see it and is
// no part of the story.
func (w *markdownWalk) paragraph(n ast.Node, kind corpus.Kind) {
	if image, ok := n.FirstChild().(*ast.Image); ok && image.NextSibling() == nil {
		w.drop(w.text(image, 0), "an image's alternative text")
		w.add(string(image.Title), corpus.Caption)
		return
	}
	w.add(w.text(n, 0), kind)
}

func (w *markdownWalk) add(text string, kind corpus.Kind) {
	text = corpus.Clean(text)
	if text != "" {
		w.paragraphs = append(w.paragraphs, corpus.Paragraph{Text: text, Kind: kind})
	}
}

func (w *markdownWalk) drop(text, reason string) {
	if text = shown(text); text != "" {
		w.dropped = append(w.dropped, Dropped{Text: text, Reason: reason, Before: len(w.paragraphs)})
	}
}

// text returns the words under n, without marks.
func (w *markdownWalk) text(n ast.Node, depth int) string {
	if depth > maxNesting {
		return ""
	}
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			b.Write(unescape(c.Value(w.source)))
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(c.Value)
		case *ast.AutoLink:
			b.Write(c.Label(w.source))
		case *ast.RawHTML, *ast.Image:
		default:
			b.WriteString(w.text(c, depth+1))
		}
	}
	return b.String()
}

// unescape resolves what the parser leaves to a renderer: character references
// and the backslashes before punctuation.
func unescape(source []byte) []byte {
	return util.UnescapePunctuations(util.ResolveEntityNames(util.ResolveNumericReferences(source)))
}
