// Package sample holds a few news stories of our own, embedded in the
// program, so that a fresh checkout answers questions before anybody has
// given it stories.
//
// The papers, their reporters and the towns are invented, and every address
// lies under https://sample.example/, which leads nowhere. Public figures do
// and say in them only what they did and said; whatever is invented is said
// by invented people.
//
// Between them the stories show what a collection of news is like: two
// papers that tell of one event and give different figures, the same agency
// copy in two papers, a caption, a list, and stories in German, Russian and
// Spanish.
package sample

import "embed"

// FS is the sample: a flat folder of Markdown files, each one story that opens
// with YAML front matter.
//
//go:embed *.md
var FS embed.FS
