package entity_test

import (
	"slices"
	"strings"
	"testing"

	"dateline/article"
	"dateline/extract/entity"
)

func rules(t testing.TB, text string) *entity.Corrections {
	t.Helper()
	c, err := entity.ParseCorrections(strings.NewReader(text), "test.txt")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestCorrections(t *testing.T) {
	w := newWorld(t)
	tests := []struct {
		name, rules, text string
		want              []string // type, canonical name and mentions
	}{
		{"none", "# nothing\n\n", "{Tim Cook|per} met {MBS|per}.", []string{"person  Tim Cook", "person  MBS"}},
		{"merge", "merge Mohammed bin Salman | MBS", "{Mohammed bin Salman|per} met {MBS|per}.", []string{"person Mohammed bin Salman Mohammed bin Salman=MBS"}},
		{"merge spellings", "merge Mohammed bin Salman | MBS", "The {M.B.S.|per} met.", []string{"person Mohammed bin Salman M.B.S."}},
		{"rename", "rename Kiew | Kyiv # as in German", "{Kiew|loc} fell. {Kyiv|loc} rose.", []string{"place Kyiv Kiew=Kyiv"}},
		{"rename beats the gazetteer", "rename Burma | Burma", "{Burma|loc} fell.", []string{"place Burma Burma"}},
		{"type", "type organization | Zork | Bork", "{Zork|per} met {Bork|loc}.", []string{"organization  Zork", "organization  Bork"}},
		{"hide", "hide Zork", "{Zork|per} met {Bork|loc}. Zork left.", []string{"place  Bork"}},
		{"hide one type", "hide place:Reading", "{Reading|loc} is a town. {Bob Reading|per} lives.", []string{"person  Bob Reading"}},
		{"whole names only", "hide Jordan", "{Michael Jordan|per} met {Jordan|loc}.", []string{"person  Michael Jordan"}},
		{"tabs", "hide\tZork|Bork", "{Zork|per} met {Bork|loc}.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, e := w.read(tt.text, rules(t, tt.rules))
			var got []string
			for i, g := range groups(d, e) {
				got = append(got, string(e.List[i].Type)+" "+e.List[i].Canonical+" "+g)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestHiddenCountry(t *testing.T) {
	w := newWorld(t)
	const text = "{Zambia|loc} on Tuesday signed a contract with {Harlan Group|org}. Zambian minister {Jane Doe|per} spoke."
	for rule, want := range map[string]bool{"hide Zambia": false, "hide place:Zambia": false, "hide person:Zambia": true, "hide Mali": true} {
		d, e := w.read(text, rules(t, rule))
		if who := e.Refer(d.TokenAt(strings.Index(text, "Zambian") - len("{|loc}{|org}"))); (len(who) == 1) != want {
			t.Errorf("%s: Zambian refers to %v", rule, who)
		}
		if i := e.Country("ZM"); i >= 0 != want {
			t.Errorf("%s: Country is %d", rule, i)
		}
		if got := find(e, "Zambia") != nil; got != want {
			t.Errorf("%s: Zambia listed %v", rule, got)
		}
		if got := find(e, "Jane Doe").Affiliation == "Zambia"; got != want {
			t.Errorf("%s: Zambia is an affiliation %v", rule, got)
		}
	}
}

func TestCorrectionsErrors(t *testing.T) {
	for text, want := range map[string]string{
		"mrege A | B":                  `c.txt:1: unknown rule "mrege"; want merge, rename, type or hide`,
		"\n# x\nmerge A":               `c.txt:3: merge: want two names or more, separated by |`,
		"rename A | B | C":             `c.txt:1: rename: want an old and a new name, separated by |`,
		"type thing | A":               `c.txt:1: unknown type "thing"; want one of [person organization place event]`,
		"type person":                  `c.txt:1: type: want a type and names, separated by |`,
		"hide A || B":                  `c.txt:1: hide: a name is missing`,
		"hide":                         `c.txt:1: hide: a name is missing`,
		"hide ...":                     `c.txt:1: "..." is no name`,
		"hide person:":                 `c.txt:1: "person:": a name is missing`,
		"hide A\nhide A":               `c.txt:2: "A" has another rule in line 1`,
		"rename A | B\nrename A | C":   `c.txt:2: "A" has another rule in line 1`,
		"rename A | B\nhide A":         `c.txt:2: "A" has another rule in line 1`,
		"hide A\nmerge B | A":          `c.txt:2: "A" has another rule in line 1`,
		"type person|A\ntype event|A.": `c.txt:2: "A." has another rule in line 1`,
	} {
		_, err := entity.ParseCorrections(strings.NewReader(text), "c.txt")
		if err == nil || err.Error() != want {
			t.Errorf("%q\n got %v\nwant %s", text, err, want)
		}
	}
}

func TestCorrectionsDigest(t *testing.T) {
	a, b, c := rules(t, "hide A"), rules(t, "# why\n  hide A  # because\n"), rules(t, "hide B")
	if a.Digest() != b.Digest() || a.Digest() == c.Digest() || a.Digest() == "" {
		t.Errorf("digests %q %q %q", a.Digest(), b.Digest(), c.Digest())
	}
	if empty := rules(t, "# nothing"); empty.Digest() != "" || (*entity.Corrections)(nil).Digest() != "" {
		t.Error("no rules have a digest")
	}
}

// FuzzCorrections: a file is refused with its name and a line, or its rules work on every text without harm.
func FuzzCorrections(f *testing.F) {
	for _, seed := range []string{"merge A | B\nhide C", "rename Kiev | Kyiv # x", "type person | A", "hide place:Reading", "hide \xff|x", "merge a|\u00a0"} {
		f.Add(seed)
	}
	w := newWorld(f)
	f.Fuzz(func(t *testing.T, text string) {
		c, err := entity.ParseCorrections(strings.NewReader(text), "c.txt")
		if err != nil {
			if !strings.HasPrefix(err.Error(), "c.txt:") {
				t.Errorf("error without the file's name: %v", err)
			}
			return
		}
		d, e := w.read("{Kiev|loc} met {A|per} of {B|org} and {C|evt}.", c)
		for _, one := range e.List {
			if len(one.Mentions) == 0 || one.Name == "" || one.Type == article.EntityType("") {
				t.Errorf("bad entity %+v", one)
			}
			for _, m := range one.Mentions {
				if m.Start >= m.End || m.End > len(d.Text) {
					t.Errorf("bad mention %+v", one)
				}
			}
		}
	})
}
