package bot

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"time"
	"unicode"
)

const (
	// tableLimit bounds a report's file in bytes; Discord takes 10 MiB.
	tableLimit = 8 << 20
	// reasonsLimit is how many reasons the file has of one question.
	reasonsLimit = 20
	// byteOrderMark has spreadsheets read the file as UTF-8.
	byteOrderMark = "\ufeff"
)

// tableOf returns questions as a CSV file, and how many of them there was room
// for. It has what the store keeps, and so nothing of who asked.
func tableOf(questions []*asked) (table []byte, written int) {
	var all bytes.Buffer
	all.WriteString(byteOrderMark)
	_, _ = record("question", "asked", "unanswered", "bad", "good", "reasons", "filters", "first", "last").WriteTo(&all) // never fails
	for _, q := range questions {
		row := record(
			q.text,
			strconv.Itoa(q.times), strconv.Itoa(q.unanswered), strconv.Itoa(q.bad), strconv.Itoa(q.good),
			strings.Join(q.reasons[:min(len(q.reasons), reasonsLimit)], " | "), strings.Join(q.filters, " | "),
			q.first.UTC().Format(time.RFC3339), q.last.UTC().Format(time.RFC3339),
		)
		if all.Len()+row.Len() > tableLimit {
			break
		}
		_, _ = row.WriteTo(&all)
		written++
	}
	return all.Bytes(), written
}

// record returns a line of a CSV file.
func record(cells ...string) *bytes.Buffer {
	for i, cell := range cells {
		cells[i] = defused(cell)
	}
	var line bytes.Buffer
	w := csv.NewWriter(&line)
	w.UseCRLF = true
	_ = w.Write(cells) // a buffer takes everything
	w.Flush()
	return &line
}

// defused returns a cell that a spreadsheet takes for the text that it is. One
// that begins as a formula does could have the spreadsheet of whoever opens the
// file fetch or run something; after "'" it is text.
func defused(cell string) string {
	cell, _ = clean(cell, nil)
	if strings.ContainsFunc(firstOf(cell), func(r rune) bool { return strings.ContainsRune("=+-@＝＋－＠", r) }) {
		return "'" + cell
	}
	return cell
}

// firstOf returns the first character of a text that is no space or mark of
// quotation, which some spreadsheets pass over.
func firstOf(text string) string {
	for _, r := range text {
		if !unicode.IsSpace(r) && r != '"' && r != '\'' {
			return string(r)
		}
	}
	return ""
}
