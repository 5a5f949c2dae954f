package doc

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

// parsed builds a document of one sentence from "word/TAG/head/relation" items with heads from 1, 0 for the root; an
// item may name its lemma as a fifth part.
func parsed(items string) *Document {
	d, arcs := &Document{}, []arc(nil)
	for i, item := range strings.Fields(items) {
		f := strings.Split(item, "/")
		head, _ := strconv.Atoi(f[2])
		arcs = append(arcs, arc{head - 1, f[3]})
		t := Token{Text: f[0], Lower: strings.ToLower(f[0]), Tag: f[1], Start: 2 * i, End: 2*i + 1}
		if t.Lemma = t.Lower; len(f) > 4 {
			t.Lemma = f[4]
		}
		d.Tokens = append(d.Tokens, t)
	}
	d.Sentences = []Sentence{{First: 0, Last: len(d.Tokens), Parsed: true}}
	d.trees, d.parse = make([]tree, 1), func(int) []arc { return arcs }
	return d
}

// word returns the text of a token, "" for none.
func (d *Document) word(token int) string {
	if !d.valid(token) {
		return ""
	}
	return d.Tokens[token].Text
}

func (d *Document) words(tokens []int) string {
	var w []string
	for _, t := range tokens {
		w = append(w, d.word(t))
	}
	return strings.Join(w, " ")
}

// find returns the first token with this text.
func (d *Document) find(text string) int {
	return slices.IndexFunc(d.Tokens, func(t Token) bool { return t.Text == text })
}

const (
	active   = "Iran/NNP/4/nsubj and/CC/3/cc China/NNP/1/conj signed/VBD/0/root a/DT/7/det trade/NN/7/compound deal/NN/4/obj with/IN/9/case Russia/NNP/4/obl and/CC/11/cc India/NNP/9/conj and/CC/13/cc left/VBD/4/conj"
	passive  = "The/DT/2/det deal/NN/5/nsubj:pass was/VBD/5/aux:pass not/RB/5/advmod signed/VBN/0/root by/IN/7/case Iran/NNP/5/obl:agent"
	relative = "Rouhani/NNP/0/root ,/,/4/punct Iran/NNP/4/nmod:poss president/NN/1/appos who/WP/7/nsubj will/MD/7/aux sign/VB/1/acl:relcl a/DT/9/det deal/NN/7/obj signed/VBN/9/acl by/IN/12/case Xi/NNP/10/obl"
	reported = "He/PRP/2/nsubj said/VBD/0/root/say Iran/NNP/6/nsubj has/VBZ/6/aux/have n't/RB/6/advmod agreed/VBN/2/ccomp/agree to/TO/8/mark talk/VB/6/xcomp"
	planned  = "No/DT/2/det leader/NN/3/nsubj plans/VBZ/0/root/plan to/TO/5/mark sign/VB/3/xcomp ,/,/7/punct said/VBD/3/parataxis/say Xi/NNP/7/nsubj"
	dropped  = "Iran/NNP/4/nsubj no/RB/3/advmod longer/RBR/4/advmod needs/VBZ/0/root/need deals/NNS/4/obj"
)

func TestRoles(t *testing.T) {
	tests := []struct {
		text, verb                   string
		subject, agent, object, with string
	}{
		{active, "signed", "Iran", "Iran", "deal", "Russia India"},
		{active, "left", "Iran", "Iran", "", ""},
		{passive, "signed", "deal", "Iran", "deal", ""},
		{relative, "sign", "Rouhani", "Rouhani", "deal", ""},
		{relative, "signed", "deal", "Xi", "deal", ""},
		{reported, "talk", "Iran", "Iran", "", ""},
	}
	for _, tt := range tests {
		d := parsed(tt.text)
		v := d.find(tt.verb)
		got := []string{d.word(d.Subject(v)), d.word(d.Agent(v)), d.word(d.Object(v)), d.words(d.Prepositional(v, "with"))}
		if want := []string{tt.subject, tt.agent, tt.object, tt.with}; !slices.Equal(got, want) {
			t.Errorf("%s: subject, agent, object, with = %q, want %q", tt.verb, got, want)
		}
	}
}

func TestNominals(t *testing.T) {
	d := parsed(active)
	if got := d.words(d.Conjuncts(d.find("China"))); got != "Iran China" {
		t.Errorf("conjuncts %q", got)
	}
	if got := d.words(d.Attributes(d.find("deal"))); got != "trade" {
		t.Errorf("attributes %q", got)
	}
	if first, last := d.NounPhrase(d.find("deal")); d.word(first) != "a" || last != d.find("deal")+1 {
		t.Errorf("noun phrase %d to %d", first, last)
	}
	if first, last := d.Phrase(d.find("Russia")); first != d.find("with") || last != d.find("India")+1 {
		t.Errorf("phrase %d to %d", first, last)
	}
	if p := d.Preposition(d.find("India")); d.word(p) != "with" {
		t.Errorf("preposition %d", p)
	}
	d = parsed(relative)
	president := d.find("president")
	if got := d.words(d.Appositions(0)); got != "president" || d.Apposed(president) != 0 || d.word(d.Possessor(president)) != "Iran" {
		t.Errorf("appositions %q", got)
	}
}

