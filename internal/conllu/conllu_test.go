package conllu

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const sample = `# newdoc id = a
# newpar
# text = Don't go.
1-2	Don't	_	_	_	_	_	_	_	SpaceAfter=Yes
1	Do	do	AUX	VB	_	3	aux	_	_
2	n't	not	PART	RB	_	3	advmod	_	_
3	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
3.1	gone	go	VERB	VB	_	_	_	_	_
4	.	.	PUNCT	.	_	3	punct	_	_

# newpar
1	Yes	yes	INTJ	UH	_	0	root	_	SpaceAfter=No

# newdoc id = b
1	No	no	INTJ	UH	_	0	root	_	_
`

func TestRead(t *testing.T) {
	docs, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 2 || docs[0].ID != "a" || len(docs[0].Sentences) != 2 || docs[1].ID != "b" {
		t.Fatalf("documents %+v", docs)
	}
	want := []Word{{"Do", "do", "VB", 2, "aux", false}, {"n't", "not", "RB", 2, "advmod", true},
		{"go", "go", "VB", -1, "root", false}, {".", ".", ".", 2, "punct", true}}
	if diff := cmp.Diff(want, docs[0].Sentences[0].Words); diff != "" {
		t.Error(diff)
	}
}

func TestText(t *testing.T) {
	docs, _ := Read(strings.NewReader(sample))
	text, words := docs[0].Text()
	if text != "Don't go. \n\nYes" {
		t.Errorf("text %q", text)
	}
	if w := words[1][0]; text[w.Start:w.End] != "Yes" {
		t.Errorf("word at %v", w)
	}
}

func TestReadErrors(t *testing.T) {
	for _, bad := range []string{"1\tNo", "1\tNo\tno\t_\t_\t_\tx\troot\t_\t_"} {
		if _, err := Read(strings.NewReader("\n" + bad)); err == nil || !strings.HasPrefix(err.Error(), "line 2: ") {
			t.Errorf("Read(%q) error %v", bad, err)
		}
	}
}
