package agreement

import (
	"strings"

	"dateline/article"
)

// cues are words that tell the kind of an agreement, strongest kinds first; words are lemmas.
var cues = []struct {
	kind  string
	words map[string]bool
}{
	{"ceasefire", set("ceasefire cease-fire truce armistice cessation hostility surrender")},
	{"membership", set("membership accession")},
	{"merger", set("merger takeover acquisition stake buyout shareholding merge acquire shareholder")},
	{"trade", set("trade tariff free-trade import export customs quota")},
	{"investment", set("loan invest investment venture joint-venture fund funding bailout credit financing lend aid bond debt")},
	{"contract", set("contract purchase order supply deliver delivery construction construct aircraft jet plane airliner tanker frigate helicopter submarine missile weapon arms oil lease broadcast broadcasting license player contractor gas pipeline buy sell sale equipment drone nuclear-power reactor plant refinery sponsorship transfer service equipment airline rocket satellite")},
	{"settlement", set("dispute lawsuit suit strike union labor labour wage power-sharing sharing faction interim coalition hostage prisoner plea penalty fine compensation charge budget pay shutdown opposition unity settlement settle workers bargaining detainee captive impasse claim")},
	{"treaty", set("peace boundary delimitate demarcation nuclear denuclearization brexit extradition maritime non-proliferation disarmament roadmap climate sanction alliance missile-defense war conflict sovereignty")},
	{"cooperation", set("cooperation co-operation cooperate collaborate memorandum mou understanding partnership exchange relation ties joint strategic cultural culture education science scientific technology research tourism visa space agriculture energy security intelligence training friendship help assist assistance defense defence meet counterterrorism terrorism consulate embassy")},
}

// kindOf decides the kind of an event: the words of the trigger and its noun phrase first, then those of the subject,
// then the rest of its clause, then who the parties are.
func (r *resolver) kindOf(e *event, subject [2]int) string {
	if e.kind == "ceasefire" || r.v.changes(e) || e.rule == "join" || e.rule == "merge" {
		return r.owned(e, subject)
	}
	spans := [][2]int{{e.first, e.last}, subject}
	if k := r.v.phraseAt(e.noun); e.noun >= 0 && k >= 0 {
		spans[0] = [2]int{min(e.first, r.v.phrases[k].first), max(e.last, r.v.phrases[k].last)}
	}
	found := map[string]int{}
	for i, s := range spans {
		r.count(found, s, 4>>(2*i))
	}
	best, most := e.kind, 0
	if best != "" {
		most = found[best] + weak[best]
	}
	for _, c := range cues {
		if n := found[c.kind]; n > most {
			best, most = c.kind, n
		}
	}
	if r.labour() && (best == "" || best == "contract" || best == "cooperation") {
		return "settlement"
	}
	if best == "" {
		best = r.bySentence()
	}
	if best == "" {
		best = r.byParties(e)
	}
	return best
}

// labour reports whether the sentence is about work and pay.
func (r *resolver) labour() bool {
	n := 0
	for i := r.v.first; i < r.v.last; i++ {
		if labour[r.v.lemma(i)] && (r.v.tag(i) != "NNP" || r.v.lower(i) != "union") {
			n++
		}
	}
	return n > 1
}

var labour = set("union worker wage strike bargaining pay pension staff walkout employee industrial")

// bySentence is the kind that the words of the sentence tell most often; "" where none does.
func (r *resolver) bySentence() string {
	found, best := map[string]int{}, ""
	for i := r.v.first; i < r.v.last; i++ {
		if r.es.At(i) < 0 {
			r.count(found, [2]int{i, i + 1}, 1)
		}
	}
	for _, c := range cues {
		if found[c.kind] > found[best] {
			best = c.kind
		}
	}
	return best
}

// weak is what the suggestion of the noun alone counts.
var weak = map[string]int{"merger": 5, "ceasefire": 9, "settlement": 2, "contract": 2, "investment": 2, "treaty": 2, "cooperation": 1, "membership": 2}

func (r *resolver) count(found map[string]int, span [2]int, weight int) {
	for i := span[0]; i < span[1] && i < r.v.last; i++ {
		lemma := strings.ToLower(r.v.lemma(i))
		if lemma == "take" && r.v.particle(i, "over") {
			lemma = "takeover"
		}
		for _, c := range cues {
			if c.words[lemma] {
				found[c.kind] += weight
				if c.kind == "merger" {
					found[c.kind] += weight // a stake in a gas field is none of gas
				}
			}
		}
	}
}

// changes reports whether something changes owner by an act or a noun that may be said of goods and of companies.
func (v *view) changes(e *event) bool {
	if e.noun >= 0 {
		return v.nounLemma(e.noun) == "sale" || v.nounLemma(e.noun) == "purchase"
	}
	return e.rule == "buy" || e.rule == "sell"
}

// owned tells purchases of goods from those of companies.
func (r *resolver) owned(e *event, subject [2]int) string {
	if e.kind == "ceasefire" || !r.v.changes(e) {
		return e.kind
	}
	for i := subject[0]; i < subject[1]; i++ {
		lemma := strings.ToLower(r.v.lemma(i))
		if shares[lemma] {
			return "merger"
		}
		if goods[lemma] {
			return "contract"
		}
	}
	if e.verb < 0 || e.noun >= 0 {
		return "contract"
	}
	for _, h := range r.v.objects(e.verb) {
		if x := r.at(h); x >= 0 && r.es.List[x].Type == article.Organization {
			return "merger"
		}
	}
	return "contract"
}

var (
	shares = set("stake share interest holding control majority company business unit firm subsidiary operation store division bank brand assets chain stock")
	goods  = set("aircraft jet plane airliner gas oil missile weapon tank drone helicopter vaccine dose barrel ton tonne frigate submarine ship system equipment goods wheat bond player")
)

// byParties is the kind where no word tells it: companies make contracts, states treaties or cooperate.
func (r *resolver) byParties(e *event) string {
	companies := 0
	for _, p := range e.parties {
		if r.typeOf(p) == article.Organization && !r.es.Public(p) {
			companies++
		}
	}
	switch {
	case companies > 0 && companies == len(e.parties):
		if e.noun >= 0 && nouns[r.v.nounLemma(e.noun)].class == talks && r.mergerBefore(e.noun) {
			return "merger"
		}
		return "contract"
	case companies == 0 && e.rule != "talks" && e.rule != "negotiate" && e.rule != "reject":
		return "cooperation"
	case companies == 0:
		return "treaty"
	}
	return "contract"
}

// mergerBefore reports whether the text before token t or soon after it is about a merger.
func (r *resolver) mergerBefore(t int) bool {
	for i := max(0, t-maxBack); i < min(t+maxBack, len(r.v.d.Tokens)); i++ {
		if nouns[r.v.d.Tokens[i].Lemma].kind == "merger" {
			return true
		}
	}
	return false
}
