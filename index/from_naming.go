package index

import (
	"context"
	"slices"
)

// fromNaming answers who called somebody something where no quotation that was read
// has it: from a passage that may tell of it, if one of its sentences does.
func (in *inquiry) fromNaming(ctx context.Context, rs []*reading) (*Answer, error) {
	if len(rs) == 0 {
		return nil, nil
	}
	ns := rs[0].namings(&in.Analysis)
	if len(ns) != 1 {
		return nil, nil
	}
	out, err := in.fromPassages(ctx)
	if err != nil || !out.Answered {
		return out, err
	}
	if !slices.ContainsFunc(rs, func(r *reading) bool {
		return r.text == out.Passages[0].Text && r.names(ns, r.spokenIn(r.sentences)) == calledSo
	}) {
		out.Answered = false
		out.Confidence *= enough
	}
	return out, nil
}
