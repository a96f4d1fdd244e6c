package index

import (
	"context"
	"errors"
	"slices"
	"strings"
)

// ErrNoSpeaker says that nobody of a name speaks in the stories.
var ErrNoSpeaker = errors.New("nobody of that name speaks in the stories")

// Speaker is somebody who speaks in the stories, by the name that they have
// there. Two people of the same name are one.
type Speaker struct {
	// Key names the speaker shortly: 8 characters that are safe in an address.
	Key    string
	Name   string // the commonest spelling
	Role   string // the commonest; "" if no story states one
	Quotes int
}

// Speakers returns at most limit speakers who may be meant by what is typed:
// who is called just so, then those whose name has words that begin so, then
// those whose role has. Of either, people with names go before others, and
// who speaks most before others.
func (c *Catalog) Speakers(ctx context.Context, typed string, limit int) ([]Speaker, error) {
	l, err := c.latest(ctx)
	if err != nil {
		return nil, err
	}
	ws := strings.Fields(voiceForm(typed))
	exact := l.voice(typed)
	var named, others []Speaker
	if exact != nil {
		named = append(named, exact.Speaker)
	}
	for i := range l.voices {
		v := &l.voices[i]
		switch {
		case len(named) >= limit:
			return named[:limit], nil
		case v == exact:
		case fits(v.typed, ws):
			named = append(named, v.Speaker)
		case len(others) < limit && fits(v.typed+v.roles, ws):
			others = append(others, v.Speaker)
		}
	}
	all := slices.Concat(named, others)
	return all[:min(len(all), limit)], nil
}

// Speaker returns the one who is meant by a name, by "#" and a key, or by
// words of a name or of a role that one speaker alone has. Where nobody is,
// or it may be several, ok is false and near has at most limit who are
// likeliest meant.
func (c *Catalog) Speaker(ctx context.Context, name string, limit int) (who Speaker, near []Speaker, ok bool, err error) {
	l, err := c.latest(ctx)
	if err != nil {
		return Speaker{}, nil, false, err
	}
	if v := l.voice(name); v != nil {
		return v.Speaker, nil, true, nil
	}
	ws := strings.Fields(voiceForm(name))
	if len(ws) == 0 {
		return Speaker{}, nil, false, nil
	}
	for _, means := range []func(*voice) bool{
		func(v *voice) bool { return hasAll(v.typed, ws) },
		func(v *voice) bool { return v.holds(ws) },
	} {
		switch all := l.speakersWho(means); {
		case len(all) == 1:
			return all[0], nil, true, nil
		case len(all) > 1:
			return Speaker{}, all[:min(len(all), limit)], false, nil
		}
	}
	near = l.speakersWho(func(v *voice) bool { return fits(v.typed+v.roles, ws) })
	if len(near) == 0 {
		near = l.alike(ws)
	}
	return Speaker{}, near[:min(len(near), limit)], false, nil
}

func (l *listing) speakersWho(means func(*voice) bool) []Speaker {
	var out []Speaker
	for i := range l.voices {
		if means(&l.voices[i]) {
			out = append(out, l.voices[i].Speaker)
		}
	}
	return out
}

// holds reports whether the words name a role that the speaker has: "the mayor"
// the mayor of Weston, but "Weston" doesn't, nor "the mayor" the deputy mayor.
func (v *voice) holds(ws []string) bool {
	return slices.ContainsFunc(v.posts, func(post string) bool {
		typed := strings.TrimSpace(strings.ReplaceAll(typedForm(post)+" ", "'s ", " "))
		role := words(typed)
		return hasAll(" "+typed, ws) && !qualified(role, ws) &&
			slices.ContainsFunc(roleHead(role), func(head word) bool { return slices.Contains(ws, head.lower) })
	})
}

// voice returns the one of that very name or key, nil if there is none.
func (l *listing) voice(name string) *voice {
	key, keyed := strings.CutPrefix(name, keyMark)
	form := voiceForm(name)
	for i := range l.voices {
		if v := &l.voices[i]; keyed && v.Key == key || form != "" && v.typed == form {
			return v
		}
	}
	return nil
}

// hasAll reports whether all of the words are in a typed form.
func hasAll(typed string, ws []string) bool {
	return !slices.ContainsFunc(ws, func(w string) bool { return !strings.Contains(typed+" ", " "+w+" ") })
}

// Topics returns at most limit stories that may be meant by what is typed for
// what somebody speaks about: those in which they speak, or any where it
// isn't known who they are.
func (c *Catalog) Topics(ctx context.Context, speaker, typed string, limit int) ([]Entry, error) {
	who, _, ok, err := c.Speaker(ctx, speaker, 1)
	if err != nil {
		return nil, err
	}
	if !ok {
		return c.Titles(ctx, typed, limit)
	}
	l, err := c.latest(ctx)
	if err != nil {
		return nil, err
	}
	if v := l.voice(who.Name); v != nil {
		return l.titled(v.stories, typed, limit), nil
	}
	return nil, nil // gone in between
}
