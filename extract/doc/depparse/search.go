package depparse

import (
	"cmp"
	"slices"
)

// The search is greedy with second thoughts, after the selectional branching of Choi and McCallum (2013): the parser
// decides step by step and notes where an action of another kind was almost as good. Then it goes back to the closest
// of these calls, takes the other action and goes on from there. The derivation with the greatest sum of scores wins.

// How close a call must be, in score, and how many are tried.
const (
	closeCall = 100
	maxCalls  = 8
)

// path is a derivation: its actions, and for each the sum of the scores up to it.
type path struct {
	actions []int
	sums    []int32
}

// sum returns the score of the whole path.
func (p path) sum() int32 { return p.sums[len(p.sums)-1] }

// call is another action that one step of a path could have taken.
type call struct {
	step   int
	action int
	score  int32
	short  int32 // by how much it missed
}

// searcher holds what the search of one sentence shares.
type searcher struct {
	model  scorer
	start  *state
	scores []int32
	calls  []call
	first  path
}

// search returns the state at the end of the best derivation from a start.
func (p *Parser) search(start *state) *state {
	g := searcher{model: p.model, start: start, scores: make([]int32, 2*len(p.rels)+1)}
	return g.best()
}

func (g *searcher) best() *state {
	best := g.greedy()
	top := g.first.sum()
	slices.SortStableFunc(g.calls, func(a, b call) int { return cmp.Compare(a.short, b.short) })
	for _, c := range g.calls[:min(len(g.calls), maxCalls)] {
		if s, sum := g.other(c); sum > top {
			best, top = s, sum
		}
	}
	return best
}

// greedy takes the first path and notes the close calls.
func (g *searcher) greedy() *state {
	s, sum := g.start.clone(), int32(0)
	for !s.done() {
		choices := s.choose(g.model, g.scores)
		action := choices.first()
		for _, a := range choices {
			if a.action >= 0 && a.action != action.action && action.score-a.score < closeCall {
				g.calls = append(g.calls, call{len(g.first.actions), a.action, sum + a.score, action.score - a.score})
			}
		}
		sum += action.score
		g.first.actions, g.first.sums = append(g.first.actions, action.action), append(g.first.sums, sum)
		s.apply(action.action)
	}
	return s
}

// other goes where a call leads, greedily, until it meets the first path again, which it then follows. It returns the
// state at the end and the sum of the scores.
func (g *searcher) other(c call) (*state, int32) {
	s := g.start.clone()
	for _, a := range g.first.actions[:c.step] {
		s.apply(a)
	}
	beside := s.clone() // on the first path
	s.apply(c.action)
	sum := c.score
	for step := c.step; !s.done(); {
		beside.apply(g.first.actions[step])
		step++
		if s.meets(beside) {
			for _, a := range g.first.actions[step:] {
				s.apply(a)
			}
			return s, sum + g.first.sum() - g.first.sums[step-1]
		}
		action := s.choose(g.model, g.scores).first()
		s.apply(action.action)
		sum += action.score
	}
	return s, sum
}
