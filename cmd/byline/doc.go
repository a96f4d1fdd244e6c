// Byline answers questions about news stories with the passages that answer
// them, word for word, each with its citation, on Discord and in a terminal.
//
// This is the tour of the code, from the bottom up. An arrow of imports goes
// only downward; a test holds that.
//
//   - corpus: what a [byline/corpus.Story] is, and the folder of files that
//     stories come from.
//   - corpus/copies: which stories are the same copy, as papers print an
//     agency's.
//   - corpus/sentence: where sentences end.
//   - corpus/quote: who said what in a story.
//   - corpus/pdf: the paragraphs of a PDF, on an engine in a sandbox.
//   - corpus/extract: the content of one file to the stories in it. It uses
//     quote, so that a story is complete when it leaves here.
//   - corpus/fetch: what is at a web address that somebody gives, without being
//     led into private networks. Extract reads it by the name that it gets here.
//   - corpus/lockfile: by which process a file is locked.
//   - corpus/sample: a few stories of our own, embedded.
//   - index/frontcode: sorted words with values, in few bytes.
//   - index/thesaurus/table: words and what stands for them, in a file.
//   - index/thesaurus: which words stand for others.
//   - index/thesaurus/wordnet: WordNet's files, for programs that make tables of
//     them.
//   - index/thesaurus/build: the program that makes its table of WordNet.
//   - index/dictionary/table: words of a language and what they mean, in a file.
//   - index/dictionary: what words of other languages mean in English.
//   - index/vectors: how near words are in meaning.
//   - index/vectors/build: the program that makes its table of GloVe's vectors.
//   - index: a question in, an answer out. It declares the [byline/index.Engine]
//     that it needs and knows nothing of how that searches.
//   - index/embedded/record: the form in which an index keeps stories: small, and
//     read in microseconds.
//   - index/embedded/bitmap: roaring bitmaps, read where they lie in a file.
//   - index/embedded/inverted: which documents have a term, in files that are mapped
//     into memory, in the format of Bleve's segments.
//   - index/embedded/topk: the passages that score the most, over bitmaps of where
//     terms are.
//   - index/embedded/recent: what was used lately, within a bound of memory.
//   - index/embedded: that engine on Bleve: what is in an index on disk, how what
//     is new is added, and how passages are found in it.
//   - index/dictionary/build: the program that makes the dictionary's tables of
//     Wiktionary, with the terms that stories are indexed by.
//   - index/bench/workload: passages and questions to measure engines on.
//   - index/bench: the program that measures that engine beside others.
//   - bot/phrasebook: what the bot says of its own, in each of its languages.
//   - bot/store: what the bot must know after a restart: questions, verdicts on
//     their answers, and who wants nothing kept, in one file.
//   - bot: Discord in, Discord out. It sees ways to ask, to reindex and to look
//     stories up, and the store.
//   - bot/discordtest: Discord pretended on loopback, for tests.
//   - cmd/byline: this program. It reads the command line and the environment
//     and puts the parts together.
//   - cmd/fit: the weights of the linear models in index, found again from
//     question sets.
//
// # A question's way
//
// A slash command, a mention or the words after "byline ask" become an
// [byline/index.Question]. Index.Ask leaves courtesies alone (courtesy.go), mends
// typos (typos.go), finds the questions in a text (several.go) with what they
// leave open of earlier ones (follow_up.go), analyzes their
// words (question.go, when.go, source.go, phrase.go), and asks a view of the
// engine for candidate passages. What happens then depends on the form of a
// question: somebody's words are looked for among the quotations
// (from_speech.go), and so is whose words some are (from_told.go), who has a
// role among those who speak (from_role.go) or in what stories say of it
// (office.go), an agency among those who passed words on (from_agency.go), who
// wrote a story in its citation (from_citation.go), and all else, or what these
// don't find, by ranking (from_passages.go): wanted.go and match.go find the
// question's words in passages, features.go scores these, point.go finds the
// answering words, support.go decides whether it is an answer at all, and
// yes_no.go whether it bears on a yes-or-no question. What its own language
// doesn't answer is asked of stories in others (foreign.go), by what a lexicon
// has for its words (lexicon.go), and its names in either alphabet
// (sounds_like.go). Passages
// with the same copy are grouped, and other stories that have it are named
// (copies.go), and each gets its citation (cite.go). The bot renders the answer
// within Discord's limits (bot/render.go), keeps the question, and puts controls
// under the answer (bot/controls.go); style.go and json.go here show it in the
// terminal.
//
// What is looked up without a question (who speaks in the stories and what they
// said, lists of stories and their cards, papers and titles to choose from)
// comes from the catalog (index/catalog.go and what begins with its name), which
// reads the stories once for each state of them.
//
// # A button's way
//
// What a button does stands in its custom id (bot/control.go), which bot/route.go
// finds the handler for. Whoever presses it may do so after a restart and a
// reindex: the question comes from the store and is asked again, on the day that
// it was asked (bot/page.go), and a passage is found again in its story by its
// mark (index/mark.go, index/in_context.go).
//
// # An admin's way
//
// /admin is let through by bot/admin.go, which asks at each step who it is. Long
// work is a job (bot/admin_job.go) that one message shows (bot/admin_display.go).
// What the bot needs of stories and disks are the small interfaces of
// bot/admin_desk.go, and desk.go here has what they are: a file that may be added
// is read and kept in a draft (drafts.go, draft_files.go), gets a safe name
// (file_name.go) and is written whole or not at all (new_file.go); the shelf
// lists stories and takes them out (shelf.go, shelf_remove.go); updates.go brings
// the index up to date and remembers how that went, for inspect.go to tell.
//
// # A story's way
//
// The engine's Update lists the folder, leaves alone what hasn't changed, reads
// the rest with corpus/extract, writes what is new as another part of the index,
// links the stories that are the same copy, and swaps the new state in. Views
// that are open keep the old one until they are closed. Small parts are merged
// afterwards.
//
// # Running, testing, adding
//
//	go run ./cmd/byline ask "What did the Kremlin say about the invitation?"
//	go test ./...
//	.ci/run                  # all that must hold
//	go test ./cmd/byline -update   # rewrite the golden files after a change in ranking
//
// A new verb is a file with its name in this folder and a line in verbs.go. A
// new slash command is a file in bot, a line in bot/command.go and one in
// bot/route.go; its words are in bot/phrasebook. A new file
// format is a file in corpus/extract, a line in its format.go and how it begins
// in sniff.go.
package main
