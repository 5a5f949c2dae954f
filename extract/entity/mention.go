package entity

import (
	"strings"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/ner"
)

// gender is what is known of a person's gender.
type gender uint8

const (
	unknown gender = iota
	male
	female
)

// agrees reports whether two genders can be those of one person.
func (g gender) agrees(h gender) bool { return g == unknown || h == unknown || g == h }

// mention is a name in the text, made ready for comparison.
type mention struct {
	ner.Mention
	text   string
	key    string
	gender gender // told by a title before it
	form   int    // index into grouper.forms
	repeat bool   // found by exact repetition
}

// newMentions prepares the recogniser's mentions in text order and drops what overlaps an earlier one or is empty.
func (x *Extractor) newMentions(d *doc.Document, found []ner.Mention) []mention {
	out := make([]mention, 0, len(found))
	end := 0
	for _, m := range found {
		if m.Span.Start < end || m.First >= m.Last || m.Last > len(d.Tokens) {
			continue
		}
		text := d.Text[m.Span.Start:m.Span.End]
		key := nameKey(text)
		if key == "" {
			continue
		}
		end = m.Span.End
		out = append(out, mention{Mention: m, text: text, key: key, gender: x.titleGender(d, m)})
	}
	return out
}

// titleGender reads the gender off a title before a person's name: "Mrs Clinton".
func (x *Extractor) titleGender(d *doc.Document, m ner.Mention) gender {
	if m.Type != article.Person || m.First == 0 {
		return unknown
	}
	switch x.titles[d.Tokens[m.First-1].Lower] {
	case "male":
		return male
	case "female":
		return female
	}
	return unknown
}

// firstNameGender tells the gender of a clearly male or female first name.
func (x *Extractor) firstNameGender(word string) gender {
	share, ok := x.tables.FirstName(word)
	switch {
	case !ok:
		return unknown
	case share.Male > 4*share.Female:
		return male
	case share.Female > 4*share.Male:
		return female
	}
	return unknown
}

// words splits a key.
func words(key string) []string { return strings.Split(key, " ") }
