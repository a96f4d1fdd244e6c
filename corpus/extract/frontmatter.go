package extract

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
)

// maxFrontMatter is the most that front matter may hold, in bytes. A rule in a
// text ("---") without a second one is no front matter.
const maxFrontMatter = 64 << 10

// frontMatter splits text into the YAML between "---" lines at its start, if
// there is any, and the rest. An error names the line of the file.
func frontMatter(text string) (m metadata, body string, err error) {
	block, body, ok := cutFrontMatter(text)
	if !ok {
		return metadata{}, text, nil
	}
	// The empty line stands for the opening rule, so that line numbers in the
	// library's errors are those of the file.
	if err := yaml.Unmarshal([]byte("\n"+block), &m); err != nil {
		return metadata{}, "", fmt.Errorf("front matter: %w", err)
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
