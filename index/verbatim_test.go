package index_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"byline/corpus"
	"byline/index"

	"github.com/google/go-cmp/cmp"
)

// FuzzAsk holds what every answer to every question keeps to: see
// checkVerbatim.
func FuzzAsk(f *testing.F) {
	for _, q := range questions {
		f.Add(q, "", uint8(0), uint8(0), uint8(0))
	}
	f.Add("Who was hurt in the storm?", "Gazette", uint8(1), uint8(1), uint8(9))
	f.Add("What did the keeper write about the weather and the steps in her book at the lighthouse?", "", uint8(0), uint8(2), uint8(20))
	f.Add("\"ferry\" +bridge -storm AND (boat* OR title:x)~2", "\"", uint8(2), uint8(3), uint8(1))
	f.Add("İs\u0301 \xff the mayor's\u00a0bridge", "x\x00", uint8(3), uint8(4), uint8(255))
	f.Add("l'ȺȺȺȺȺ est quand", "", uint8(0), uint8(0), uint8(0))
	f.Add("what happened in March 2022", "", uint8(2), uint8(9), uint8(0))
	f.Add("桥什么时候关闭", "", uint8(0), uint8(0), uint8(0))
	f.Add("สะพานปิดเมื่อไร", "", uint8(0), uint8(0), uint8(0))
	f.Add("متى يغلق الجسر؟", "", uint8(0), uint8(0), uint8(0))
	engine := open(f)
	all := maps.Clone(town)
	maps.Copy(all, unspaced)
	update(f, engine, all)
	x := index.New(engine)
	view, err := engine.View(f.Context())
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { _ = view.Close() })
	stories := map[string]*corpus.Story{}
	for s, err := range view.Stories(f.Context()) {
		if err != nil {
			f.Fatal(err)
		}
		stories[s.ID] = s
	}
	days := []corpus.Date{"", "2022", "2022-03-05", "2030-01"}
	f.Fuzz(func(t *testing.T, text, source string, days1, days2, limit uint8) {
		q := index.Question{Text: text, Source: source, Limit: int(limit), From: days[days1%4], To: days[days2%4]}
		if days2 >= 4 {
			q.Asked = time.Date(2022, time.Month(days2%12), 1, 9, 0, 0, 0, time.UTC)
		}
		a, err := x.Ask(t.Context(), q)
		if errors.Is(err, index.ErrNoQuestion) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if !(a.Confidence >= 0 && a.Confidence <= 1) || a.Answered && len(a.Passages) == 0 {
			t.Errorf("answered %v with %d passages and confidence %v", a.Answered, len(a.Passages), a.Confidence)
		}
		if limit > 0 && len(a.Passages) > int(limit) {
			t.Errorf("%d passages, %d asked for", len(a.Passages), limit)
		}
		for i := range a.Passages {
			if err := checkVerbatim(&a.Passages[i], stories); err != nil {
				t.Errorf("%q, passage %d: %v", text, i, err)
			}
			if err := checkFilters(&a.Passages[i], &q); err != nil {
				t.Errorf("%q, passage %d: %v", text, i, err)
			}
		}
		again, err := x.Ask(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(a, again); diff != "" {
			t.Errorf("%q, asked again (-first +second):\n%s", text, diff)
		}
	})
}

// unspaced are stories in languages that don't put spaces between words, or
// write from right to left.
var unspaced = map[string]string{
	"zh.md": "---\ntitle: 旧桥关闭维修\npublisher: 莱恩日报\npublished: 2022-03-06\nlanguage: zh\n---\n\n县政府表示，莱恩河上的旧桥将从星期一起关闭十一个星期。市长马丁内斯说：“我们不能再等一个冬天。”\n",
	"th.md": "---\ntitle: ปิดซ่อมสะพานเก่า\npublisher: ข่าวลูน\npublished: 2022-03\nlanguage: th\n---\n\nสะพานเก่าข้ามแม่น้ำลูนจะปิดซ่อมเป็นเวลาสิบเอ็ดสัปดาห์ตั้งแต่วันจันทร์\n",
	"ar.md": "---\ntitle: إغلاق الجسر القديم\npublisher: بريد لون\npublished: 2022-03-07\nlanguage: ar\n---\n\nيُغلق الجسر القديم فوق نهر لون أحد عشر أسبوعا ابتداء من يوم الاثنين، كما قالت المقاطعة.\n",
}

// checkFilters holds that a passage's story may have been published within the
// time that a question allows.
func checkFilters(p *index.Passage, q *index.Question) error {
	first, last, dated := p.Citation.Published.Days()
	from, _, after := q.From.Days()
	_, to, before := q.To.Days()
	if (after || before) && !dated || after && last < from || before && first > to {
		return fmt.Errorf("it was published %q, wanted from %q to %q", p.Citation.Published, q.From, q.To)
	}
	return nil
}

// longestHighlight is how many words are highlighted at most: 50 and a few more
// where a sentence is whole with them.
const longestHighlight = 54

// checkVerbatim holds that a passage is an exact slice of its paragraph; that
// its highlights lie in it, in order and apart, and have no more than [longestHighlight]
// words; and that the parts of its quotations lie in it, and are the story's.
func checkVerbatim(p *index.Passage, stories map[string]*corpus.Story) error {
	s := stories[p.Citation.Story]
	if s == nil || p.Paragraph >= len(s.Paragraphs) {
		return fmt.Errorf("there is no paragraph %d in %q", p.Paragraph, p.Citation.Story)
	}
	at := strings.Index(s.Paragraphs[p.Paragraph].Text, p.Text)
	if at < 0 || p.Text == "" {
		return fmt.Errorf("%q isn't in its paragraph", p.Text)
	}
	end, words := 0, 0
	for _, h := range p.Highlights {
		if err := within(h, p.Text); err != nil || h.Start < end {
			return fmt.Errorf("highlight %v after %d: %w", h, end, err)
		}
		end = h.End
		words += len(strings.Fields(h.In(p.Text)))
	}
	if words > longestHighlight {
		return fmt.Errorf("%d words are highlighted", words)
	}
	for _, q := range p.Quotes {
		if len(q.Parts) == 0 {
			return fmt.Errorf("a quotation by %q has no part here", q.Speaker)
		}
		for _, part := range q.Parts {
			if err := within(part, p.Text); err != nil {
				return err
			}
			if !slices.ContainsFunc(s.Quotes, func(has corpus.Quote) bool {
				return has.Speaker == q.Speaker && slices.ContainsFunc(has.Parts, func(l corpus.Location) bool {
					return l.Paragraph == p.Paragraph && strings.Contains(l.In(s.Paragraphs[l.Paragraph].Text), part.In(p.Text))
				})
			}) {
				return fmt.Errorf("%q isn't of %q", part.In(p.Text), q.Speaker)
			}
		}
	}
	return nil
}

// within holds that a span is a part of text, at code points.
func within(s corpus.Span, text string) error {
	if s.Start < 0 || s.Empty() || s.End > len(text) || !utf8.ValidString(s.In(text)) {
		return fmt.Errorf("%v is no part of %q", s, text)
	}
	return nil
}
