package embedded

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"strings"
)

// table is what is known of each story and passage of a part without reading
// it. It is held in memory, some 100 bytes a story and 4 a passage.
type table struct {
	ids     []string // of the stories, in the order of their numbers
	byID    []uint32 // numbers of stories in the order of their IDs
	hashes  []hash   // of their records
	records []uint64 // where their records start in recordsFile; one more at the end
	first   []uint32 // numbers of their first passages; one more at the end

	// Lengths in terms, for BM25: of each story's title, and of each passage's
	// text and speakers.
	title, text, speaker []uint16
}

func newTable() *table { return &table{records: []uint64{0}, first: []uint32{0}} }

func (t *table) stories() int  { return len(t.ids) }
func (t *table) passages() int { return len(t.text) }

// add adds a story with a record of so many bytes.
func (t *table) add(id string, h hash, record int, title uint16) {
	t.ids = append(t.ids, id)
	t.hashes = append(t.hashes, h)
	t.records = append(t.records, t.records[len(t.records)-1]+uint64(record)) //nolint:gosec // a length
	t.title = append(t.title, title)
	t.first = append(t.first, t.first[len(t.first)-1])
}

// addPassage adds a passage to the story that was added last.
func (t *table) addPassage(text, speaker uint16) {
	t.text = append(t.text, text)
	t.speaker = append(t.speaker, speaker)
	t.first[len(t.first)-1]++
}

// order completes the table.
func (t *table) order() {
	t.byID = make([]uint32, len(t.ids))
	for i := range t.byID {
		t.byID[i] = uint32(i)
	}
	slices.SortFunc(t.byID, func(a, b uint32) int { return strings.Compare(t.ids[a], t.ids[b]) })
}

// find returns the number of the story with that ID.
func (t *table) find(id string) (story uint32, ok bool) {
	i, ok := slices.BinarySearchFunc(t.byID, id, func(n uint32, id string) int { return strings.Compare(t.ids[n], id) })
	if !ok {
		return 0, false
	}
	return t.byID[i], true
}

// storyOf returns the number of the story that a passage is in.
func (t *table) storyOf(passage uint32) uint32 {
	i, ok := slices.BinarySearch(t.first, passage)
	for ; ok && t.first[i+1] == passage; i++ { // stories without passages
	}
	if !ok {
		i--
	}
	return uint32(i) //nolint:gosec // Bleve numbers documents in 32 bits
}

// encode writes the table for keeping.
func (t *table) encode() []byte {
	out := binary.LittleEndian.AppendUint32(nil, uint32(t.stories())) //nolint:gosec // Bleve numbers documents in 32 bits
	out = binary.LittleEndian.AppendUint32(out, uint32(t.passages())) //nolint:gosec // the same
	for _, id := range t.ids {
		out = binary.AppendUvarint(out, uint64(len(id)))
		out = append(out, id...)
	}
	for _, h := range t.hashes {
		out = append(out, h[:]...)
	}
	for i := range t.ids {
		out = binary.AppendUvarint(out, t.records[i+1]-t.records[i])
		out = binary.AppendUvarint(out, uint64(t.first[i+1]-t.first[i]))
		out = binary.AppendUvarint(out, uint64(t.byID[i]))
	}
	for _, lengths := range [][]uint16{t.title, t.text, t.speaker} {
		for _, n := range lengths {
			out = binary.AppendUvarint(out, uint64(n))
		}
	}
	return out
}

var errTable = errors.New("the table of stories is malformed")

// decodeTable is the inverse of encode.
func decodeTable(data []byte) (*table, error) {
	if len(data) < 8 {
		return nil, errTable
	}
	stories, passages := int(binary.LittleEndian.Uint32(data)), int(binary.LittleEndian.Uint32(data[4:]))
	data = data[8:]
	if stories > len(data) || passages > len(data) {
		return nil, errTable
	}
	t := &table{
		ids: make([]string, stories), hashes: make([]hash, stories), records: make([]uint64, stories+1),
		byID: make([]uint32, stories), first: make([]uint32, stories+1),
		title: make([]uint16, stories), text: make([]uint16, passages), speaker: make([]uint16, passages),
	}
	for i := range t.ids {
		n, size := binary.Uvarint(data)
		if size <= 0 || n > uint64(len(data[size:])) {
			return nil, errTable
		}
		end := size + int(n) //nolint:gosec // no more than there are
		t.ids[i] = string(data[size:end])
		data = data[end:]
	}
	if len(data) < len(t.hashes)*len(hash{}) {
		return nil, errTable
	}
	for i := range t.hashes {
		data = data[copy(t.hashes[i][:], data):]
	}
	whole := true
	next := func(most uint64) uint64 {
		n, size := binary.Uvarint(data)
		if size <= 0 || n > most {
			whole = false
			return 0
		}
		data = data[size:]
		return n
	}
	for i := range t.ids {
		t.records[i+1] = t.records[i] + next(math.MaxInt64/uint64(stories)) //nolint:gosec // a count
		t.first[i+1] = t.first[i] + uint32(next(uint64(passages)))          //nolint:gosec // checked by consistent
		t.byID[i] = uint32(next(uint64(stories)))                           //nolint:gosec // a count
	}
	for _, lengths := range [][]uint16{t.title, t.text, t.speaker} {
		for i := range lengths {
			lengths[i] = uint16(next(math.MaxUint16)) //nolint:gosec // no more
		}
	}
	if !whole || len(data) > 0 || !t.consistent() {
		return nil, errTable
	}
	return t, nil
}

// consistent reports whether all numbers in the table are of what it has.
func (t *table) consistent() bool {
	return slices.IsSorted(t.first) && int(t.first[t.stories()]) == t.passages() &&
		!slices.ContainsFunc(t.byID, func(n uint32) bool { return int(n) >= t.stories() })
}
