package bot

import (
	"fmt"

	"byline/index"
)

// fieldAnswer says the part of the citation that answers, "" where the
// passage itself does.
func (e edition) fieldAnswer(p *index.Passage) string {
	c := &p.Citation
	switch p.Field {
	case index.FieldAuthors:
		if names := e.authors(c.Authors, boldMark); names != "" {
			if len(c.Authors) > 1 {
				return fmt.Sprintf(e.Answer.WrittenByAll, names)
			}
			return fmt.Sprintf(e.Answer.WrittenBy, names)
		}
	case index.FieldPublished:
		if day := e.date(c.Published); day != "" {
			return fmt.Sprintf(e.Answer.Published, boldMark+day+boldMark)
		}
	case index.FieldPublisher:
		if name := escape(cut(c.Publisher, publisherLimit)); name != "" {
			return fmt.Sprintf(e.Answer.PublishedBy, boldMark+name+boldMark)
		}
	case index.FieldTitle:
		return boldMark + e.title(c.StoryRef) + boldMark
	}
	return ""
}
