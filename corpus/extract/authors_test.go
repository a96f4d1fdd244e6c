package extract

import (
	"strings"
	"testing"

	"byline/corpus"
)

// An author is a person, or an agency where no person is named.
func TestGated(t *testing.T) {
	site := []string{"Harbor Ledger", "harborledger"}
	tests := []struct{ stated, want string }{
		{"Ada Quist", "Ada Quist"},
		{"By Ada Quist and Bo Renn", "Ada Quist; Bo Renn"},
		{"Von Ada Quist und Bo Renn", "Ada Quist; Bo Renn"},
		{"Ada Quist, Transport Editor", "Ada Quist/Transport Editor"},
		{"Ada B. Quist, Harbor Ledger", "Ada B. Quist"},
		{"Ada Quist | Harbor Ledger", "Ada Quist"},
		{"Ada Quist, MS, RD", "Ada Quist"},
		{"Ada Quist (@adaq)", "Ada Quist"},
		{"Ada Quist. Sputter International", "Ada Quist"},
		{"ADA QUIST", "ADA QUIST"},
		{"Ada QuistStaff Writer", "Ada Quist"},
		{"Ada QuistKWXNews", "Ada Quist"},
		{"Ada Quist, KWX Harbors", "Ada Quist"},
		{"Ada QUIST", "Ada QUIST"},
		{"Ada McQuist", "Ada McQuist"},
		{"Ada June Quist", "Ada June Quist"},
		{"Ada (Sol de Mar) Quist", "Ada Quist"},
		{"Ada Quist with Bo Renn", "Ada Quist; Bo Renn"},
		{"Par Ada Quist (avec Bo Renn et Cy Lund)", "Ada Quist; Bo Renn; Cy Lund"},
		{"Ada", "Ada"},
		{"Венера Кузьмина", "Венера Кузьмина"},
		{"李小明", "李小明"},
		{"Reuters", "Reuters"},
		{"Ada Quist, Reuters", "Ada Quist"},
		{"Harbor Ledger", ""},
		{"The Harbor Ledger", ""},
		{"Harbor Ledger Staff", ""},
		{"HarborLedger", ""},
		{"admin", ""},
		{"hl_admin", ""},
		{"quista", ""},
		{"KWXYZ", ""},
		{"AQ", ""},
		{"Redaktion", ""},
		{"La rédaction", ""},
		{"Editorial Board", ""},
		{"News Desk", ""},
		{"https://harborledger.example/ada", ""},
		{"ada@harborledger.example", ""},
		{"March 3, 2021", ""},
		{"Photo by Ada Quist", ""},
		{"", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, a := range gated([]corpus.Author{{Name: tt.stated}}, site) {
			got = append(got, strings.TrimSuffix(a.Name+"/"+a.Role, "/"))
		}
		if names := strings.Join(got, "; "); names != tt.want {
			t.Errorf("%q gives %q, want %q", tt.stated, names, tt.want)
		}
	}
}
