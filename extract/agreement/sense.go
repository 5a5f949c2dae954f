package agreement

import "strings"

// otherSense reports whether noun h, whose word can name an agreement, means something else here.
func (v *view) otherSense(h int) bool {
	switch v.nounLemma(h) {
	case "deal":
		return h > v.first && (v.lower(h-1) == "great" || v.lower(h-1) == "good" || v.lower(h-1) == "big") // "a great deal of money"
	case "order":
		return v.commanded(h)
	case "settlement":
		return v.inhabited(h)
	case "understanding":
		return v.insight(h)
	}
	return v.alone(h) || nouns[v.nounLemma(h)].class == link && v.tag(h) == "NNP" // "the Alliance of Sahel States"
}

// commanded reports whether noun h is an order that binds, or public order, not one of goods: "an executive order",
// "law and order", "the order to dissolve the church".
func (v *view) commanded(h int) bool {
	if h > v.first && (binding[v.lower(h-1)] || v.lower(h-1) == "and") {
		return true
	}
	i := v.infinitiveAt(h + 1)
	return i >= 0 && alone[v.lemma(i)].rule != "buy"
}

var binding = set(`executive court evacuation restraining arrest extradition interim deportation detention shutdown
stay-at-home emergency gag public new-world world constitutional presidential`)

// infinitiveAt returns the verb of the infinitive whose "to" is token i, or -1.
func (v *view) infinitiveAt(i int) int {
	if i+1 < v.last && v.tag(i) == "TO" && isVerb(v.tag(i+1)) {
		return i + 1
	}
	return -1
}

// inhabited reports whether noun h is a settlement that people live in: "Jewish settlements in the West Bank".
func (v *view) inhabited(h int) bool {
	k := v.phraseAt(h)
	if k < 0 {
		return false
	}
	next := ""
	if v.phrases[k].last < v.last {
		next = v.lower(v.phrases[k].last)
	}
	for i := v.phrases[k].first; i < h; i++ {
		if negotiable[v.lower(i)] {
			return false
		}
		if dwelling[v.lower(i)] || v.tag(i) == "NNP" && !withPreps[next] {
			return true
		}
	}
	return v.lower(h) == "settlements" && !withPreps[next] || next == "near"
}

var (
	negotiable = set("peace political legal financial negotiated out-of-court court labor labour divorce cash permanent peaceful final comprehensive tentative")
	dwelling   = set("jewish israeli illegal unauthorized stilt colonial human informal rural urban coastal largest expanding")
)

// insight reports whether noun h is what someone understands: "a better understanding of the economy".
func (v *view) insight(h int) bool {
	k := v.phraseAt(h)
	for i := h - 1; k >= 0 && i >= v.phrases[k].first; i-- {
		if strings.HasPrefix(v.tag(i), "JJ") && !agreedUpon[v.lower(i)] {
			return true
		}
	}
	return h+1 < v.last && v.lower(h+1) == "of"
}

var agreedUpon = set("new tacit secret verbal written informal preliminary initial joint bilateral")

// alone reports whether the agreement of noun h has one side only ("a unilateral truce").
func (v *view) alone(h int) bool {
	k := v.phraseAt(h)
	for i := h - 1; k >= 0 && i >= v.phrases[k].first; i-- {
		if v.lower(i) == "unilateral" || v.lower(i) == "one-sided" {
			return true
		}
	}
	return false
}
