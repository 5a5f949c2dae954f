package main

import (
	"sort"
	"strings"

	"dateline/article"
	"dateline/extract/gazetteer"
)

// agreementLabel is what a candidate teaches: whether it is an agreement, and how much that counts (0: nothing).
type agreementLabel struct {
	right  bool
	weight float64
}

// retold is the weight of a wrong candidate that tells a gold agreement once more in another sentence.
const retold = 0.5

// labelByGold pairs candidates with gold agreements of the same sentence, the best match first. Other candidates of
// such a sentence teach nothing.
func labelByGold(t *agreementText, tables *gazetteer.Tables) {
	ids := partyIDs(t, tables)
	paired := map[int]bool{}
	for _, p := range goldPairs(t, ids) {
		if !paired[p.gold] && !t.labels[p.cand].right {
			paired[p.gold] = true
			t.labels[p.cand] = agreementLabel{true, 1}
		}
	}
	for j, c := range t.cands {
		if t.labels[j].right {
			continue
		}
		t.labels[j].weight = 1
		for _, g := range t.gold.Agreements {
			switch {
			case c.Overlaps(g.Span):
				t.labels[j].weight = 0
			case len(ids[j]) > 1 && shared(ids[j], g.Parties) == len(ids[j]):
				t.labels[j].weight = min(t.labels[j].weight, retold)
			}
		}
	}
}

// goldPair is a gold agreement and a candidate of one sentence, and how well they match.
type goldPair struct {
	gold, cand int
	score      float64
}

func goldPairs(t *agreementText, ids []map[string]bool) []goldPair {
	var pairs []goldPair
	for i, g := range t.gold.Agreements {
		for j, c := range t.cands {
			if !c.Overlaps(g.Span) {
				continue
			}
			n := float64(shared(ids[j], g.Parties))
			score := n / (float64(len(g.Parties)+len(ids[j])) - n)
			if c.Trigger.Overlaps(g.Trigger) {
				score += 0.7
			}
			if c.Status == g.Status {
				score += 0.1
			}
			pairs = append(pairs, goldPair{i, j, score})
		}
	}
	sort.SliceStable(pairs, func(a, b int) bool { return pairs[a].score > pairs[b].score })
	return pairs
}

func shared(ids map[string]bool, parties []string) int {
	n := 0
	for _, p := range parties {
		if ids[p] {
			n++
		}
	}
	return n
}

// partyIDs names the parties of each candidate by their gold entities.
func partyIDs(t *agreementText, tables *gazetteer.Tables) []map[string]bool {
	out := make([]map[string]bool, len(t.cands))
	for j, c := range t.cands {
		out[j] = map[string]bool{}
		for _, p := range c.Parties {
			if p < 0 {
				out[j][goldEntity(t.gold, article.Entity{Name: tables.Countries()[-1-p].Name})] = true
			} else {
				out[j][goldEntity(t.gold, t.entities.List[p])] = true
			}
		}
	}
	return out
}

// goldEntity is the ID of the gold entity that shares a mention or the name with e, or a mark and its name.
func goldEntity(gold article.Record, e article.Entity) string {
	for _, g := range gold.Entities {
		if strings.EqualFold(g.Name, e.Name) {
			return g.ID
		}
		for _, a := range g.Mentions {
			for _, b := range e.Mentions {
				if a.Overlaps(b) {
					return g.ID
				}
			}
		}
	}
	return "? " + e.Name
}

// labelByJudgement labels the candidates of judged sentences by the judgement whose trigger is nearest before the end
// of theirs.
func labelByJudgement(t *agreementText) {
	for j, c := range t.cands {
		judged := t.judged[c.Start]
		if judged == nil {
			continue
		}
		verdict, any := "", false
		for trigger, v := range judged {
			any = any || v == "y"
			if trigger >= c.Trigger.Start-12 && trigger <= c.Trigger.End && (verdict == "" || v == "y") {
				verdict = v
			}
		}
		if verdict == "y" || verdict != "r" && !any {
			t.labels[j] = agreementLabel{verdict == "y", 1}
		}
	}
}

// labelByRule labels the candidates of an example: those of its rule are right, all of a near miss are wrong.
func labelByRule(t *agreementText) {
	for j, c := range t.cands {
		if *t.rule == "" || c.Rule == *t.rule {
			t.labels[j] = agreementLabel{*t.rule != "", exampleWeight}
		}
	}
}

// exampleWeight is the weight of the examples of rules.
const exampleWeight = 2