func TestClause(t *testing.T) {
	tests := []struct {
		text, token string
		want        Clause
	}{
		{active, "trade", Clause{Tense: Past, Finite: true}},
		{passive, "Iran", Clause{Tense: Past, Finite: true, Passive: true, Negated: true}},
		{relative, "sign", Clause{Tense: Future, Finite: true}},
		{reported, "Iran", Clause{Tense: Past, Finite: true, Perfect: true, Negated: true}},
		{planned, "leader", Clause{Tense: Present, Finite: true, Negated: true}},
		{planned, "sign", Clause{Tense: Future}},
		{dropped, "deals", Clause{Tense: Present, Finite: true, Negated: true}},
	}
	for _, tt := range tests {
		d := parsed(tt.text)
		got := d.Clause(d.find(tt.token))
		got.Head = 0
		if got != tt.want {
			t.Errorf("%s in %s:\n got %+v\nwant %+v", tt.token, tt.text, got, tt.want)
		}
	}
}

func TestClauseGoesByTagsWithoutAParse(t *testing.T) {
	d := parsed("Iran/NNP/0/ will/MD/0/ not/RB/0/ sign/VB/0/ a/DT/0/ deal/NN/0/ that/WDT/0/ was/VBD/0/ drafted/VBN/0/")
	d.Sentences[0].Parsed = false
	if got, want := d.Clause(5), (Clause{Head: 3, Tense: Future, Finite: true, Negated: true}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got, want := d.Clause(8), (Clause{Head: 8, Tense: Past, Finite: true, Passive: true}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	d = parsed("They/PRP/0/ no/RB/0/ longer/RB/0/ talk/VBP/0/")
	d.Sentences[0].Parsed = false
	if got, want := d.Clause(3), (Clause{Head: 3, Tense: Present, Finite: true, Negated: true}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestClauseFallsBackOnTheNearestVerb(t *testing.T) {
	d := parsed("A/DT/2/det deal/NN/0/root was/VBD/5/aux:pass soon/RB/5/advmod signed/VBN/6/punct ,/,/2/punct Monday/NNP/2/nmod")
	if c := d.Clause(d.find("Monday")); c.Tense != Past {
		t.Errorf("tense %q", c.Tense)
	}
}

func TestReported(t *testing.T) {
	d := parsed(reported)
	if got := d.Reported(d.find("talk")); d.word(got.Verb) != "said" || d.word(got.Speaker) != "He" {
		t.Errorf("reported %+v", got)
	}
	if got := d.Reported(d.find("said")); got.Verb != -1 {
		t.Errorf("the report itself is reported by %+v", got)
	}
	d = parsed(planned)
	if got := d.Reported(d.find("sign")); d.word(got.Speaker) != "Xi" {
		t.Errorf("parenthetical report %+v", got)
	}
}

func TestReportedByAVerbBelow(t *testing.T) {
	const end = " ,/,/6/punct Abdullah/NNP/6/nsubj told/VBD/3/acl:relcl/tell AFP/NNP/6/iobj"
	d := parsed("It/PRP/3/nsubj was/VBD/3/aux:pass rejected/VBN/0/root" + end)
	if got := d.Reported(d.find("rejected")); d.word(got.Speaker) != "Abdullah" {
		t.Errorf("reported %+v", got)
	}
	d = parsed("It/PRP/3/nsubj was/VBD/3/aux:pass rejected/VBN/0/root ,/,/6/punct which/WDT/6/nsubj told/VBD/3/acl:relcl/tell AFP/NNP/6/iobj")
	if got := d.Reported(d.find("rejected")); got.Verb != -1 {
		t.Errorf("a relative clause reports: %+v", got)
	}
}

func TestHelpersOnNothing(t *testing.T) {
	for _, d := range []*Document{{}, parsed("Iran/NNP/0/ signed/VBD/0/")} {
		for i := range d.Sentences {
			d.Sentences[i].Parsed = false
		}
		for _, token := range []int{-1, 0, 7} {
			if d.Subject(token) != -1 || d.Object(token) != -1 || d.Agent(token) != -1 || d.Possessor(token) != -1 ||
				len(d.Prepositional(token)) > 0 || d.Reported(token).Verb != -1 || d.Negated(token) {
				t.Errorf("token %d has grammar where nothing was parsed", token)
			}
		}
	}
}
