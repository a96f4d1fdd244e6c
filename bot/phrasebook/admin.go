package phrasebook

// Admin is what the commands for admins say besides [Reindex].
type Admin struct {
	Job    Job
	Status Status
	Add    Add
	Fetch  Fetch
	Remove Remove
	Report Report

	Sample   string // why nothing can be added or taken out
	ReadOnly string // of the folder of stories
	DiskFull string
}

// Job is what is said of long work, of which there is one at a time. A job's
// name is the command that began it.
type Job struct {
	Busy      string // the job's name, and who began it
	Elsewhere string // another program is reading the stories
	Canceling string // the job's name
	Nothing   string // there is nothing to cancel
}

// Status is what /admin status says, a line each.
type Status struct {
	Folder    string
	Sample    string // in the place of Folder
	Updated   string // when
	Never     string // in the place of Updated
	Reading   string // how far the stories are read
	Work      string // the job's name, who began it, and when
	NoWork    string
	LastError string
	Readable  string // all files are
	Size      string // of the index
	Left      string // on the disk
	Questions Count  // of so many days; with how many of them were answered
	Days      Count
	Version   string
	NotKept   string // that the questions can't be counted
}

// Add is what /admin add says.
type Add struct {
	OneOf       string // a file or an address, not both
	TooLarge    string // the most that is taken
	TooSlow     string
	NoDownload  string
	Unreadable  string // the file's name, and why
	Understood  string // over what was understood
	Several     Count  // stories in a file; with its name
	More        Count  // stories that aren't named
	Paper       string
	Authors     string
	Date        string
	Language    string
	Text        string // how much of it there is
	Begins      string
	Paragraphs  Count
	Quotes      Count
	Missing     string // what isn't stated
	NoTitle     string // in Missing, as those that follow
	NoPaper     string
	NoAuthors   string
	NoDate      string
	NoLanguage  string
	Partly      string // why a part of the file couldn't be read
	Known       string // the file that has a story of that title already
	SavedAs     string // the name that it would get
	Save        string // a button
	Discard     string // a button
	Saved       string // the name that it got
	NotIndexed  string // the same, where the index isn't up to date
	NotReadBack string // the name, and why it can't be read
	NotSaved    string
	Discarded   string
	Gone        string // what was to be saved or discarded
}

// Fetch is why an address isn't read, by kind.
type Fetch struct {
	Address     string
	Private     string
	Unreachable string
	Time        string
	Redirect    string
	Robots      string
	Status      string
	Size        string
	Type        string
}

// Remove is what /admin remove says.
type Remove struct {
	Unknown    string // no story has this title
	Ambiguous  string // several have
	Shared     Count  // others that are in the same file; with its name
	Sure       string // the file's name
	Remove     string // a button
	Keep       string // a button
	Removed    string // where the file is now
	NotIndexed string // the same, where the index isn't up to date
	Kept       string
	Failed     string
}

// Report is what /admin report says.
type Report struct {
	Since      string // a day
	Nothing    string // to report
	Unanswered Count
	Bad        Count
	NoReasons  string
	InFile     Count // of what there is no room for in the message
	LeftOut    Count // of what there is no room for in the file either
	Failed     string
}

// AdminCommands are the names and descriptions of what /admin can do.
type AdminCommands struct {
	Status  Command
	Add     Command
	File    Command
	Address Command
	Remove  Command
	Title   Command
	Report  Command
	Days    Command
	Cancel  Command
}
