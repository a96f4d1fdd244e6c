package phrasebook

// Quote is what /quote says.
type Quote struct {
	Asked      string // the question that it stands for, of somebody's name
	AskedAbout string // the same, of a name and a topic
	Nobody     string // called so speaks in the stories
	Nearest    string // the names that may be meant
	Or         string // between the last two of them
	NotAbout   string // over other words of somebody who says nothing on a topic
	Gone       string // who was asked for speaks in no story any longer
}

// Browse is what /stories and /story say.
type Browse struct {
	Stories     string
	StoriesOf   string // a paper or title, or words
	Page        string // its number, of how many
	Total       Count
	None        string // there are no stories at all
	NoneFit     string // of the source that was given
	SourceGone  string
	NoFurther   string
	NotYours    string
	Open        string // over the list to choose from
	Which       string // of several stories with a title
	Unknown     string // title
	Nearest     string // behind Unknown
	Section     string
	Paragraphs  Count
	Quotes      Count  // over those of a story
	FurtherPage string // of the same: its number, of how many
	NoQuotes    string
}

// Privacy is what /privacy says.
type Privacy struct {
	Title      string
	What       string // is kept
	HowLong    Count  // days
	Seen       string // which messages are read, and where they go
	Now        Count  // things that are kept
	Nothing    string // is kept now
	Out        string // of who opted out
	See        string // these four stand on buttons
	Delete     string
	OptOut     string
	OptIn      string
	Sure       string // before all is deleted
	Yes        string // these two stand on buttons
	No         string
	Deleted    Count
	NotErased  string // though it is deleted
	OptedOut   string
	OptedIn    string
	Attached   string // over a file with what is kept
	Answered   string // these are about a question
	Unanswered string
	Others     string // of a verdict on somebody else's question
	More       Count  // things that the file has no room for
}
