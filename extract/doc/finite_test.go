package doc

import (
	"strings"
	"testing"
)

func TestMainVerb(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"A/DT building/NN collapsed/VBN in/IN Mumbai/NNP ,/, killing/VBG six/CD ./.", "collapsed"},
		{"Rains/NNS triggered/VBN floods/NNS that/WDT destroyed/VBD homes/NNS ,/, officials/NNS said/VBD ./.", "triggered"},
		{"On/IN Sunday/NNP ,/, a/DT court/NN also/RB freed/VBN him/PRP ./.", "freed"},
		{"A/DT deal/NN signed/VBN in/IN Cairo/NNP was/VBD made/VBN public/JJ ./.", ""},
		{"In/IN findings/NNS published/VBN Monday/NNP ,/, researchers/NNS said/VBD so/RB ./.", ""},
		{"The/DT deal/NN was/VBD signed/VBN in/IN Cairo/NNP ./.", ""},
		{"A/DT deal/NN signed/VBN in/IN Cairo/NNP", ""}, // a headline
	} {
		var words, tags []string
		for item := range strings.FieldsSeq(tt.text) {
			word, tag, _ := strings.Cut(item, "/")
			words, tags = append(words, word), append(tags, tag)
		}
		got := ""
		if i := mainVerb(words, tags); i >= 0 {
			got = words[i]
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}
