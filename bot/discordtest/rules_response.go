package discordtest

import "slices"

// responses lists the first answers that Discord takes for what somebody did.
// A modal's form is answered as what opened it would be.
func (in *Interaction) responses() []ResponseType {
	var list []ResponseType
	switch in.Type {
	case CommandUse:
		list = []ResponseType{ChannelMessage, DeferredChannelMessage, ModalResponse}
	case ComponentUse:
		list = []ResponseType{ChannelMessage, DeferredChannelMessage, DeferredUpdate, UpdateMessage, ModalResponse}
	case Autocomplete:
		list = []ResponseType{AutocompleteResult}
	case ModalSubmit:
		list = []ResponseType{ChannelMessage, DeferredChannelMessage}
		if in.source != nil {
			list = append(list, DeferredUpdate, UpdateMessage)
		}
	}
	return list
}

// checkResponse checks that an answer fits its interaction, and that it has
// the data that its type needs.
func checkResponse(in *Interaction, cb *callback) faults {
	var f faults
	if !slices.Contains(in.responses(), cb.Type) {
		f.add("type", "an answer of type %d doesn't fit an interaction of type %d", cb.Type, in.Type)
	}
	missing := len(cb.Data) == 0 || string(cb.Data) == "null"
	if missing && cb.Type != DeferredChannelMessage && cb.Type != DeferredUpdate {
		f.add("data", missingRequired)
	}
	return f
}
