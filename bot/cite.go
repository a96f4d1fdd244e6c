package bot

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"byline/corpus"
	"byline/index"
)

// What one part of a citation may take at most, in UTF-16 units before it is
// escaped, which at most doubles them. Only hostile stories are cut.
const (
	titleLimit     = 150
	publisherLimit = 60
	authorsLimit   = 150
	dateLimit      = 30
	speakerLimit   = 80
	roleLimit      = 100
	authorsShown   = 6
	alsoShown      = 3
	speakersShown  = 3
)

// citation returns the line that says where a passage stands, without the
// link: title, authors, publisher, date, and place in the story.
func (e edition) citation(c *index.Citation) string {
	parts := []string{"*" + e.title(c.StoryRef) + "*"}
	for _, part := range []string{e.authors(c.Authors, ""), escape(cut(c.Publisher, publisherLimit)), e.date(c.Published)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	text := strings.Join(parts, ", ")
	if place := e.place(c); place != "" {
		text += " · " + place
	}
	return text
}

// title returns the title of a story, or what else it is known by.
func (e edition) title(s index.StoryRef) string { return e.titleWithin(s, titleLimit) }

// titleWithin is title in at most limit UTF-16 units before it is escaped.
func (e edition) titleWithin(s index.StoryRef, limit int) string {
	for _, name := range []string{s.Title, s.Story} {
		if name = escape(cut(strings.TrimSpace(name), limit)); name != "" {
			return name
		}
	}
	return e.Answer.Untitled
}

// authors returns the names as a byline has them, each within mark.
func (e edition) authors(list []corpus.Author, mark string) string {
	var names []string
	room := authorsLimit
	for _, a := range list {
		name := cut(strings.TrimSpace(a.Name), speakerLimit)
		if name == "" {
			continue
		}
		if room -= units(name); room < 0 || len(names) == authorsShown {
			names = append(names, e.Answer.OtherNames)
			break
		}
		names = append(names, mark+escape(name)+mark)
	}
	if n := len(names); n > 1 {
		return fmt.Sprintf(e.And(names[n-1]), strings.Join(names[:n-1], ", "), names[n-1])
	}
	return strings.Join(names, "")
}

// date returns a date as its readers write it, as precise as it is; what isn't
// a date, as it stands.
func (e edition) date(d corpus.Date) string {
	day := string(d)
	if t := strings.IndexByte(day, 'T'); t > 0 {
		day = day[:t]
	}
	if t, err := time.Parse(time.DateOnly, day); err == nil {
		return e.Day(t)
	}
	if t, err := time.Parse("2006-01", day); err == nil {
		return e.Month(t)
	}
	return escape(cut(day, dateLimit))
}

// place returns where in its story a passage stands: "¶5", "¶5–6", "caption".
func (e edition) place(c *index.Citation) string {
	switch {
	case c.Caption:
		return e.Answer.Caption
	case len(c.Paragraphs) == 0:
		return ""
	}
	first, last := slices.Min(c.Paragraphs), slices.Max(c.Paragraphs)
	if first == last {
		return "¶" + strconv.Itoa(first)
	}
	return "¶" + strconv.Itoa(first) + "–" + strconv.Itoa(last)
}

// openLink returns the link behind a citation that opens the story.
func (e edition) openLink(address string) string {
	return " · [" + e.Answer.Open + "](" + address + ")"
}

// links returns the addresses that a citation may open, the better one first,
// written so that Markdown takes nothing in them for its own.
func links(c *index.Citation) []string {
	var found []string
	for _, address := range []string{c.Link, c.URL} {
		u, err := url.Parse(address)
		if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") || u.User != nil {
			continue
		}
		found = append(found, inMarkdown(address))
	}
	return found
}

// inMarkdown percent-encodes what could end an address in a Markdown link, or
// isn't seen in it. The tilde stays: a text fragment begins with ":~:".
func inMarkdown(address string) string {
	var b strings.Builder
	for i := range len(address) {
		switch c := address[i]; {
		case c <= ' ', c >= 0x7F, strings.IndexByte("()<>[]\\\"`", c) >= 0:
			b.WriteByte('%')
			b.WriteByte("0123456789ABCDEF"[c>>4])
			b.WriteByte("0123456789ABCDEF"[c&15])
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// speakers returns a line for each of the people whose words answer.
func (e edition) speakers(quotes []index.Quotation) []string {
	var lines, named []string
	for _, q := range quotes {
		parts := []string{escape(cut(q.Speaker, speakerLimit))}
		if parts[0] == "" {
			parts = nil
		} else if role := escape(cut(q.Role, roleLimit)); role != "" {
			parts = append(parts, role)
		}
		if via := escape(cut(q.Via, speakerLimit)); via != "" {
			parts = append(parts, fmt.Sprintf(e.Answer.Via, via))
		}
		if len(parts) == 0 || slices.Contains(named, parts[0]) || len(lines) == speakersShown {
			continue
		}
		named = append(named, parts[0])
		lines = append(lines, "— "+strings.Join(parts, ", "))
	}
	return lines
}

// also returns the line that names other stories with the same words.
func (e edition) also(stories []index.StoryRef) string {
	var names []string
	for _, s := range stories[:min(len(stories), alsoShown)] {
		name := "*" + e.title(s) + "*"
		if publisher := escape(cut(s.Publisher, publisherLimit)); publisher != "" {
			name += ", " + publisher
		}
		names = append(names, name)
	}
	text := fmt.Sprintf(e.Answer.AlsoIn, strings.Join(names, "; "))
	if more := len(stories) - len(names); more > 0 {
		text += "; " + e.Count(e.Answer.MoreStories, more)
	}
	return text
}
