package extract

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"

	"byline/corpus"
)

// readFeed reads the entries of a feed that have their full text.
func (in *reading) readFeed(ctx context.Context, text string) (Result, error) {
	text = withoutDeclaration(text)
	if !jsonStart.MatchString(text) {
		if err := checkXML(text, in.limits); err != nil {
			return Result{}, err
		}
	}
	feed, err := gofeed.NewParser().Parse(strings.NewReader(strings.TrimSpace(text)))
	if err != nil {
		return Result{}, damaged(err)
	}
	if len(feed.Items) > in.limits.Entries {
		return Result{}, beyond(LimitEntries, "has more than %d entries", in.limits.Entries)
	}
	var all collection
	summaries := 0
	for i, item := range feed.Items {
		if err := ctx.Err(); err != nil {
			return Result{}, err
		}
		place := fmt.Sprintf("entry %d, %s", i+1, corpus.Clean(item.Title))
		r, err := in.readEntry(feed, item)
		switch {
		case errors.Is(err, errSummary):
			summaries++
			all.drop(place, err.Error())
		case errors.Is(err, corpus.ErrNoStory):
			all.drop(place, "has no text")
		default:
			all.add(place, r, err)
		}
	}
	if summaries > 0 && len(all.all.Stories) == 0 && all.failed == 0 {
		return Result{Dropped: all.all.Dropped}, errOnlySummaries
	}
	return all.result()
}

var (
	errSummary       = errors.New("is only a summary")
	errOnlySummaries = errors.New("the feed has only summaries of its stories; save the pages that it links to")
)

// The text of an entry is the whole story where the feed calls it the content,
// and else where it is as long as one.
const (
	leastContent     = 40  // words
	leastDescription = 150 // words
)

var truncated = regexp.MustCompile(`(?i)(?:\[?(?:…|\.\.\.|&hellip;)\]?|\[[+]?\d+ chars\]|(?:read|continue reading|weiterlesen|lire la suite|leer más|читать далее)\b.{0,80})\s*$`)

// readEntry reads an entry. Its text is the story alone, as the paper sends it
// to readers, so that nothing of a page stands around it.
func (in *reading) readEntry(feed *gofeed.Feed, item *gofeed.Item) (Result, error) {
	markup, least := item.Content, leastContent
	if strings.TrimSpace(markup) == "" {
		markup, least = item.Description, leastDescription
	}
	if strings.TrimSpace(markup) == "" {
		return Result{}, corpus.ErrNoStory
	}
	if err := checkMarkup(markup, in.limits); err != nil {
		return Result{}, err
	}
	blocks, err := newBlocks(markup)
	if err != nil {
		return Result{}, err
	}
	words := 0
	for _, b := range blocks {
		words += b.words
	}
	switch {
	case len(blocks) == 0:
		return Result{}, corpus.ErrNoStory
	case words < least, truncated.MatchString(blocks[len(blocks)-1].text):
		return Result{}, errSummary
	}
	s := corpus.Story{
		Title:     corpus.Clean(html.UnescapeString(plainText(item.Title))),
		Publisher: corpus.Clean(html.UnescapeString(plainText(feed.Title))),
		URL:       entryAddress(feed, item),
		Language:  languageTag(feed.Language),
		Published: feedDate(item.Published, item.PublishedParsed),
		Updated:   feedDate(item.Updated, item.UpdatedParsed),
	}
	for _, a := range item.Authors {
		if a != nil {
			s.Authors = append(s.Authors, entryAuthors(a.Name, s.Publisher)...)
		}
	}
	if s.Updated == s.Published {
		s.Updated = "" // the feed states one date
	}
	var notes []Dropped
	for n := len(blocks) - 1; n > 0 && firstOn.MatchString(blocks[n].text); n-- {
		notes = append(notes, Dropped{Text: shown(blocks[n].text), Reason: "a note on where it appeared"})
		blocks = blocks[:n]
	}
	r := readBlocks(s, blocks)
	r.Dropped = append(r.Dropped, notes...)
	return r, nil
}

// firstOn is what programs for blogs write below each entry of a feed.
var firstOn = regexp.MustCompile(`(?i)^(?:the post\b.*\bfirst\b.* on\b|(?:der|dieser) beitrag\b.*\berschien zuerst\b|l['’]article\b.*\best apparu en premier\b|la entrada\b.*\bprimero en\b|o post\b.*\bprimeiro em\b|сообщение\b.*впервые появилось на)`)

// plainText drops markup from a title.
func plainText(text string) string {
	if !strings.ContainsAny(text, "<&") {
		return text
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return text
	}
	return nodeText(doc)
}

// entryAuthors returns the persons whom an author's field names. It may hold an
// address with the name in brackets, as RSS has it.
func entryAuthors(name, publisher string) []corpus.Author {
	if m := mailAndName.FindStringSubmatch(name); m != nil {
		name = m[1]
	}
	return gated([]corpus.Author{{Name: corpus.Clean(html.UnescapeString(name))}}, []string{publisher})
}

var mailAndName = regexp.MustCompile(`^\S+@\S+\s+\((.+)\)$`)

// entryAddress returns where the story is on the web.
func entryAddress(feed *gofeed.Feed, item *gofeed.Item) string {
	link := strings.TrimSpace(item.Link)
	if address := webAddress(link); address != "" {
		return address
	}
	base, err := url.Parse(feed.Link)
	if err != nil || link == "" {
		return webAddress(item.GUID)
	}
	ref, err := base.Parse(link)
	if err != nil {
		return ""
	}
	return webAddress(ref.String())
}

// feedDate returns a date as the feed states it.
func feedDate(text string, parsed *time.Time) corpus.Date {
	if d := date(text); d != "" || parsed == nil {
		return d
	}
	return date(parsed.Format(time.RFC3339))
}
