package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"
)

// verb is one thing that the program does.
type verb struct {
	name    string // "" for what it does without a verb
	args    string // as the usage line shows them
	summary string // one line
	help    string // what the line doesn't say; may be empty
	flags   []string
	run     func(ctx context.Context, p *program, args []string) error
}

// verbs are all there are, in the order in which help lists them. Each is in
// a file of its name.
func verbs() []verb {
	return []verb{
		{
			"", "", "connect to Discord and answer questions there",
			"Without a verb it needs DISCORD_TOKEN in the environment or in a file .env; see the README for the steps.\nThe questions asked are kept for 90 days, or BYLINE_KEEP_DAYS, in answers.db in the folder of --data,\nwith drafts of stories to be added, and stories that were taken out.\nCtrl-C or SIGTERM ends it when the answers in work are given.",
			nil, serve,
		},
		{
			"ask", "QUESTION…", "answer a question in the terminal",
			"The index is brought up to date first. With --json one object is printed; --explain shows\nwhat made each passage's score.\n\n  byline ask what did the Kremlin say about the invitation\n  byline --stories ~/news ask --from 2021-02 --json \"Who is Putin's spokesman?\"",
			[]string{"source", "from", "to", "asked", "passages", "explain", "json"},
			ask,
		},
		{
			"index", "", "bring the index up to date with the stories",
			"Only new and changed files are read. The index is a cache: it may be deleted at any time.",
			[]string{"full", "json"},
			bringUpToDate,
		},
		{
			"stories", "", "list what is in the stories folder, a line a story",
			"Stories that are the same copy, as papers print an agency's, are named after one another;\nin JSON they are in \"copies\".",
			[]string{"json"},
			listStories,
		},
		{
			"read", "[FILE…]", "show what is understood of files, or of all the stories",
			"FILE is a path, or a file of the stories as a citation names it. With --json a line a story\nis printed; --why adds what was dropped to it, with the reason and the index of the paragraph\nthat it stood before. A file that can't be read is named with the reason, the others go on, and the\nexit status is 1.",
			[]string{"why", "json"},
			read,
		},
		{
			"eval", "DIR…", "measure on question, retrieval, attribution and extraction sets",
			"A question set is a folder with stories.jsonl and questions.jsonl; a retrieval set has corpus.jsonl,\nqueries.jsonl and qrels.tsv (BEIR); an attribution set has stories.jsonl and attributions.jsonl;\nan extraction set has ground-truth.json and html/*.html.gz.\nWith --questions the stories of each DIR, such as an attribution set's, are asked those instead.\nFigures that others have published on a set stand beside ours.\nA file of questions is asked of --stories, and names those that went wrong. The index is built in a temporary folder.",
			[]string{"run", "off-topic", "names", "questions", "asked", "json"},
			eval,
		},
		{
			"doctor", "", "check configuration, token, permissions, stories, index and disk, and say how to mend them", "",
			[]string{"json"},
			doctor,
		},
	}
}

// flags are the values of all flags.
type flags struct {
	stories, data    string
	source, from, to string
	asked            string
	passages         int
	explain, json    bool
	full, why        bool
	run, offTopic    string
	names, questions string
}

// commonFlags are those that every verb takes.
var commonFlags = []string{"stories", "data", "help"}

