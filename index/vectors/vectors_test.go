package vectors

import "testing"

func TestCosine(t *testing.T) {
	for _, tt := range []struct {
		a, b        string
		least, most float64
	}{
		{"ferry", "ferry", .97, 1.03},
		{"composer", "beethoven", .5, .8},
		{"painter", "beethoven", -.5, .3},
		{"android", "iphone", .7, .95},
		{"quit", "resign", .5, .9},
		{"north", "mozzarella", -.3, .3},
	} {
		a, knownA := Of(tt.a)
		b, knownB := Of(tt.b)
		if got := Cosine(a, b); !knownA || !knownB || got < tt.least || got > tt.most {
			t.Errorf("%s and %s: %.2f, known %v and %v", tt.a, tt.b, got, knownA, knownB)
		}
		if ab, ba := Cosine(a, b), Cosine(b, a); ab != ba {
			t.Errorf("%s and %s: %v one way and %v the other", tt.a, tt.b, ab, ba)
		}
	}
}

func TestUnknown(t *testing.T) {
	for _, word := range []string{"", "x", "qqqqqqqq", "the", "Ferry", "bürgermeister", "2021"} {
		if _, known := Of(word); known {
			t.Errorf("%q is known", word)
		}
	}
}

// TestOrder holds that every word is found by its hash.
func TestOrder(t *testing.T) {
	n := len(glove) / wordBytes
	if n != 100_000 || len(glove)%wordBytes != 0 {
		t.Fatalf("%d words, %d bytes", n, len(glove))
	}
	for i := range n {
		if i > 0 && hashAt(i) <= hashAt(i-1) {
			t.Fatalf("word %d stands wrong", i)
		}
		if at, known := find(hashAt(i)); at != i || !known {
			t.Fatalf("word %d is found at %d, %v", i, at, known)
		}
	}
}

func TestSum(t *testing.T) {
	sum := func(words ...string) *Sum {
		s := new(Sum)
		for _, w := range words {
			v, known := Of(w)
			if !known {
				t.Fatalf("%s is unknown", w)
			}
			s.Add(v, 1)
		}
		return s
	}
	sea := sum("ferry", "harbor", "boat")
	if near, far := sea.Cosine(sum("ship", "port", "sailors")), sea.Cosine(sum("parliament", "vote", "law")); near < .6 || far > .2 {
		t.Errorf("%.2f to words of the sea, %.2f to others", near, far)
	}
	if got := sea.Cosine(new(Sum)); got != 0 {
		t.Errorf("%v to nothing", got)
	}
}

func BenchmarkOf(b *testing.B) {
	words := []string{"ferry", "harbor", "qqqqqqqq", "parliament"}
	for i := 0; b.Loop(); i++ {
		Of(words[i%len(words)])
	}
}

func BenchmarkCosine(b *testing.B) {
	x, _ := Of("android")
	y, _ := Of("iphone")
	for b.Loop() {
		Cosine(x, y)
	}
}
