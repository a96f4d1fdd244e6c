package workload

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

var errNoQuestions = errors.New("there are no questions")

// Questions returns n questions drawn from those in a file, or in the files
// questions.jsonl of a folder of English data sets: a line each, as it is or as
// {"question": …}. They come in the order of drawing, and all of them where there
// are no more than n.
func Questions(name string, n int) ([]string, error) {
	dir, accepts := name, func(base string) bool { return base == "questions.jsonl" }
	if info, err := os.Stat(name); err != nil {
		return nil, err
	} else if !info.IsDir() {
		only := filepath.Base(name)
		dir, accepts = filepath.Dir(name), func(base string) bool { return base == only }
	}
	var all []string
	err := eachLine(dir, accepts, func(line []byte) error {
		q := struct{ Question string }{string(line)}
		if line = []byte(strings.TrimSpace(string(line))); len(line) > 0 && line[0] == '{' {
			q.Question = ""
			if err := json.Unmarshal(line, &q); err != nil {
				return err
			}
		}
		if q.Question = strings.Join(strings.Fields(q.Question), " "); q.Question != "" {
			all = append(all, q.Question)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the questions in %s: %w", name, err)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: %w", name, errNoQuestions)
	}
	return drawn(all, n), nil
}

// drawn returns n of the questions, or all.
func drawn(all []string, n int) []string {
	slices.Sort(all)
	all = slices.Compact(all)
	random := rand.New(rand.NewPCG(seed, 2)) //nolint:gosec // no secret: it has to be the same each time
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all[:min(n, len(all))]
}
