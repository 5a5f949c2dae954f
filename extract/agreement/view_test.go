package agreement

import (
	"strings"
	"testing"

	"dateline/extract/doc"
)

// tagged makes the view of one unparsed sentence from words with Penn tags: "China/NNP signed/VBD". A star before a
// word makes it part of a date.
func tagged(text string) *view {
	d := &doc.Document{}
	times := map[int]bool{}
	for i, f := range strings.Fields(text) {
		k := strings.LastIndexByte(f, '/')
		word := strings.TrimPrefix(f[:k], "*")
		times[i] = strings.HasPrefix(f, "*")
		start := len(d.Text)
		d.Text += word + " "
		d.Tokens = append(d.Tokens, doc.Token{Start: start, End: start + len(word), Text: word, Lower: strings.ToLower(word), Tag: f[k+1:], Lemma: lemmaOf(strings.ToLower(word))})
	}
	s := doc.Sentence{First: 0, Last: len(d.Tokens), Start: 0, End: len(d.Text)}
	d.Sentences = []doc.Sentence{s}
	return newView(d, s, func(t int) bool { return times[t] }, func(int) bool { return false })
}

// lemmaOf knows the lemmas of the words of the tests.
func lemmaOf(word string) string {
	lemmas := map[string]string{"signed": "sign", "signs": "sign", "agreed": "agree", "agreements": "agreement", "failed": "fail",
		"urged": "urge", "said": "say", "says": "say", "was": "be", "is": "be", "were": "be", "has": "have", "talks": "talk", "reached": "reach",
		"announced": "announce", "leaving": "leave", "sold": "sell", "presidents": "president", "plans": "plan", "denied": "deny"}
	if l, ok := lemmas[word]; ok {
		return l
	}
	return word
}

func words(v *view, tokens []int) string {
	var out []string
	for _, t := range tokens {
		out = append(out, v.d.Tokens[t].Text)
	}
	return strings.Join(out, " ")
}

func (v *view) find(word string) int {
	for i := v.first; i < v.last; i++ {
		if v.lower(i) == word {
			return i
		}
	}
	return -1
}

