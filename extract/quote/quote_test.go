package quote

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/article"
	"github.com/google/go-cmp/cmp"
)

func TestExtract(t *testing.T) {
	tests := []struct {
		name, text string
		names      []string
		want       [][2]string // quotation and speaker
	}{
		{"interrupted", `"We will build the town again," Ann Day said, "and nothing will stop us."`, []string{"person Ann Day"},
			[][2]string{{"We will build the town again,", "Ann Day"}, {"and nothing will stop us.", "Ann Day"}}},
		{"short ones left out", `Ann Day called it "null and void" and "geographically ridiculous".`, []string{"person Ann Day"}, nil},
		{"title of a film", `Ann Day acted in the film "Gone With The Wind" as a girl.`, []string{"person Ann Day"}, nil},
		{"over paragraphs", "\"We will build the town.\n\n\"Nothing will stop us now,\" Ann Day said.", []string{"person Ann Day"},
			[][2]string{{"We will build the town.", "Ann Day"}, {"Nothing will stop us now,", "Ann Day"}}},
		{"quoted by an agency", `"We will build the town again," Ann Day was quoted as saying by Acme News.`, []string{"person Ann Day", "organization Acme News"},
			[][2]string{{"We will build the town again,", "Ann Day"}}},
		{"an agency quotes", `Acme News quoted Ann Day as saying: "We will build the town again."`, []string{"person Ann Day", "organization Acme News"},
			[][2]string{{"We will build the town again.", "Ann Day"}}},
		{"pronoun", `Tom Lee resigned on Friday. He told reporters: "I have nothing more to say."`, []string{"person Tom Lee"},
			[][2]string{{"I have nothing more to say.", "Tom Lee"}}},
		{"statement of a body", `In a statement, Acme Corp said it "regrets the loss of life".`, []string{"organization Acme Corp"},
			[][2]string{{"regrets the loss of life", "Acme Corp"}}},
		{"spokesman with a name at the end", `"It is time to act," a spokesman for Ann Day, Tom Lee, told reporters.`, []string{"person Ann Day", "person Tom Lee"},
			[][2]string{{"It is time to act,", "Tom Lee"}}},
		{"spokesman without a name", `"It is time to act," a spokesman for Ann Day told reporters.`, []string{"person Ann Day"},
			[][2]string{{"It is time to act,", ""}}},
		{"closed, then another paragraph", "\"We will build the town.\"\n\n\"Nothing will stop us now,\" Ann Day said.", []string{"person Ann Day"},
			[][2]string{{"We will build the town.", ""}, {"Nothing will stop us now,", "Ann Day"}}},
		{"a letter that someone saw", `A leaked letter seen by Acme News says "failure to return the form will cost the claim".`, []string{"organization Acme News"},
			[][2]string{{"failure to return the form will cost the claim", ""}}},
		{"a letter that someone wrote", `A letter by Acme Corp says "failure to return the form will cost the claim".`, []string{"organization Acme Corp"},
			[][2]string{{"failure to return the form will cost the claim", "Acme Corp"}}},
		{"foreign ministry", `Troops of France left. "We will complete it in good order," the French foreign ministry said.`, []string{"place France"},
			[][2]string{{"We will complete it in good order,", "France"}}},
		{"foreign diplomat", `Troops of France left. "We will complete it in good order," a French diplomat said.`, []string{"place France"},
			[][2]string{{"We will complete it in good order,", ""}}},
		{"officials of a place", `Troops left Riverton. Riverton state officials described it as "rivers of fire in the streets".`, []string{"place Riverton"},
			[][2]string{{"rivers of fire in the streets", ""}}},
		{"part of a name", `"It will be stronger still," Bounmy said. The host was Bounmy Keo.`, []string{"person Bounmy Keo"},
			[][2]string{{"It will be stronger still,", "Bounmy Keo"}}},
		{"part of two names", `"It will be stronger still," Bounmy said. The host was Bounmy Keo, the guest Bounmy Lao.`, []string{"person Bounmy Keo", "person Bounmy Lao"},
			[][2]string{{"It will be stronger still,", ""}}},
		{"office with a title of a name", `Undersecretary for Education Mr. Lee says "many schools will increase their fees".`, []string{"person Lee"},
			[][2]string{{"many schools will increase their fees", "Lee"}}},
		{"verb like a plural", `Prime minister Ann Day announces that the state is suspending the accord "in view of the current situation."`, []string{"person Ann Day"},
			[][2]string{{"in view of the current situation.", "Ann Day"}}},
		{"office with its place in the name", `"I am in awe of the people," tweeted Mayor of London Sadiq Khan.`, []string{"person London Sadiq Khan"},
			[][2]string{{"I am in awe of the people,", "London Sadiq Khan"}}},
		{"son of a name", `"I am in awe of the people," said a son of Ann Mary Day.`, []string{"person Ann Mary Day"},
			[][2]string{{"I am in awe of the people,", ""}}},
		{"described by a body", `Tom Lee was described by Acme Corp as "a strong friend of the town".`, []string{"person Tom Lee", "organization Acme Corp"},
			[][2]string{{"a strong friend of the town", "Acme Corp"}}},
		{"quoted by an agency before saying", `Ann Day was quoted by Acme News as saying "it is a sad day for us".`, []string{"person Ann Day", "organization Acme News"},
			[][2]string{{"it is a sad day for us", "Ann Day"}}},
		{"the latter", `Acme Corp and Widget Inc came, with the latter confirming they were "not going to the scene".`, []string{"organization Acme Corp", "organization Widget Inc"},
			[][2]string{{"not going to the scene", "Widget Inc"}}},
		{"a description adds", `"It is a sign of hope," Tom Lee said. The professor added, "We need to know more."`, []string{"person Tom Lee"},
			[][2]string{{"It is a sign of hope,", "Tom Lee"}, {"We need to know more.", "Tom Lee"}}},
		{"described by age", `Tom Lee won again. "I am very happy with it," the 27-year-old said.`, []string{"person Tom Lee"},
			[][2]string{{"I am very happy with it,", "Tom Lee"}}},
		{"described by what he was", `Tom Lee met Ann Day. "I will not break the pact," the former mayor said.`, []string{"person Tom Lee", "person Ann Day"},
			[][2]string{{"I will not break the pact,", "Tom Lee"}}},
		{"age of one not named", `It rained. "I am very happy with it," the 27-year-old Serb said.`, nil,
			[][2]string{{"I am very happy with it,", ""}}},
		{"no description of his own", `Tom Lee won again. "It was a fine day," the villager said.`, []string{"person Tom Lee"},
			[][2]string{{"It was a fine day,", ""}}},
		{"adds in one sentence", `Tom Lee said Ben Ray is "an example for us all"; but Ben Ray thinks "we will see how it goes", he added.`, []string{"person Tom Lee", "person Ben Ray"},
			[][2]string{{"an example for us all", "Tom Lee"}, {"we will see how it goes", "Tom Lee"}}},
		{"told an organization", `CEO of the Relief Council Tom Lee told Acme News any process "must be well thought out".`, []string{"person Tom Lee", "organization Acme News"},
			[][2]string{{"must be well thought out", "Tom Lee"}}},
		{"apposition without its second comma", `Tom Lee, the chief of Acme Corp said Acme Corp had "never done more for it".`, []string{"person Tom Lee", "organization Acme Corp"},
			[][2]string{{"never done more for it", "Tom Lee"}}},
		{"name of a project", `A project called "Eyes on the Wild Sea" began.`, nil, nil},
		{"capitals without a verb", `They saw "The Sound of the Wild Sea" in town.`, nil, nil},
		{"what someone called", `Ann Day spoke of what she called "a stain on the whole town".`, []string{"person Ann Day"},
			[][2]string{{"a stain on the whole town", "Ann Day"}}},
		{"embedded", `Tom Lee asked the court to act "as soon as it can" to help, saying that it was late.`, []string{"person Tom Lee"},
			[][2]string{{"as soon as it can", "Tom Lee"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, e := read(t, tt.text, tt.names...)
			var got [][2]string
			for _, q := range Extract(d, e) {
				speaker := ""
				for _, x := range e.List {
					if x.ID == q.Speaker {
						speaker = x.Name
					}
				}
				got = append(got, [2]string{tt.text[q.Start:q.End], speaker})
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestSentence(t *testing.T) {
	text := `It rained. "We are here. We will stay here," Ann Day said. It stopped.`
	d, e := read(t, text, "person Ann Day")
	quotes := Extract(d, e)
	if len(quotes) != 1 {
		t.Fatalf("%d quotations", len(quotes))
	}
	s := quotes[0].Sentence
	if got, want := text[s.Start:s.End], `"We are here. We will stay here," Ann Day said.`; got != want {
		t.Errorf("sentence %q, want %q", got, want)
	}
}

func FuzzExtract(f *testing.F) {
	for _, r := range Rules() {
		for _, e := range append(r.Yes, r.No...) {
			f.Add(e.Text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		d, e := read(t, text)
		quotes := Extract(d, e)
		end := 0
		for _, q := range quotes {
			if q.Start < end || q.End <= q.Start || q.End > len(text) || words(text[q.Start:q.End]) < minWords {
				t.Fatalf("%+v after %d", q, end)
			}
			if q.Sentence.Start > q.Start || q.Sentence.End < q.End || q.Speaker != "" && !known(e.List, q.Speaker) {
				t.Fatalf("%+v", q)
			}
			end = q.End
		}
		if d := cmp.Diff(quotes, Extract(d, e)); d != "" {
			t.Fatal("not the same twice:", d)
		}
	})
}

func known(list []article.Entity, id string) bool {
	for _, e := range list {
		if e.ID == id {
			return true
		}
	}
	return false
}

func BenchmarkExtract(b *testing.B) {
	text := strings.Repeat("\"We will build the town again,\" Ann Day said on Friday. \"Nothing will stop us.\" The town was flooded in June, "+
		"and the government said it would \"do all that it can\" to help.\n\n", 200)
	d, e := read(b, text, "person Ann Day")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Extract(d, e)
	}
}

func BenchmarkHostile(b *testing.B) {
	for name, unit := range map[string]string{"marks": `" `, "quotes": `"a b c d" said `, "verbs": `said "a b c d", `, "open": "\"a b c d\n", "commas": `"a b c d", `} {
		for _, size := range []int{10 << 10, 100 << 10} {
			d, e := read(b, strings.Repeat(unit, size/len(unit)))
			b.Run(fmt.Sprintf("%s/%d", name, size), func(b *testing.B) {
				b.SetBytes(int64(len(d.Text)))
				for b.Loop() {
					Extract(d, e)
				}
			})
		}
	}
}
