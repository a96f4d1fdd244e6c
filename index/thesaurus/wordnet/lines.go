package wordnet

import (
	"slices"
	"strconv"
	"strings"
)

// addCount reads "found%2:41:00:: 1 8".
func (db *Database) addCount(f []string) error {
	lemma, key, _ := strings.Cut(f[0], "%")
	rank, err := strconv.Atoi(f[1])
	if err != nil {
		return err
	}
	count, err := strconv.ParseFloat(f[2], 64)
	if err != nil {
		return err
	}
	pos := map[byte]string{'1': "n", '2': "v", '3': "a", '4': "r", '5': "a"}[key[0]]
	db.counts[senseKey{lemma, pos, rank}] = count
	return nil
}

// addSynset reads "02444662 41 v 04 establish 0 set_up 2 found 0 launch 0 005 @ 01640855 v 0000 …".
func (db *Database) addSynset(pos string, f []string) error {
	n, err := strconv.ParseInt(f[3], 16, 0)
	if err != nil {
		return err
	}
	s := &Synset{}
	for i := range int(n) {
		word, _, _ := strings.Cut(f[4+2*i], "(") // before which nouns it stands: "(a)"
		s.Words = append(s.Words, word)
	}
	pointers, err := strconv.Atoi(f[4+2*n])
	if err != nil {
		return err
	}
	for i := range pointers {
		p := f[5+2*int(n)+4*i:]
		at, err := strconv.ParseUint(p[3], 16, 16)
		if err != nil {
			return err
		}
		s.Pointers = append(s.Pointers, Pointer{
			Symbol: p[0], Target: Key(p[2], p[1]), Source: int(at >> 8), Word: int(at & 0xff),
		})
	}
	key := Key(pos, f[0])
	db.Synsets[key] = s
	db.Order = append(db.Order, key)
	return nil
}

// addSenses reads "found v 4 4 @ ~ $ + 4 1 02427103 01640207 …": the offsets
// of a lemma's senses close the line. A sense that no text was found to use
// counts a little, the first more than the last.
func (db *Database) addSenses(pos string, f []string) error {
	n, err := strconv.Atoi(f[2])
	if err != nil {
		return err
	}
	for i, offset := range f[len(f)-n:] {
		w := db.counts[senseKey{f[0], pos, i + 1}] + 1/float64(i+1)
		db.Senses[f[0]] = append(db.Senses[f[0]], Sense{Key(pos, offset), w})
	}
	return nil
}

// addForms reads "tore tear".
func (db *Database) addForms(f []string) error {
	for _, lemma := range f[1:] {
		if !slices.Contains(db.Forms[f[0]], lemma) {
			db.Forms[f[0]] = append(db.Forms[f[0]], lemma)
		}
	}
	return nil
}
