package amount

import (
	"math/big"
	"strings"
	"testing"

	"dateline/extract/doc"
)

// sentence cuts a text into pieces without any model.
func sentence(text string) *Sentence {
	d := &doc.Document{Text: text}
	for at := 0; at < len(text); {
		end := at + strings.IndexByte(text[at:]+" ", ' ')
		if end > at {
			d.Tokens = append(d.Tokens, doc.Token{Start: at, End: end, Text: text[at:end], Lower: strings.ToLower(text[at:end])})
		}
		at = end + 1
	}
	s := &Sentence{doc: d, places: &places{doc: d}}
	s.load(doc.Sentence{Last: len(d.Tokens), End: len(text)})
	return s
}

func TestNumeral(t *testing.T) {
	tests := []struct{ text, want string }{
		{"5", "5"}, {"1,234", "1234"}, {"1,234.5", "2469/2"}, {"12,34,567.89", "123456789/100"}, {"1.234.567,89", "123456789/100"},
		{"1.5", "3/2"}, {"1,5", "3/2"}, {"0,125", "1/8"}, {"1'234'567", "1234567"}, {"10\u00a0000", "10000"}, {"10\u202f000,5", "20001/2"},
		{"1,2,3", ""}, {"1.2.3", ""}, {"1,23,4", ""}, {"12345,678", ""}, {"1.234,567.8", ""}, {strings.Repeat("9", 31), ""},
		{"999999999999999999999999", "999999999999999999999999"},
	}
	for _, tt := range tests {
		got := ""
		if r := numeral(tt.text); r != nil {
			got = r.RatString()
		}
		if got != tt.want {
			t.Errorf("numeral(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestNumber(t *testing.T) {
	tests := []struct{ text, covers, want string }{
		{"twenty-five planes", "twenty-five", "25"},
		{"two hundred and fifty thousand", "two hundred and fifty thousand", "250000"},
		{"one and a half million", "one and a half million", "1500000"},
		{"two and a half miles", "two and a half", "5/2"},
		{"a million", "a million", "1000000"},
		{"a plane", "", ""},
		{"half a million dollars", "half a million", "500000"},
		{"a half billion", "a half billion", "500000000"},
		{"three quarters of a million", "three quarters of a million", "750000"},
		{"three hundred thousand four hundred and twenty", "three hundred thousand four hundred and twenty", "300420"},
		{"nineteen hundred", "nineteen hundred", "1900"},
		{"two dozen", "two dozen", "24"},
		{"one two three", "one", "1"},
		{"five and six", "five", "5"},
		{"fifteen five", "fifteen", "15"},
		{"tens of millions of dollars", "tens of millions", ""},
		{"several hundred people", "several hundred", ""},
		{"2.5 million", "2.5 million", "2500000"},
		{"300 thousand crore", "300 thousand crore", "3000000000000"},
		{"7 3/4 points", "7 3/4", "31/4"},
		{"1/2 cup", "1/2", "1/2"},
		{"2½ hours", "2½", "5/2"},
		{"10 000 dollars", "10 000", "10000"},
		{"18 777s", "18", "18"},
		{"-2.64 percent", "-2.64", "-66/25"},
		{"4.2bn", "4.2bn", "4200000000"},
		{"5m", "5m", "5000000"},
		{"a hundred thousand million billion", "a hundred thousand", "100000"},
		{"1/0 of it", "1", "1"},
	}
	for _, tt := range tests {
		s := sentence(tt.text)
		n, ok := s.number(0)
		covers, got := "", ""
		if ok {
			covers = s.text(n.first, n.last)
			if v := n.value(); v != nil {
				got = v.RatString()
			}
		}
		if covers != tt.covers || got != tt.want {
			t.Errorf("number(%q) = %q %s, want %q %s", tt.text, covers, got, tt.covers, tt.want)
		}
	}
}

func TestQuantity(t *testing.T) {
	tests := []struct{ text, covers, lo, hi string }{
		{"5 to 7 million", "5 to 7 million", "5000000", "7000000"},
		{"1.2–1.5bn", "1.2–1.5bn", "1200000000", "1500000000"},
		{"8- to 16-meter", "8- to 16", "8", "16"},
		{"500 to 1 million", "500 to 1 million", "500", "1000000"},
		{"7 to 5", "7", "7", ""},
		{"five to six million", "five to six million", "5000000", "6000000"},
		{"5 and 7", "5", "5", ""},
	}
	for _, tt := range tests {
		s := sentence(tt.text)
		q, _ := s.quantity(0, true, nil)
		if got := s.text(q.first, q.last); got != tt.covers || show(q.lo) != tt.lo || show(q.hi) != tt.hi {
			t.Errorf("quantity(%q) = %q %s %s, want %q %s %s", tt.text, got, show(q.lo), show(q.hi), tt.covers, tt.lo, tt.hi)
		}
	}
}

func show(r *big.Rat) string {
	if r == nil {
		return ""
	}
	return r.RatString()
}
