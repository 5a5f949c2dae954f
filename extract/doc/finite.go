package doc

import (
	"slices"
	"strings"
)

// mainVerb returns the participle of a sentence that must be its finite verb, -1 where there is none: what ends in a
// full stop is a sentence and has one, so where the noun phrase that opens it meets a participle, and no finite verb
// follows but in subordinate clauses and words of saying, a tagger that goes from left to right took the one for the
// other ("A building collapsed in Mumbai on Tuesday, killing six people.").
func mainVerb(words, tags []string) int {
	if len(words) < 4 || words[len(words)-1] != "." {
		return -1
	}
	verb := slices.IndexFunc(tags, func(tag string) bool { return isVerb(tag) || tag == "MD" || strings.HasPrefix(tag, "W") })
	if verb < 1 || tags[verb] != "VBN" || !opens(tags[:verb]) || finiteAfter(words, tags, verb) {
		return -1
	}
	return verb
}

// opens reports whether tags end in a noun phrase that begins the sentence or follows a comma; adverbs may come after.
func opens(tags []string) bool {
	for len(tags) > 0 && tags[len(tags)-1] == "RB" {
		tags = tags[:len(tags)-1]
	}
	if len(tags) == 0 || !strings.HasPrefix(tags[len(tags)-1], "NN") && tags[len(tags)-1] != "PRP" {
		return false
	}
	for i := len(tags) - 1; i >= 0; i-- {
		switch tag := tags[i]; {
		case tag == ",":
			return true
		case strings.HasPrefix(tag, "NN"), strings.HasPrefix(tag, "JJ"), strings.HasPrefix(tag, "PRP"):
		case !slices.Contains([]string{"DT", "PDT", "CD", "POS", "HYPH", "CC", "$", "VBG", "RB"}, tag):
			return false
		}
	}
	return true
}

// finiteAfter reports whether a finite verb follows that neither a subordinate clause nor words of saying hold.
func finiteAfter(words, tags []string, verb int) bool {
	for i := verb + 1; i < len(tags); i++ {
		switch tag := tags[i]; {
		case strings.HasPrefix(tag, "W") || tag == "CC" || tag == "IN" && subordinates[words[i]]:
			return false
		case tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD":
			return !reports[words[i]]
		}
	}
	return false
}

// subordinates open a clause with a finite verb of its own.
var subordinates = map[string]bool{
	"that": true, "after": true, "before": true, "as": true, "because": true, "while": true, "if": true,
	"although": true, "though": true, "since": true, "until": true,
}

// reports are the finite verbs that close a report.
var reports = map[string]bool{"said": true, "says": true, "reported": true, "announced": true, "told": true, "added": true, "confirmed": true}
