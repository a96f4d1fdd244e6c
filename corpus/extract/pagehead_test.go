package extract

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// What stands with a headline, as papers of several countries write it.
func TestVisibleHead(t *testing.T) {
	tests := []struct {
		language, head, authors, published, updated string
	}{
		{"en", "<p>By Ada Quist and Bo Renn</p><p>March 3, 2021</p>", "Ada Quist, Bo Renn", "2021-03-03", ""},
		{"en", "<p>By ADA QUIST, Staff Writer | Published: March 3, 2021 | Updated: March 4, 2021</p>", "ADA QUIST", "2021-03-03", "2021-03-04"},
		{"en", "<p>Posted by Ada Quist on March 3, 2021, 6:21 AM EST</p>", "Ada Quist", "2021-03-03", ""},
		{"en", "<p>March 3, 2021 | by Ada</p>", "Ada", "2021-03-03", ""},
		{"en", "<div>Ada Quist</div><div>Transport Editor</div><div>3 March 2021</div>", "Ada Quist", "2021-03-03", ""},
		{"en", "<p>By Harbor Ledger Staff</p><p>3 March 2021</p>", "", "2021-03-03", ""},
		{"en", "<p>By admin</p>", "", "", ""},
		{"en", "<p>Photo by Ada Quist</p>", "", "", ""},
		{"en", `<div class="author"><a>Harbor Matters</a></div><p>By Ada Quist</p><p>March 3, 2021</p>`, "Ada Quist", "2021-03-03", ""},
		{"en", `<table class="infobox"><tr><td class="fn">Grey Island</td><td class="published">1998-02-28</td></tr></table>`, "", "", ""},
		{"en", strings.Repeat("<p>Share</p>", 40) + `<div class="byline">By Ada Quist</div>`, "Ada Quist", "", ""},
		{"en", "<p>By Reuters</p>", "Reuters", "", ""},
		{"en", "<p>03/04/2021</p>", "", "", ""},
		{"en", "<p>By the time the ferry sailed in March 2021, nobody was left on the quay to wave at it.</p>", "", "", ""},
		{"en", `<time datetime="2021-03-03T06:00:00Z">Wednesday</time>`, "", "2021-03-03T06:00:00Z", ""},
		{"de", "<p>Von Ada Quist, 12.04.2023, 09:15 Uhr</p>", "Ada Quist", "2023-04-12", ""},
		{"de", "<p>Von Ada Quist publiziert am 25. September 2018</p>", "Ada Quist", "2018-09-25", ""},
		{"de", "<p>Veröffentlicht am 3. März 2021 von Ada Quist</p>", "Ada Quist", "2021-03-03", ""},
		{"de", "<p>Text: Ada Quist · 3. März 2021</p>", "Ada Quist", "2021-03-03", ""},
		{"de", "<p>Von dpa</p><p>Stand: 03.03.2021</p>", "dpa", "", "2021-03-03"},
		{"fr", "<p>Par Ada Quist</p><p>Publié le 05/10/2018 à 18h40 - Mis à jour le 06/10/2018 à 07h10</p>", "Ada Quist", "2018-10-05", "2018-10-06"},
		{"es", "<p>Por Ada Quist</p><p>Publicado el 5 de octubre de 2018</p>", "Ada Quist", "2018-10-05", ""},
		{"it", "<p>di Ada Quist - 5 ottobre 2018</p>", "Ada Quist", "2018-10-05", ""},
		{"pt", "<p>05/10/2018 - Publicado por: Ada Quist - Categoria: Saúde</p>", "Ada Quist", "2018-10-05", ""},
		{"nl", "<p>Door Ada Quist op 5 oktober 2018</p>", "Ada Quist", "2018-10-05", ""},
		{"ko", "<p>기사입력 :[ 2018-08-25 15:24 ]</p>", "", "2018-08-25", ""},
	}
	for _, tt := range tests {
		page := `<html lang="` + tt.language + `"><head><title>Ferry sold to Norway</title></head><body><h1>Ferry sold to Norway</h1>` + tt.head +
			`<p>The ferry that has linked both banks since 1911 was sold on Monday to an owner in the north who will paint it green, the harbor office said in a letter to its oldest passengers.</p></body></html>`
		doc, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		s, _ := pageMetadata(doc)
		if got := s.Byline(); strings.ReplaceAll(got, " and ", ", ") != tt.authors || string(s.Published) != tt.published || string(s.Updated) != tt.updated {
			t.Errorf("%s\n got authors %q, published %q, updated %q\nwant %q, %q, %q", tt.head, got, s.Published, s.Updated, tt.authors, tt.published, tt.updated)
		}
	}
}
