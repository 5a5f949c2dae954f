package postag

import (
	"strings"
	"testing"

	"dateline/extract/doc/lexicon"
)

func TestEmbeddedTagger(t *testing.T) {
	lex, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := Load(lex)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"Iran/NNP and/CC China/NNP signed/VBD a/DT trade/NN deal/NN on/IN Monday/NNP ./.",
		"The/DT minister/NN did/VBD n't/RB say/VB when/WRB talks/NNS would/MD resume/VB ./.",
		"Oil/NN prices/NNS rose/VBD 3.5/CD percent/NN to/IN $/$ 60/CD a/DT barrel/NN",
		"He/PRP is/VBZ going/VBG to/TO sign/VB Singapore/NNP -/HYPH based/VBN Iran/NNP 's/POS deal/NN",
	} {
		e := example(want)
		got := make([]string, len(e.Words))
		tagger.Tag(e.Words, got)
		for i, tag := range got {
			if tag != e.Tags[i] {
				t.Errorf("%s: %s is tagged %s, want %s", want, e.Words[i], tag, e.Tags[i])
			}
		}
	}
	tagger.Tag(nil, nil)
}

func example(items string) Example {
	var e Example
	for item := range strings.FieldsSeq(items) {
		cut := strings.LastIndexByte(item, '/')
		e.Words, e.Tags = append(e.Words, item[:cut]), append(e.Tags, item[cut+1:])
	}
	return e
}

func TestTrainLearnsContext(t *testing.T) {
	var examples []Example
	for range 20 {
		examples = append(examples, example("the/DT sign/NN"), example("to/TO sign/VB"), example("a/DT deal/NN"))
	}
	tagger := Train(examples, lexicon.New(nil))
	got := make([]string, 2)
	if tagger.Tag([]string{"the", "sign"}, got); got[1] != "NN" {
		t.Errorf("the sign is tagged %v", got)
	}
	if tagger.Tag([]string{"to", "sign"}, got); got[1] != "VB" {
		t.Errorf("to sign is tagged %v", got)
	}
	if len(tagger.sure.Entries()) == 0 {
		t.Error("no word has one tag only")
	}
}

func TestReadReturnsWhatAppendWrote(t *testing.T) {
	lex := lexicon.New(nil)
	var examples []Example
	for range 20 {
		examples = append(examples, example("the/DT sign/NN"), example("to/TO sign/VB"))
	}
	b := Train(examples, lex).Append(nil)
	tagger, err := Read(b, lex)
	if err != nil {
		t.Fatal(err)
	}
	if string(tagger.Append(nil)) != string(b) {
		t.Error("read and written again it differs")
	}
	if _, err := Read(b[:len(b)/2], lex); err == nil {
		t.Error("no error for half a tagger")
	}
}

func TestShape(t *testing.T) {
	if shape("Iran") == shape("iran") || shape("U.S.") == shape("US") || shape("Iran") != shape("Rome") {
		t.Error("shapes do not tell words apart as they should")
	}
}