func TestPhrases(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"China/NNP and/CC Laos/NNP on/IN *Monday/NNP signed/VBD a/DT memorandum/NN of/IN understanding/NN", "China | Laos | *Monday | a memorandum | understanding"},
		{"Iran/NNP *Tuesday/NNP rejected/VBD a/DT proposed/VBN nuclear/JJ deal/NN", "Iran | *Tuesday | a proposed nuclear deal"},
		{"Israeli/JJ and/CC Egyptian/JJ negotiators/NNS met/VBD", "Israeli | Egyptian negotiators"},
		{"the/DT US/NNP -/HYPH Japan/NNP alliance/NN", "the US - Japan alliance"},
		{"Syrian/JJ Democratic/NNP Forces/NNPS (/-LRB- SDF/NNP )/-RRB- agreed/VBD", "Syrian Democratic Forces ( SDF )"},
		{"awarded/VBD Boeing/NNP a/DT contract/NN", "Boeing | a contract"},
		{"Shell/NNP Ltd./NNP (/-LRB- Shell/NNP Gas/NNP )/-RRB- agreed/VBD", "Shell Ltd. ( Shell Gas )"},
		{"signed/VBD a/DT pact/NN pledging/VBG safe/JJ areas/NNS", "a pact | safe areas"},
	} {
		v := tagged(c.text)
		var got []string
		for _, p := range v.phrases {
			s := strings.TrimSpace(v.d.Text[v.d.Tokens[p.first].Start:v.d.Tokens[p.last-1].End])
			if p.time {
				s = "*" + s
			}
			got = append(got, s)
		}
		if g := strings.Join(got, " | "); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

func TestSurfaceSubjects(t *testing.T) {
	for _, c := range []struct{ text, verb, want string }{
		{"China/NNP and/CC Laos/NNP on/IN *Monday/NNP signed/VBD a/DT pact/NN", "signed", "Laos China"},
		{"Egypt/NNP ,/, Sudan/NNP and/CC Libya/NNP signed/VBD a/DT pact/NN", "signed", "Libya Sudan Egypt"},
		{"Officials/NNS said/VBD Iran/NNP has/VBZ signed/VBN a/DT pact/NN", "signed", "Iran"},
		{"Officials/NNS said/VBD that/IN Iran/NNP has/VBZ signed/VBN a/DT pact/NN", "signed", "Iran"},
		{"talks/NNS between/IN Iran/NNP and/CC Oman/NNP failed/VBD", "failed", "talks"},
		{"Iran/NNP plans/VBZ to/TO sign/VB a/DT pact/NN", "sign", "Iran"},
		{"Trump/NNP urged/VBD Iran/NNP to/TO sign/VB a/DT pact/NN", "sign", "Iran"},
		{"Airbus/NNP ,/, a/DT company/NN ,/, signed/VBD a/DT deal/NN", "signed", "Airbus"},
		{"A/DT company/NN ,/, Airbus/NNP ,/, signed/VBD a/DT deal/NN", "signed", "Airbus"},
		{"Tesco/NNP sold/VBD stores/NNS to/IN Salling/NNP and/CC announced/VBD leaving/VBG Poland/NNP", "announced", "Tesco"},
		{"Vietnam/NNP waits/VBZ ,/, with/IN Comac/NNP signing/VBG a/DT deal/NN", "signing", "Comac"},
		{"the/DT presidents/NNS of/IN Armenia/NNP and/CC Turkey/NNP signed/VBD a/DT pact/NN", "signed", "Turkey presidents"},
		{"In/IN Istanbul/NNP ,/, Turkey/NNP ,/, the/DT government/NN and/CC rebels/NNS agreed/VBD", "agreed", "rebels government"},
		{"Iran/NNP ,/, which/WDT signed/VBD a/DT pact/NN", "signed", "Iran"},
		{"it/PRP left/VBD after/IN the/DT treaty/NN with/IN Oman/NNP was/VBD signed/VBN", "signed", "treaty"},
		{"signed/VBD", "signed", ""},
	} {
		v := tagged(c.text)
		if got := words(v, v.surfaceSubjects(v.find(c.verb), 0)); got != c.want {
			t.Errorf("%s: subject of %s: got %q, want %q", c.text, c.verb, got, c.want)
		}
	}
}

func TestSurfacePartners(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{"Airbus/NNP signed/VBD deals/NNS with/IN Iran/NNP ,/, Oman/NNP and/CC Iraq/NNP", "signed", "Iran Oman Iraq"},
		{"a/DT truce/NN between/IN Israel/NNP and/CC Hamas/NNP took/VBD effect/NN", "truce", "Israel Hamas"},
		{"Chile/NNP signed/VBD a/DT deal/NN with/IN Google/NNP and/CC Peru/NNP protested/VBD", "signed", "Google"},
		{"Iran/NNP signed/VBD a/DT deal/NN ,/, with/IN Oman/NNP also/RB helping/VBG", "signed", ""},
		{"Iran/NNP signed/VBD a/DT deal/NN after/IN it/PRP met/VBD with/IN Oman/NNP", "signed", ""},
		{"a/DT deal/NN to/TO open/VB ties/NNS with/IN Iran/NNP", "deal", "Iran"},
	} {
		v := tagged(c.text)
		if got := words(v, v.surfacePartners(v.find(c.word), withPreps)); got != c.want {
			t.Errorf("%s: partners of %s: got %q, want %q", c.text, c.word, got, c.want)
		}
	}
}

func TestRetag(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{"Chevron/NNP signs/NNS two/CD agreements/NNS", "signs", "VBZ"},
		{"Cyprus/NNP and/CC Lebanon/NNP sign/NN a/DT pact/NN", "sign", "VBP"},
		{"he/PRP backs/NNS Iran/NNP", "backs", "VBZ"},
		{"Visiting/VBG Chinese/JJ President/NNP Hu/NNP", "visiting", "JJ"},
		{"talks/NNS to/IN merge/NN", "merge", "NN"},
		{"talks/NNS to/IN merge/NN soon/RB", "merge", "VB"},
		{"the/DT signs/NNS of/IN peace/NN", "signs", "NNS"},
	} {
		v := tagged(c.text)
		if got := v.tag(v.find(c.word)); got != c.want {
			t.Errorf("%s: %s is %s, want %s", c.text, c.word, got, c.want)
		}
	}
}
