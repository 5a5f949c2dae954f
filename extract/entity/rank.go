package entity

import "strings"

// ranks are the words of military and police ranks.
var ranks = map[string]bool{"general": true, "admiral": true, "colonel": true, "major": true, "lieutenant": true,
	"captain": true, "sergeant": true, "brigadier": true, "corporal": true, "commodore": true, "marshal": true,
	"rear": true, "vice": true, "air": true, "field": true, "first": true, "chief": true, "staff": true}

// onlyRank reports a title that is a rank and no office: "Lieutenant General", but not "Attorney General".
func onlyRank(title string) bool {
	w := strings.Fields(strings.ToLower(title))
	for _, word := range w {
		if !ranks[word] {
			return false
		}
	}
	return len(w) > 0 && w[len(w)-1] != "chief" && w[len(w)-1] != "staff"
}

// withoutRank cuts the rank behind an office off: "spokesman" of "spokesman Colonel".
func withoutRank(title string) string {
	w := strings.Fields(title)
	n := len(w)
	for n > 1 && onlyRank(w[n-1]) && capital(w[n-1]) {
		n--
	}
	if n < len(w) && !capital(w[n-1]) {
		return strings.Join(w[:n], " ")
	}
	return title
}
