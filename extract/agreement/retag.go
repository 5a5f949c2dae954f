package agreement

import "strings"

// retag corrects tags that decide whether a clause has a verb at all: taggers trained on prose take the present tense
// of headlines and digests for nouns ("Chevron signs two agreements"), and rare names for adjectives.
func (v *view) retag(isName func(token int) bool) {
	v.tags = make([]string, v.last-v.first)
	for i := v.first; i < v.last; i++ {
		tag := v.d.Tokens[i].Tag
		if isName(i) && ((tag == "NN" || tag == "JJ" || isVerb(tag)) && isCapital(v.d.Tokens[i].Text) || joining[tag]) {
			tag = "NNP" // a word that joins the parts of a name belongs to it: "Democratic Alliance for Change"
		}
		v.tags[i-v.first] = tag
	}
	for i := v.first; i < v.last; i++ {
		switch {
		case v.lower(i) == "won" && i > v.first && v.tag(i-1) == "CD":
			v.tags[i-v.first] = "NN" // the currency
		case v.lower(i) == "to" && i+1 < v.last && v.tag(i+1) == "VB":
			v.tags[i-v.first] = "TO"
		case v.lower(i) == "to" && i+2 < v.last && v.tag(i+1) == "NN" && !isNoun(v.tag(i+2)) && agreeing(v.lower(i+1)):
			v.tags[i-v.first], v.tags[i+1-v.first] = "TO", "VB"
		case participial[v.lower(i)] && i+1 < v.last && (strings.HasPrefix(v.tag(i+1), "NN") || v.tag(i+1) == "JJ"):
			v.tags[i-v.first] = "JJ"
		case v.lower(i) == "to" && i+1 < v.last && v.tag(i+1) == "NNP" && agreeing(v.d.Tokens[i+1].Text):
			v.tags[i-v.first], v.tags[i+1-v.first] = "TO", "VB"
		case isVerb(v.tag(i)) && nouns[v.lower(i)].class == truce:
			v.tags[i-v.first] = "NN"
		case i > v.first && i+1 < v.last && v.headlineVerb(i):
			v.tags[i-v.first] = "VBP"
			if strings.HasSuffix(v.lower(i), "s") {
				v.tags[i-v.first] = "VBZ"
			}
		}
	}
}

// joining are the tags of the words that join the parts of a name.
var joining = set("IN TO CC DT")

// agreeing reports whether a word is the base form of a verb of agreeing.
func agreeing(w string) bool {
	_, ok := alone[w]
	return ok || acts[w] != nil
}

// headlineVerb reports whether the noun at i is a verb between its subject and what it governs.
func (v *view) headlineVerb(i int) bool {
	tag, before, next := v.tag(i), v.tag(i-1), v.tag(i+1)
	w := v.lower(i)
	if !strings.HasPrefix(tag, "NN") && tag != "VBD" || w != v.d.Tokens[i].Text {
		return false
	}
	if before == "PRP" && nominative[v.lower(i-1)] && strings.HasPrefix(tag, "NN") && next != "POS" {
		return true
	}
	if !headlineVerbs[w] && !(strings.HasSuffix(w, "s") && headlineVerbs[stem(w)]) {
		return false
	}
	if !strings.HasPrefix(before, "NN") && before != "PRP" && !v.shortForm(i-1) {
		return false
	}
	switch {
	case before == "NN" && !strings.HasSuffix(w, "s"):
		return false // "a peace deal to end the war"
	case next == "DT", next == "PRP$", next == "CD", next == "$", next == "PRP", next == "TO":
		return true
	case v.lower(i+1) == "to" || v.lower(i+1) == "that" || v.lower(i+1) == "on" && w != "talks":
		return true
	}
	if next == "NNS" && strings.HasPrefix(before, "NNP") && tag == "NN" {
		return true
	}
	return (strings.HasPrefix(next, "JJ") || strings.HasPrefix(next, "NNP")) && strings.HasSuffix(w, "s")
}

// shortForm reports whether the token at i closes a name in brackets, which may follow a subject.
func (v *view) shortForm(i int) bool {
	return v.lower(i) == ")" && i > v.first && strings.HasPrefix(v.tag(i-1), "NNP")
}

// participial are participles that modify the noun after them, whatever stands before ("in struggling rival X").
var participial = set("visiting struggling ailing neighbouring neighboring leading competing warring outgoing ruling existing remaining ongoing pending")

var nominative = set("he she it they we")

// stem is the base form of a verb's third person.
func stem(w string) string {
	switch {
	case strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "sses"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	}
	return w[:len(w)-1]
}

// headlineVerbs are base forms of verbs of agreeing and reporting that are nouns as well.
var headlineVerbs = set(`sign ink pause agree reach strike announce approve ratify reject accept suspend violate end extend
renew order purchase acquire buy sell join plan pledge vow urge call offer seek permit allow grant award state report
claim say confirm deny refuse fail halt pause resume launch begin withdraw cancel terminate finalize conclude negotiate
broker declare propose settle merge exchange release hold accuse warn demand start establish secure request deal fire
host conduct visit attack strikes criticize hail welcome`)
