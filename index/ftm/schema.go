package ftm

import (
	"slices"
	"strings"

	"dateline/article"
)

// schemaOf is the FollowTheMoney schema of an entity. Organization stands where its name does not say more.
func schemaOf(e article.Entity) string {
	switch e.Type {
	case article.Person:
		return "Person"
	case article.Place:
		return "Address"
	case article.Event:
		return "Event"
	}
	for _, name := range append([]string{e.Canonical, e.Name}, e.Aliases...) {
		if isCompany(name) {
			return "Company"
		}
		if isPublicBody(name) {
			return "PublicBody"
		}
	}
	return "Organization"
}

// companyEnds are legal forms and words that end the names of companies only.
var companyEnds = []string{
	"inc", "incorporated", "corp", "corporation", "ltd", "limited", "llc", "plc", "ag", "se", "gmbh", "kg", "s.a", "sa", "spa", "s.p.a", "nv", "n.v", "bv",
	"oy", "oyj", "ab", "asa", "co", "company", "holdings", "holding", "airlines", "airways", "motors", "pharmaceuticals",
}

func isCompany(name string) bool {
	words := strings.Fields(name)
	if len(words) < 2 {
		return false
	}
	last := strings.ToLower(strings.Trim(words[len(words)-1], ".,)"))
	return slices.Contains(companyEnds, last)
}

// bodyWords are words whose presence makes an organization a part of a state.
var bodyWords = []string{
	"ministry", "parliament", "senate", "congress", "court", "police", "army", "navy", "embassy", "cabinet", "bundestag", "duma", "knesset",
}

// bodyStarts begin the names of offices of a state when "of" follows.
var bodyStarts = []string{"department", "house", "office", "council", "chamber", "government", "commission"}

func isPublicBody(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		if slices.Contains(bodyWords, strings.TrimSuffix(w, "'s")) {
			return true
		}
		if slices.Contains(bodyStarts, w) && i+1 < len(words) && words[i+1] == "of" {
			return true
		}
	}
	return false
}
