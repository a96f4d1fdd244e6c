package fetch

import (
	"fmt"
	"net/url"
	"strings"
)

// rules are what a robots.txt says to one program, as RFC 9309 has it.
type rules []rule

// rule allows or forbids the addresses that begin with a path. In that a *
// stands for anything, and a $ at its end for the end of the address.
type rule struct {
	pattern string // escaped
	allow   bool
}

// parseRules returns what a robots.txt says to the program of a name. Lines that
// mean nothing are passed over, wherever they stand.
//
// The one module for this that there is (temoto/robotstxt 1.1.2, of 2021) is
// older than the standard: it gives up a file for one bad line, and matches
// patterns with a * anywhere in an address.
func parseRules(text, name string) rules {
	var own, everyones rules
	var named, all, found bool // what the lines of a group so far say whom it is for
	inRules := false
	for line := range strings.FieldsFuncSeq(strings.TrimPrefix(text, "\ufeff"), func(r rune) bool { return r == '\n' || r == '\r' }) {
		line, _, _ = strings.Cut(line, "#")
		key, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch key = strings.ToLower(strings.TrimSpace(key)); key {
		case "user-agent":
			if inRules {
				named, all, inRules = false, false, false
			}
			all = all || value == "*"
			if name != "" && strings.EqualFold(productToken(value), name) {
				named, found = true, true
			}
		case "allow", "disallow":
			inRules = true
			if !strings.HasPrefix(value, "/") && !strings.HasPrefix(value, "*") {
				continue // as an empty one, which forbids nothing
			}
			r := rule{escapePattern(value), key == "allow"}
			if named {
				own = append(own, r)
			}
			if all {
				everyones = append(everyones, r)
			}
		}
	}
	if found {
		return own // even if that is nothing
	}
	return everyones
}

// productToken returns the name at the beginning of a User-Agent.
func productToken(agent string) string {
	end := strings.IndexFunc(agent, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && r != '_' && r != '-'
	})
	if end < 0 {
		return agent
	}
	return agent[:end]
}

// allow reports whether an address may be read: the longest rule for it says,
// of two as long the one that allows, and where there is none it may.
func (r rules) allow(u *url.URL) bool {
	path := u.EscapedPath()
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	path = escapePath(path)
	allow, longest := true, 0
	for _, rule := range r {
		n := len(rule.pattern)
		if (n > longest || n == longest && rule.allow) && match(rule.pattern, path) {
			allow, longest = rule.allow, n
		}
	}
	return allow
}

// match reports whether a path begins as a pattern says.
func match(pattern, path string) bool {
	pattern, whole := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	rest, ok := strings.CutPrefix(path, parts[0])
	if !ok {
		return false
	}
	for i, part := range parts[1:] {
		if whole && i == len(parts)-2 {
			return strings.HasSuffix(rest, part)
		}
		at := strings.Index(rest, part)
		if at < 0 {
			return false
		}
		rest = rest[at+len(part):]
	}
	return !whole || rest == ""
}

// escapePattern escapes a pattern of a rule as escapePath does, but for what has
// a meaning in it.
func escapePattern(pattern string) string {
	pattern, whole := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	for i := range parts {
		parts[i] = escapePath(parts[i])
	}
	pattern = strings.Join(parts, "*")
	if whole {
		pattern += "$"
	}
	return pattern
}

// escapePath returns a path in the one form in which paths are compared:
// letters, digits and what else never needs escaping as they are, what is outside
// ASCII escaped, and what has a meaning in a pattern too.
func escapePath(path string) string {
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		c := path[i]
		if c == '%' && i+2 < len(path) {
			if unescaped, err := url.PathUnescape(path[i : i+3]); err == nil {
				if c, i = unescaped[0], i+2; !unreserved(c) {
					fmt.Fprintf(&b, "%%%02X", c)
					continue
				}
			}
		}
		if c >= 0x80 || c == '*' || c == '$' {
			fmt.Fprintf(&b, "%%%02X", c)
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// unreserved reports whether a character is the same whether escaped or not (RFC
// 3986, 2.3).
func unreserved(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("-._~", c) >= 0
}
