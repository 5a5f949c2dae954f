package agreement

import (
	"slices"

	"dateline/article"
)

// assemble resolves who takes part.
func (r *resolver) assemble(e *event) (nActors, nPartners, nInner int) {
	r.inside = r.domestic(e.actors) || r.domestic(e.partners)
	inner := r.nounParties(e)
	partners := union(r.parties(e.partners), r.called(e.goods))
	if len(partners) > 1 && e.paired {
		e.actors = nil
	}
	actors := r.parties(e.actors)
	if e.content != nil && len(actors) == 0 {
		partners, e.content = nil, nil
	}
	if e.verb >= 0 && mediators[r.v.lemma(e.verb)] {
		actors, e.speaker = nil, nil
	}
	announced := announcers[r.v.lemma(max(e.verb, r.v.first))] && len(inner) == 0 && !e.paired
	if e.outsider && !announced && len(union(union([]int{}, inner), partners)) >= 2 {
		actors = nil
	}
	e.parties = union(union(union([]int{}, actors), partners), inner)
	if len(e.parties) == 1 {
		e.parties = r.rivals(e)
	}
	if len(e.parties) == 1 {
		e.parties = r.counterpart(e)
	}
	for _, h := range e.goods {
		if len(e.parties) == 1 {
			e.parties = union(e.parties, r.makers(h))
		}
	}
	if len(e.parties) == 1 && len(partners) == 1 {
		e.parties = union(r.parties(e.holder), e.parties)
	}
	if len(e.parties) == 1 && len(partners) == 1 && e.verb >= 0 {
		e.parties = union(r.bodies(r.parties(e.speaker)), e.parties)
	}
	if len(e.parties) == 0 {
		e.parties = r.tellers(e)
	}
	if len(e.parties) == 0 && e.indefinite {
		e.parties = union(r.parties(e.holder), r.parties(e.speaker))
	}
	return len(actors), len(partners), len(inner)
}

// rivals returns the persons who act together where all stand for one state: they agree among themselves.
func (r *resolver) rivals(e *event) []int {
	r.inside = true
	defer func() { r.inside = false }()
	if found := r.parties(append(e.actors[:len(e.actors):len(e.actors)], e.partners...)); len(found) > 1 && r.persons(found) {
		return found
	}
	return e.parties
}

// persons reports whether all parties are persons.
func (r *resolver) persons(parties []int) bool {
	return !slices.ContainsFunc(parties, func(p int) bool { return !r.person(p) })
}

func (r *resolver) person(party int) bool { return r.typeOf(party) == article.Person }

// domestic reports whether a head is a body within a state that its leader deals with: "the president and Congress".
func (r *resolver) domestic(heads []int) bool {
	for _, h := range heads {
		if x := r.at(h); x >= 0 && r.es.List[x].Type == article.Organization && withinState[lastWord(r.es.List[x].Name)] {
			return true
		}
	}
	return false
}

// withinState are the last words of the names of bodies within a state.
var withinState = set("Congress Senate Parliament House Representatives Assembly Knesset Duma Bundestag Republicans Democrats Opposition Party")

// tellers returns the two or more states or bodies that report at the end of a sentence what "the two sides" agreed.
func (r *resolver) tellers(e *event) []int {
	v := r.v
	for i := e.last; i < v.last; i++ {
		if !isVerb(v.tag(i)) || !saying[v.lemma(i)] || i+2 < v.last && v.lower(i+1) == "that" {
			continue
		}
		if found := r.bodies(r.parties(v.subjects(i))); len(found) > 1 {
			return found
		}
	}
	return nil
}

// mediators are verbs whose subject is never a party.
var mediators = set("broker mediate host facilitate sponsor hail welcome praise")

// announcers are verbs whose subject announces what it has agreed with others.
var announcers = set("announce unveil declare confirm")

// counterpart adds to a single party the first state or body that it commits itself to something with.
func (r *resolver) counterpart(e *event) []int {
	for _, h := range e.content {
		for _, p := range r.head(h) {
			if !slices.Contains(e.parties, p) && (r.isState(p) || r.typeOf(p) == article.Organization) {
				return append(e.parties, p)
			}
		}
	}
	return e.parties
}

// called returns the parties that the heads call by name.
func (r *resolver) called(heads []int) []int {
	var out []int
	for _, h := range heads {
		if e := r.at(h); e >= 0 {
			out = union(out, r.named(e, h))
		}
	}
	return out
}

// makers returns the companies named in the phrase of goods h: "20 Boeing Dreamliners".
func (r *resolver) makers(h int) []int {
	var out []int
	for _, p := range r.inner(h) {
		if r.typeOf(p) == article.Organization {
			out = append(out, p)
		}
	}
	return out
}

// bodies keeps states and organizations.
func (r *resolver) bodies(parties []int) []int {
	var out []int
	for _, p := range parties {
		if r.isState(p) || r.typeOf(p) == article.Organization {
			out = append(out, p)
		}
	}
	return out
}

// nounParties returns the parties named inside the noun phrase of the agreement: "Iran's deal", "the US-Japan
// alliance", "Israeli-Palestinian talks". Cities name treaties, but are no parties to them.
func (r *resolver) nounParties(e *event) []int {
	if e.noun < 0 {
		return nil
	}
	var out []int
	k := r.v.phraseAt(e.noun)
	for i := r.v.phrases[max(k, 0)].first; k >= 0 && i < e.noun; i++ {
		x := r.at(i)
		switch {
		case r.broker(i):
		case r.v.tag(i) == "PRP$":
			out = union(out, r.legal(r.es.Refer(i))) // "its deal with Peru"
		case r.v.lower(i) == "brexit":
			out = union(out, union(r.lookup("United Kingdom"), r.lookup("European Union")))
		case x < 0:
			if !r.companyAfter(i, e.noun) {
				out = union(out, r.demonymsAt(i))
			}
		case r.es.List[x].Type == article.Person:
			out = union(out, r.inOffice(x))
		case r.es.List[x].Type == article.Organization && !treaty(r.es.List[x].Name), r.isState(x):
			out = union(out, []int{x})
		}
	}
	return out
}
