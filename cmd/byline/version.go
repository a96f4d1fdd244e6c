package main

import (
	"cmp"
	"runtime/debug"
)

// version names this build of the program: the version of its module where it
// was installed as one, and the commit that it is of where that is known.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	text := cmp.Or(info.Main.Version, "(devel)")
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && text == "(devel)" {
			text += " " + s.Value
		}
	}
	return text + " (" + info.GoVersion + ")"
}
