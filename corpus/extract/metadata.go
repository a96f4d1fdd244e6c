package extract

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"byline/corpus"
)

// metadata is what front matter or a JSON object states of a story, under the
// names that people give these fields. It wins over what is found in the text.
type metadata struct {
	MongoID       scalar `yaml:"_id" json:"_id"`
	ID            scalar `yaml:"id" json:"id"`
	Story         scalar `yaml:"story" json:"story"`
	Title         scalar `yaml:"title" json:"title"`
	Headline      scalar `yaml:"headline" json:"headline"`
	Publisher     scalar `yaml:"publisher" json:"publisher"`
	Author        people `yaml:"author" json:"author"`
	Authors       people `yaml:"authors" json:"authors"`
	Published     scalar `yaml:"published" json:"published"`
	Date          scalar `yaml:"date" json:"date"`
	DatePublished scalar `yaml:"datePublished" json:"datePublished"`
	Updated       scalar `yaml:"updated" json:"updated"`
	Dated         scalar `yaml:"dated" json:"dated"`
	Section       scalar `yaml:"section" json:"section"`
	URL           scalar `yaml:"url" json:"url"`
	Language      scalar `yaml:"language" json:"language"`
	Lang          scalar `yaml:"lang" json:"lang"`
}

// apply sets the fields of a story that m states. A date or address
// that can't be used is returned as dropped: the rest of the story is worth
// having.
func (m *metadata) apply(s *corpus.Story) []Dropped {
	set := func(field *string, values ...scalar) {
		for _, v := range values {
			if v := corpus.Clean(string(v)); v != "" {
				*field = v
				return
			}
		}
	}
	set(&s.ID, m.MongoID, m.ID, m.Story)
	set(&s.Title, m.Title, m.Headline)
	set(&s.Publisher, m.Publisher)
	set(&s.Section, m.Section)
	set(&s.Language, m.Language, m.Lang)
	if all := slices.Concat(m.Authors, m.Author); len(all) > 0 {
		s.Authors = all
	}
	var dropped []Dropped
	if address := corpus.Clean(string(m.URL)); address != "" {
		if s.URL = webAddress(address); s.URL == "" {
			dropped = append(dropped, Dropped{Text: shown(address), Reason: "not a web address"})
		}
	}
	setDate := func(field *corpus.Date, values ...scalar) {
		var text string
		if set(&text, values...); text == "" {
			return
		}
		d, err := corpus.ParseDate(text)
		if err != nil {
			dropped = append(dropped, Dropped{Text: shown(text), Reason: "a date that can't be read"})
			return
		}
		*field = d
	}
	setDate(&s.Published, m.Published, m.DatePublished, m.Date)
	setDate(&s.Updated, m.Updated)
	setDate(&s.Dated, m.Dated)
	return dropped
}

// people are the authors as a file lists them: a name, a list of names, or
// objects with name and role.
type people []corpus.Author

// UnmarshalYAML reads any of the forms of people.
func (p *people) UnmarshalYAML(n *yaml.Node) error {
	var v any
	if err := n.Decode(&v); err != nil {
		return err
	}
	if err := p.add(v); err != nil {
		return fmt.Errorf("line %d: %w", n.Line, err)
	}
	return nil
}

// UnmarshalJSON reads any of the forms of people.
func (p *people) UnmarshalJSON(data []byte) error {
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		return err
	}
	return p.add(v)
}

func (p *people) add(v any) error {
	switch v := v.(type) {
	case nil:
	case string:
		if name := corpus.Clean(v); name != "" {
			*p = append(*p, corpus.Author{Name: name})
		}
	case []any:
		for _, one := range v {
			if err := p.add(one); err != nil {
				return err
			}
		}
	case map[string]any:
		name, _ := v["name"].(string)
		role, _ := v["role"].(string)
		if name = corpus.Clean(name); strings.TrimSpace(name) == "" {
			return errors.New("an author has no name")
		}
		*p = append(*p, corpus.Author{Name: name, Role: corpus.Clean(role)})
	default:
		return errors.New("an author is neither a name nor an object with a name")
	}
	return nil
}
