package index

import "testing"

func TestCourtesy(t *testing.T) {
	for text, want := range map[string]bool{
		"hello": true, "Hello there!": true, "thanks a lot": true, "ok": true, "how are you today?": true, "who are you": true,
		"what can you do?": true, "help": true, "help me please": true, "you are a stupid bot": true, "shut up idiot": true,
		"fuck you": true, "this bot sucks": true, "what's up": true, "wtf": true, "WTF": true,
		"Danke schön": true, "wer bist du?": true, "halt die Klappe": true, "спасибо большое": true, "кто ты": true,
		"gracias": true, "merci beaucoup": true, "tu es stupide": true, "grazie mille": true, "obrigado": true, "dank je wel": true, "tack så mycket": true,
		// Questions, though all of it could be said in other words.
		"who will help": false, "what is love": false, "help for the harbor": false, "is it safe today": false, "what is garbage": false,
		"musk is an idiot": false, "peskov": false, "Will Good": false, "who is the mayor": false, "thanks, who is the mayor": false,
		"wer ist der Bürgermeister": false, "кто мэр": false, "": false, "???": false,
	} {
		if got := courtesy(text); got != want {
			t.Errorf("courtesy(%q) = %v", text, got)
		}
	}
}
