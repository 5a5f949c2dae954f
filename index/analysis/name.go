package analysis

import "strings"

// Name is the form in which whole names are compared: folded words with one blank between them, no article before
// them, and well-known short forms of states and unions spelled out.
func Name(name string) string {
	full := strings.TrimPrefix(strings.Join(NameWords(name), " "), "the ")
	if long, ok := shortForms[full]; ok {
		return long
	}
	return full
}

// NameWords are the folded words of a name.
func NameWords(name string) []string {
	var words []string
	Scan(name, func(t Token) {
		if !t.Compound {
			words = append(words, strings.TrimSuffix(t.Term, "_"))
		}
	})
	return words
}

// NameTerms are the folded words of a name and its compounds written as one word.
func NameTerms(name string) []string {
	var terms []string
	Scan(name, func(t Token) { terms = append(terms, strings.TrimSuffix(t.Term, "_")) })
	return terms
}

// shortForms maps a folded short or other form to the folded usual name. Only forms that mean one thing in news.
var shortForms = map[string]string{
	"us": "united states", "usa": "united states", "america": "united states", "united states of america": "united states",
	"uk": "united kingdom", "britain": "united kingdom", "great britain": "united kingdom",
	"uae": "united arab emirates", "emirates": "united arab emirates",
	"eu": "european union", "un": "united nations", "au": "african union",
	"prc": "china", "peoples republic of china": "china", "russian federation": "russia",
	"dprk": "north korea", "rok": "south korea", "republic of korea": "south korea",
	"drc": "democratic republic of the congo", "dr congo": "democratic republic of the congo",
	"czechia": "czech republic", "burma": "myanmar", "ivory coast": "cote divoire", "turkiye": "turkey",
	"swaziland": "eswatini", "holland": "netherlands", "islamic republic of iran": "iran",
	"nato": "north atlantic treaty organization", "who": "world health organization", "wto": "world trade organization",
	"imf": "international monetary fund", "iaea": "international atomic energy agency",
	"asean": "association of southeast asian nations", "icc": "international criminal court",
}