func newFlagSet(f *flags) *pflag.FlagSet {
	fs := pflag.NewFlagSet("byline", pflag.ContinueOnError)
	fs.SortFlags = false
	fs.StringVar(&f.source, "source", "", "only stories of this `PAPER` or title")
	fs.StringVar(&f.from, "from", "", "only stories published on this `DATE` or later (2021, 2021-02, 2021-02-15)")
	fs.StringVar(&f.to, "to", "", "only stories published on this `DATE` or earlier")
	fs.StringVar(&f.asked, "asked", "", "answer as on this `DATE` (default today; for eval, a fixed day)")
	fs.IntVarP(&f.passages, "passages", "n", 0, "show up to `N` passages (default: the best few)")
	fs.BoolVar(&f.explain, "explain", false, "show what made each passage's score")
	fs.BoolVar(&f.full, "full", false, "read every story again")
	fs.BoolVar(&f.why, "why", false, "show what was left out of a story, and why")
	fs.StringVar(&f.run, "run", "", "write each answer to this `FILE`")
	fs.StringVar(&f.names, "names", "", "also score how the short names listed in `FILE` are resolved, on an attribution set")
	fs.StringVar(&f.questions, "questions", "", "ask the questions listed in `FILE` of the stories of an attribution set, instead of measuring that")
	fs.StringVar(&f.offTopic, "off-topic", "", "also ask the questions of the set in `DIR`, which should be refused")
	fs.BoolVar(&f.json, "json", false, "print JSON")
	fs.StringVar(&f.stories, "stories", "", "read the stories in `DIR` (default $BYLINE_STORIES, ./stories, or the sample)")
	fs.StringVar(&f.data, "data", "", "keep the index, and what is asked on Discord (answers.db), in `DIR` (default $BYLINE_DATA, or your state folder)")
	fs.BoolP("help", "h", false, "show this help")
	return fs
}

// invocation is a parsed command line.
type invocation struct {
	verb  verb
	flags flags
	args  []string
	help  bool
}

// parse reads a command line. Flags may stand before or after the verb and
// its arguments; "--" ends them.
func parse(args []string) (*invocation, error) {
	inv := &invocation{}
	fs := newFlagSet(&inv.flags)
	fs.Usage = func() {}
	err := fs.Parse(args)
	if err != nil && !errors.Is(err, pflag.ErrHelp) {
		return nil, misuse("%v", err)
	}
	help := errors.Is(err, pflag.ErrHelp) || fs.Changed("help")
	rest := fs.Args()
	if len(rest) > 0 && rest[0] == "help" {
		help, rest = true, rest[1:]
	}
	name := ""
	if len(rest) > 0 {
		name, rest = rest[0], rest[1:]
	}
	all := verbs()
	i := slices.IndexFunc(all, func(v verb) bool { return v.name == name })
	if i < 0 {
		return nil, misuse("there is no verb %q; to ask a question, write: byline ask %s", name, name)
	}
	inv.verb, inv.args, inv.help = all[i], rest, help
	if help {
		return inv, nil
	}
	fs.Visit(func(f *pflag.Flag) {
		if err == nil && !inv.verb.takes(f.Name) {
			err = misuse("--%s has no meaning for %s", f.Name, strings.TrimSpace("byline "+name))
		}
	})
	if err == nil && inv.verb.args == "" && len(rest) > 0 {
		err = misuse("byline %s takes no arguments, but was given %q", name, rest[0])
	}
	return inv, err
}

func (v *verb) takes(flag string) bool {
	return slices.Contains(commonFlags, flag) || slices.Contains(v.flags, flag)
}

// usage is the help for the verb, or for the program where there is none.
func (inv *invocation) usage() string {
	var b strings.Builder
	v := inv.verb
	if v.name == "" {
		b.WriteString("Byline answers questions about news stories with the passages that answer them, word for word.\n\nUsage:\n")
		for _, v := range verbs() {
			fmt.Fprintf(&b, "  %-24s %s\n", strings.TrimSpace("byline "+v.name+" "+v.args), v.summary)
		}
		b.WriteString("\nTry it on the stories that come with it:\n  byline ask \"What did the Kremlin say about the invitation?\"\n")
		b.WriteString("\n'byline VERB --help' tells more of one. Exit status: 0 done, 1 failed, 2 used wrongly.\n")
	} else {
		fmt.Fprintf(&b, "%s: %s.\n\nUsage:\n  %s\n", v.name, v.summary, strings.TrimSpace("byline "+v.name+" [flags] "+v.args))
	}
	if v.help != "" {
		b.WriteString("\n" + v.help + "\n")
	}
	fs := newFlagSet(&flags{})
	fs.VisitAll(func(f *pflag.Flag) { f.Hidden = !v.takes(f.Name) })
	fmt.Fprintf(&b, "\nFlags, before or after the verb:\n%s", fs.FlagUsages())
	return b.String()
}
