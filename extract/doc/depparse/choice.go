package depparse

// choice is an action with its score; the action is -1 where none is possible.
type choice struct {
	action int
	score  int32
}

// choices are the best actions of each kind: to shift, to go left, to go right.
type choices [3]choice

// first returns the best of all, the first of them on a tie.
func (c choices) first() choice {
	best := choice{action: -1}
	for _, x := range c {
		if x.action >= 0 && (best.action < 0 || x.score > best.score) {
			best = x
		}
	}
	return best
}

// choose scores what can be done. Where that is only to shift, it costs and scores nothing.
func (s *state) choose(model scorer, scores []int32) choices {
	if len(s.stack) == 0 {
		return choices{{action: shift}, {action: -1}, {action: -1}}
	}
	var buf [maxFeatures]uint64
	model.Score(s.features(buf[:0]), scores)
	return s.choices(scores)
}

func (s *state) choices(scores []int32) choices {
	canShift, canLeft, canRight := s.allowed()
	return choices{
		best(scores, shift, 1, canShift),
		best(scores, 1, 1+s.rels, canLeft),
		best(scores, 1+s.rels, 1+2*s.rels, canRight),
	}
}

// best returns the best action of a range.
func best(scores []int32, from, to int, possible bool) choice {
	if !possible {
		return choice{action: -1}
	}
	top := from
	for a := from; a < to; a++ {
		if scores[a] > scores[top] {
			top = a
		}
	}
	return choice{top, scores[top]}
}
