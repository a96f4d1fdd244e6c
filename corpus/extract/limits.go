package extract

import (
	"cmp"
	"fmt"
	"time"

	"github.com/dustin/go-humanize"

	"byline/corpus"
)

// Limits bound the reading of one file, beyond which it holds no story that
// somebody wrote. A field that is zero stands for the default.
type Limits struct {
	FileSize  int64         // bytes of a file, which the caller holds, and of one unpacked from it; 64 MiB
	Unpacked  int64         // bytes of all that is unpacked from one file; 256 MiB
	Entries   int           // files in archives, parts of mails, pages of a PDF, together; 10,000
	Depth     int           // archives in archives, mails in mails; 4
	Elements  int           // elements of a page or document; 60,000
	Text      int64         // bytes of the text of one page or story; 16 MiB
	Lines     int           // lines of a text; 20,000
	Paragraph int           // bytes of one paragraph, or line of text; 100,000
	Time      time.Duration // that reading one story or page takes; 20 s
}

// The names of the limits that this package holds.
const (
	LimitUnpacked  corpus.Limit = "unpacked size"
	LimitEntries   corpus.Limit = "entries"
	LimitDepth     corpus.Limit = "depth"
	LimitElements  corpus.Limit = "elements"
	LimitText      corpus.Limit = "text size"
	LimitLines     corpus.Limit = "lines"
	LimitParagraph corpus.Limit = "paragraph size"
	LimitTime      corpus.Limit = "time"
)

// WithDefaults returns l with the default for each field that is zero. What is
// parsed takes many times its size in memory, and time that grows with it.
func (l Limits) WithDefaults() Limits {
	return Limits{
		FileSize:  cmp.Or(l.FileSize, 64<<20),
		Unpacked:  cmp.Or(l.Unpacked, 256<<20),
		Entries:   cmp.Or(l.Entries, 10_000),
		Depth:     cmp.Or(l.Depth, 4),
		Elements:  cmp.Or(l.Elements, 60_000),
		Text:      cmp.Or(l.Text, 16<<20),
		Lines:     cmp.Or(l.Lines, 20_000),
		Paragraph: cmp.Or(l.Paragraph, 100_000),
		Time:      cmp.Or(l.Time, 20*time.Second),
	}
}

// beyond returns the error that a file goes beyond a limit.
func beyond(limit corpus.Limit, format string, args ...any) error {
	return &corpus.LimitError{Limit: limit, Text: fmt.Sprintf(format, args...)}
}

// size shows a number of bytes to a person.
func size(n int64) string { return humanize.IBytes(uint64(max(n, 0))) }
