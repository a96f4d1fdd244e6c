package bot

import "strings"

// controlVersion is that of the form of custom ids. Another one isn't read:
// who presses a button from another version of the bot is told to ask again.
const controlVersion = "1"

// customIDLimit is how many characters Discord takes for a custom id.
const customIDLimit = 100

// control is what a button, select or form is for. It stands in its custom id,
// so that controls work on after a restart. Anybody can make up a custom id:
// what is in it isn't trusted.
type control struct {
	action string
	args   []string
}

// customID returns the control as a custom id: "1:page:a1b2c3:2".
func (c control) customID() string {
	return strings.Join(append([]string{controlVersion, c.action}, c.args...), ":")
}

// parseControl reads a custom id; the zero control is what can't be read.
func parseControl(customID string) control {
	if len(customID) > customIDLimit {
		return control{}
	}
	parts := strings.Split(customID, ":")
	if len(parts) < 2 || parts[0] != controlVersion {
		return control{}
	}
	return control{action: parts[1], args: parts[2:]}
}

// arg returns the argument at a place, "" if there is none.
func (c control) arg(i int) string {
	if i >= len(c.args) {
		return ""
	}
	return c.args[i]
}
