package copies

// lists are lists of small numbers, one after another.
type lists struct {
	ends []uint32
	all  []uint32
}

// at returns a list. It is the reader's to leave alone.
func (l lists) at(i int) []uint32 {
	start := uint32(0)
	if i > 0 {
		start = l.ends[i-1]
	}
	return l.all[start:l.ends[i]]
}

// listed sorts numbers into n lists. Each calls add with each list and what to
// put into it, in order, and is called twice.
func listed(n int, each func(add func(list, number uint32))) lists {
	l := lists{ends: make([]uint32, n)}
	total := uint32(0)
	each(func(list, _ uint32) { l.ends[list]++; total++ })
	start := uint32(0)
	for i, size := range l.ends {
		l.ends[i] = start // moves on to the end as the list is filled
		start += size
	}
	l.all = make([]uint32, total)
	each(func(list, number uint32) {
		l.all[l.ends[list]] = number
		l.ends[list]++
	})
	return l
}
