package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"byline/corpus/extract"

	"github.com/google/go-cmp/cmp"

	"byline/corpus"
)

// A page that is read perfectly has an F1 of one in each way that runs here,
// and its line in the run says what was read of it.
func TestExtractionSet(t *testing.T) {
	const page = `<html><head><title>Ferry sold</title></head><body><h1>Ferry sold</h1>
<p>The ferry to Pelican Island was sold on Monday, the company said.</p>
<p>It will sail for the last time on Friday, and then be painted green.</p></body></html>`
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "html"), 0o700); err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := z.Write([]byte(page)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	body := "The ferry to Pelican Island was sold on Monday, the company said.\nIt will sail for the last time on Friday, and then be painted green.\n"
	truth, err := json.Marshal(map[string]map[string]string{"ferry": {"articleBody": body}})
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"ground-truth.json": truth, "html/ferry.html.gz": packed.Bytes()} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var runs bytes.Buffer
	e := &evaluation{program: &program{stderr: t.Output(), reader: &extract.Reader{}}, runs: &runs}
	figures, err := e.set(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	measured := 0
	for _, f := range figures {
		if strings.HasSuffix(f.Name, ", F1") {
			measured++
			if f.Value != 1 {
				t.Errorf("%s is %v", f.Name, f.Value)
			}
		}
	}
	if measured < 2 {
		t.Errorf("%d ways were measured", measured)
	}
	var run struct {
		ID    string             `json:"_id"`
		Title string             `json:"title"`
		Body  string             `json:"articleBody"`
		F1    map[string]float64 `json:"f1"`
	}
	if err := json.Unmarshal(runs.Bytes(), &run); err != nil {
		t.Fatal(err)
	}
	if run.ID != "ferry" || run.Title != "Ferry sold" || run.Body != body || run.F1["HTML"] != 1 {
		t.Errorf("run: %+v", run)
	}
}

func TestShingleScore(t *testing.T) {
	var s shingleScore
	// Two of three runs of four words are right, and one of three is missing.
	f1 := s.add("one two three four five six", "zero one two three four five")
	if math.Abs(f1-2./3) > 1e-9 {
		t.Errorf("F1 %v, want 2/3", f1)
	}
	if f1 := s.add("", ""); f1 != 1 {
		t.Errorf("nothing in nothing: %v", f1)
	}
	if f1 := s.add("short", ""); f1 != 0 {
		t.Errorf("something of nothing: %v", f1)
	}
	if got := s.figures("x", 1)[0].Value; math.Abs(got-(2./3+1+0)/3) > 1e-9 {
		t.Errorf("precision %v", got)
	}
}

func TestStripTags(t *testing.T) {
	const page = `<html><head><title>no</title></head><body><script>no()</script><p>One
line &amp; more</p><div>Two<br>Three</div><noscript><img src="no"></noscript><style>no</style></body></html>`
	text, err := stripTags([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	got := strings.FieldsFunc(string(text), func(r rune) bool { return r == '\n' })
	for i := range got {
		got[i] = strings.TrimSpace(got[i])
	}
	if diff := cmp.Diff([]string{"One line & more", "Two", "Three"}, got[:min(3, len(got))]); diff != "" {
		t.Error(diff)
	}
}

func TestLabels(t *testing.T) {
	l := articleLabel{Authors: []string{"Ada Quist", "Bo Renn"}, Maybe: []string{"Desk"}, Published: []string{"2024-03-01", "2024-03-02"}}
	for names, want := range map[string]bool{
		"Ada Quist;Bo Renn": true, "BO RENN;Ada Quist": true, "Ada Quist;Bo Renn;Desk": true,
		"Ada Quist": false, "Ada Quist;Bo Renn;Cy Dahl": false, "": false,
	} {
		var given []authorJSON
		for name := range strings.FieldsFuncSeq(names, func(r rune) bool { return r == ';' }) {
			given = append(given, authorJSON{Name: name})
		}
		if got := l.sameAuthors(given); got != want {
			t.Errorf("%q: %t", names, got)
		}
	}
	for day, want := range map[corpus.Date]bool{"2024-03-02T08:00:00Z": true, "2024-03-03": false, "": false} {
		if got := l.sameDay(day); got != want {
			t.Errorf("%q: %t", day, got)
		}
	}
	var v verdicts
	v.add(true, true, true)
	v.add(false, false, true) // rightly absent
	v.add(true, true, false)
	v.add(true, false, false)
	v.add(false, true, false)
	if diff := cmp.Diff([]float64{2, 1, 1, 1}, []float64{float64(v.right), float64(v.wrong), float64(v.invented), float64(v.missed)}); diff != "" {
		t.Error(diff)
	}
}

// Published figures stand beside the figure of their name, of any part of the
// set.
func TestCompared(t *testing.T) {
	got := compared("polnear", []figure{{"dev all attributions, source F1", .6, ""}, {"dev coverage", .9, ""}})
	if n := len(got[0].Published); n != 4 || got[0].Published[0].Who != "rules" || got[0].Published[0].Value != .107 {
		t.Errorf("%+v", got[0])
	}
	if len(got[1].Published) != 0 {
		t.Errorf("%+v", got[1])
	}
	var table bytes.Buffer
	if err := printFigures(&table, "polnear", got); err != nil {
		t.Fatal(err)
	}
	if s := table.String(); !strings.Contains(s, "published") || !strings.Contains(s, "0.6  rules 0.107, CoreNLP 0.139") {
		t.Errorf("the table is:\n%s", s)
	}
	for line := range strings.Lines(publishedFigures) {
		if len(strings.Split(strings.TrimSpace(line), "\t")) != 4 {
			t.Errorf("a line of the published figures: %q", line)
		}
	}
}
