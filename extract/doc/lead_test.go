package doc

import "testing"

// TestPlainLeads asks for the subject, the object and the speaker of sentences that open plain news.
func TestPlainLeads(t *testing.T) {
	a := analyzer(t)
	for _, tt := range []struct{ text, verb, subject, object, speaker string }{
		{"An apartment building collapsed in Mumbai on Tuesday, killing six people.", "collapsed", "An apartment building", "", ""},
		{"A suicide bomber blew himself up near a mosque in Kabul, wounding dozens.", "blew", "A suicide bomber", "himself", ""},
		{"The foreign ministers of Iran and Turkey signed a trade agreement in Ankara on Sunday.", "signed", "The foreign ministers", "a trade agreement", ""},
		{"Police arrested three men in London on Monday in connection with a bank robbery.", "arrested", "Police", "three men", ""},
		{"The company said on Friday it would cut 2,000 jobs.", "cut", "it", "2,000 jobs", "company"},
		{"A ferry carrying 200 passengers sank off the coast of Tanzania.", "sank", "A ferry", "", ""},
		{"The United Nations Security Council imposed new sanctions on North Korea on Saturday.", "imposed", "The United Nations Security Council", "new sanctions", ""},
		{"Thousands of protesters marched through Paris to demand higher wages.", "marched", "Thousands", "", ""},
		{"Chancellor Angela Merkel will meet Greek Prime Minister Alexis Tsipras in Berlin next week.", "meet", "Chancellor Angela Merkel", "Greek Prime Minister Alexis Tsipras", ""},
		{"A court in Cairo sentenced the former president to 20 years in prison.", "sentenced", "A court", "the former president", ""},
		{"Heavy rains triggered floods that destroyed hundreds of homes.", "triggered", "Heavy rains", "floods", ""},
		{"Two gunmen opened fire at a police checkpoint in northern Egypt early on Friday, killing at least four officers, security sources said.", "opened", "Two gunmen", "fire", "sources"},
	} {
		d := a.Analyze(tt.text, "")
		verb := d.find(tt.verb)
		got := [3]string{d.phrase(d.Subject(verb)), d.phrase(d.Object(verb)), d.word(d.Reported(verb).Speaker)}
		if want := [3]string{tt.subject, tt.object, tt.speaker}; got != want {
			t.Errorf("%s\n got %q, want %q", tt.text, got, want)
		}
	}
}

// phrase returns the text of the noun phrase of a noun, "" for none.
func (d *Document) phrase(noun int) string {
	if !d.valid(noun) {
		return ""
	}
	first, last := d.NounPhrase(noun)
	return d.Text[d.Tokens[first].Start:d.Tokens[last-1].End]
}
