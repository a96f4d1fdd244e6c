package main

import (
	"slices"
	"time"
)

// Report is what one run found out.
type Report struct {
	Day       string   `json:"day"`
	Machine   string   `json:"machine"`
	Questions int      `json:"questions"`
	Words     float64  `json:"words"` // which a question has on average
	Rounds    int      `json:"rounds"`
	LeftOut   []string `json:"left_out"`
	Sizes     []Size   `json:"sizes"`
}

// Size is what was found out with a number of passages.
type Size struct {
	Passages int      `json:"passages"`
	Origin   string   `json:"origin"` // what they are made of
	Text     int64    `json:"text"`   // bytes
	Engines  []Figure `json:"engines"`
	Ours     *Ours    `json:"ours,omitempty"`
}

// Figure is what was found out about an engine. Times of questions are in
// milliseconds, those of building in seconds, and sizes in bytes.
type Figure struct {
	Engine string `json:"engine"`
	Title  string `json:"title"`
	built
	P50        float64 `json:"p50"`
	P99        float64 `json:"p99"`
	First      float64 `json:"first"` // from the start of the process to its first answer
	Index      int64   `json:"index"`
	BuildPeak  int64   `json:"build_peak"`
	SearchPeak int64   `json:"search_peak"`
	Anonymous  int64   `json:"anonymous"` // resident after all questions, without mapped files
	Agrees     float64 `json:"agrees"`    // the share of our top passages that are among its own
}

// Ours is what is measured of our engine alone.
type Ours struct {
	P50       float64 `json:"p50"` // of a question answered in whole, in ms, as in Figure
	P99       float64 `json:"p99"`
	First     float64 `json:"first"`     // from the start of the process to its first answer, in ms
	Asked     int     `json:"asked"`     // questions, after which is
	Anonymous int64   `json:"anonymous"` // resident, without mapped files, in bytes
	Live
}

// Live is what is measured of an index that answers while it changes.
type Live struct {
	OneCore  float64 `json:"one_core"`  // answers a second to 16 askers
	TwoCores float64 `json:"two_cores"` // the same on two cores
	Before   float64 `json:"before"`    // p99 of one asker's answers, in ms
	Beside   float64 `json:"beside"`    // the same while all is rebuilt
	Rebuild  float64 `json:"rebuild"`   // seconds that this took
	Added    float64 `json:"added"`     // from a story's coming to its being found, in ms
}

// figure returns that of an engine, or nil.
func (s Size) figure(engine string) *Figure {
	i := slices.IndexFunc(s.Engines, func(f Figure) bool { return f.Engine == engine })
	if i < 0 {
		return nil
	}
	return &s.Engines[i]
}

// percentile returns the p-th percentile of times, by nearest rank, in
// milliseconds.
func percentile(times []time.Duration, p int) float64 {
	sorted := slices.Sorted(slices.Values(times))
	if len(sorted) == 0 {
		return 0
	}
	return milliseconds(sorted[max((len(sorted)*p+99)/100, 1)-1])
}

func milliseconds(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }
