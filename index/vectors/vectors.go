// Package vectors tells how near English words are in meaning, by vectors that
// are made of the company that words keep in texts. Its table is made by the
// program in build of GloVe's vectors of 50 dimensions (Pennington, Socher and
// Manning 2014), from Wikipedia and the newswire of Gigaword: a few megabytes
// that know that Kanye is near rapper and far from footballer, where a thesaurus
// knows no names. They are in the public domain (see LICENSE-GloVe.txt).
//
// A table is, of words in the order of their hashes, the hashes as little-endian
// uint32s, and then the vectors.
package vectors

import (
	_ "embed" // the table
	"encoding/binary"
	"math"
	"math/bits"
)

//go:generate go run ./build glove.6B.50d.txt glove.table

//go:embed glove.table
var glove []byte

// Dimensions is how many a vector has.
const Dimensions = 50

// One is what a coordinate of 1 is in a vector; the length of a word's vector is
// about that.
const One = 200

// Vector is a word's. The zero one is no word's.
type Vector struct {
	coordinates *[Dimensions]byte // int8s
	negative    uint64            // a bit for each of them
}

// Known reports whether it is a word's.
func (v Vector) Known() bool { return v.coordinates != nil }

const (
	hashBytes = 4
	wordBytes = hashBytes + Dimensions
)

// Of returns the vector of an English word in lower case, and whether it is known. Words
// that are no terms of a search, such as "the", aren't. One in some forty thousand unknown
// words gets another's.
func Of(word string) (v Vector, known bool) {
	at, known := find(Hash(word))
	if !known {
		return Vector{}, false
	}
	return vectorAt((*[Dimensions]byte)(glove[len(glove)/wordBytes*hashBytes+at*Dimensions:])), true
}

// find returns where a hash stands. They are spread evenly, so that it is near
// where the one that was looked at last tells (interpolation search).
func find(hash uint32) (at int, known bool) {
	n := len(glove) / wordBytes
	for range 3 {
		away := (float64(hash) - float64(hashAt(at))) / (math.MaxUint32 + 1)
		at = max(0, min(at+int(away*float64(n)), n-1))
	}
	for at > 0 && hashAt(at) > hash {
		at--
	}
	for at < n-1 && hashAt(at) < hash {
		at++
	}
	return at, hashAt(at) == hash
}

func vectorAt(coordinates *[Dimensions]byte) Vector {
	v := Vector{coordinates: coordinates}
	for i, x := range coordinates {
		v.negative |= uint64(x>>7) << i
	}
	return v
}

func hashAt(i int) uint32 { return binary.LittleEndian.Uint32(glove[i*hashBytes:]) }

// Hash is how a table knows a word: FNV-1a, mixed once more, since its high bits
// differ little between words of few letters.
func Hash(word string) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	h ^= h >> 16
	h *= 0x85ebca6b
	return h ^ h>>13
}

// mostUnlike is in how many coordinates vectors may differ by their signs: of
// those with a cosine of .5 nine in ten differ in fewer, of any two one in eight.
const mostUnlike = 20

// Cosine is the cosine of the angle between two vectors, about 1 for words that
// are used alike and 0 for any two. Where their signs differ too much it is taken
// for 0 without more work.
func Cosine(a, b Vector) float64 {
	if bits.OnesCount64(a.negative^b.negative) > mostUnlike {
		return 0
	}
	x, y := a.coordinates, b.coordinates
	sum := 0
	for i := range Dimensions {
		sum += int(int8(x[i])) * int(int8(y[i])) //nolint:gosec // as it was written
	}
	return float64(sum) / (One * One)
}

// Sum is one of vectors, such as a text's.
type Sum [Dimensions]float32

// Vector is that of a word which is used as those are whose sum it is; false where
// that is nothing.
func (s *Sum) Vector() (v Vector, known bool) {
	length := float32(0)
	for _, x := range s {
		length += x * x
	}
	if length == 0 {
		return Vector{}, false
	}
	scale := One / math.Sqrt(float64(length))
	coordinates := new([Dimensions]byte)
	for i, x := range s {
		coordinates[i] = Quantized(float64(x) * scale)
	}
	return vectorAt(coordinates), true
}

// Quantized is a coordinate, times One, as a vector has it.
func Quantized(x float64) byte {
	return byte(int8(max(-math.MaxInt8, min(math.Round(x), math.MaxInt8)))) //nolint:gosec // it is within bounds
}

// Add adds a word's vector times a weight.
func (s *Sum) Add(v Vector, weight float64) {
	w := float32(weight / One)
	for i := range Dimensions {
		s[i] += w * float32(int8(v.coordinates[i])) //nolint:gosec // as it was written
	}
}

// Cosine is the cosine of the angle between two sums; 0 where one is empty.
func (s *Sum) Cosine(t *Sum) float64 {
	var st, ss, tt float32
	for i := range Dimensions {
		st += s[i] * t[i]
		ss += s[i] * s[i]
		tt += t[i] * t[i]
	}
	if ss == 0 || tt == 0 {
		return 0
	}
	return float64(st) / math.Sqrt(float64(ss)*float64(tt))
}
