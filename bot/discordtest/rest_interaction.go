package discordtest

import (
	"encoding/json"
	"net/http"
)

// callback is the body of a first answer.
type callback struct {
	Type ResponseType    `json:"type"`
	Data json.RawMessage `json:"data"`
}

// respond takes the first answer to an interaction.
func (s *Server) respond(c *call) reply {
	in := s.interactions[c.PathValue("interaction")]
	switch {
	case in == nil || in.Token != c.PathValue("token"):
		return notFound(10062, "interaction")
	case in.response != nil:
		s.breach("%s: a second first answer to one interaction", c.Pattern)
		return refused(http.StatusBadRequest, 40060, "Interaction has already been acknowledged.")
	case c.arrived.Sub(in.created) > firstAnswerWithin:
		s.breach("%s: the first answer after %v, where Discord waits for %v",
			c.Pattern, c.arrived.Sub(in.created), firstAnswerWithin)
		return notFound(10062, "interaction")
	}
	var cb callback
	if err := c.decode(&cb); err != nil {
		return s.unreadable(c, err)
	}
	if f := checkResponse(in, &cb); len(f) > 0 {
		return s.invalid(c, f)
	}
	response, no := s.take(c, in, &cb)
	if no != nil {
		return *no
	}
	in.response = response
	in.response.Took = c.arrived.Sub(in.created)
	if c.URL.Query().Get("with_response") != "true" {
		return noContent()
	}
	return ok(in.callbackResponse())
}

// take does what a first answer asks for.
func (s *Server) take(c *call, in *Interaction, cb *callback) (*Response, *reply) {
	r := &Response{Type: cb.Type}
	switch cb.Type {
	case ChannelMessage:
		body, no := s.answerBody(c, in, cb)
		if no != nil {
			return nil, no
		}
		m := body.apply(in.newMessage(), FlagSuppressEmbeds|FlagEphemeral|FlagSuppressNotifications|FlagComponentsV2)
		in.original = s.put(in.Channel, m, in)
		r.Message, r.Ephemeral = m, m.Ephemeral()
	case DeferredChannelMessage:
		var data struct {
			Flags MessageFlags `json:"flags"`
		}
		if len(cb.Data) > 0 {
			if err := json.Unmarshal(cb.Data, &data); err != nil {
				no := s.unreadable(c, err)
				return nil, &no
			}
		}
		m := in.newMessage()
		m.Flags = FlagLoading | data.Flags&FlagEphemeral
		in.original, in.shown = s.put(in.Channel, m, in), 1
		r.Ephemeral = m.Ephemeral()
	case DeferredUpdate:
		in.original, in.shown = in.source, len(in.source.versions)
		r.Ephemeral = in.source.now().Ephemeral()
	case UpdateMessage:
		body, no := s.answerBody(c, in, cb)
		if no != nil {
			return nil, no
		}
		in.original, in.shown = in.source, len(in.source.versions)
		m := body.apply(in.source.now(), FlagSuppressEmbeds|FlagComponentsV2)
		s.change(in.source, m)
		r.Message, r.Ephemeral = m, m.Ephemeral()
	case AutocompleteResult, ModalResponse:
		return r, s.takeForm(c, r, cb)
	}
	return r, nil
}

// takeForm takes an answer that isn't a message.
func (s *Server) takeForm(c *call, r *Response, cb *callback) *reply {
	var data struct {
		Choices []Choice `json:"choices"`
		Modal
	}
	if err := json.Unmarshal(cb.Data, &data); err != nil {
		no := s.unreadable(c, err)
		return &no
	}
	var f faults
	if cb.Type == AutocompleteResult {
		f = checkChoices("data.choices", data.Choices)
		r.Choices = data.Choices
	} else {
		f = checkModal(&data.Modal)
		r.Modal = &data.Modal
	}
	if len(f) > 0 {
		no := s.invalid(c, f)
		return &no
	}
	return nil
}

// answerBody reads the message in a first answer.
func (s *Server) answerBody(c *call, in *Interaction, cb *callback) (*messageBody, *reply) {
	body, no := s.messageBody(c, cb.Data)
	if no != nil {
		return nil, no
	}
	var f faults
	if cb.Type == ChannelMessage {
		f = checkMessage(body)
	} else {
		f = checkEdit(body, in.source.now())
	}
	if len(f) > 0 {
		no := s.invalid(c, f)
		return nil, &no
	}
	return body, nil
}

// newMessage returns a message of the bot's that answers the interaction.
func (in *Interaction) newMessage() *Message {
	m := in.srv.newMessage(in.Channel, in.srv.Bot)
	if in.Type == CommandUse {
		m.Type = 20
	}
	m.ApplicationID, m.WebhookID = in.srv.ApplicationID, in.srv.ApplicationID
	return m
}

// callbackResponse is what a bot gets that asks "with_response".
func (in *Interaction) callbackResponse() map[string]any {
	interaction := map[string]any{"id": in.ID, "type": in.Type}
	answer := map[string]any{"interaction": interaction}
	if in.original != nil {
		m := in.original.now()
		interaction["response_message_id"] = m.ID
		interaction["response_message_loading"] = m.Loading()
		interaction["response_message_ephemeral"] = m.Ephemeral()
		answer["resource"] = map[string]any{"type": in.response.Type, "message": m}
	}
	return answer
}
