package lemma

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLemma(t *testing.T) {
	l, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ word, tag, want string }{
		{"signed", "VBD", "sign"}, {"agreed", "VBD", "agree"}, {"signing", "VBG", "sign"}, {"making", "VBG", "make"},
		{"stopped", "VBD", "stop"}, {"countries", "NNS", "country"}, {"went", "VBD", "go"}, {"is", "VBZ", "be"},
		{"men", "NNS", "man"}, {"agreements", "NNS", "agreement"}, {"n't", "RB", "not"}, {"better", "JJR", "good"},
		{"largest", "JJS", "large"}, {"States", "NNPS", "State"}, {"Xinhua", "NNP", "Xinhua"}, {"ratified", "VBN", "ratify"},
		{"crosses", "VBZ", "cross"}, {"purchases", "VBZ", "purchase"}, {"pledging", "VBG", "pledge"},
		{"finalizing", "VBG", "finalize"}, {"process", "NN", "process"},
	}
	for _, tt := range tests {
		if got := l.Lemma(tt.word, lower(tt.word), tt.tag); got != tt.want {
			t.Errorf("Lemma(%s, %s) = %s, want %s", tt.word, tt.tag, got, tt.want)
		}
	}
}

func lower(w string) string {
	b := []byte(w)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 32
		}
	}
	return string(b)
}

func TestTrainLearnsOnlyExceptions(t *testing.T) {
	l := Train([]Example{{"ran", "VBD", "run"}, {"walked", "VBD", "walk"}, {"Walk", "VB", "walk"}, {"London", "NNP", "London"}})
	if diff := cmp.Diff(map[string]string{"dran": "run"}, l.exceptions); diff != "" {
		t.Error(diff)
	}
	if !l.bases["walk"] || len(l.bases) != 1 {
		t.Errorf("bases %v", l.bases)
	}
}

func TestReadReturnsWhatAppendWrote(t *testing.T) {
	want := Train([]Example{{"ran", "VBD", "run"}, {"Walk", "VB", "walk"}})
	got, err := Read(want.Append(nil))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(Lemmatizer{})); diff != "" {
		t.Error(diff)
	}
	if _, err := Read([]byte{9}); err == nil {
		t.Error("no error for a cut model")
	}
}
