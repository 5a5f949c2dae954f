package entity

import (
	"strings"

	"dateline/article"
)

// firstWordKey begins the keys by which "Northrop" finds "Northrop Grumman", but only after it: "Tesco" first is
// another company than "Tesco Polska" later.
const firstWordKey = "or1"

// mistyped lists the keys of other types for a single word: an organization's short form that was taken for a person
// or a place, and a last name that was once taken for an organization.
func (g *grouper) mistyped(f *form) []string {
	switch {
	case f.typ == article.Person, f.typ == article.Place:
		return []string{typed(article.Organization, ":", f.key), typed(article.Place, ":", f.key)}
	case f.typ == article.Organization && f.count == 1:
		return []string{typed(article.Place, ":", f.key), typed(article.Person, ":", f.key)}
	}
	return nil
}

// typed joins a key with the type it is for, so that a person's last name does not find a city.
func typed(t article.EntityType, kind, key string) string {
	return string(t[:2]) + kind + key
}

// lookups lists the keys under which a form is looked for.
func (g *grouper) lookups(f *form, defined map[string]string) []string {
	var keys []string
	if long, ok := defined[f.key]; ok {
		keys = append(keys, "=def"+long)
	}
	if name := g.x.canonicalKey(f); name != "" {
		keys = append(keys, typed(f.typ, "=", name))
	}
	keys = append(keys, typed(f.typ, ":", f.key))
	switch f.typ {
	case article.Person:
		return append(keys, g.x.personLookups(f)...)
	case article.Event:
		return keys
	}
	if letters, ok := acronymLetters(f.text); ok {
		keys = append(keys, typed(f.typ, "@", letters))
	}
	plain := g.x.plainName(f)
	return append(keys, typed(f.typ, "~", singular(plain)), typed(f.typ, "1", plain), typed(f.typ, "#", scrambled(plain)))
}

// offers lists the keys under which later, shorter forms may look for a form.
func (g *grouper) offers(f *form) []string {
	keys := []string{"=def" + f.key, typed(f.typ, ":", f.key)}
	if name := g.x.canonicalKey(f); name != "" {
		keys = append(keys, typed(f.typ, "=", name))
	}
	if f.typ == article.Person {
		return append(keys, g.x.personOffers(f)...)
	}
	for _, a := range initials(f.words) {
		keys = append(keys, typed(f.typ, "@", a))
	}
	for _, short := range g.x.shortForms(f) {
		keys = append(keys, typed(f.typ, ":", short), typed(f.typ, "~", singular(short)))
	}
	if first, ok := g.x.firstWord(f); ok {
		keys = append(keys, typed(f.typ, "1", first))
	}
	return append(keys, typed(f.typ, "#", scrambled(f.key)))
}

// canonicalKey is the gazetteer's name of a place or an organization; empty when it has none.
func (x *Extractor) canonicalKey(f *form) string {
	return strings.ToLower(x.canonical(f.text, f.typ).name)
}
