package agreement

import "dateline/article"

// inner returns the bodies named before the head of its own noun phrase: demonyms, possessors, attributive names.
func (r *resolver) inner(h int) []int {
	k := r.v.phraseAt(h)
	if k < 0 {
		return nil
	}
	if e := r.at(h - 1); e >= 0 && r.es.List[e].Type == article.Organization && unions[r.v.lemma(h)] {
		return []int{e} // "President Mahmoud Abbas's Fatah faction"
	}
	var out []int
	self := r.at(h)
	for i := r.v.phrases[k].first; i < r.v.phrases[k].last; i++ {
		if i == h && r.v.tag(i) != "JJ" && r.v.tag(i) != "NNPS" || i > h && self < 0 {
			break
		}
		if r.broker(i) || r.home(i, h) {
			continue
		}
		if e := r.at(i); e >= 0 {
			if e != self && r.es.List[e].Type != article.Event {
				out = union(out, []int{r.body(e)})
			}
			continue
		}
		if !r.companyAfter(i, r.v.phrases[k].last) {
			out = union(out, r.demonymsAt(i))
		}
	}
	return out
}

// unions are nouns for what the name right before them names.
var unions = set("faction party movement group coalition bloc alliance union")

// home reports whether the name at token i only tells whose the organization named behind it is, in the phrase of another
// head h: "Kenya's Orange Movement party".
func (r *resolver) home(i, h int) bool {
	if i+2 >= h || r.v.tag(i+1) != "POS" {
		return false
	}
	x := r.at(i + 2)
	return x >= 0 && x != r.at(h) && r.es.List[x].Type == article.Organization
}

// companyAfter reports whether a company follows token i before token end, so that an adjective tells where it is from
// ("American technology company Meta").
func (r *resolver) companyAfter(i, end int) bool {
	for j := i + 1; j < end; j++ {
		if companies[r.v.lemma(j)] {
			return true
		}
	}
	return false
}

var companies = set("company firm bank carrier startup manufacturer giant maker retailer airline group corporation automaker carmaker conglomerate lender operator producer developer broadcaster insurer brewer")

// belongs reports whether the word at token t joins those named at h to whom they act for: "an official with the party".
func (r *resolver) belongs(h, t int) bool {
	switch r.v.lower(t) {
	case "of", "from", "representing":
		return true
	case "with", "for":
		return employed[r.v.lemma(h)]
	}
	return false
}

// employed are nouns for people who act for a body named behind "with" or "for".
var employed = set("official executive spokesman spokeswoman spokesperson representative negotiator delegate envoy")

// after returns the bodies in the of-phrase after head h: "the governments of Singapore and Vietnam".
func (r *resolver) after(h int) []int {
	k := r.v.phraseAt(h)
	if k < 0 || k+1 >= len(r.v.phrases) {
		return nil
	}
	next, last := r.v.phrases[k+1], r.v.phrases[k].last
	if next.prep != last && next.first != last+1 || !r.belongs(h, last) {
		return nil
	}
	var out []int
	for _, g := range r.v.list(k+1, true) {
		switch e := r.at(g); {
		case e < 0 && g > h:
			out = union(out, union(r.inner(g), r.after(g))) // "the heads of diplomacy of Mali and Niger"
		case e >= 0 && r.es.List[e].Type != article.Event && r.es.List[e].Type != article.Person:
			out = union(out, []int{r.body(e)})
		}
	}
	return out
}
