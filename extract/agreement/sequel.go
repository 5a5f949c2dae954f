package agreement

import (
	"slices"
	"strings"

	"dateline/article"
	"dateline/extract/doc"
)

// maxSequel is how many sentences after the one that tells an agreement may go on about it.
const maxSequel = 3

// sequel gives agreements the sums and the day of the act that the sentences after them add: "Under the deal, Iran will
// pay …", "The contract, worth $3 billion, was signed on Monday". A sentence that tells of other parties ends it.
func sequel(cands []Candidate, d *doc.Document, amounts []article.Amount) {
	for i := range cands {
		c := &cands[i]
		for s := c.Sentence + 1; s <= c.Sentence+maxSequel && s < len(d.Sentences); s++ {
			from, to := between(cands, s, s)
			if c.leaves(cands[from:to]) {
				break
			}
			if !goesOn(d, d.Sentences[s]) {
				continue
			}
			for _, a := range amountsIn(d.Sentences[s], amounts) {
				if amounts[a].Type == "money" && !rate(d, amounts[a]) && !slices.Contains(c.Amounts, a) {
					c.Amounts = append(c.Amounts, a)
				}
			}
			for k := from; k < to; k++ {
				if o := &cands[k]; c.Date == "" && (o.Rule == "sign" || o.Rule == "reach") {
					c.Date = o.Date
				}
			}
		}
	}
}

// leaves reports whether one of the candidates of a sentence is an agreement with other parties.
func (c *Candidate) leaves(sentence []Candidate) bool {
	for k := range sentence {
		if o := &sentence[k]; o.Another || o.Explicit > 1 && !same(*c, *o) {
			return true
		}
	}
	return false
}

// rate reports whether an amount is one for each of something ("212p a share").
func rate(d *doc.Document, a article.Amount) bool {
	_, next := d.TokensIn(a.Start, a.End)
	return next < len(d.Tokens) && (d.Tokens[next].Lower == "a" || d.Tokens[next].Lower == "per" || d.Tokens[next].Lower == "each")
}

// goesOn reports whether a sentence begins with an agreement as known, as its subject or after "under" and the like.
func goesOn(d *doc.Document, s doc.Sentence) bool {
	t := s.First
	for t < s.Last && leadIns[d.Tokens[t].Lower] {
		t++
	}
	if t == s.First || d.Tokens[t-1].Lower != "the" && d.Tokens[t-1].Lower != "this" {
		return false
	}
	for ; t < s.Last && t-s.First < maxLeadIn; t++ {
		if nouns[d.Tokens[t].Lemma].class&(anyPact&^link) != 0 {
			return t+1 >= s.Last || !withPreps[d.Tokens[t+1].Lower] // "the contract with SpaceX" is another one
		}
		if tag := d.Tokens[t].Tag; !strings.HasPrefix(tag, "JJ") && !strings.HasPrefix(tag, "NN") && tag != "CD" && tag != "HYPH" && tag != "VBN" {
			return false
		}
	}
	return false
}

// maxLeadIn is how many tokens a sentence may spend until it names the agreement.
const maxLeadIn = 8

// leadIns are the words before the agreement that a sentence elaborates.
var leadIns = set("under as part of in through with by terms the this")
