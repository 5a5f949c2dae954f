package date

import "dateline/extract/doc"

// window is how many pieces to either side of an expression its clause may reach.
const window = 30

// tense is that of the verb nearest to i:end in its clause: first to the left, then to the right.
func (r *reader) tense(i, end int) Tense {
	left := r.tenseLeft(i)
	if left != Unknown {
		return left
	}
	return r.tenseRight(end)
}

func (r *reader) tenseLeft(i int) Tense {
	first := r.sentence(i).First
	if r.timetabled(i-1, first) {
		return Future
	}
	for k := i - 1; k >= 0 && k > i-window && r.pieces[k].token >= first && !r.clauseEnds(k); k-- {
		if t := r.tenseAt(k); t != Unknown {
			return t
		}
	}
	return Unknown
}

// timetabled reports that a verb of a timetable in the present ends at piece k, a preposition between: "arrives on". Its
// form decides, as taggers take it for a noun here.
func (r *reader) timetabled(k, first int) bool {
	if r.is(k, "on", "in", "at") {
		k--
	}
	if k < 0 || r.pieces[k].token < first {
		return false
	}
	return timetable[r.word(k)] || r.tag(k) == "VBP" && timetable[r.word(k)+"s"]
}

// sentence is the sentence that holds piece i.
func (r *reader) sentence(i int) doc.Sentence {
	return r.doc.Sentences[r.doc.SentenceAt(r.pieces[i].token)]
}

func (r *reader) tenseRight(end int) Tense {
	for k := end; k < len(r.pieces) && k < end+window && !r.clauseEnds(k); k++ {
		if t := r.tenseAt(k); t != Unknown {
			return t
		}
	}
	return Unknown
}

// clauseEnds reports that a clause cannot reach over piece k.
func (r *reader) clauseEnds(k int) bool {
	return r.is(k, ";", "?", "!") || r.is(k, ".") && r.sentenceEnds(k)
}

// sentenceEnds reports that piece k is in the last token of its sentence.
func (r *reader) sentenceEnds(k int) bool {
	return r.pieces[k].token >= r.sentence(k).Last-1
}

// tenseAt is the tense that a verb at piece k gives to its clause.
func (r *reader) tenseAt(k int) Tense {
	switch tag := r.tag(k); tag {
	case "MD":
		return Future
	case "VBD":
		return Past
	case "VBN":
		return r.participle(k)
	case "VB":
		return r.infinitive(k)
	case "VBG":
		if r.auxiliary(k, "is", "are", "am", "'s", "'re") {
			return Present
		}
	case "VBZ", "VBP":
		return r.present(k)
	}
	return Unknown
}

// present is the tense of a verb in the present: "is to meet", "plans to", "begins" look ahead; "says" reports.
func (r *reader) present(k int) Tense {
	if r.is(k, "has", "have") {
		return Past
	}
	if r.is(k, "is", "are") && (r.is(k+1, "to") || r.is(k+1, "expected", "scheduled", "due", "set", "planned", "likely", "slated", "going")) {
		return Future
	}
	if r.is(k, "plans", "expects", "hopes", "intends", "wants") {
		return Future
	}
	return Present
}

// timetable verbs in the present tell what is to come: "The council meets on Tuesday."
var timetable = map[string]bool{
	"arrives": true, "begins": true, "convenes": true, "departs": true, "expires": true, "leaves": true, "meets": true,
	"opens": true, "resumes": true, "returns": true, "starts": true, "travels": true,
}

// participle is past behind "had", "was" or on its own, and what its auxiliary says otherwise.
func (r *reader) participle(k int) Tense {
	if r.is(k, "expected", "scheduled", "due", "planned", "slated") && r.is(k-1, "is", "are", "be") {
		return Future
	}
	for back := k - 1; back >= 0 && back >= k-3; back-- {
		if r.is(back, "be", "will", "to") {
			return Unknown // the auxiliary speaks
		}
	}
	return Past
}

// infinitive looks ahead behind "let" and behind "to" where the word before it speaks of a plan; else it is a purpose,
// and the verb before it speaks.
func (r *reader) infinitive(k int) Tense {
	for back := k - 1; back >= 0 && back >= k-3; back-- {
		if r.is(back, "let") || r.is(back, "to") && (r.plan(back-1) || r.planBefore(back)) {
			return Future
		}
	}
	return Unknown
}

// planBefore reports that a verb of planning stands some words before piece i: "agreed on the day to resume".
func (r *reader) planBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-8 && !r.clauseEnds(k); k-- {
		if r.is(k, "agreed", "agree", "plans", "planned", "decided", "scheduled", "expected", "vowed", "pledged", "promised", "proposed") {
			return true
		}
	}
	return false
}

// plan reports that the word at piece k looks ahead to what follows.
func (r *reader) plan(k int) bool {
	return r.is(k, "is", "are", "was", "were", "be", "due", "set", "expected", "scheduled", "planned", "planning", "plan", "plans",
		"likely", "slated", "agreed", "agree", "agrees", "going", "hopes", "hoped", "wants", "intends", "intend", "vowed", "promised",
		"ready", "prepared", "preparing", "decided", "ordered", "aims", "hoping", "supposed", "poised", "committed", "pledged", "proposed")
}

func (r *reader) auxiliary(k int, words ...string) bool {
	return r.is(k-1, words...) || r.is(k-2, words...)
}
