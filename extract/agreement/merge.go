package agreement

import "sort"

// Select keeps the candidates above the threshold that have a party, of those that tell the same agreement the most
// informative one, in text order.
func Select(cands []Candidate, threshold float64) []Candidate {
	order := make([]int, 0, len(cands))
	for i, c := range cands {
		if len(c.Parties) > 0 && c.Confidence >= threshold {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(a, b int) bool { return cands[order[a]].informative() > cands[order[b]].informative() })
	var kept []int
	byParty := map[int][]int{} // those kept, since what tells the same shares a party
	for _, i := range order {
		if told(cands, byParty, i) {
			continue
		}
		kept = append(kept, i)
		for _, p := range cands[i].Parties {
			byParty[p] = append(byParty[p], i)
		}
	}
	sort.Ints(kept)
	out := make([]Candidate, len(kept))
	for j, i := range kept {
		out[j] = cands[i]
	}
	return out
}

// informative ranks the tellings of one agreement: the surest first, those preferred that name it and its parties, that
// tell more than of talks or wishes, and that come early.
func (c *Candidate) informative() float64 {
	if c.again {
		return c.Confidence / 2 // who signed it comes after what it is
	}
	rank := c.Confidence + 0.2*float64(min(c.Named, 2)) - 0.01*float64(min(c.Sentence, 20))
	if c.Class != 0 {
		rank += 0.05
	}
	if c.Class == talks && c.Status == "negotiating" {
		rank -= 0.4 // what talks led to says more
	}
	return rank
}

// told reports whether one of the kept candidates tells the same agreement as candidate i.
func told(cands []Candidate, byParty map[int][]int, i int) bool {
	for _, p := range cands[i].Parties {
		for _, k := range byParty[p] {
			if same(cands[k], cands[i]) {
				return true
			}
		}
	}
	return false
}

// same reports whether two candidates tell the same agreement: the parties of one are among those of the other, or
// the later one points back to it.
func same(a, b Candidate) bool {
	if a.Sentence > b.Sentence {
		a, b = b, a
	}
	if a.Sentence == b.Sentence {
		return subset(a.Parties, b.Parties) || subset(b.Parties, a.Parties)
	}
	if b.Another || a.Named > 1 && b.Named > 1 && over(a) != over(b) {
		return false // what ended is not what was agreed
	}
	if a.Named > 1 && b.Named > 1 && apart(a.Date, b.Date) {
		return false // "a first accord in 2004"
	}
	if b.Back && over(a) == over(b) && overlap(a.Parties, b.Parties) {
		return true
	}
	if takeover(a, b) {
		return true
	}
	if len(a.Parties) > len(b.Parties) {
		a, b = b, a
	}
	if len(a.Parties) < 2 && len(b.Parties) > 1 && (a.Kind == "ceasefire") != (b.Kind == "ceasefire") {
		return false // a truce and another agreement of one party
	}
	return subset(a.Parties, b.Parties)
}

// apart reports whether two dates lie in different years.
func apart(a, b string) bool { return len(a) >= 4 && len(b) >= 4 && a[:4] != b[:4] }

// takeover reports whether two sentences near each other go on about the purchase of one company, of which each may name
// other owners and parts.
func takeover(a, b Candidate) bool {
	return a.Kind == "merger" && b.Kind == "merger" && b.Sentence-a.Sentence <= maxTakeover && overlap(a.Parties, b.Parties) &&
		(a.Date == b.Date || a.Date == "" || b.Date == "")
}

// maxTakeover is how many sentences may lie between two that tell of one takeover.
const maxTakeover = 6

// over reports whether an agreement has come to its end.
func over(c Candidate) bool { return c.Status == "ended" || c.Status == "broken" }
