package agreement

import (
	"slices"

	"dateline/article"
)

// implausible reports whether the parties cannot be those of such an agreement: a person alone, one side that promises
// something, a shop that sells to nobody in particular, a person who joins something.
func (r *resolver) implausible(e *event, actors int) bool {
	v := r.v
	switch e.rule {
	case "agree":
		return r.opinion(e) || len(e.parties) == 1 && r.private(e)
	case "buy":
		return actors == 0 || v.lemma(e.verb) == "take" && !r.ownable(e.goods) && !v.passive(e.verb) ||
			len(e.parties) == 1 && !e.mood.agreed && !r.ordered(e) && !r.priced(e)
	case "sell":
		return len(e.parties) == 1 && (r.private(e) || !r.share(e) && !r.delivered(e))
	case "allow":
		return e.mood.negated || e.mood.possible || len(r.bodies(e.parties)) < 2 && !e.mood.agreed
	case "pledge", "fight":
		return actors < 2
	case "swap":
		return len(e.parties) < 2
	case "cooperate":
		return !e.mood.agreed && v.lemma(e.verb) != "partner" && v.lemma(e.verb) != "team"
	case "reach":
		if e.verb >= 0 && v.lemma(e.verb) == "declare" && len(e.parties) < 2 {
			return true // a truce of one side
		}
	case "join":
		return r.joinsState(e) || r.private(e)
	case "reject", "accept":
		ruling := e.noun >= 0 && nouns[v.nounLemma(e.noun)].class&offer != 0 && slices.ContainsFunc(e.parties, r.organ)
		return ruling || len(e.parties) == 1 && r.private(e)
	}
	return len(e.parties) == 1 && r.private(e)
}

// organ reports whether a party is a body within a state that decides by itself: a court or a house of parliament.
func (r *resolver) organ(p int) bool {
	return p >= 0 && slices.ContainsFunc(fields(r.es.List[p].Name), func(w string) bool { return organs[w] })
}

var organs = set("Court Tribunal Parliament Senate Congress House Assembly Duma Knesset Bundestag Lords Commons")

// private reports whether a person takes part.
func (r *resolver) private(e *event) bool {
	return slices.ContainsFunc(e.parties, r.person)
}

// opinion reports whether persons only share a view: "they all agreed that taxes were high".
func (r *resolver) opinion(e *event) bool {
	last := e.last - 1
	return r.persons(e.parties) && e.noun < 0 && (last == e.verb || r.v.lower(last) == "that")
}

// share reports whether what is bought or sold is a company or a part of one.
func (r *resolver) share(e *event) bool {
	for _, h := range r.v.objects(e.verb) {
		if shares[r.v.nounLemma(h)] || r.at(h) >= 0 {
			return true
		}
	}
	return r.v.passive(e.verb)
}

// delivered reports whether what is sold are things that are made to order, or goes to someone.
func (r *resolver) delivered(e *event) bool {
	for _, h := range r.v.objects(e.verb) {
		if goods[r.v.nounLemma(h)] {
			return true
		}
	}
	return len(r.v.partners(e.verb, set("to"))) > 0
}

// ordered reports whether what is bought is a company, or things that are made to order: "20 Dreamliners".
func (r *resolver) ordered(e *event) bool {
	for _, h := range r.v.objects(e.verb) {
		if goods[r.v.nounLemma(h)] || isCapital(r.v.d.Tokens[h].Text) || r.v.tag(h) == "CD" {
			return true
		}
	}
	return r.share(e)
}

// priced reports whether a sum is paid for what is bought.
func (r *resolver) priced(e *event) bool {
	for i := e.verb + 1; i+1 < r.v.last; i++ {
		if r.v.lower(i) == "for" && r.sums[i+1] {
			return true
		}
	}
	return false
}

// joinsState reports whether a state is what is joined.
func (r *resolver) joinsState(e *event) bool {
	return slices.ContainsFunc(r.called(e.goods), r.isState)
}

// ownable reports whether a head calls an organization by name, which can be taken over as a city is not.
func (r *resolver) ownable(heads []int) bool {
	return slices.ContainsFunc(r.called(heads), func(p int) bool { return r.typeOf(p) == article.Organization })
}
