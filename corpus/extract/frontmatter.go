package extract

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"
)

// maxFrontMatter is the most that front matter may hold, in bytes. A rule in a
// text ("---") without a second one is no front matter.
const maxFrontMatter = 16 << 10

// frontMatter splits text into the YAML between "---" lines at its start, if
// there is any, and the rest. An error names the line of the file.
func frontMatter(text string) (m metadata, body string, err error) {
	block, body, ok := cutFrontMatter(text)
	if !ok {
		return metadata{}, text, unclosed(text)
	}
	// The empty line stands for the opening rule, so that line numbers are
	// those of the file.
	if err := yaml.Unmarshal([]byte("\n"+block), &m); err != nil {
		return metadata{}, "", fmt.Errorf("front matter: %w", placed(err, block))
	}
	return m, body, nil
}

func cutFrontMatter(text string) (block, body string, ok bool) {
	first, rest, ok := strings.Cut(text, "\n")
	if !ok || strings.TrimRight(first, " \t\r") != "---" {
		return "", "", false
	}
	end := 0
	for line := range strings.Lines(rest) {
		if end > maxFrontMatter {
			break
		}
		if l := strings.TrimRight(line, " \t\r\n"); l == "---" || l == "..." {
			return rest[:end], rest[end+len(line):], true
		}
		end += len(line)
	}
	return "", "", false
}

var (
	keyLine  = regexp.MustCompile(`^[\pL_][\pL\pN_-]*:(\s|$)`)
	moreYAML = regexp.MustCompile(`^(\s+\S|- |#)`) // a line that goes on with a key's value, or a comment
)

// unclosed returns an error if text opens with front matter that has no end.
// Otherwise its lines would be taken for the story's.
func unclosed(text string) error {
	line, last := 0, 0 // last line of the front matter, once it has begun
	for l := range strings.Lines(text) {
		line++
		l = strings.TrimRight(l, " \t\r\n")
		switch {
		case line == 1 && l == "---":
		case line > 1 && keyLine.MatchString(l), last > 0 && moreYAML.MatchString(l):
			last = line
		case last == 0:
			return nil
		case l == "---" || l == "...":
			return fmt.Errorf("front matter: it is longer than %d bytes", maxFrontMatter)
		case l != "":
			return missingRule(last + 1)
		}
	}
	if last == 0 {
		return nil
	}
	return missingRule(last + 1)
}

func missingRule(line int) error {
	return fmt.Errorf("front matter: it begins in line 1 but doesn't end; it needs a line with --- as line %d", line)
}

var syntaxError = regexp.MustCompile(`^yaml: (?:line \d+: )?`)

// placed gives an error in YAML one line of text, and one of syntax the line
// that breaks it. The library's own number for that is often one too small.
func placed(err error, block string) error {
	if e, ok := errors.AsType[*yaml.TypeError](err); ok {
		// They quote what is in the file, cut anywhere.
		return errors.New(strings.ToValidUTF8(strings.Join(e.Errors, "; "), "…"))
	}
	message := err.Error()
	at := syntaxError.FindString(message)
	if at == "" {
		return err
	}
	return fmt.Errorf("line %d: %s", brokenLine(block)+1, message[len(at):])
}

// brokenLine returns the number, from 1, of the line after the longest part of
// the block that is YAML.
func brokenLine(block string) int {
	line, end, n := 1, 0, 0
	for l := range strings.Lines(block) {
		end += len(l)
		n++
		var node yaml.Node
		if yaml.Unmarshal([]byte(block[:end]), &node) == nil {
			line = n + 1
		}
	}
	return line
}
