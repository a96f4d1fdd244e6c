package index

import "testing"

func TestSpeaks(t *testing.T) {
	g := grammarFor("en")
	for _, tt := range []struct {
		sentence string
		speaker  []string
		want     bool
	}{
		{"Ann Lee said no.", list("lee"), true},
		{"No, said Lee.", list("lee"), true},
		{"A spokeswoman for Lee declined to comment.", list("lee spokeswoman"), true},
		{"A spokesman for the line, Bram Teller, declined to say.", list("line spokesman"), true},
		{"Lee and the pro-Russian statements of others.", list("lee"), false},
		{"Lee met Karl Moss, who said no.", list("lee"), false},
		{"Lee's spokesman Karl Moss said no.", list("lee"), false},
		{"Karl Moss said no.", list("lee"), false},
		{"Lee sang.", list("lee"), false},
		{"They said no.", nil, false},
	} {
		if got := g.speaks(tt.sentence, tt.speaker); got != tt.want {
			t.Errorf("%v in %q: %v", tt.speaker, tt.sentence, got)
		}
	}
}
