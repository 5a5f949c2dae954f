package agreement

import "testing"

func TestStatusByMood(t *testing.T) {
	for _, c := range []struct{ text, verb, base, want string }{
		{"Iran/NNP signed/VBD a/DT pact/NN", "signed", "signed", "signed"},
		{"Iran/NNP has/VBZ not/RB signed/VBN a/DT pact/NN", "signed", "signed", "rejected"},
		{"Iran/NNP has/VBZ not/RB yet/RB signed/VBN a/DT pact/NN", "signed", "signed", "negotiating"},
		{"Iran/NNP failed/VBD to/TO reach/VB a/DT deal/NN", "reach", "agreed", "rejected"},
		{"Iran/NNP will/MD sign/VB a/DT pact/NN", "sign", "signed", "agreed"},
		{"Iran/NNP plans/VBZ to/TO sign/VB a/DT pact/NN", "sign", "signed", "agreed"},
		{"Iran/NNP is/VBZ expected/VBN to/TO sign/VB a/DT pact/NN", "sign", "signed", "agreed"},
		{"Iran/NNP may/MD sign/VB a/DT pact/NN", "sign", "signed", "negotiating"},
		{"Iran/NNP hopes/VBZ to/TO hope/VB", "hope", "agreed", "agreed"},
		{"Trump/NNP urged/VBD Iran/NNP to/TO sign/VB a/DT pact/NN", "sign", "signed", "proposed"},
		{"they/PRP left/VBD without/IN signing/VBG a/DT pact/NN", "signing", "signed", "rejected"},
		{"Iran/NNP is/VBZ to/TO sign/VB a/DT pact/NN", "sign", "signed", "agreed"},
		{"Iran/NNP agreed/VBD to/TO hold/VB talks/NNS", "hold", "negotiating", "agreed"},
		{"Iran/NNP refused/VBD to/TO negotiate/VB", "negotiate", "negotiating", "negotiating"},
		{"Iran/NNP will/MD end/VB the/DT pact/NN", "end", "ended", "ended"},
	} {
		v := tagged(c.text)
		if got := v.moodOf(v.find(c.verb)).status(c.base); got != c.want {
			t.Errorf("%s: got %s, want %s", c.text, got, c.want)
		}
	}
}

func TestMoodTellsDoubt(t *testing.T) {
	for _, c := range []struct {
		text, verb string
		holds      func(mood) bool
	}{
		{"if/IN Iran/NNP signs/VBZ a/DT pact/NN", "signs", func(m mood) bool { return m.ifs }},
		{"Iran/NNP denied/VBD signing/VBG a/DT pact/NN", "signing", func(m mood) bool { return m.denied }},
		{"Iran/NNP is/VBZ signing/VBG a/DT pact/NN", "signing", func(m mood) bool { return m.progress }},
		{"Trump/NNP urged/VBD Iran/NNP to/TO sign/VB a/DT pact/NN", "sign", func(m mood) bool { return m.invited }},
	} {
		v := tagged(c.text)
		if m := v.moodOf(v.find(c.verb)); !c.holds(m) {
			t.Errorf("%s: mood is %+v", c.text, m)
		}
	}
}
