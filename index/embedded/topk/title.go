package topk

// scanTitles scores the titles of the window's stories. There are so few that
// this is done first and in full.
func (s *scratch) scanTitles() {
	if len(s.titles) == 0 {
		return
	}
	// The last story of the window before may go on in this one.
	last := len(s.stories) - 1
	s.firstStory += last
	s.stories = append(s.stories[:0], s.stories[last])
	end := uint32(s.firstStory) + 1 //nolint:gosec // passages are numbered in 32 bits
	for ; s.segment.First[end] < s.end; end++ {
		s.stories = append(s.stories, 0)
	}
	for _, l := range s.titles {
		for some := l.before(end); len(some) > 0; some = l.before(end) {
			for _, d := range some {
				s.stories[int(d)-s.firstStory] += l.gain(d)
			}
		}
	}
}

// highestTitle returns the highest score of a title below limit.
func (s *scratch) highestTitle(limit float64) float64 {
	highest := 0.
	if len(s.titles) > 0 {
		for _, score := range s.stories {
			if score < limit {
				highest = max(highest, score)
			}
		}
	}
	return highest
}

// addTitles gives what titles score that is more than limit to their stories'
// passages, and marks those that reach need by that.
func (s *scratch) addTitles(limit, need float64) {
	if len(s.titles) == 0 {
		return
	}
	for i, score := range s.stories {
		if score <= limit {
			continue
		}
		story := s.segment.First[s.firstStory+i:]
		for p := max(story[0], s.first); p < min(story[1], s.end); p++ {
			s.scores[p-s.first] += score
			if s.scores[p-s.first] >= need {
				s.mark(p - s.first)
			}
		}
	}
}
