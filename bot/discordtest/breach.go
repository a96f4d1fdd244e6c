package discordtest

import (
	"fmt"
	"slices"
	"strings"
)

// Breaches lists the rules broken until now, in order.
func (s *Server) Breaches() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.breaches)
}

// breach records that the bot broke a rule. The caller holds s.mu.
func (s *Server) breach(format string, args ...any) {
	if s.closed {
		return // the test may be over
	}
	text := fmt.Sprintf(format, args...)
	s.breaches = append(s.breaches, text)
	if !s.collect {
		s.tb.Errorf("discordtest: %s", text)
	}
}

// fault is one thing wrong with a body: where, as in "embeds.0.title", and
// what.
type fault struct{ path, message string }

func (f fault) String() string {
	if f.path == "" {
		return f.message
	}
	return f.path + ": " + f.message
}

// faults gathers what is wrong with a body. Discord refuses such a body.
type faults []fault

func (f *faults) add(path, format string, args ...any) {
	*f = append(*f, fault{path, fmt.Sprintf(format, args...)})
}

// tree gives the faults in the form of Discord's error 50035: an object
// nested along each path, with "_errors" at its end.
func (f faults) tree() map[string]any {
	root := map[string]any{}
	for _, fault := range f {
		at := root
		for step := range strings.SplitSeq(fault.path, ".") {
			if step == "" {
				continue
			}
			next, ok := at[step].(map[string]any)
			if !ok {
				next = map[string]any{}
				at[step] = next
			}
			at = next
		}
		list, _ := at["_errors"].([]any)
		at["_errors"] = append(list, map[string]any{"code": "INVALID", "message": fault.message})
	}
	return root
}

// at joins the steps of a path: at("embeds", 0) is "embeds.0".
func at(steps ...any) string {
	var parts []string
	for _, step := range steps {
		if text := fmt.Sprint(step); text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, ".")
}
