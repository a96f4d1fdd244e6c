package phrasebook

// Answer is what stands in and around an answer.
type Answer struct {
	DontSay      string
	ReadAs       string // a word that no story has, and the story's word for it
	Nearest      string // behind DontSay, above what is nearest
	Related      string // over a passage that doesn't answer
	Sample       string
	Further      string // over a further page, whose number it has
	Untitled     string // a story's
	And          string // between the last two names of a list
	OtherNames   string // in the place of the last names of a long list
	Via          string // who passed somebody's words on
	Open         string // the link to a story
	Caption      string
	AlsoIn       string // stories that have the same words
	MoreStories  Count  // that have them, too
	WrittenBy    string // one author
	WrittenByAll string // several
	Published    string
	PublishedBy  string
}

// Filter is what is said of the filters of a question.
type Filter struct {
	NoDate  string // the words that can't be read
	Swapped string // from is later than to
	InForce string // what filters a question was asked with
}

// Control is what stands on and behind the controls under an answer.
type Control struct {
	InContext   string
	AskOn       string
	Publish     string
	NotYours    string // who turns the pages of somebody else's answer
	Expired     string // the question isn't kept any more
	Outdated    string // the control is none of this version's
	NoFurther   string
	StoryGone   string
	Changed     string // the passage isn't in its story any more
	AskOnTitle  string
	AskOnLabel  string
	AskOnHint   string
	ReasonTitle string
	ReasonLabel string
	ReasonHint  string
	ThanksGood  string
	ThanksBad   string
	NotKept     string // of who opted out
	SharedBy    string // over a published answer: whose it was
	CantPublish string
	Published   string // the answer is already
	Asked       string // the same: who asked, and what
	FollowUp    string // over the answer to what was asked in a form
}

// Trouble is what is said when something goes wrong.
type Trouble struct {
	NotReady       string
	NoQuestion     string // with an example
	Example        string
	NoWords        string // of a message that is to be looked up
	Restarting     string
	TookLong       string
	Wrong          string
	UnknownCommand string
	TooMuch        string // who asks too much, until a time that Discord shows
	TooManyHere    string // the same of all in a channel or server
	Busy           string // too many questions wait
	Silenced       string // the bot may not speak in a channel
}

// Help is what /help says, a paragraph each.
type Help struct {
	What     string
	Ask      string // each with the command that it is about
	Quote    string
	Stories  string
	Story    string
	Privacy  string
	Filters  string
	Buttons  string
	Mentions string
	Nothing  string // that it says so where the stories don't
	Admin    string // for those who look after the bot
}

// Reindex is what /admin reindex says, and /admin of a wrong use of it.
type Reindex struct {
	AdminsOnly string
	Unknown    string
	Looking    string
	Progress   Count // files; with how many of them are read
	Done       string
	UnderOne   string // a second
	Passages   Count
	Stories    Count
	Full       string
	Changes    string // added, changed, removed
	Unchanged  string // behind Changes
	Unreadable Count
	NoReason   string
	MoreFiles  Count
	Stopped    string
	Failed     string
}

// Command is a command's or an option's name and description, as Discord
// shows them.
type Command struct{ Name, Description string }

// Commands are the names and descriptions of the commands.
type Commands struct {
	Ask      Command
	Question Command
	Source   Command
	From     Command
	To       Command
	Private  Command
	Find     string // the command on a message
	Help     Command
	Quote    Command
	Speaker  Command
	About    Command
	Stories  Command
	Story    Command
	Title    Command
	Privacy  Command
	Admin    Command
	Reindex  Command
	Full     Command
	OfAdmin  AdminCommands
}
