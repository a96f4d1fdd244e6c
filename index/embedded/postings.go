package embedded

import (
	"fmt"
	"path/filepath"

	"byline/index/embedded/inverted"
)

// postings gathers which stories and passages have which terms, and how many
// passages have each word.
type postings struct {
	stories, passages *inverted.Builder
	words             wordCounts
	story, passage    uint32                             // how many there are
	byForm            map[string]map[*form]*formPostings // by language
}

// formPostings is where it is noted who has a word of a form: what stands there is
// looked up by what the words are analyzed into, once for each form.
type formPostings struct {
	text, folded *inverted.Postings // nil where it isn't indexed
	whole        *wordCount
}

func newPostings() *postings {
	return &postings{
		stories: inverted.NewBuilder(), passages: inverted.NewBuilder(),
		words: wordCounts{}, byForm: map[string]map[*form]*formPostings{},
	}
}

// add adds a story.
func (x *postings) add(p *prepared) {
	for _, term := range p.title {
		x.stories.Postings(titleField+p.base, term).Add(x.story)
	}
	for field, terms := range map[string][]string{
		publisherField: p.publisher, headlineField: p.headline, authorField: p.authors, firstDayField: {p.firstDay}, lastDayField: {p.lastDay},
	} {
		for _, term := range terms {
			if term != "" {
				x.stories.Postings(field, term).Set(x.story)
			}
		}
	}
	x.story++
	byForm := x.byForm[p.base]
	if byForm == nil {
		byForm = map[*form]*formPostings{}
		x.byForm[p.base] = byForm
	}
	forms := make([]*formPostings, len(p.forms))
	for i, f := range p.forms {
		if forms[i] = byForm[f]; forms[i] == nil {
			forms[i] = x.of(f, p)
			byForm[f] = forms[i]
		}
	}
	for _, passage := range p.passages {
		for _, term := range passage.text {
			x.passages.Postings(textField+p.base, term).Add(x.passage)
		}
		for _, term := range passage.speaker {
			x.passages.Postings(speakerField, term).Add(x.passage)
		}
		for _, n := range passage.words {
			forms[n].add(x.passage)
		}
		x.passage++
	}
}

// of returns where it is noted who has a word of a form, in stories such as p.
func (x *postings) of(f *form, p *prepared) *formPostings {
	of := &formPostings{}
	if f.term != "" && !p.together {
		of.text = x.passages.Postings(textField+p.base, f.term)
	}
	if f.whole != "" {
		of.whole = x.words.of(f.whole)
		if f.accented {
			of.folded = x.passages.Postings(foldedField, f.whole)
		}
	}
	return of
}

func (p *formPostings) add(passage uint32) {
	if p.text != nil {
		p.text.Add(passage)
	}
	if p.folded != nil {
		p.folded.Set(passage)
	}
	if p.whole != nil {
		p.whole.add(int(passage) + 1)
	}
}

// write writes the files of them into the folder of a part.
func (x *postings) write(dir string) error {
	if x.passage > 0 {
		if err := x.passages.Write(filepath.Join(dir, passagesFile), int(x.passage)); err != nil {
			return fmt.Errorf("writing passages: %w", err)
		}
	}
	if err := x.stories.Write(filepath.Join(dir, storiesFile), int(x.story)); err != nil {
		return fmt.Errorf("writing stories: %w", err)
	}
	if err := writeWords(filepath.Join(dir, wordsFile), x.words.plain()); err != nil {
		return fmt.Errorf("writing words: %w", err)
	}
	return nil
}
