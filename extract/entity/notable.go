package entity

import (
	"cmp"
	"strconv"
	"strings"

	"dateline/article"
	"dateline/extract/gazetteer"
)

// notables finds persons of public life by the keys of their names.
type notables struct {
	full  map[string]*gazetteer.Person
	short map[string][]shortName
}

type shortName struct {
	gazetteer.ShortName
	person *gazetteer.Person
}

func newNotables(tables *gazetteer.Tables) notables {
	n := notables{map[string]*gazetteer.Person{}, map[string][]shortName{}}
	list := tables.Persons()
	for i := range list {
		p := &list[i]
		for _, name := range append([]string{p.Name}, p.Names...) {
			n.full[nameKey(name)] = p
		}
		for _, s := range p.Short {
			key := nameKey(s.Form)
			n.short[key] = append(n.short[key], shortName{s, p})
		}
	}
	return n
}

// named finds a person by a full name, with or without the initials in it; nil for others.
func (n *notables) named(key string) *gazetteer.Person {
	if p, ok := n.full[key]; ok {
		return p
	}
	var kept []string
	for i, w := range words(key) {
		if i == 0 || len(w) > 1 {
			kept = append(kept, w)
		}
	}
	return n.full[strings.Join(kept, " ")]
}

// alone finds the only person whom a short form means in texts of a year; nil where none or several do.
func (n *notables) alone(key string, year int) *gazetteer.Person {
	var found *gazetteer.Person
	for _, s := range n.short[key] {
		switch {
		case !s.Within(year) || s.person == found:
		case found != nil:
			return nil
		default:
			found = s.person
		}
	}
	return found
}

// recognise gives persons of public life the name that is theirs in all articles: by a short form
// where the article has no longer one; "Pope Francis" is found by role and name.
func (e *Entities) recognise() {
	year := publishedYear(e.doc.Published)
	for i := range e.List {
		entity := &e.List[i]
		if entity.Type != article.Person {
			continue
		}
		p := e.x.notable(entity, year)
		if p == nil {
			continue
		}
		if entity.Canonical == "" {
			entity.Canonical = e.x.canonical(p.Name, article.Person).name
		}
		e.serves(entity, p)
	}
}

// serves completes an office of state that the article gives without a state, "President Vladimir Putin", where it names
// the person's country elsewhere.
func (e *Entities) serves(entity *article.Entity, p *gazetteer.Person) {
	i, named := e.states[p.Country]
	if named && entity.Affiliation == "" && stateOffices[strings.ToLower(lastWord(entity.Role))] {
		entity.Affiliation, entity.Country = e.List[i].Name, p.Country
	}
}

// stateOffices are held for a state.
var stateOffices = map[string]bool{"president": true, "minister": true, "premier": true, "chancellor": true, "king": true, "queen": true}

func (x *Extractor) notable(entity *article.Entity, year int) *gazetteer.Person {
	key := nameKey(entity.Name)
	if p := cmp.Or(x.notables.named(key), x.notables.alone(key, year)); p != nil {
		return p
	}
	return x.notables.alone(nameKey(lastWord(entity.Role)+" "+entity.Name), year)
}

// publishedYear is the year of an RFC 3339 date; 0 where there is none.
func publishedYear(published string) int {
	if len(published) < 4 {
		return 0
	}
	year, err := strconv.Atoi(published[:4])
	if err != nil {
		return 0
	}
	return year
}
