package topk

// addTitles gives passages what the titles of their stories score and marks
// those that may reach what is needed by that. There are so few titles that
// they are scored first and in full.
func (s *scratch) addTitles(need float64) {
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
		for key := s.firstStory >> 16; key <= int(end-1)>>16; key++ {
			s.scanTitles(l, min(end, uint32(key+1)<<16)) //nolint:gosec // below the other end
		}
	}
	for i, score := range s.stories {
		if score == 0 {
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

// scanTitles adds what stories below end gain that have the same upper 16 bits as the
// last of them.
func (s *scratch) scanTitles(l *lane, end uint32) {
	last := end - 1
	for some := l.before(end, &s.numbers); len(some) > 0; some = l.before(end, &s.numbers) {
		for ; len(some) > 0; some = some[2:] {
			story := last&^0xffff | number(some)
			if story > last {
				break
			}
			s.stories[int(story)-s.firstStory] += l.gain(l.lengths[story])
		}
		l.leave(some)
	}
}
