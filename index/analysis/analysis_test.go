package analysis

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestTerms(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The ministers of Iran signed agreements.", "0:the 1:minister 2:of 3:iran 4:signed 5:agreement"},
		{"Banks fail. Mr Banks banks", "0:banks 0:bank 1:fail 2:mr 3:banks 4:bank"},
		{"U.S. and US, not us", "0:us 1:and 2:us 3:not 4:us_"},
		{"the U.S.-led U.S.A", "0:the 1:us 2:led 1:usled 3:usa"},
		{"state-run e-mail", "0:state 1:run 0:staterun 2:e 3:mail 2:email"},
		{"Jean-Claude Juncker’s São Paulo", "0:jean 1:claude 0:jeanclaude 2:juncker 3:sao 4:paulo"},
		{"O'Brien's côte d’Ivoire", "0:obrien 1:cote 2:divoire"},
		{"1,000 or 2.5 or 1,00", "0:1000 1:or 2:2.5 3:or 4:1 5:00"},
		{"a-b-c-d", "0:a 1:b 2:c 3:d"},
		{"Łódź Straße", "0:lodz 1:strasse"},
		{"東京都 said", "0:東 1:京 2:都 3:said"},
		{"Café, cafe\u0301", "0:cafe 1:cafe"},
		{"well - known", "0:well 1:known"},
	}
	for _, tt := range tests {
		var got []string
		for _, p := range Terms(tt.text, false, "en") {
			got = append(got, fmt.Sprintf("%d:%s", p.Pos, p.Term))
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestPhrase(t *testing.T) {
	tests := []struct {
		text      string
		positions [][]string
		joined    []string
	}{
		{"agreements", [][]string{{"agreements", "agreement"}}, nil},
		{"e-mails", [][]string{{"e"}, {"mails", "mail"}}, []string{"emails", "email"}},
		{"us", [][]string{{"us"}}, nil},
		{"told us", [][]string{{"told"}, {"us", "us_"}}, nil},
		{"a state-run firm", [][]string{{"a"}, {"state"}, {"run"}, {"firm"}}, nil},
	}
	for _, tt := range tests {
		positions, joined := Phrase(tt.text)
		if diff := cmp.Diff(tt.positions, positions); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.text, diff)
		}
		if diff := cmp.Diff(tt.joined, joined); diff != "" {
			t.Errorf("%s joined (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestSingular(t *testing.T) {
	for plural, want := range map[string]string{
		"countries": "country", "agreements": "agreement", "businesses": "business", "business": "business", "crisis": "crisis",
		"taxes": "tax", "ties": "tie", "gas": "gas", "status": "status", "branches": "branch", "houses": "house",
	} {
		if got := Singular(plural); got != want {
			t.Errorf("Singular(%q) = %q, want %q", plural, got, want)
		}
	}
}

func TestName(t *testing.T) {
	for name, want := range map[string]string{
		"U.S.": "united states", "the United States": "united states", "US": "united states", "Côte d'Ivoire": "cote divoire",
		"Al-Jazeera": "al jazeera", "Iran’s": "iran", "Jahromi": "jahromi",
	} {
		if got := Name(name); got != want {
			t.Errorf("Name(%q) = %q, want %q", name, got, want)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, seed := range []string{"U.S.-led 1,000.5 O'Brien's", "a-b-c-d-e", "İstanbul ﬁ 東京", "x\xffy'", "-'.,"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		pos, end := -1, 0
		Scan(text, func(tok Token) {
			if tok.Term == "" || tok.Start >= tok.End || tok.End > len(text) {
				t.Fatalf("%q: token %+v", text, tok)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[tok.Start:tok.End]) {
				t.Fatalf("%q: token %+v cuts a character", text, tok)
			}
			if tok.Compound {
				return
			}
			if tok.Pos != pos+1 || tok.Start < end {
				t.Fatalf("%q: token %+v after position %d, byte %d", text, tok, pos, end)
			}
			pos, end = tok.Pos, tok.End
		})
	})
}

func TestLanguages(t *testing.T) {
	tests := []struct{ language, text, want string }{
		{"de", "Die Verträge der Häfen", "0:die 0:die~de 1:vertrage 1:vertrag~de 2:der 2:der~de 3:hafen 3:haf~de"},
		{"fr", "L'accord", "0:laccord 0:accord~fr"},
		{"pt-BR", "acordos", "0:acordos 0:acord~pt"},
		{"nb", "avtaler", "0:avtaler 0:avtal~no"},
		{"it", "dell’accordo e-mail", "0:dellaccordo 0:accord~it 1:e 1:e~it 2:mail 2:mail~it 1:email"},
		{"pl", "umowy banks", "0:umowy 1:banks"},
		{"", "banks", "0:bank"},
		{"en-GB", "banks", "0:bank"},
	}
	for _, tt := range tests {
		var got []string
		for _, p := range Terms(tt.text, false, tt.language) {
			got = append(got, fmt.Sprintf("%d:%s", p.Pos, p.Term))
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", tt.language, tt.text, diff)
		}
	}
}

// TestForms checks that a word of a query finds the other forms of its language, and no word of another.
func TestForms(t *testing.T) {
	finds := func(query, text, language string) bool {
		positions, _ := Phrase(query, Languages()...)
		return slices.ContainsFunc(Terms(text, false, language), func(p Place) bool { return slices.Contains(positions[0], p.Term) })
	}
	for _, tt := range []struct {
		language, query, text string
		want                  bool
	}{
		{"de", "Vertrag", "Verträge", true},
		{"de", "vertrage", "Vertrages", true},
		{"fr", "accord", "l’accord", true},
		{"fr", "accords", "L'accord", true},
		{"es", "acuerdo", "acuerdos", true},
		{"ru", "договор", "договора", true},
		{"fi", "sopimus", "sopimukset", false}, // its stems differ
		{"en", "mines", "min", false},          // French has both under one stem
		{"en", "accordi", "accord", false},
		{"de", "Iran", "Iran", true},
	} {
		if got := finds(tt.query, tt.text, tt.language); got != tt.want {
			t.Errorf("%s: %q finds %q: %v, want %v", tt.language, tt.query, tt.text, got, tt.want)
		}
	}
}

func BenchmarkPhrase(b *testing.B) {
	for b.Loop() {
		Phrase("ministers of foreign affairs", Languages()...)
	}
}
