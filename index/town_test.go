package index_test

import (
	"log/slog"
	"strings"
	"testing"
	"testing/fstest"

	"byline/corpus"
	"byline/corpus/extract"
	"byline/index"
	"byline/index/embedded"
)

// town are stories of two papers, and two in other languages, about the same
// few things.
var town = map[string]string{
	"kremlin.md": `---
title: Kremlin weighs an invitation to talk on Clubhouse
publisher: Weston Post
authors: [{name: Maren Holt, role: World editor}]
published: 2021-02-15
url: https://post.example/kremlin
language: en
---

The Kremlin has neither accepted nor declined the invitation to President Vladimir Putin.

“It is an interesting proposal, and first we want to understand it,” Kremlin spokesman Dmitry Peskov told Reuters of the invitation.

Elon Musk, the chief executive of Tesla, had sent the invitation on Saturday. “Would you like to join me for a conversation?” Musk wrote.

Clubhouse, an audio app, lets 5,000 people listen in one room.
`,
	"bridge.md": `---
title: Old bridge shuts for repairs
publisher: Weston Post
authors: [Ada Quill]
published: 2022-03-04
url: https://post.example/bridge#top
language: en
---

The old bridge over the Lune will shut for eleven weeks from Monday, the county said.

“We cannot wait for another winter,” Mayor Ruth Martinez said of the bridge. “The steel is tired.”

“My shop depends on that bridge,” said Colin Martin, who sells bait beside it.
`,
	"bridge-gazette.md": `---
title: Bridge to close until summer
publisher: Lune Gazette
published: 2022-03-05
language: en
---

The bridge over the Lune will shut for fourteen weeks, according to the county's engineers.

Buses are expected to take forty minutes longer by way of Hollin.
`,
	"storm-a.md": `---
title: Storm takes harbor roofs
publisher: Weston Post
published: 2023-11-02
language: en
---

A storm tore the roofs off three harbor warehouses on Thursday night, and nobody was hurt, the fire department said.

Crews swept the quay until dawn.
`,
	"storm-b.md": `---
title: Storm leaves harbor in pieces
publisher: Lune Gazette
authors: [Tom Reed]
published: 2023-11-03
language: en
---

A storm tore the roofs off three harbor warehouses on Thursday night, and nobody was hurt, the fire department said.

Ferries stayed in port all morning.
`,
	"choir.html": `<!DOCTYPE html>
<html lang="en"><head><title>Choir of welders wins prize</title><meta property="og:site_name" content="Lune Gazette"></head>
<body><article><h1>Choir of welders wins prize</h1>
<figure><img src="c.jpg" alt="men"><figcaption>The welders beneath the chandelier of the concert hall.</figcaption></figure>
<p>A choir of welders from the shipyard has won the first prize at the county's singing contest, ahead of eleven others.</p>
<p>The twenty men and four women have sung together for less than a year, most of them never having read a note of music.</p>
<p>They were given a cup and, from the audience, eleven minutes of applause that nobody tried to end.</p>
</article></body></html>
`,
	"lamp.md": `---
title: A new lamp for the lighthouse
publisher: Weston Post
authors: [Ada Quill]
published: 2023-05
language: en
---

Beatrix Lindqvist, a retired chemist, has looked after the lighthouse for thirty years.

In April, Lindqvist purchased a new lamp with her own savings.

` + strings.Repeat("The keeper climbed the steps and wrote the weather down in a book. ", 14) +
		"On a clear night the beam reaches twenty-three miles. " +
		strings.Repeat("Then she came down again and put the kettle on the stove for tea. ", 6) + `
`,
	"council.md": `---
title: Council argues over the orchard
publisher: Lune Gazette
authors: [Tom Reed, Ada Quill]
published: 2022-09-09
language: en
---

The orchard, which the council bought in the spring of last year after a long quarrel with its former owner, a brewer from Hollin who had hoped to build a row of cottages on it, will be fenced, pruned and opened to the public in October, unless the money for the gate, which the council has asked of the county, doesn't come in time.

“The orchard belongs to everyone, and everyone will have a key to it, in a manner of speaking, because the gate will not be locked by day,” said Olga Brand, who chairs the council. “Whoever wants an apple may take one, whoever wants two may take two, and whoever brings a cart, and we know who you are, will be asked to leave it outside,” she said.

Percy Vane, the spokesman for the brewery, said at the choir on Friday that the brewery had no plans for the cottages.
`,
	"boot.md": `---
title: Neues Rettungsboot für die Küste
publisher: Küstenblatt
authors: [Jens Harms]
published: 2022-06-01
language: de
---

Die Seenotretter haben am Mittwoch ein neues Rettungsboot in Dienst gestellt.

„Das Boot kommt auch bei schwerem Sturm an“, sagte Bürgermeister Heiko Brandt über das Rettungsboot.

Es kostete zwei Millionen Euro und ist zehn Meter lang.
`,
	"most.md": `---
title: Мост через реку закрыли на ремонт
publisher: Речной вестник
authors: [Анна Лапина]
published: 2022-07-01
language: ru
---

Старый мост через реку закрыли на ремонт до осени.

«Мы не можем ждать ещё одну зиму», — сказал мэр Игорь Соколов о мосте.

Автобусы пойдут в объезд через соседний посёлок.
`,
}

// source is a folder of the files.
func source(files map[string]string) *corpus.Folder {
	fs := fstest.MapFS{}
	for name, text := range files {
		fs[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return &corpus.Folder{FS: fs, Accepts: extract.Accepts, Extract: new(extract.Reader).Stories}
}

// open returns an engine over an index that isn't built yet.
func open(tb testing.TB) *embedded.Index {
	tb.Helper()
	engine, err := embedded.Open(tb.Context(), slog.New(slog.DiscardHandler), tb.TempDir())
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := engine.Close(); err != nil {
			tb.Error(err)
		}
	})
	return engine
}

// update builds the index of the files.
func update(tb testing.TB, engine *embedded.Index, files map[string]string) {
	tb.Helper()
	report, err := engine.Update(tb.Context(), source(files), true, nil)
	if err != nil {
		tb.Fatal(err)
	}
	if len(report.Failed) > 0 || report.Stories != len(files) {
		tb.Fatalf("%d of %d stories were read: %v", report.Stories, len(files), report.Failed)
	}
}

// newTown returns an index of the town's stories.
func newTown(tb testing.TB) *index.Index {
	tb.Helper()
	engine := open(tb)
	update(tb, engine, town)
	return index.New(engine)
}

// ask asks a question that has an answer or a refusal.
func ask(t *testing.T, x *index.Index, q index.Question) *index.Answer {
	t.Helper()
	a, err := x.Ask(t.Context(), q)
	if err != nil {
		t.Fatalf("%q: %v", q.Text, err)
	}
	return a
}
