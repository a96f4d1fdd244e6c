package store

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"time"

	"byline/corpus"
)

// A record is the value of a key in the buckets that are not indexes:
//
//	format   1 byte
//	checksum 4 bytes, big-endian: CRC-32C of format, key and payload
//	payload  JSON
//
// bbolt has no checksum of its own. A later format keeps the first two.
const (
	format       = 1
	recordHeader = 1 + crc32.Size
	maxPayload   = 64 << 10 // bytes; a message on Discord has 4,000 characters at most
)

// ErrTooLong is returned for a question or reason much longer than any that
// Discord lets through.
var ErrTooLong = errors.New("too long to be kept")

// errDamage is in the chain of errors about bytes that nobody wrote.
var errDamage = errors.New("damaged")

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// questionRecord is the payload of a question. Its ID and time are in its key.
type questionRecord struct {
	Person     []byte      `json:"person"`
	Text       string      `json:"text"`
	Previous   string      `json:"previous,omitzero"`
	Source     string      `json:"source,omitzero"`
	From       corpus.Date `json:"from,omitzero"`
	To         corpus.Date `json:"to,omitzero"`
	Asked      time.Time   `json:"asked,omitzero"`
	Answered   bool        `json:"answered,omitzero"`
	Confidence float64     `json:"confidence,omitzero"`
}

// verdictRecord is the payload of a verdict. Whose it is and on what question
// are in its key.
type verdictRecord struct {
	Good   bool      `json:"good,omitzero"`
	Reason string    `json:"reason,omitzero"`
	At     time.Time `json:"at"`
}

// seal returns the record of a payload under a key.
func seal(key, payload []byte) []byte {
	return append(binary.BigEndian.AppendUint32([]byte{format}, checksum(format, key, payload)), payload...)
}

// sealJSON is [seal] for what is to be written as JSON.
func sealJSON(key []byte, v any) ([]byte, error) {
	payload, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	if len(payload) > maxPayload {
		return nil, ErrTooLong
	}
	return seal(key, payload), nil
}

// unseal returns the payload of a record. Its errors are errDamage, or a
// *VersionError for a sound record of another format.
func unseal(key, record []byte) ([]byte, error) {
	if len(record) < recordHeader {
		return nil, fmt.Errorf("a record of %d bytes: %w", len(record), errDamage)
	}
	payload := record[recordHeader:]
	if binary.BigEndian.Uint32(record[1:]) != checksum(record[0], key, payload) {
		return nil, fmt.Errorf("the checksum of a record: %w", errDamage)
	}
	if record[0] != format {
		return nil, &VersionError{Format: int(record[0])}
	}
	return payload, nil
}

// unsealJSON is [unseal] for what was written as JSON.
func unsealJSON[T any](key, record []byte) (v T, err error) {
	payload, err := unseal(key, record)
	if err != nil {
		return v, err
	}
	if err := json.Unmarshal(payload, &v); err != nil {
		return v, fmt.Errorf("a record: %w: %w", err, errDamage)
	}
	return v, nil
}

func checksum(format byte, key, payload []byte) uint32 {
	sum := crc32.Checksum([]byte{format}, castagnoli)
	return crc32.Update(crc32.Update(sum, castagnoli, key), castagnoli, payload)
}
