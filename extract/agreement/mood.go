package agreement

import "strings"

// mood is how the sentence puts an act: as done, planned, wished, asked for, refused.
type mood struct {
	negated  bool // not, never, no, without
	yet      bool // "not yet"
	future   bool // will, "plans to"
	possible bool // may, could, would
	failed   bool // "failed to", "refused to", unable
	wished   bool // "hopes to", "is trying to"
	asked    bool // "urged X to"
	invited  bool // asked by a party of its own
	agreed   bool // "agreed to"
	ifs      bool // in a conditional clause
	denied   bool // "denied that"
	progress bool // "is signing": be and a present participle
}

// moodOf reads the verb group of token t and the verbs and nouns that govern it.
func (v *view) moodOf(t int) mood {
	var m mood
	for depth := 0; depth < 4 && t >= 0; depth++ {
		first, _ := v.groupAt(t)
		m.read(v, first, t)
		if v.tag(t) == "VB" && first == t && t > v.first && v.tag(t-1) == "CC" && v.verbLeft(t-1) >= 0 {
			t = v.verbLeft(t - 1) // "to meet and sign"
			continue
		}
		t = v.governor(first, t)
		if t >= 0 {
			m.govern(v.lemma(t))
			if !isVerb(v.tag(t)) {
				t = v.copula(t)
			}
		}
	}
	return m
}

// read takes in the words of one verb group.
func (m *mood) read(v *view, first, t int) {
	for i := first; i < t; i++ {
		switch w := v.lower(i); {
		case w == "not" || w == "n't" || w == "never":
			m.negated = true
		case w == "yet":
			m.yet = true
		case w == "will" || w == "'ll" || w == "shall", w == "would" && v.reported(first):
			m.future = true
		case v.tag(i) == "MD" && w != "did" && w != "do":
			m.possible = true
			if w == "can" || w == "could" {
				m.failed = m.failed || i+1 < t && (v.lower(i+1) == "not" || v.lower(i+1) == "n't")
			}
		}
	}
	if first > v.first && v.lower(first) == "to" && v.lower(first-1) == "yet" {
		m.negated, m.yet = true, true // "has yet to sign"
	}
	m.progress = m.progress || v.tag(t) == "VBG" && v.auxiliary(first, t)
	for i := first - 1; i >= v.first && first-i < 5; i-- {
		switch w := v.lower(i); {
		case w == "without":
			m.negated = true
		case w == "if" || w == "unless" || w == "whether" || w == "until":
			m.ifs = true
		case isVerb(v.tag(i)) || w == ",":
			i = v.first
		}
	}
	if t+1 < v.last && v.lower(t+1) == "yet" {
		m.yet = true
	}
}

// reported reports whether the verb group at first belongs to a clause that someone said, where "would" stands for "will":
// "Norway said on Wednesday it would lend".
func (v *view) reported(first int) bool {
	i := first - 1
	for i >= v.first && first-i < maxReport && !isVerb(v.tag(i)) && v.tag(i) != "MD" {
		if w := v.lower(i); w == "if" || w == ";" || w == "which" {
			return false
		}
		i--
	}
	return i >= v.first && (v.tag(i) == "VBD" || v.tag(i) == "VBN") && saying[v.lemma(i)]
}

// maxReport is how far before a verb the one that reports it may stand.
const maxReport = 15

// govern takes in a word that governs the act.
func (m *mood) govern(lemma string) {
	switch effects[lemma] {
	case 'f':
		m.failed = true
	case 'p':
		m.future = true
	case 'w':
		m.wished = true
	case 'a':
		m.asked = true
		m.invited = m.invited || !commands[lemma]
	case 'g':
		m.agreed = true
	case 'd':
		m.denied = true
	}
}

// governor returns the word that governs the verb group at first: the verb, adjective or noun before "to", past the
// object of a verb that asks; -1 where the group is finite.
func (v *view) governor(first, t int) int {
	if v.tag(t) == "VBG" && first < t && !v.auxiliary(first, t) {
		return t - 1 // "denied signing"
	}
	if v.tag(first) == "VBG" {
		return v.gerundGovernor(first)
	}
	if v.tag(first) != "TO" {
		return -1
	}
	if i := first - 1; i >= v.first && v.lemma(i) == "be" {
		return i // "is to sign"
	}
	for i := first - 1; i >= v.first && first-i < 15; i-- {
		k := v.phraseAt(i)
		switch {
		case isVerb(v.tag(i)) || strings.HasPrefix(v.tag(i), "JJ") && k < 0:
			return i
		case k >= 0 && i == first-1 && effects[v.lemma(i)] != 0:
			return i
		case k >= 0:
			i = v.phrases[k].first
		case v.lower(i) == "," || strings.HasPrefix(v.tag(i), "W"):
			return -1
		}
	}
	return -1
}

// auxiliary reports whether a form of "be" stands in the verb group from first to t.
func (v *view) auxiliary(first, t int) bool {
	for i := first; i < t; i++ {
		if v.lemma(i) == "be" {
			return true
		}
	}
	return false
}

// gerundGovernor returns the word that a gerund at t depends on, where that word tells its mood: "denied signing",
// "interested in buying".
func (v *view) gerundGovernor(t int) int {
	i := t - 1
	if i >= v.first && v.tag(i) == "IN" {
		i--
	}
	if i >= v.first && effects[v.lemma(i)] != 0 {
		return i
	}
	return -1
}

// copula returns the verb before a predicate adjective or the noun of a plan, or -1.
func (v *view) copula(t int) int {
	for i := t - 1; i >= v.first && t-i < 6; i-- {
		if isVerb(v.tag(i)) {
			return i
		}
	}
	return -1
}

// commands are verbs whose subject asks from above.
var commands = set("order tell require force")

// effects of governing words: f fails or refuses, p plans, w wishes or tries, a asks, g agrees, d denies.
var effects = func() map[string]byte {
	table := map[string]byte{}
	for code, lemmas := range map[byte]string{
		'f': "fail refuse decline unable reject failure refusal unwilling reluctant",
		'p': "be plan expect set due intend schedule prepare decide ready poise likely vow pledge promise decision intention expected scheduled announce",
		'w': "hope want seek try attempt aim work wish effort bid consider willing interested threaten need struggle offer propose talk negotiate attempt push press hopeful eager keen like mull",
		'a': "urge ask call demand invite request order tell pressure require persuade encourage force",
		'g': "agree accept consent agreement",
		'd': "deny",
	} {
		for _, lemma := range fields(lemmas) {
			table[lemma] = code
		}
	}
	return table
}()

// status turns what the act says into what the sentence says, by its mood.
func (m mood) status(base string) string {
	switch base {
	case "signed", "agreed", "ratified", "implemented":
		switch {
		case m.failed:
			return "rejected"
		case m.negated && m.yet:
			return "negotiating"
		case m.negated:
			return "rejected"
		case m.asked:
			return "proposed"
		case m.wished:
			return "negotiating"
		case m.future || m.agreed:
			return "agreed"
		case m.possible:
			return "negotiating"
		}
	case "negotiating":
		switch {
		case m.failed, m.negated && !m.yet:
			return "rejected"
		case m.asked, m.wished:
			return "proposed"
		case m.agreed:
			return "agreed"
		}
	}
	return base
}
