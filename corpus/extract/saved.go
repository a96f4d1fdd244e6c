package extract

import (
	"context"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// savedFrom is what browsers write at the top of a page that they save: the
// length of its address, and the address.
var savedFrom = regexp.MustCompile(`<!-- saved from url=\(\d{1,8}\)(https?://\S+) -->`)

// readPage reads a web page, and the address that the browser noted in it.
func (in *reading) readPage(ctx context.Context, text string) (Result, error) {
	if err := checkMarkup(text, in.limits); err != nil {
		return Result{}, err
	}
	r, err := readHTML(ctx, text)
	if m := savedFrom.FindStringSubmatch(text[:min(len(text), 4<<10)]); m != nil && len(r.Stories) == 1 {
		first(&r.Stories[0].URL, webAddress(m[1]))
	}
	return r, err
}

// formatting are the elements that HTML opens again in each block after one that
// doesn't close them.
var formatting = map[string]bool{
	"a": true, "b": true, "big": true, "code": true, "em": true, "font": true, "i": true, "nobr": true,
	"s": true, "small": true, "strike": true, "strong": true, "tt": true, "u": true,
}

// checkMarkup bounds the work on a page before it is parsed. Not only the tags
// in it count: each that opens a block opens again whatever formatting is open,
// so that a small page can grow to a very large one.
func checkMarkup(text string, limits Limits) error {
	const (
		alike = 3   // elements that are opened again of those with the same tag, as HTML has it
		deep  = 500 // elements that the parser lets stand in each other
		slack = 20  // times the limit, for pages that are only careless
	)
	z := html.NewTokenizer(strings.NewReader(text))
	open := map[string]int{}
	pending, elements, grown := 0, 0, 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			return nil // the end, or what the parser will say
		case html.StartTagToken, html.SelfClosingTagToken:
			raw := string(z.Raw())
			name, _ := z.TagName()
			elements++
			grown += 1 + min(pending, deep)
			if formatting[string(name)] {
				if open[raw]++; open[raw] <= alike {
					pending++
				}
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); formatting[string(name)] {
				pending = max(pending-1, 0)
			}
		default:
			continue
		}
		if elements > limits.Elements || grown > slack*limits.Elements {
			return beyond(LimitElements, "has more than %d elements", limits.Elements)
		}
	}
}

// newBlocks returns the blocks of a piece of markup.
func newBlocks(markup string) ([]block, error) {
	doc, err := parse(markup)
	if err != nil {
		return nil, err
	}
	return render(doc, ""), nil
}
